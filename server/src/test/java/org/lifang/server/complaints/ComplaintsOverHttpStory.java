package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A complaint comes in, is handled by somebody with no part in it, may take longer by steps, and is answered. */
@LifangTest
class ComplaintsOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static int number;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Holds holds;

    private final Browser manager;
    private final Browser officer;
    private final Browser reviewer;
    private String borrower = "";

    ComplaintsOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        reviewer = Browser.as(application, Role.REVIEWER);
    }

    @BeforeEach
    void somebodyWithCauseToComplain() {
        clock.set(TODAY);
        if (number == 0) {
            LateBook.load(manager);
        }
        number++;
        borrower = LateBook.borrower(manager, number);
    }

    private void today(LocalDate date) {
        clock.set(date);
        manager.signInAgain();
        officer.signInAgain();
    }

    @Test
    void aComplaintHoldsCollectionFromReceiptToItsAnswer() {
        UUID id = received("HOTLINE", TODAY.minusDays(1), null);
        assertThat(standing(TODAY.minusDays(2))).isEmpty();
        assertThat(standing(TODAY)).extracting(Hold::kind).containsExactly(HoldKind.COMPLAINT);
        Answer.refused(manager.post("/api/v1/holds/" + id + "/lift", why("完结")), 409, "HOLD_OF_COMPLAINT");
        String later = "{\"reviewOn\":\"2026-05-01\",\"reason\":\"稍后再看\"}";
        Answer.refused(manager.post("/api/v1/holds/" + id + "/move-review", later), 409, "HOLD_OF_COMPLAINT");
        JsonNode line = line(id);
        assertThat(line.get("escalateOn").asString()).isEqualTo("2026-03-19");
        assertThat(line.get("dueOn").asString()).isEqualTo("2026-03-24");
        assertThat(line.get("latestOn").asString()).isEqualTo("2026-05-08");

        today(TODAY.plusDays(5));
        Answer.refused(officer.post(path(id, "close"), closing(TODAY)), 409, "COMPLAINT_NO_HANDLER");
        Answer.ok(manager.post(path(id, "hand-over"), handler(officer)));
        Answer.refused(officer.post(path(id, "close"), closing(TODAY.plusDays(6))), 422, "COMPLAINT_TOLD_INVALID");
        Answer.refused(officer.post(path(id, "close"), closing(TODAY.minusDays(2))), 422, "COMPLAINT_TOLD_INVALID");
        Answer.ok(officer.post(path(id, "close"), closing(TODAY.plusDays(5))));
        assertThat(standing(TODAY)).hasSize(1);
        assertThat(standing(TODAY.plusDays(5))).isEmpty();
        assertThat(line(id).get("keptUntil").asString()).isEqualTo("2029-03-15");
        Answer.refused(officer.post(path(id, "close"), closing(TODAY)), 409, "COMPLAINT_CLOSED");
        JsonNode events = Answer.ok(officer.get(COMPLAINTS + "/" + id)).get("events");
        assertThat(Answer.texts(events, "kind")).containsExactly("RECEIVED", "HANDED_OVER", "CLOSED");
    }

    @Test
    void nobodyHandlesOrDecidesWhatTheyAreComplainedAboutFor() {
        Browser collector = Browser.as(application, Role.COLLECTOR);
        JsonNode own = Answer.refused(
                officer.post(COMPLAINTS, complaint(UUID.randomUUID(), "VISIT", "LETTER", TODAY, officer, officer)),
                422,
                "COMPLAINT_ABOUT_HANDLER");
        assertThat(own.at("/findings/0/citation").asString()).isEqualTo("CN-D-02");
        UUID id = UUID.randomUUID();
        Answer.ok(officer.post(COMPLAINTS, complaint(id, "VISIT", "LETTER", TODAY, collector, reviewer)));
        Answer.refused(officer.post(path(id, "name-person"), person(reviewer)), 422, "COMPLAINT_ABOUT_HANDLER");
        Answer.refused(officer.post(path(id, "name-person"), person(collector)), 409, "COMPLAINT_ALREADY_NAMED");
        Answer.ok(officer.post(path(id, "name-person"), person(manager)));
        Answer.refused(manager.post(path(id, "close"), closing(TODAY)), 422, "COMPLAINT_ABOUT_YOU");
        Answer.refused(officer.post(path(id, "hand-over"), handler(manager)), 422, "COMPLAINT_ABOUT_HANDLER");
        Answer.refused(officer.post(path(id, "hand-over"), handler(collector)), 422, "COMPLAINT_NOT_A_HANDLER");
        Answer.ok(officer.post(path(id, "hand-over"), handler(officer)));
        assertThat(Answer.texts(line(id).get("about"), "id"))
                .containsExactlyInAnyOrder(LateBook.userId(collector), LateBook.userId(manager));
        assertThat(collector.get(COMPLAINTS).getStatus()).isEqualTo(403);
        assertThat(collector.get(COMPLAINTS + "/" + id).getStatus()).isEqualTo(403);
    }

    @Test
    void timeIsExtendedStepByStepAndTheLastStepFromAbove() {
        UUID id = received("PBOC", TODAY, officer);
        assertThat(Answer.texts(line(id), "rules")).isNotNull();
        assertThat(line(id).get("rules").toString()).contains("CN-D-03");
        Answer.refused(manager.post(path(id, "extend-again"), extension(TODAY)), 409, "COMPLAINT_STAGE_INVALID");
        today(TODAY.plusDays(15));
        Answer.ok(officer.post(path(id, "extend"), extension(null)));
        assertThat(line(id).get("dueOn").asString()).isEqualTo("2026-04-09");
        Answer.refused(officer.post(path(id, "extend"), extension(null)), 409, "COMPLAINT_STAGE_INVALID");
        today(TODAY.plusDays(30));
        assertThat(officer.post(path(id, "extend-again"), extension(TODAY)).getStatus())
                .isEqualTo(403);
        Answer.refused(manager.post(path(id, "extend-again"), extension(null)), 422, "COMPLAINT_TOLD_INVALID");
        Answer.ok(manager.post(path(id, "hand-over"), handler(manager)));
        Answer.refused(
                manager.post(path(id, "extend-again"), extension(TODAY.plusDays(30))), 422, "COMPLAINT_OWN_APPROVAL");
        Answer.ok(manager.post(path(id, "hand-over"), handler(officer)));
        Answer.ok(manager.post(path(id, "extend-again"), extension(TODAY.plusDays(30))));
        assertThat(line(id).get("dueOn").asString()).isEqualTo("2026-05-09");
        assertThat(Answer.ok(manager.get("/api/v1/holds/" + id))
                        .at("/hold/reviewOn")
                        .asString())
                .isEqualTo("2026-05-09");

        UUID late = received("HOTLINE", TODAY, officer);
        today(TODAY.plusDays(16));
        Answer.refused(officer.post(path(late, "extend"), extension(null)), 409, "COMPLAINT_TOO_LATE_TO_EXTEND");
    }

    @Test
    void onDayTenItIsForThoseAboveAndAfterItsLastDayItIsLate() {
        UUID old = received("BRANCH", TODAY.minusDays(16), officer);
        UUID ripe = received("BRANCH", TODAY.minusDays(10), officer);
        UUID young = received("BRANCH", TODAY.minusDays(9), null);
        assertThat(ids("channel=BRANCH")).containsExactly(old.toString(), ripe.toString(), young.toString());
        assertThat(ids("channel=BRANCH&escalate=true")).containsExactly(old.toString(), ripe.toString());
        assertThat(ids("channel=BRANCH&late=true")).containsExactly(old.toString());
        assertThat(ids("channel=BRANCH&unhandled=true")).containsExactly(young.toString());
        assertThat(ids("channel=BRANCH&size=1")).hasSize(3);
        assertThat(ids("channel=BRANCH&state=CLOSED")).isEmpty();
        assertThat(ids("channel=BRANCH&subject=FEES")).isEmpty();
        assertThat(Answer.ok(officer.get(COMPLAINTS + "?mine=true&late=true"))
                        .get("items")
                        .size())
                .isOne();
    }

    @Test
    void theWordsStaySealedUntilSomebodyAsksWithAReason() {
        UUID id = received("HOTLINE", TODAY, officer);
        assertThat(Answer.text(officer.get(COMPLAINTS + "/" + id))).doesNotContain("多次");
        JsonNode words =
                Answer.ok(officer.post(path(id, "reveal"), "{\"purpose\":\"COMPLAINT\",\"reason\":\"办理该投诉\"}"));
        assertThat(words.at("/0/text").asString()).isEqualTo("示例：一天内多次来电");
        Answer.refused(officer.get(COMPLAINTS + "/" + UUID.randomUUID()), 404, "COMPLAINT_UNKNOWN");
        Answer.refused(
                officer.post(COMPLAINTS, complaint(id, "FEES", "LETTER", TODAY, null, null)),
                409,
                "COMPLAINT_ID_TAKEN");
        Answer.refused(
                officer.post(COMPLAINTS, complaint(UUID.randomUUID(), "FEES", "LETTER", TODAY.plusDays(1), null, null)),
                422,
                "COMPLAINT_RECEIVED_INVALID");
    }

    private List<Hold> standing(LocalDate date) {
        return holds.standing(Long.parseLong(borrower), date).holds();
    }

    private UUID received(String channel, LocalDate on, @Nullable Browser handler) {
        UUID id = UUID.randomUUID();
        Answer.ok(officer.post(COMPLAINTS, complaint(id, "FREQUENCY_OR_HOURS", channel, on, null, handler)));
        return id;
    }

    private JsonNode line(UUID id) {
        return Answer.ok(officer.get(COMPLAINTS + "/" + id)).get("complaint");
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(reviewer.get(COMPLAINTS + "?" + query + after));
            ids.addAll(Answer.texts(page.get("items"), "id"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return ids;
    }

    private static String path(UUID id, String verb) {
        return COMPLAINTS + "/" + id + "/" + verb;
    }

    private static String why(String reason) {
        return "{\"reason\":\"%s\"}".formatted(reason);
    }

    private static String handler(Browser person) {
        return "{\"handlerId\":\"%s\"}".formatted(LateBook.userId(person));
    }

    private static String person(Browser person) {
        return "{\"userId\":\"%s\"}".formatted(LateBook.userId(person));
    }

    private static String extension(@Nullable LocalDate told) {
        String toldOn = told == null ? "null" : "\"" + told + "\"";
        return "{\"toldOn\":%s,\"reason\":\"需向分支机构调取录音\"}".formatted(toldOn);
    }

    private static String closing(LocalDate told) {
        return "{\"result\":\"UPHELD\",\"toldOn\":\"%s\",\"text\":\"已致歉并整改\"}".formatted(told);
    }

    private String complaint(
            UUID id, String subject, String channel, LocalDate on, @Nullable Browser about, @Nullable Browser handler) {
        return """
                {"id":"%s","borrowerId":%s,"channel":"%s","subject":"%s","receivedOn":"%s","about":[%s],\
                "handlerId":%s,"text":"示例：一天内多次来电"}\
                """.formatted(
                        id,
                        borrower,
                        channel,
                        subject,
                        on,
                        about == null ? "" : quoted(about),
                        handler == null ? "null" : quoted(handler));
    }

    private static String quoted(Browser person) {
        return "\"" + LateBook.userId(person) + "\"";
    }
}
