package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.plans.LateLoan.JULY_20;
import static org.lifang.server.portfolio.tables.BorrowerTable.BORROWER;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.outreach.Office;
import org.lifang.server.paper.Readers;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What was offered, agreed and decided on 20 July 2026, on paper. */
@LifangTest
class PlanPapersStory {

    private static final String DRAWN = Base64.getEncoder().encodeToString(new byte[600]);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    @Autowired
    private Sealer sealer;

    @Autowired
    private DSLContext db;

    private Office office;
    private LateLoan loan;

    @BeforeEach
    void july() {
        clock.set(JULY_20);
        office = new Office(application);
        loan = new LateLoan(book, JULY_20);
        named(loan);
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-account", "0000****0000");
        office.set("house-seal", "示例·安心消费金融");
        for (String template : List.of(
                "demand-notice",
                "account-statement",
                "law-extract",
                "repayment-options",
                "repayment-agreement",
                "waiver-decision",
                "hardship-decision")) {
            office.officer.post(
                    "/api/v1/templates/" + template + "/zh-CN/versions/1/approve",
                    "{\"effectiveFrom\":\"2026-07-20\"}");
        }
    }

    private void named(LateLoan whose) {
        db.update(BORROWER)
                .set(BORROWER.NAME_SEALED, sealer.seal(Field.NAME, "示例·陈秋"))
                .where(BORROWER.ID.eq(whose.borrower))
                .execute();
    }

    private String papers() {
        return loan.borrowers("/documents");
    }

    private static String wanted(String kind, UUID record) {
        return "{\"kind\":\"%s\",\"recordId\":\"%s\"}".formatted(kind, record);
    }

    private String paper(String body) {
        JsonNode made = Answer.ok(office.planner.post(papers(), body));
        byte[] file = office.planner
                .post("/api/v1/documents/" + made.get("id").asString() + "/file", "")
                .getContentAsByteArray();
        assertThat(Readers.archiveFaults(file)).isEmpty();
        return Readers.text(file);
    }

    private List<String> kinds() {
        return Answer.texts(Answer.ok(office.planner.get(papers() + "/choices")), "kind");
    }

    private UUID proposed(String arrangement) {
        UUID id = UUID.randomUUID();
        String body = "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":100,\"graceDays\":1,\"way\":\"VISIT\"}"
                .formatted(id, arrangement);
        Answer.ok(office.planner.post(loan.path("/agreements"), body));
        return id;
    }

    private void signed(UUID id) {
        String hash = Answer.ok(office.manager.get("/api/v1/agreements/" + id))
                .get("textSha256")
                .asString();
        Answer.ok(office.planner.post(
                "/api/v1/agreements/" + id + "/accept",
                "{\"textSha256\":\"%s\",\"drawn\":\"%s\"}".formatted(hash, DRAWN)));
    }

    @Test
    void theOptionsStandSideBySideAndInSentences() {
        loan.meansStated(office.planner, JULY_20);
        String text = paper("{\"kind\":\"REPAYMENT_OPTIONS\"}");
        assertThat(text).contains("还款方案", "首笔", "比现在还清多付", "选不选、选哪一个，由您决定", "欠款分期", "448.87", "100.39");
        assertThat(text).as("what it is worth to the lender is the lender's").doesNotContain("概率", "期望");
        Answer.refused(
                office.planner.post(papers(), "{\"kind\":\"REPAYMENT_OPTIONS\",\"asOf\":\"2026-07-19\"}"),
                422,
                "DOCUMENT_TODAY_ONLY");
    }

    @Test
    void anAgreementIsPrintedToBeSignedAndAsItWasSigned() {
        assertThat(kinds()).doesNotContain("REPAYMENT_AGREEMENT", "WAIVER_DECISION");
        UUID id = proposed(LateLoan.threeMonths());
        assertThat(kinds()).contains("REPAYMENT_AGREEMENT").doesNotContain("WAIVER_DECISION");
        String text = paper(wanted("REPAYMENT_AGREEMENT", id));
        assertThat(text).contains("还款协议", "1,380.07", "2026-09-21", "示例·陈秋", "借款人签名", "当日有效");
        Answer.refused(office.planner.post(papers(), wanted("WAIVER_DECISION", id)), 404, "DOCUMENT_AGREEMENT_UNKNOWN");
        signed(id);
        assertThat(paper(wanted("REPAYMENT_AGREEMENT", id))).contains("您已于2026年7月20日确认");
        Answer.refused(office.planner.post(papers(), wanted("WAIVER_DECISION", id)), 422, "DOCUMENT_NOTHING_WAIVED");
        assertThat(paper("{\"kind\":\"VISIT_PACKET\"}"))
                .as("the packet carries what is agreed instead of options")
                .contains("上门催缴通知书", "还款协议", "法律摘要")
                .doesNotContain("可选的还款方案");
        LateLoan other = new LateLoan(book, JULY_20);
        named(other);
        Answer.refused(
                office.planner.post(other.borrowers("/documents"), wanted("REPAYMENT_AGREEMENT", id)),
                404,
                "DOCUMENT_AGREEMENT_UNKNOWN");
    }

    @Test
    void whatIsGivenUpIsConfirmedOnPaper() {
        UUID id = proposed(LateLoan.arrangement("waiver-and-instalments", 5_000, 70_000, 0, 3, 156_000));
        signed(id);
        assertThat(paper(wanted("WAIVER_DECISION", id))).contains("减免决定书", "罚息", "50.00", "本金不在减免之列");
    }

    @Test
    void aDecisionAboutHardshipGivesItsReasonsInWordsThatMayBeSaid() {
        UUID id = hardship("示例：材料齐全，收入确有下降");
        String text = paper(wanted("HARDSHIP_DECISION", id));
        assertThat(text).contains("困难申请决定书", "认定存在困难", "材料齐全", "2026年10月20日");
        UUID rude = hardship("你要是继续躲，后果自负，到时候别怪我们不客气。");
        Answer.refused(
                office.planner.post(papers(), wanted("HARDSHIP_DECISION", rude)), 422, "DOCUMENT_REASONS_REFUSED");
        Answer.refused(
                office.planner.post(papers(), wanted("HARDSHIP_DECISION", UUID.randomUUID())),
                404,
                "DOCUMENT_DECISION_UNKNOWN");
    }

    private UUID hardship(String reasons) {
        UUID id = UUID.randomUUID();
        Answer.ok(office.planner.post(
                loan.borrowers("/hardships"),
                "{\"id\":\"%s\",\"detail\":\"INCOME_LOST\",\"askedOn\":\"2026-07-20\",%s}"
                        .formatted(id, "\"askedBy\":\"BORROWER\",\"answers\":{\"WHAT_HAPPENED\":\"示例：失去工作\"}")));
        Answer.ok(Browser.as(application, Role.MANAGER)
                .post(
                        "/api/v1/hardships/" + id + "/decide",
                        "{\"decision\":\"RECOGNISED\",\"reasons\":\"%s\",\"reviewOn\":\"2026-10-20\"}"
                                .formatted(reasons)));
        return id;
    }
}
