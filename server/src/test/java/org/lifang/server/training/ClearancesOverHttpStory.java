package org.lifang.server.training;

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

/** A new collector is screened, taught, signs, goes out to people, is suspended and comes back. */
@LifangTest
class ClearancesOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String CLEARANCES = "/api/v1/clearances";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Clearances clearances;

    @Autowired
    private DSLContext db;

    private final Browser officer;
    private final Browser manager;
    private final Browser collector;
    private final String who;

    ClearancesOverHttpStory(@Autowired ApplicationContext application) {
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        manager = Browser.as(application, Role.MANAGER);
        collector = Browser.as(application, Role.COLLECTOR);
        who = userId(collector);
    }

    @BeforeEach
    void tuesday() {
        clock.set(TODAY);
    }

    @Test
    void somebodyNewIsClearedStepByStepAndAYearLaterNoMore() {
        assertThat(missing(TODAY))
                .containsExactly("SCREENING_MISSING", "PRE_JOB_MISSING", "YEARLY_MISSING", "UNDERTAKING_MISSING");
        UUID key = Browser.key();
        String screened = body("SCREENED", TODAY.minusDays(9), "\"passed\":true");
        JsonNode recorded = Answer.ok(officer.write(HttpMethod.POST, records(), screened, key));
        assertThat(Answer.ok(officer.write(HttpMethod.POST, records(), screened, key)))
                .isEqualTo(recorded);
        Answer.refused(officer.post(records(), screened), 409, "CLEARANCE_ID_TAKEN");
        Answer.ok(record("PRE_JOB", TODAY.minusDays(8), "\"passed\":true,\"course\":\"岗前培训 2026.1\""));
        Answer.ok(record("YEARLY", TODAY.minusDays(7), "\"passed\":true,\"course\":\"年度培训 2026.1\""));
        Answer.ok(record("UNDERTAKING", TODAY.minusDays(7), "\"document\":\"保密承诺〔2026〕7号\""));
        assertThat(missing(TODAY)).isEmpty();
        assertThat(missing(TODAY.minusDays(8))).containsExactly("YEARLY_MISSING", "UNDERTAKING_MISSING");
        assertThat(missing(TODAY.minusDays(7).plusDays(365))).isEmpty();
        assertThat(missing(TODAY.minusDays(7).plusDays(366))).containsExactly("YEARLY_EXPIRED");
        JsonNode mine = Answer.ok(collector.get(CLEARANCES + "/mine"));
        assertThat(mine.get("cleared").asBoolean()).isTrue();
        assertThat(mine.get("yearlyUntil").asString()).isEqualTo("2027-03-03");

        Answer.ok(record("VISITS_QUALIFIED", TODAY, "\"document\":\"WF-0007\",\"expiresOn\":\"2026-04-09\""));
        JsonNode soon = card(officer, TODAY).at("/standing/expiring");
        assertThat(Answer.texts(soon, "code")).containsExactly("CERTIFICATE");
        assertThat(soon.at("/0/text").asString()).contains("2026-04-09");
        assertThat(clearances
                        .standing(UUID.fromString(who), LocalDate.of(2026, 4, 9))
                        .visits())
                .isTrue();
        assertThat(clearances
                        .standing(UUID.fromString(who), LocalDate.of(2026, 4, 10))
                        .visits())
                .isFalse();
    }

    @Test
    void whoIsSuspendedComesBackWithAReason() {
        Answer.refused(record("REINSTATED", TODAY, "\"reason\":\"复核无误\""), 409, "CLEARANCE_NOT_SUSPENDED");
        Answer.refused(record("SUSPENDED", TODAY, "\"passed\":null"), 422, "CLEARANCE_FIELD_NEEDED");
        Answer.ok(record("SUSPENDED", TODAY, "\"reason\":\"示例：投诉核查期间\""));
        assertThat(missing(TODAY)).contains("SUSPENDED");
        clock.set(TODAY.plusDays(3));
        officer.signInAgain();
        Answer.ok(record("REINSTATED", TODAY.plusDays(3), "\"reason\":\"核查无误\""));
        assertThat(missing(TODAY.plusDays(2))).contains("SUSPENDED");
        assertThat(missing(TODAY.plusDays(3))).doesNotContain("SUSPENDED");
        assertThat(card(officer, TODAY).at("/records/0/reason").asString()).isEqualTo("示例：投诉核查期间");
        Browser auditor = Browser.as(application, Role.AUDITOR);
        String lines = Answer.text(auditor.get("/api/v1/audit?target=user/" + who));
        assertThat(lines).contains("training.recorded").doesNotContain("投诉核查");
    }

    @Test
    void nobodyKeepsTheRecordAboutThemselvesOrStrikesOutTheirOwn() {
        String own = CLEARANCES + "/" + userId(officer) + "/records";
        Answer.refused(officer.post(own, body("SCREENED", TODAY, "\"passed\":true")), 422, "CLEARANCE_OWN");
        assertThat(collector
                        .post(records(), body("SCREENED", TODAY, "\"passed\":true"))
                        .getStatus())
                .isEqualTo(403);
        Answer.refused(record("BLACKLIST_REPORTED", TODAY, "\"passed\":null"), 409, "CLEARANCE_NOT_BLACKLISTED");
        String wrong = Answer.ok(record("BLACKLISTED", TODAY, "\"reason\":\"示例：认错了人\""))
                .get("id")
                .asString();
        Answer.ok(record("BLACKLIST_REPORTED", TODAY, "\"passed\":null"));
        String strike = "\"voids\":\"%s\",\"reason\":\"认错了人\"".formatted(wrong);
        Answer.refused(record("VOIDED", TODAY, strike), 422, "CLEARANCE_OWN_RECORD");
        Answer.refused(
                manager.post(records(), body("VOIDED", TODAY.minusDays(1), strike)), 422, "CLEARANCE_DATE_INVALID");
        Answer.ok(manager.post(records(), body("VOIDED", TODAY, strike)));
        Answer.refused(manager.post(records(), body("VOIDED", TODAY, strike)), 409, "CLEARANCE_ALREADY_VOIDED");
        assertThat(missing(TODAY)).doesNotContain("BLACKLISTED");
        assertThat(card(officer, TODAY).at("/records/0/voided").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCREENED|2026-03-11|\"passed\":true|CLEARANCE_DATE_INVALID",
                "SCREENED|2026-03-10|\"reason\":\"示例\"|CLEARANCE_FIELD_NEEDED",
                "YEARLY|2026-03-10|\"passed\":true|CLEARANCE_FIELD_NEEDED",
                "YEARLY|2026-03-10|\"passed\":true,\"course\":\"a<b\"|CLEARANCE_TEXT_INVALID",
                "UNDERTAKING|2026-03-10|\"document\":\"7\",\"passed\":true|CLEARANCE_FIELD_NOT_OF_KIND",
                "UNDERTAKING|2026-03-10|\"document\":\"7\",\"expiresOn\":\"2026-03-10\"|CLEARANCE_FIELD_NOT_OF_KIND",
                "VISITS_QUALIFIED|2026-03-10|\"document\":\"7\",\"expiresOn\":\"2026-03-09\"|CLEARANCE_DATE_INVALID",
                "VISITS_WITHDRAWN|2026-03-10|\"reason\":\"示例\"|CLEARANCE_NOT_QUALIFIED",
                "VOIDED|2026-03-10|\"voids\":\"00000000-0000-0000-0000-000000000009\",\"reason\":\"a\""
                        + "|CLEARANCE_RECORD_UNKNOWN",
            })
    void whatDoesNotFitIsRefused(String kind, LocalDate on, String more, String code) {
        int status = code.equals("CLEARANCE_NOT_QUALIFIED") ? 409 : 422;
        Answer.refused(record(kind, on, more), status, code);
    }

    @Test
    void theListShowsWhoLacksWhatWhateverThePageSize() {
        Browser ready = Browser.as(application, Role.COLLECTOR);
        String path = CLEARANCES + "/" + userId(ready) + "/records";
        LocalDate lastYear = TODAY.minusDays(340);
        for (String body : List.of(
                body("SCREENED", lastYear, "\"passed\":true"),
                body("PRE_JOB", lastYear, "\"passed\":true,\"course\":\"A 1\""),
                body("YEARLY", lastYear, "\"passed\":true,\"course\":\"B 1\""),
                body("UNDERTAKING", lastYear, "\"document\":\"7\""))) {
            Answer.ok(officer.post(path, body));
        }
        List<String> any = pages("needs=ANY&size=200");
        assertThat(any).contains(who, userId(ready)).doesNotHaveDuplicates();
        assertThat(pages("size=2")).containsExactlyElementsOf(any);
        assertThat(pages("needs=MISSING&size=1")).contains(who).doesNotContain(userId(ready));
        assertThat(pages("needs=EXPIRING&size=1")).containsExactly(userId(ready));
        assertThat(pages("needs=EITHER&size=3")).contains(who, userId(ready));
        Answer.refused(officer.get(CLEARANCES + "/" + UUID.randomUUID()), 404, "CLEARANCE_USER_UNKNOWN");
        assertThat(collector.get(CLEARANCES).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from training.event",
                "truncate training.event",
                "update training.event set passed = not passed",
            })
    void historyIsNeverRubbedOut(String attack) {
        Answer.ok(record("SCREENED", TODAY, "\"passed\":false"));
        assertThatThrownBy(() -> db.execute(attack))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("keeps its history");
    }

    private MockHttpServletResponse record(String kind, LocalDate on, String more) {
        return officer.post(records(), body(kind, on, more));
    }

    private String records() {
        return CLEARANCES + "/" + who + "/records";
    }

    private static String body(String kind, LocalDate on, String more) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}".formatted(UUID.randomUUID(), kind, on, more);
    }

    private JsonNode card(Browser reader, LocalDate on) {
        return Answer.ok(reader.get(CLEARANCES + "/" + who + "?on=" + on));
    }

    private List<String> missing(LocalDate on) {
        return Answer.texts(card(officer, on).at("/standing/missing"), "code");
    }

    private List<String> pages(String query) {
        List<String> users = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(manager.get(CLEARANCES + "?" + query + after));
            users.addAll(Answer.texts(page.get("items"), "userId"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return users;
    }

    private static String userId(Browser person) {
        return Answer.ok(person.get("/api/v1/session")).at("/user/id").asString();
    }
}
