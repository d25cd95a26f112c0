package org.lifang.server.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** An agency is looked at, listed, contracted and published, does well, does wrong, and is or is not renewed. */
@LifangTest
class AgenciesOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String AGENCIES = "/api/v1/agencies";
    private static final String SCORES = "\"scores\":{\"conduct\":90,\"quality\":80,\"security\":85},\"passed\":true";
    private static final String CONTRACT =
            "\"from\":\"%s\",\"until\":\"%s\",\"terms\":{\"data\":true,\"delegation\":true},\"document\":\"协议 1 号\"";
    private static int number;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Agencies agencies;

    @Autowired
    private DSLContext db;

    private final Browser officer;
    private final Browser manager;
    private UUID agency = new UUID(0, 0);

    AgenciesOverHttpStory(@Autowired ApplicationContext application) {
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        manager = Browser.as(application, Role.MANAGER);
    }

    @BeforeEach
    void anAgencyNobodyKnows() {
        clock.set(TODAY);
        number++;
        agency = UUID.randomUUID();
        Answer.ok(officer.post(AGENCIES, agency(agency, "示例·催收机构" + number, number)));
    }

    @Test
    void stepByStepAnAgencyMayBeCharged() {
        assertThat(missing(TODAY))
                .containsExactly(
                        "EVALUATION_MISSING",
                        "NOT_LISTED",
                        "NOT_PUBLISHED",
                        "INSPECTION_MISSING",
                        "CONTRACT_MISSING",
                        "RECORDS_UNKNOWN");
        Answer.refused(officer.post(AGENCIES, agency(agency, "示例·另一家", 900)), 409, "AGENCY_TAKEN");
        UUID key = Browser.key();
        String evaluated = body("EVALUATED", TODAY.minusDays(340), "\"form\":\"YEARLY\"," + SCORES);
        JsonNode recorded = Answer.ok(officer.write(HttpMethod.POST, records(), evaluated, key));
        assertThat(Answer.ok(officer.write(HttpMethod.POST, records(), evaluated, key)))
                .isEqualTo(recorded);
        Answer.refused(officer.post(records(), evaluated), 409, "AGENCY_ID_TAKEN");
        Answer.ok(record("INSPECTED", TODAY, "\"form\":\"ON_SITE\",\"passed\":true"));
        Answer.ok(record("LISTED", TODAY, "\"until\":\"2026-12-31\""));
        Answer.ok(record("PUBLISHED", TODAY, "\"url\":\"https://example.org/agencies\""));
        Answer.ok(record("CONTRACT", TODAY, CONTRACT.formatted(TODAY, "2027-03-09")));
        Answer.ok(record("RECORDS_COMPLETE", TODAY, "\"reason\":null"));
        JsonNode standing = card(TODAY).at("/agency/standing");
        assertThat(Answer.texts(standing.get("missing"), "code")).isEmpty();
        assertThat(standing.get("chargeable").asBoolean()).isTrue();
        assertThat(Answer.texts(standing.get("expiring"), "code")).containsExactly("EVALUATION");
        assertThat(standing.at("/expiring/0/text").asString()).contains("2026-04-04");
        assertThat(missing(LocalDate.of(2026, 4, 5))).containsExactly("EVALUATION_OLD");
        assertThat(missing(LocalDate.of(2027, 1, 1))).contains("NOT_LISTED").doesNotContain("CONTRACT_MISSING");
        assertThat(missing(LocalDate.of(2027, 3, 10))).contains("CONTRACT_MISSING", "DATA_NOT_DELETED");
        AgencyStanding yesterday = agencies.standing(agency, TODAY.minusDays(1)).orElseThrow();
        assertThat(yesterday.listed()).isNull();
        assertThat(yesterday.evaluated()).isTrue();
        assertThat(agencies.standing(UUID.randomUUID(), TODAY)).isEmpty();
    }

    @Test
    void aContractIsRenewedOnlyAfterAnEvaluationBeforeItsEnd() {
        Answer.ok(record("CONTRACT", TODAY.minusDays(300), CONTRACT.formatted("2025-05-15", "2026-05-14")));
        String next = CONTRACT.formatted("2026-05-15", "2027-05-14");
        JsonNode no = Answer.refused(record("CONTRACT", TODAY, next), 409, "AGENCY_NOT_EVALUATED_FOR_RENEWAL");
        assertThat(no.at("/findings/0/citation").asString()).isEqualTo("CN-A-02");
        Answer.ok(record("EVALUATED", TODAY, "\"form\":\"YEARLY\"," + SCORES));
        Answer.refused(record("CONTRACT", TODAY, next), 409, "AGENCY_NOT_EVALUATED_FOR_RENEWAL");
        Answer.ok(record("EVALUATED", TODAY, "\"form\":\"BEFORE_EXPIRY\"," + SCORES));
        Answer.ok(record("CONTRACT", TODAY, next));
        assertThat(agencies.standing(agency, LocalDate.of(2026, 5, 14))
                        .orElseThrow()
                        .contracted())
                .isTrue();
        assertThat(agencies.standing(agency, LocalDate.of(2026, 5, 15))
                        .orElseThrow()
                        .contracted())
                .isTrue();
    }

    @Test
    void violenceCannotBePutRightAndAMistakeIsStruckOutBySomebodyElse() {
        String violence = id(record("INCIDENT", TODAY, "\"incident\":\"VIOLENCE\",\"reason\":\"示例：有人举报\""));
        String passedOn = id(record("INCIDENT", TODAY, "\"incident\":\"PASSED_ON\",\"reason\":\"示例：转给他人\""));
        assertThat(missing(TODAY)).contains("VIOLENT_RECORD", "PASSED_ON");
        String refers = "\"refers\":\"%s\",\"reason\":\"已整改\"";
        Answer.refused(record("REMEDIED", TODAY, refers.formatted(violence)), 422, "AGENCY_VIOLENCE_STAYS");
        Answer.ok(record("REMEDIED", TODAY, refers.formatted(passedOn)));
        assertThat(missing(TODAY)).contains("VIOLENT_RECORD").doesNotContain("PASSED_ON");
        Answer.refused(record("VOIDED", TODAY, refers.formatted(violence)), 422, "AGENCY_OWN_RECORD");
        Answer.ok(manager.post(records(), body("VOIDED", TODAY, refers.formatted(violence))));
        Answer.refused(
                manager.post(records(), body("VOIDED", TODAY, refers.formatted(violence))),
                409,
                "AGENCY_ALREADY_VOIDED");
        assertThat(missing(TODAY)).doesNotContain("VIOLENT_RECORD");
        assertThat(card(TODAY).at("/records/0/voided").asBoolean()).isTrue();
        Browser auditor = Browser.as(application, Role.AUDITOR);
        String lines = Answer.text(auditor.get("/api/v1/audit?target=agency/" + agency));
        assertThat(lines).contains("agencies.recorded").doesNotContain("有人举报");
    }

    @Test
    void peopleBelongToOneAgencyAtATime() {
        Browser collector = Browser.as(application, Role.COLLECTOR);
        String user = Answer.ok(collector.get("/api/v1/session")).at("/user/id").asString();
        String members = AGENCIES + "/" + agency + "/members";
        String join = "{\"userId\":\"%s\",\"on\":\"%s\"}";
        Answer.refused(manager.post(members, join.formatted(UUID.randomUUID(), TODAY)), 422, "AGENCY_USER_UNKNOWN");
        Answer.refused(manager.post(members, join.formatted(user, TODAY.plusDays(1))), 422, "AGENCY_DATE_INVALID");
        Answer.ok(manager.post(members, join.formatted(user, TODAY.minusDays(30))));
        Answer.refused(manager.post(members, join.formatted(user, TODAY)), 409, "AGENCY_ALREADY_MEMBER");
        assertThat(agencies.agencyOf(UUID.fromString(user), TODAY)).contains(agency);
        assertThat(agencies.agencyOf(UUID.fromString(user), TODAY.minusDays(31)))
                .isEmpty();
        String leave = members + "/" + user + "/leave";
        Answer.ok(manager.post(leave, "{\"on\":\"%s\"}".formatted(TODAY.minusDays(1))));
        Answer.refused(manager.post(leave, "{\"on\":\"%s\"}".formatted(TODAY)), 409, "AGENCY_NOT_A_MEMBER");
        assertThat(agencies.agencyOf(UUID.fromString(user), TODAY.minusDays(1))).contains(agency);
        assertThat(agencies.agencyOf(UUID.fromString(user), TODAY)).isEmpty();
        Answer.refused(manager.post(members, join.formatted(user, TODAY.minusDays(2))), 409, "AGENCY_ALREADY_MEMBER");
        Answer.ok(manager.post(members, join.formatted(user, TODAY)));
        assertThat(Answer.texts(card(TODAY).get("members"), "joinedOn")).containsExactly("2026-02-08", "2026-03-10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LISTED|2026-03-11|\"until\":null|AGENCY_DATE_INVALID",
                "LISTED|2026-03-10|\"until\":\"2026-03-09\"|AGENCY_UNTIL_INVALID",
                "DELISTED|2026-03-10|\"until\":null|AGENCY_FIELD_NEEDED",
                "DELISTED|2026-03-10|\"reason\":\" \"|AGENCY_TEXT_INVALID",
                "PUBLISHED|2026-03-10|\"url\":\"ftp://example.org\"|AGENCY_URL_INVALID",
                "PUBLISHED|2026-03-10|\"url\":\"https://example.org\",\"passed\":true|AGENCY_FIELD_NOT_OF_KIND",
                "INSPECTED|2026-03-10|\"form\":\"YEARLY\",\"passed\":true|AGENCY_FORM_INVALID",
                "EVALUATED|2026-03-10|\"form\":\"YEARLY\",\"passed\":true,\"scores\":"
                        + "{\"conduct\":101,\"quality\":1,\"security\":1}|AGENCY_SCORES_INVALID",
                "REMEDIED|2026-03-10|\"refers\":\"00000000-0000-0000-0000-000000000009\",\"reason\":\"a\""
                        + "|AGENCY_REFERENCE_INVALID",
            })
    void whatDoesNotFitIsRefused(String kind, LocalDate on, String more, String code) {
        Answer.refused(record(kind, on, more), 422, code);
        Answer.refused(record("REINSTATED", TODAY, "\"reason\":\"示例\""), 409, "AGENCY_NOT_SUSPENDED");
    }

    @Test
    void theListIsReadByPagesAndWrongNumbersAreRefused() {
        List<String> whole = pages("size=200");
        assertThat(pages("size=1")).containsExactlyElementsOf(whole);
        assertThat(whole).contains(agency.toString()).doesNotHaveDuplicates();
        Answer.refused(
                officer.post(
                        AGENCIES,
                        "{\"id\":\"%s\",\"name\":\"示例\",\"registrationNo\":\"1\"}".formatted(UUID.randomUUID())),
                422,
                "AGENCY_REGISTRATION_INVALID");
        Answer.refused(officer.get(AGENCIES + "/" + UUID.randomUUID()), 404, "AGENCY_UNKNOWN");
        Answer.refused(
                officer.post(AGENCIES + "/" + UUID.randomUUID() + "/records", body("LISTED", TODAY, "\"until\":null")),
                404,
                "AGENCY_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from agencies.event",
                "truncate agencies.event",
                "delete from agencies.agency",
                "update agencies.event set on_date = on_date - 1",
            })
    void historyIsNeverRubbedOut(String attack) {
        Answer.ok(record("LISTED", TODAY, "\"until\":null"));
        assertThatThrownBy(() -> db.execute(attack))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("keeps its history");
    }

    private MockHttpServletResponse record(String kind, LocalDate on, String more) {
        return officer.post(records(), body(kind, on, more));
    }

    private static String id(MockHttpServletResponse answer) {
        return Answer.ok(answer).get("id").asString();
    }

    private String records() {
        return AGENCIES + "/" + agency + "/records";
    }

    private static String body(String kind, LocalDate on, String more) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}".formatted(UUID.randomUUID(), kind, on, more);
    }

    private static String agency(UUID id, String name, int number) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"registrationNo\":\"99990000MA%08d\"}".formatted(id, name, number);
    }

    private JsonNode card(LocalDate on) {
        return Answer.ok(officer.get(AGENCIES + "/" + agency + "?on=" + on));
    }

    private List<String> missing(LocalDate on) {
        return Answer.texts(card(on).at("/agency/standing/missing"), "code");
    }

    private List<String> pages(String query) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(manager.get(AGENCIES + "?" + query + after));
            ids.addAll(Answer.texts(page.get("items"), "id"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return ids;
    }
}
