package org.lifang.server.visits.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.AcceptWay;
import org.lifang.kernel.visit.VisitEvent;
import tools.jackson.databind.json.JsonMapper;

/** What phones wrote once is understood for ever. */
final class VisitJsonTest {

    private final VisitJson json = new VisitJson(JsonMapper.builder().build());

    @Test
    void appsFromBeforeTheWordsWereToldAreStillUnderstood() {
        String before =
                "{\"type\":\"AGREEMENT_ACCEPTED\",\"at\":1,\"agreement\":\"a\",\"way\":\"SIGNATURE\",\"proof\":\"m\"}";
        VisitEvent.AgreementAccepted told = new VisitEvent.AgreementAccepted(1, "a", AcceptWay.SIGNATURE, "m", "");
        assertThat(json.event(before)).isEqualTo(told);
        assertThat(json.event(json.text(told))).isEqualTo(told);
        assertThat(json.event(before.replace(",\"proof\":\"m\"", "")))
                .as("nothing else may be missing")
                .isNull();
    }
}
