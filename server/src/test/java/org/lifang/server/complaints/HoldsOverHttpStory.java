package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** People die, dispute, fall ill and are protected by the police; collection waits until somebody may lift it. */
@LifangTest
class HoldsOverHttpStory {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String HOLDS = "/api/v1/holds";
    private static int number;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Nights nights;

    @Autowired
    private Holds holds;

    private final Browser manager;
    private final Browser officer;
    private String borrower = "";

    HoldsOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
    }

    @BeforeEach
    void somebodyWhoIsLate() {
        clock.set(TODAY);
        if (number == 0) {
            LateBook.load(manager);
            nights.run(TODAY);
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
    void aCollectorWhoHearsOfADeathStopsEverythingAndCannotStartItAgain() {
        Browser collector = Browser.as(application, Role.COLLECTOR);
        UUID id = UUID.randomUUID();
        String death = hold(id, "DEATH", TODAY.minusDays(2), null);
        Answer.refused(collector.post(HOLDS, death), 404, "BORROWER_UNKNOWN");
        String caseId = LateBook.line(manager, number).get("caseId").asString();
        String assignment = "{\"collectorId\":\"%s\",\"reason\":\"本区\"}".formatted(LateBook.userId(collector));
        Answer.ok(manager.post("/api/v1/cases/" + caseId + "/assign", assignment));

        UUID key = Browser.key();
        JsonNode opened = Answer.ok(collector.write(HttpMethod.POST, HOLDS, death, key));
        assertThat(Answer.ok(collector.write(HttpMethod.POST, HOLDS, death, key)))
                .isEqualTo(opened);
        Answer.refused(collector.post(HOLDS, death), 409, "HOLD_ID_TAKEN");
        assertThat(ofBorrower(collector)).hasSize(1);
        assertThat(standing(TODAY.minusDays(3)).holds()).isEmpty();
        assertThat(standing(TODAY).of(HoldKind.DEATH)).hasSize(1);
        assertThat(collector.post(path(id, "lift"), why("误报")).getStatus()).isEqualTo(403);

        today(TODAY.plusDays(1));
        Answer.refused(manager.post(path(id, "lift"), why(" ")), 400, "BODY_INVALID");
        Answer.ok(manager.post(path(id, "lift"), why("核实为同名误报")));
        assertThat(standing(TODAY).holds()).as("yesterday it stood").hasSize(1);
        assertThat(standing(TODAY.plusDays(1)).holds()).isEmpty();
        Answer.refused(manager.post(path(id, "lift"), why("再次")), 409, "HOLD_CLOSED");
        JsonNode card = Answer.ok(manager.get(HOLDS + "/" + id));
        assertThat(Answer.texts(card.get("events"), "kind")).containsExactly("OPENED", "LIFTED");
        assertThat(card.at("/hold/inForce").asBoolean()).isFalse();
        assertThat(card.toString()).doesNotContain("误报");
    }

    @ParameterizedTest
    @CsvSource({"NO_CONTACT_ORDER", "SELF_HARM"})
    void whatProtectsAPersonIsLiftedByTwo(String kind) {
        UUID id = UUID.randomUUID();
        boolean order = kind.equals("NO_CONTACT_ORDER");
        String body = order
                ? hold(id, kind, TODAY, null, "\"reference\":\"示例公禁字〔2026〕1号\"")
                : hold(id, kind, TODAY, TODAY.plusDays(7));
        if (order) {
            JsonNode no = Answer.refused(
                    officer.post(HOLDS, hold(UUID.randomUUID(), kind, TODAY, null)), 422, "HOLD_ORDER_NUMBER_NEEDED");
            assertThat(no.at("/findings/0/citation").asString()).isEqualTo("CN-L-07");
        }
        Answer.ok(officer.post(HOLDS, body));
        Answer.refused(officer.post(path(id, "lift"), why("期满")), 409, "HOLD_NEEDS_TWO");
        Answer.refused(manager.post(path(id, "refuse-lift"), why("无提议")), 409, "HOLD_NOT_PROPOSED");
        Answer.ok(officer.post(path(id, "propose-lift"), why("期满")));
        Answer.refused(officer.post(path(id, "propose-lift"), why("期满")), 409, "HOLD_ALREADY_PROPOSED");
        Answer.refused(officer.post(path(id, "lift"), why("期满")), 422, "HOLD_OWN_PROPOSAL");
        JsonNode waiting = Answer.ok(manager.get(HOLDS + "?proposed=true")).get("items");
        assertThat(Answer.texts(waiting, "id")).containsExactly(id.toString());
        Answer.ok(manager.post(path(id, "refuse-lift"), why("先向公安核实")));
        assertThat(standing(TODAY).holds()).hasSize(1);
        Answer.ok(manager.post(path(id, "propose-lift"), why("已核实")));
        Answer.ok(officer.post(path(id, "lift"), why("同意")));
        assertThat(standing(TODAY).holds()).isEmpty();
        JsonNode events = Answer.ok(manager.get(HOLDS + "/" + id)).get("events");
        assertThat(Answer.texts(events, "kind"))
                .containsExactly("OPENED", "LIFT_PROPOSED", "LIFT_REFUSED", "LIFT_PROPOSED", "LIFTED");
    }

    @Test
    void hardshipGoesOnOnlyAfterASecondPersonLooked() {
        UUID id = UUID.randomUUID();
        Answer.refused(officer.post(HOLDS, hold(id, "HARDSHIP", TODAY, null)), 422, "HOLD_REVIEW_DATE_NEEDED");
        Answer.ok(officer.post(HOLDS, hold(id, "HARDSHIP", TODAY, TODAY.plusDays(30), "\"detail\":\"ILLNESS\"")));
        assertThat(standing(TODAY).of(HoldKind.HARDSHIP).getFirst().reviewed(TODAY))
                .isFalse();
        Answer.refused(officer.post(path(id, "review"), why("可继续")), 422, "HOLD_OWN_REVIEW");
        today(TODAY.plusDays(1));
        Answer.ok(manager.post(path(id, "review"), why("已约定低频联系")));
        Answer.refused(manager.post(path(id, "review"), why("再次")), 409, "HOLD_ALREADY_REVIEWED");
        Hold hold = standing(TODAY.plusDays(1)).of(HoldKind.HARDSHIP).getFirst();
        assertThat(hold.reviewed(TODAY)).isFalse();
        assertThat(hold.reviewed(TODAY.plusDays(1))).isTrue();

        UUID death = UUID.randomUUID();
        Answer.ok(officer.post(HOLDS, hold(death, "DEATH", TODAY, null)));
        Answer.refused(manager.post(path(death, "review"), why("可继续")), 409, "HOLD_NOT_REVIEWABLE");
        Answer.refused(manager.post(path(death, "propose-lift"), why("误报")), 409, "HOLD_NEEDS_ONE");
    }

    @Test
    void aDisputeSaysHowMuchNobodyDisputesOrThatNobodyKnows() {
        String loan = LateBook.loan(manager, borrower);
        UUID unknown = UUID.randomUUID();
        Answer.ok(manager.post(HOLDS, hold(unknown, "DISPUTE", TODAY, TODAY.plusDays(5))));
        UUID known = UUID.randomUUID();
        String of = "\"loanId\":%s,\"undisputed\":{\"minor\":%d,\"currency\":\"%s\"}";
        Answer.refused(
                manager.post(HOLDS, hold(known, "DISPUTE", TODAY, TODAY, of.formatted(loan, 50_000, "TWD"))),
                422,
                "HOLD_UNDISPUTED_INVALID");
        Answer.refused(
                manager.post(HOLDS, hold(known, "DISPUTE", TODAY, TODAY, of.formatted("987654", 50_000, "CNY"))),
                422,
                "HOLD_LOAN_UNKNOWN");
        Answer.ok(manager.post(HOLDS, hold(known, "DISPUTE", TODAY, TODAY, of.formatted(loan, 50_000, "CNY"))));
        assertThat(standing(TODAY).of(HoldKind.DISPUTE))
                .extracting(Hold::undisputedFen)
                .containsExactlyInAnyOrder(null, 50_000L);
        JsonNode line = Answer.ok(manager.get(HOLDS + "/" + known)).get("hold");
        assertThat(line.get("undisputed").toString()).isEqualTo("{\"minor\":50000,\"currency\":\"CNY\"}");
        assertThat(line.get("loanId").asString()).isEqualTo(loan);
    }

    @Test
    void anOccasionEndsByItselfAfterItsLastDay() {
        LocalDate wedding = TODAY.plusDays(3);
        UUID id = UUID.randomUUID();
        Answer.refused(
                manager.post(HOLDS, hold(id, "OCCASION", wedding, null, "\"detail\":\"WEDDING\"")),
                422,
                "HOLD_UNTIL_INVALID");
        Answer.refused(
                manager.post(HOLDS, hold(id, "OCCASION", wedding, null, "\"until\":\"2026-03-15\"")),
                422,
                "HOLD_DETAIL_INVALID");
        Answer.ok(manager.post(
                HOLDS, hold(id, "OCCASION", wedding, null, "\"detail\":\"WEDDING\",\"until\":\"2026-03-15\"")));
        assertThat(standing(wedding.minusDays(1)).holds()).isEmpty();
        assertThat(standing(wedding).holds()).hasSize(1);
        assertThat(standing(LocalDate.of(2026, 3, 15)).holds()).hasSize(1);
        assertThat(standing(LocalDate.of(2026, 3, 16)).holds()).isEmpty();
        today(LocalDate.of(2026, 3, 16));
        assertThat(Answer.texts(ofList("kind=OCCASION"), "id")).doesNotContain(id.toString());
        assertThat(Answer.texts(ofList("kind=OCCASION&state=CLOSED"), "id")).contains(id.toString());
    }

    @Test
    void theListBeginsWithWhatIsDueFirstWhateverThePageSize() {
        for (int days : new int[] {9, 2, 5, 2, 7}) {
            Answer.ok(officer.post(HOLDS, hold(UUID.randomUUID(), "HOUSE", TODAY, TODAY.plusDays(days))));
        }
        Answer.ok(officer.post(HOLDS, hold(UUID.randomUUID(), "CREDIT_DISPUTE", TODAY, null)));
        Answer.ok(officer.post(HOLDS, hold(UUID.randomUUID(), "INCAPACITY", TODAY, null)));
        List<JsonNode> whole = pages("size=200");
        List<JsonNode> paged = pages("size=2");
        assertThat(ids(paged)).doesNotHaveDuplicates().containsExactlyElementsOf(ids(whole));
        List<String> next =
                whole.stream().map(line -> line.path("nextOn").asString("9999")).toList();
        assertThat(next).isSorted().contains("2026-03-12", "2026-03-30");
        assertThat(pages("dueBy=2026-03-12&kind=HOUSE")).hasSize(2);
        assertThat(whole)
                .allMatch(line -> line.get("nameMasked").asString().contains("*")
                        && line.get("borrowerNo").asString().startsWith("N"));
        UUID moved = UUID.fromString(ids(pages("kind=HOUSE")).getFirst());
        String far = "{\"reviewOn\":\"%s\",\"reason\":\"等待材料\"}";
        Answer.refused(
                officer.post(path(moved, "move-review"), far.formatted("2026-03-09")), 422, "HOLD_REVIEW_DATE_INVALID");
        Answer.ok(officer.post(path(moved, "move-review"), far.formatted("2026-12-31")));
        assertThat(ids(pages("kind=HOUSE"))).last().isEqualTo(moved.toString());
        Answer.refused(officer.get(HOLDS + "?after=" + "bm90aGluZw"), 400, "PAGE_TOKEN_INVALID");
        Answer.refused(officer.get(HOLDS + "?kind=RAIN"), 400, "BODY_INVALID");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-11,HOLD_SINCE_INVALID",
        "2016-03-09,HOLD_SINCE_INVALID",
    })
    void aFirstDayAheadOrLongGoneIsRefused(LocalDate since, String code) {
        Answer.refused(officer.post(HOLDS, hold(UUID.randomUUID(), "DEATH", since, null)), 422, code);
        Answer.refused(
                officer.post(HOLDS, hold(UUID.randomUUID(), "COMPLAINT", TODAY, null)), 409, "HOLD_OF_COMPLAINT");
    }

    @Test
    void theWordsAreShownForAPurposeAndTheLookIsRecorded() {
        UUID id = UUID.randomUUID();
        Answer.ok(officer.post(HOLDS, hold(id, "SELF_HARM", TODAY, TODAY.plusDays(1))));
        String look = "{\"purpose\":\"COMPLAINT\",\"reason\":\"核对登记内容\"}";
        JsonNode shown = Answer.ok(manager.post(path(id, "reveal"), look));
        assertThat(shown.at("/words/0/text").asString()).isEqualTo("示例：经办人记录");
        Answer.refused(manager.post(path(id, "reveal") + "?dryRun=true", look), 400, "REVEAL_NOT_REHEARSED");
        Answer.refused(
                manager.post(path(id, "reveal"), "{\"purpose\":\"GOSSIP\",\"reason\":\"核对登记内容\"}"),
                422,
                "REVEAL_PURPOSE_UNKNOWN");
        Answer.refused(
                manager.post(path(id, "reveal"), "{\"purpose\":\"AUDIT\",\"reason\":\"看\"}"),
                422,
                "REVEAL_NEEDS_REASON");
        Browser auditor = Browser.as(application, Role.AUDITOR);
        JsonNode lines = Answer.ok(auditor.get("/api/v1/audit?target=borrower/" + borrower));
        assertThat(Answer.texts(lines.get("items"), "action")).containsExactly("privacy.revealed");
        JsonNode acts = Answer.ok(auditor.get("/api/v1/audit?target=hold/" + id));
        assertThat(Answer.texts(acts.get("items"), "action")).containsExactly("complaints.hold.opened");
        assertThat(acts.toString()).doesNotContain("经办人记录");
        Answer.refused(manager.get(HOLDS + "/" + UUID.randomUUID()), 404, "HOLD_UNKNOWN");
    }

    private Holds.Standing standing(LocalDate date) {
        return holds.standing(Long.parseLong(borrower), date);
    }

    private List<JsonNode> ofBorrower(Browser reader) {
        List<JsonNode> found = new ArrayList<>();
        Answer.ok(reader.get("/api/v1/borrowers/" + borrower + "/holds"))
                .get("items")
                .forEach(found::add);
        return found;
    }

    private JsonNode ofList(String query) {
        return Answer.ok(manager.get(HOLDS + "?size=200&" + query)).get("items");
    }

    private List<JsonNode> pages(String query) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            MockHttpServletResponse answer = manager.get(HOLDS + "?" + query + after);
            JsonNode page = Answer.ok(answer);
            page.get("items").forEach(lines::add);
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return lines;
    }

    private static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("id").asString()).toList();
    }

    private static String path(UUID id, String verb) {
        return HOLDS + "/" + id + "/" + verb;
    }

    private static String why(String reason) {
        return "{\"reason\":\"%s\"}".formatted(reason);
    }

    private String hold(UUID id, String kind, LocalDate since, @Nullable LocalDate reviewOn, String... more) {
        String review = reviewOn == null ? "null" : "\"" + reviewOn + "\"";
        String rest = more.length == 0 ? "" : "," + String.join(",", more);
        return """
                {"id":"%s","borrowerId":%s,"kind":"%s","since":"%s","source":"FAMILY",\
                "reason":"示例：经办人记录","reviewOn":%s%s}\
                """.formatted(id, borrower, kind, since, review, rest);
    }
}
