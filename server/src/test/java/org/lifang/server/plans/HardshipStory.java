package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.Holds;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Somebody lost their work and asks for help; two colleagues look at it. */
@LifangTest
class HardshipStory {

    private static final String ANSWERS = "\"answers\":{\"WHAT_HAPPENED\":\"示例：失去工作\",\"COULD_PAY\":\"三百\"}";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    @Autowired
    private Holds holds;

    @Autowired
    private DSLContext db;

    private Browser planner;
    private Browser officer;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        planner = Browser.as(application, Role.PLANNER);
        officer = Browser.as(application, Role.COMPLIANCE_OFFICER);
        loan = new LateLoan(book, JULY_20);
    }

    private String body(UUID id, String answers) {
        return "{\"id\":\"%s\",\"detail\":\"INCOME_LOST\",\"askedOn\":\"2026-07-20\",\"askedBy\":\"BORROWER\",%s}"
                .formatted(id, answers);
    }

    private int hardshipHolds() {
        return holds.standing(
                        loan.borrower, clock.instant().atZone(clock.getZone()).toLocalDate())
                .of(HoldKind.HARDSHIP)
                .size();
    }

    private boolean offered(String kind) {
        return Answer.texts(Answer.ok(planner.get(loan.path("/options"))).get("options"), "kind")
                .contains(kind);
    }

    @Test
    void whileNobodyHasDecidedCollectionWaitsAndRecognisedItOpensOtherOptions() {
        JsonNode questions = Answer.ok(planner.get("/api/v1/hardships/questions"));
        assertThat(questions.size()).isEqualTo(8);
        assertThat(questions.at("/0/text").asString()).isNotBlank();
        UUID id = UUID.randomUUID();
        String path = loan.borrowers("/hardships");
        Answer.refused(planner.post(path, body(id, "\"answers\":{\"RAIN\":\"x\"}")), 422, "HARDSHIP_QUESTION_UNKNOWN");
        assertThat(offered("hardship-waiver")).isFalse();
        Answer.ok(planner.post(path, body(id, ANSWERS)));
        Answer.refused(planner.post(path, body(UUID.randomUUID(), ANSWERS)), 409, "HARDSHIP_OPEN_ALREADY");
        assertThat(hardshipHolds()).isOne();
        assertThat(offered("deferral-then-instalments")).isTrue();
        String of = "/api/v1/hardships/" + id;
        Answer.ok(planner.post(
                of + "/notes", "{\"id\":\"%s\",\"kind\":\"PAPER\",\"text\":\"示例：离职证明\"}".formatted(UUID.randomUUID())));
        String decision = "{\"decision\":\"RECOGNISED\",\"reasons\":\"示例：材料齐全\"%s}";
        Browser both = Browser.as(application, Role.MANAGER);
        assertThat(planner.post(of + "/decide", decision.formatted("")).getStatus())
                .isEqualTo(403);
        Answer.refused(both.post(of + "/decide", decision.formatted("")), 422, "HARDSHIP_REVIEW_DATE_NEEDED");
        assertThat(Answer.texts(Answer.ok(officer.get("/api/v1/hardships")).get("items"), "id"))
                .contains(id.toString());
        Answer.ok(both.post(of + "/decide", decision.formatted(",\"reviewOn\":\"2026-10-20\"")));
        Answer.refused(
                both.post(of + "/decide", decision.formatted(",\"reviewOn\":\"2026-10-20\"")), 409, "HARDSHIP_DECIDED");
        assertThat(holds.standing(loan.borrower, JULY_20)
                        .of(HoldKind.HARDSHIP)
                        .getFirst()
                        .reviewed(JULY_20))
                .isTrue();
        assertThat(offered("hardship-waiver")).isTrue();
        JsonNode words = Answer.ok(officer.post(of + "/reveal", "{\"purpose\":\"COMPLAINT\",\"reason\":\"复核认定理由\"}"));
        assertThat(words.get("reasons").asString()).isEqualTo("示例：材料齐全");
        assertThat(Answer.texts(words.get("answers"), "question")).contains("WHAT_HAPPENED", "COULD_PAY");
        clock.set(JULY_20.plusDays(100));
        planner.signInAgain();
        assertThat(offered("hardship-waiver"))
                .as("the day to look again is over")
                .isFalse();
    }

    @Test
    void thePaperItselfIsKeptSealedAndLookedAtForAReason() {
        UUID id = UUID.randomUUID();
        Answer.ok(planner.post(loan.borrowers("/hardships"), body(id, ANSWERS)));
        String papers = "/api/v1/hardships/" + id + "/papers";
        byte[] scan = "%PDF-1.7 示例：离职证明".getBytes(StandardCharsets.UTF_8);
        UUID paper = UUID.randomUUID();
        Answer.ok(planner.upload(papers, "a.pdf", scan, Map.of("paper", paper.toString()), Browser.key()));
        JsonNode again = Answer.ok(planner.upload(
                papers, "b.pdf", scan, Map.of("paper", UUID.randomUUID().toString()), Browser.key()));
        assertThat(again.get("id").asString()).as("kept once").isEqualTo(paper.toString());
        Answer.refused(
                planner.upload(
                        papers,
                        "c.pdf",
                        "<html>".getBytes(StandardCharsets.UTF_8),
                        Map.of("paper", UUID.randomUUID().toString()),
                        Browser.key()),
                422,
                "HARDSHIP_PAPER_UNFIT");
        assertThat(db.fetchOne("select paper_sealed from plans.hardship_paper where id = ?", paper)
                        .get(0, byte[].class))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("%PDF");

        itIsOpenedForAReasonAndStays(id, paper, papers, scan);
    }

    private void itIsOpenedForAReasonAndStays(UUID id, UUID paper, String papers, byte[] scan) {
        String look = "{\"purpose\":\"COMPLAINT\",\"reason\":\"核对离职证明\"}";
        JsonNode words = Answer.ok(officer.post("/api/v1/hardships/" + id + "/reveal", look));
        assertThat(words.at("/papers/0/mediaType").asString()).isEqualTo("application/pdf");
        var opened = officer.post(papers + "/" + paper + "/reveal", look);
        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(opened.getContentAsByteArray()).isEqualTo(scan);
        assertThat(planner.post(papers + "/" + paper + "/reveal", look).getStatus())
                .isEqualTo(403);
        Answer.ok(officer.post(
                "/api/v1/hardships/" + id + "/decide", "{\"decision\":\"DECLINED\",\"reasons\":\"示例：材料不符\"}"));
        Answer.refused(
                planner.upload(
                        papers, "d.pdf", scan, Map.of("paper", UUID.randomUUID().toString()), Browser.key()),
                409,
                "HARDSHIP_DECIDED");
        assertThatThrownBy(() -> db.execute("delete from plans.hardship_paper where id = ?", paper))
                .isInstanceOf(Exception.class);
    }

    @Test
    void whoTookItDownDoesNotDecideAndWhatIsDeclinedMakesNothingWait() {
        Browser manager = Browser.as(application, Role.MANAGER);
        UUID id = UUID.randomUUID();
        Answer.ok(manager.post(loan.borrowers("/hardships"), body(id, ANSWERS)));
        String no = "{\"decision\":\"DECLINED\",\"reasons\":\"示例：收入未变\"}";
        Answer.refused(manager.post("/api/v1/hardships/" + id + "/decide", no), 422, "HARDSHIP_OWN_REQUEST");
        Answer.ok(officer.post("/api/v1/hardships/" + id + "/decide", no));
        assertThat(hardshipHolds()).isZero();
        JsonNode list = Answer.ok(manager.get(loan.borrowers("/hardships"))).get("items");
        assertThat(list.at("/0/decision").asString()).isEqualTo("DECLINED");
        assertThat(list.toString()).doesNotContain("收入未变");
        Answer.refused(
                manager.post(
                        "/api/v1/hardships/" + id + "/notes",
                        "{\"id\":\"%s\",\"kind\":\"TOLD\",\"text\":\"示例\"}".formatted(UUID.randomUUID())),
                409,
                "HARDSHIP_DECIDED");
    }
}
