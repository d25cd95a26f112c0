package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pack is drafted, tried on the last month, proposed, approved by somebody else, and taken back. */
@LifangTest
class PacksOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String PACKS = "/api/v1/packs";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Permits permits;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    private Browser officer;
    private Browser manager;

    @BeforeEach
    void twoPeople() {
        clock.set(TODAY);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        manager = Browser.as(application, Role.MANAGER);
    }

    @Test
    void theShippedPacksAreThereAndOneIsInForce() {
        JsonNode packs = Answer.ok(officer.get(PACKS));
        assertThat(packs.valueStream()
                        .filter(pack -> pack.get("shipped").asBoolean())
                        .map(pack -> pack.get("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Pack.SHIPPED);
        assertThat(packs.valueStream().filter(pack -> pack.get("inForce").asBoolean()))
                .singleElement()
                .satisfies(pack -> assertThat(pack.get("name").asString()).isEqualTo("cn-consumer-finance"));
        JsonNode rules = Answer.ok(officer.speaking("en").get("/api/v1/rules"));
        JsonNode cap = rules.valueStream()
                .filter(rule -> rule.get("id").asString().equals("CN-F-01"))
                .findFirst()
                .orElseThrow();
        assertThat(cap.get("citation").asString()).isEqualTo("GB/T 45251-2025, 5.3");
        assertThat(cap.get("tierText").asString()).isEqualTo("recommended standard");
        assertThat(cap.at("/numbers/most").asString()).isEqualTo("3");
        JsonNode chinese = Answer.ok(officer.speaking("zh-CN").get("/api/v1/rules"));
        assertThat(Answer.texts(chinese, "words")).doesNotContain("").noneMatch(word -> word.startsWith("rule."));
        assertThat(Answer.texts(chinese, "citation"))
                .noneMatch(cited -> cited.startsWith("citation.") || cited.matches(".*\\barts? .*"));
    }

    @Test
    void aFaultyTextIsToldLineByLine() throws IOException {
        JsonNode no = Answer.refused(
                draft(narrower(2).replace("most 2", "most two").replace("closes 22:00", "closes 25:00")),
                422,
                "PACK_FAULTY");
        assertThat(no.get("findings").size()).isGreaterThanOrEqualTo(2);
        assertThat(no.at("/findings/0/row").asInt()).isPositive();
        assertThat(no.at("/findings/0/message").asString()).isNotBlank().doesNotStartWith("pack.");
        Answer.refused(draft(narrower(1)), 409, "PACK_VERSION_TAKEN");
        Answer.refused(
                officer.post(PACKS, json(Map.of("text", narrower(2), "reason", " "))), 422, "PACK_REASON_MISSING");
    }

    @Test
    void aNarrowerPackIsTriedProposedApprovedByAnotherAndWithdrawn() throws IOException {
        Case late = street.somebodyLate(TODAY);
        UUID collector = street.collector();
        for (int call = 0; call < 3; call++) {
            permits.ask(Street.asking(), Street.call(late, TODAY.atTime(9, 0), collector))
                    .orRefuse();
        }
        Answer.ok(draft(narrower(2)));
        String path = PACKS + "/cn-consumer-finance/versions/2";
        JsonNode text = Answer.ok(officer.get(path));
        assertThat(text.get("changes")
                        .valueStream()
                        .filter(change -> change.get("rule").asString().equals("CN-F-01")))
                .singleElement()
                .satisfies(change -> assertThat(change.get("effect").asString()).isEqualTo("NARROWS"));

        JsonNode trial = Answer.ok(officer.post(path + "/dry-run", ""));
        assertThat(trial.get("changed").asInt()).isEqualTo(1);
        assertThat(trial.at("/moves/PERMIT DENY").asInt()).isEqualTo(1);
        assertThat(trial.at("/changes/0/stopsNow/0").asString()).isEqualTo("CN-F-01");

        Answer.refused(propose(path, TODAY.minusDays(1)), 422, "PACK_EFFECTIVE_IN_THE_PAST");
        Answer.ok(propose(path, TODAY.plusDays(1)));
        Answer.refused(because(officer, path + "/approve"), 422, "PACK_SAME_PERSON");
        Answer.ok(because(manager, path + "/approve"));
        Answer.refused(because(manager, path + "/approve"), 409, "PACK_NOT_PROPOSED");

        Case today = street.somebodyLate(TODAY);
        assertThat(answers(today, TODAY, 4, collector)).isEqualTo("PPPD");
        clock.set(TODAY.plusDays(1));
        officer.signInAgain();
        Case tomorrow = street.somebodyLate(TODAY);
        assertThat(answers(tomorrow, TODAY.plusDays(1), 4, collector)).isEqualTo("PPDD");
        Answer.ok(because(officer, path + "/withdraw"));
        Case after = street.somebodyLate(TODAY);
        assertThat(answers(after, TODAY.plusDays(1), 4, collector)).isEqualTo("PPPD");
        Answer.refused(because(officer, PACKS + "/cn-consumer-finance/versions/1/withdraw"), 409, "PACK_LAST_ONE");
    }

    @Test
    void aPackThatWouldWidenAnotherIsRefused() {
        String wider = """
                pack house-hours
                version 1
                jurisdiction CN
                effective 2026-01-01
                title 内部时段
                title-en House hours

                rule CN-T-01
                  action deny
                  tier house
                  confidence design
                  citation 内部规则：时段
                  citation-en House rule: hours
                  source -
                  opens 07:00
                  closes 22:00
                """;
        Answer.ok(draft(wider));
        String path = PACKS + "/house-hours/versions/1";
        JsonNode no = Answer.refused(propose(path, TODAY), 422, "PACKS_DO_NOT_FIT");
        assertThat(no.at("/findings/0/code").asString()).isEqualTo("pack.widens");
        Answer.ok(because(officer, path + "/withdraw"));

        Answer.ok(draft(wider.replace("version 1", "version 2").replace("07:00", "09:30")));
        String second = PACKS + "/house-hours/versions/2";
        Answer.ok(propose(second, TODAY));
        Answer.ok(because(manager, second + "/approve"));
        Case late = street.somebodyLate(TODAY);
        assertThat(answers(late, TODAY, 1, street.collector())).isEqualTo("D");
        Answer.ok(because(officer, second + "/withdraw"));
    }

    private String answers(Case late, LocalDate day, int times, UUID collector) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < times; i++) {
            Asked asked = permits.ask(Street.asking(), Street.call(late, day.atTime(9, 0), collector))
                    .orRefuse();
            answers.append(asked.getClass().getSimpleName().charAt(0));
        }
        return answers.toString();
    }

    private static String narrower(int version) throws IOException {
        try (InputStream in = Objects.requireNonNull(Pack.class.getResourceAsStream("cn-consumer-finance.pack"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int rule = text.indexOf("rule CN-F-01");
            return text.substring(0, rule).replaceFirst("version 1", "version " + version)
                    + text.substring(rule).replaceFirst("most 3", "most 2");
        }
    }

    private MockHttpServletResponse draft(String text) {
        return officer.post(PACKS, json(Map.of("text", text, "reason", "试行")));
    }

    private MockHttpServletResponse propose(String path, LocalDate from) {
        return officer.post(path + "/propose", json(Map.of("effectiveFrom", from.toString(), "reason", "试行")));
    }

    private static MockHttpServletResponse because(Browser who, String path) {
        return who.post(path, json(Map.of("reason", "试行")));
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }
}
