package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.SampleBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first day with the sample book: the gate can be asked at once, and says in words what it misses. */
@LifangTest
class SampleBookStory {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void aWeekdayMorning() {
        clock.set(WEDNESDAY);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void aPoliteReminderIsPermittedAndWhatNobodyCheckedIsNamedInWords() throws IOException {
        sample.load(1, 120, WEDNESDAY, (done, total, rows, section) -> {});
        Browser manager = Browser.as(application, Role.MANAGER);
        assertThat(Answer.texts(Answer.ok(manager.get("/api/v1/packs")), "state"))
                .contains("APPROVED");
        JsonNode late =
                Answer.ok(manager.get("/api/v1/borrowers?bucket=M1&size=1")).at("/items/0");
        long borrower = late.get("id").asLong();
        String point = Answer.ok(manager.get("/api/v1/borrowers/" + borrower))
                .get("contactPoints")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("MOBILE")
                        && each.get("person").isNull())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        JsonNode yes = ask(manager, borrower, point, reminder());
        assertThat(yes.get("verdict").asString()).as(yes.toString()).isEqualTo("PERMIT");

        JsonNode bare = ask(manager, borrower, point, Map.of());
        assertThat(bare.get("verdict").asString()).isNotEqualTo("PERMIT");
        List<JsonNode> findings = bare.get("findings").valueStream().toList();
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.get("forCollector").asString()).isNotBlank();
            assertThat(finding.get("forOfficer").asString())
                    .contains(finding.get("rule").asString());
        });
        assertThat(findings)
                .extracting(finding -> finding.get("forOfficer").asString())
                .anySatisfy(words -> assertThat(words).contains("未知"));
    }

    private static Map<String, Object> reminder() {
        return Map.of(
                "kind",
                "OVERDUE_NOTICE",
                "templateId",
                1,
                "faults",
                List.of(),
                "tellsDebt",
                true,
                "namesLender",
                true,
                "optOutOffered",
                true,
                "senderRegistered",
                true);
    }

    private static JsonNode ask(Browser manager, long borrower, String point, Map<String, Object> text) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "borrowerId", borrower, "channel", "SMS", "purpose", "NOTICE", "contactPointId", Long.valueOf(point)));
        if (!text.isEmpty()) {
            body.put("text", text);
        }
        return Answer.ok(manager.post("/api/v1/gate/ask?dryRun=true", JSON.writeValueAsString(body)));
    }
}
