package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.Office;
import org.lifang.server.outreach.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Borrowers say yes with six figures that came to their own telephone, to the words they read and to no others. */
@LifangTest
class AgreementByCodeStory {

    private static final Pattern FIGURES = Pattern.compile("[0-9]{6}");

    @Autowired
    private Templates templates;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient sql;

    private final Office office;
    private Neighbour late;

    AgreementByCodeStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        office.comeBack();
        if (templates.shape("one-time-code-sms", "zh-CN", JULY_20) == null) {
            office.approveTemplate("one-time-code-sms");
        }
        late = neighbours.owing(LocalDate.of(2026, 6, 10), JULY_20);
    }

    @Test
    void theRightFiguresPutTheAgreementInForceOnceAndItsPaperSaysHow() {
        UUID id = proposed();
        String text = agreement(id).get("textSha256").asString();
        assertThat(agreement(id).get("code").isNull()).isTrue();
        Answer.refused(
                office.planner.post(path(id, "accept-by-code"), confirmation(text, "123456")),
                409,
                "CODE_NOTHING_OPEN");
        Answer.refused(
                office.planner.post(path(id, "code"), "{\"textSha256\":\"" + "0".repeat(64) + "\"}"),
                422,
                "AGREEMENT_TEXT_DIFFERS");

        String figures = sent(id, text);
        assertThat(agreement(id).at("/code/opens").asBoolean()).isTrue();
        String wrong = figures.equals("000000") ? "000001" : "000000";
        JsonNode tried = Answer.ok(office.planner.post(path(id, "accept-by-code"), confirmation(text, wrong)));
        assertThat(tried.get("left").asInt()).isEqualTo(4);
        assertThat(agreement(id).get("state").asString()).isEqualTo("PROPOSED");

        Answer.ok(office.planner.post(path(id, "accept-by-code"), confirmation(text, figures)));
        JsonNode active = agreement(id);
        assertThat(active.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(active.get("acceptedCode").isNull()).isFalse();
        assertThat(active.get("signatureSha256").isNull()).isTrue();
        Answer.refused(
                office.planner.post(path(id, "accept-by-code"), confirmation(text, figures)),
                409,
                "AGREEMENT_NOT_PROPOSED");
    }

    @Test
    void theSameClickTwiceIsOneAgreementAndALateCodeIsNone() {
        UUID id = proposed();
        String text = agreement(id).get("textSha256").asString();
        String figures = sent(id, text);
        clock.advance(Duration.ofMinutes(10));
        Answer.refused(
                office.planner.post(path(id, "accept-by-code"), confirmation(text, figures)), 409, "CODE_EXPIRED");
        assertThat(agreement(id).at("/code/opens").asBoolean()).isFalse();
        String again = sent(id, text);
        UUID key = Browser.key();
        JsonNode first = Answer.ok(
                office.planner.write(HttpMethod.POST, path(id, "accept-by-code"), confirmation(text, again), key));
        JsonNode second = Answer.ok(
                office.planner.write(HttpMethod.POST, path(id, "accept-by-code"), confirmation(text, again), key));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void noCodeThatWasNotEnteredPutsAnythingInForceNotEvenInTheDatabase() {
        UUID id = proposed();
        String text = agreement(id).get("textSha256").asString();
        sent(id, text);
        assertThatThrownBy(() -> sql.sql("""
                        update plans.agreement set state = 'ACTIVE', accepted_at = now(), accepted_before = proposed_by,
                            accepted_sha256 = body_sha256,
                            accepted_code = (select c.id from codes.code c where c.subject = agreement.id)
                        where id = ?
                        """).param(id).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a code the borrower entered for these words");
    }

    private UUID proposed() {
        UUID id = UUID.randomUUID();
        String arrangement = LateLoan.arrangement("instalments", 0, 30_000, 0, 3, 120_000);
        Answer.ok(office.planner.post(
                "/api/v1/loans/" + late.loan() + "/agreements",
                "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":100,\"graceDays\":1,\"way\":\"VISIT\"}"
                        .formatted(id, arrangement)));
        return id;
    }

    /** The figures as they stand in the message that left. */
    private String sent(UUID id, String text) {
        Answer.ok(office.planner.post(path(id, "code"), "{\"textSha256\":\"" + text + "\"}"));
        for (JsonNode message : office.messages(late.borrower())) {
            if (message.get("state").asString().equals("SENT")) {
                String words = Answer.ok(office.manager.post(
                                "/api/v1/outbox/" + message.get("id").asString() + "/reveal",
                                "{\"purpose\":\"AUDIT\",\"reason\":\"抽查文字\"}"))
                        .get("text")
                        .asString();
                Matcher found = FIGURES.matcher(words);
                assertThat(found.find()).as(words).isTrue();
                return found.group();
            }
        }
        throw new AssertionError("no code was sent: " + office.messages(late.borrower()));
    }

    private static String confirmation(String text, String figures) {
        return "{\"textSha256\":\"%s\",\"figures\":\"%s\"}".formatted(text, figures);
    }

    private JsonNode agreement(UUID id) {
        return Answer.ok(office.manager.get("/api/v1/agreements/" + id));
    }

    private static String path(UUID id, String verb) {
        return "/api/v1/agreements/" + id + "/" + verb;
    }
}
