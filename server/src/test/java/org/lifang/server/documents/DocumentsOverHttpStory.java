package org.lifang.server.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.Office;
import org.lifang.server.paper.Readers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A late borrower's papers, from the first preview to the certificate that nothing is owed any more. */
@LifangTest
class DocumentsOverHttpStory {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 20);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final String NOTICE = "{\"kind\":\"DEMAND_NOTICE\"}";
    private static final String CERTIFICATE = "{\"kind\":\"SETTLEMENT_CERTIFICATE\"}";

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Papers papers;

    @Autowired
    private DSLContext db;

    @Autowired
    private ApplicationContext application;

    private final Office office;

    DocumentsOverHttpStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @Test
    void aNoticeIsPreviewedMadeTakenCheckedAndWithdrawn() {
        Neighbour late = late();
        String papers = papers(late);
        Answer.ok(office.admin.put("/api/v1/outreach-settings/house-name", "{\"reason\":\"重新登记\"}"));
        Answer.refused(office.planner.post(papers, NOTICE), 409, "DOCUMENT_HOUSE_UNKNOWN");
        ready();
        Answer.refused(
                office.planner.post(papers, "{\"kind\":\"DEMAND_NOTICE\",\"language\":\"en\"}"),
                409,
                "DOCUMENT_TEMPLATE_NOT_APPROVED");

        MockHttpServletResponse preview = office.planner.post(papers + "/preview", NOTICE);
        assertThat(preview.getContentType()).as(Answer.text(preview)).isEqualTo("application/pdf");
        assertThat(Readers.text(preview.getContentAsByteArray())).contains("预览·不作凭据", "示例·王小明");
        assertThat(Answer.ok(office.planner.get(papers))).isEmpty();

        JsonNode made = Answer.ok(office.planner.post(papers, NOTICE));
        byte[] file = take(made);
        assertThat(Readers.archiveFaults(file)).isEmpty();
        assertThat(Readers.text(file))
                .contains("上门催缴通知书", "示例·王小明", "四川省成都市锦江区", "1,000.00", "400-000-0000", "您的权利")
                .contains(Readers.bare(made.get("code").asString()))
                .doesNotContain("预览");
        assertThat(readsLikeItsRecords(made)).isTrue();
        String code = made.get("code").asString().replace("-", "");
        assertThat(Readers.code(file, made.get("pages").asInt() - 1))
                .isEqualTo("https://lender.example/help/verify/" + code);

        Browser stranger = Browser.stranger(application);
        JsonNode genuine = Answer.ok(stranger.get("/api/v1/verify/" + code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(genuine.get("state").asString()).isEqualTo("GENUINE");
        assertThat(genuine.get("issuedOn").asString()).isEqualTo("2026-03-10");
        assertThat(genuine.toString()).contains("示例·安心消费金融", "通知").doesNotContain("王小明", "催", "欠", "1,0");
        String page = Answer.text(stranger.get("/verify/" + code));
        assertThat(page).contains("目前有效", "示例·安心消费金融").doesNotContain("王小明", "催", "欠");
        Answer.refused(stranger.get("/api/v1/verify/0000000000000000"), 404, "DOCUMENT_CODE_UNKNOWN");

        assertThat(checked(stranger, file)).isEqualTo("GENUINE");
        file[file.length / 2] ^= 1;
        assertThat(checked(stranger, file)).isEqualTo("CHANGED");
        assertThat(checked(stranger, preview.getContentAsByteArray())).isEqualTo("NOT_OURS");

        String paper = "/api/v1/documents/" + made.get("id").asString();
        Answer.refused(office.planner.post(paper + "/withdraw", "{\"reason\":\"发错了\"}"), 403, "ROLE_NOT_ALLOWED");
        Answer.refused(office.officer.post(paper + "/withdraw", "{}"), 422, "DOCUMENT_REASON_MISSING");
        Answer.ok(office.officer.post(paper + "/withdraw", "{\"reason\":\"金额有误\"}"));
        Answer.refused(
                office.officer.post(paper + "/withdraw", "{\"reason\":\"再撤\"}"), 409, "DOCUMENT_WITHDRAWN_ALREADY");
        assertThat(Answer.ok(stranger.get("/api/v1/verify/" + code))
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        Answer.refused(office.planner.post(papers, CERTIFICATE), 422, "DOCUMENT_STILL_OWED");
    }

    @Test
    void aPacketHoldsNoticeAndStatementInOneFile() {
        Neighbour late = late();
        ready();
        JsonNode made = Answer.ok(office.planner.post(papers(late), "{\"kind\":\"VISIT_PACKET\"}"));
        String text = Readers.text(take(made));
        assertThat(text)
                .contains("上门催缴通知书", "对账单", "法律摘要", "第1页，共" + made.get("pages").asInt() + "页");
        assertThat(Answer.texts(Answer.ok(office.planner.get(papers(late))), "title"))
                .contains("上门材料");
        JsonNode english =
                Answer.ok(office.planner.post(papers(late), "{\"kind\":\"ACCOUNT_STATEMENT\",\"language\":\"zh-CN\"}"));
        assertThat(english.get("pages").asInt()).isEqualTo(1);
    }

    @Test
    void nothingOwedNothingDemandedAndTheCertificateSaysSo() {
        Neighbour late = late();
        ready();
        office.approveTemplate("settlement-certificate");
        String papers = papers(late);
        Answer.refused(
                office.planner.post(papers, "{\"kind\":\"DEMAND_NOTICE\",\"asOf\":\"2026-01-05\"}"),
                422,
                "DOCUMENT_NOTHING_OVERDUE");
        Answer.refused(
                office.planner.post(papers, "{\"kind\":\"ACCOUNT_STATEMENT\",\"asOf\":\"2026-03-11\"}"),
                422,
                "DOCUMENT_DATE_IN_THE_FUTURE");
        Answer.refused(office.planner.post(papers, CERTIFICATE), 422, "DOCUMENT_STILL_OWED");
        pay(late, payoff(late));
        Answer.refused(office.planner.post(papers, NOTICE), 422, "DOCUMENT_NOTHING_OVERDUE");
        String text = Readers.text(take(Answer.ok(office.planner.post(papers, CERTIFICATE))));
        assertThat(text).contains("结清证明", "已全部结清", "2026年3月10日");
    }

    @Test
    void aPaperCannotBeRewrittenEvenByThoseWhoHaveTheDatabase() {
        Neighbour late = late();
        ready();
        Answer.ok(office.planner.post(papers(late), NOTICE));
        for (String attack : new String[] {
            "update documents.document set as_of = as_of - 1",
            "update documents.document set file_sha256 = sha256('x')",
            "delete from documents.document",
            "truncate documents.document cascade",
            "update documents.signing_key set certificates = 'x'"
        }) {
            assertThatThrownBy(() -> db.execute(attack))
                    .as(attack)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("documents keep what was issued");
        }
    }

    @Test
    void whoMayNotSeeThePersonSeesNoPaper() {
        Neighbour late = late();
        ready();
        JsonNode made = Answer.ok(office.planner.post(papers(late), NOTICE));
        Browser collector = Browser.as(application, Role.COLLECTOR);
        Answer.refused(collector.get(papers(late)), 404, "BORROWER_UNKNOWN");
        Answer.refused(collector.post(papers(late), NOTICE), 404, "BORROWER_UNKNOWN");
        Answer.refused(
                collector.post("/api/v1/documents/" + made.get("id").asString() + "/file", ""),
                404,
                "DOCUMENT_UNKNOWN");
    }

    @Test
    void whatWasIssuedIsFoundByItsCodeByWhomeverMaySeeThePerson() {
        Neighbour late = late();
        ready();
        JsonNode notice = Answer.ok(office.planner.post(papers(late), NOTICE));
        Answer.ok(office.planner.post(papers(late), "{\"kind\":\"LAW_EXTRACT\"}"));
        String code = notice.get("code").asString();
        JsonNode found = Answer.ok(
                        office.manager.get("/api/v1/documents?code=" + code.toLowerCase(java.util.Locale.ROOT)))
                .get("items");
        assertThat(Answer.texts(found, "id")).containsExactly(notice.get("id").asString());
        assertThat(found.toString()).doesNotContain("王小明");
        JsonNode first = Answer.ok(office.manager.get("/api/v1/documents?size=1"));
        JsonNode second = Answer.ok(office.manager.get(
                "/api/v1/documents?size=1&after=" + first.get("next").asString()));
        assertThat(Answer.texts(second.get("items"), "id"))
                .doesNotContainAnyElementsOf(Answer.texts(first.get("items"), "id"));
        assertThat(Answer.texts(
                        Answer.ok(office.manager.get("/api/v1/documents?kind=LAW_EXTRACT&withdrawn=false"))
                                .get("items"),
                        "kind"))
                .containsOnly("LAW_EXTRACT");
        assertThat(Answer.ok(office.manager.get("/api/v1/documents?to=2026-03-09"))
                        .get("items"))
                .isEmpty();
        Browser collector = Browser.as(application, Role.COLLECTOR);
        assertThat(Answer.ok(collector.get("/api/v1/documents")).get("items")).isEmpty();
        assertThat(Answer.texts(Answer.ok(collector.get("/api/v1/document-kinds")), "title"))
                .contains("上门催缴通知书", "还款协议");
    }

    @Test
    void aFileIsCheckedOnAPageThatNeedsNoScriptAndNoSession() throws Exception {
        Neighbour late = late();
        ready();
        JsonNode made = Answer.ok(office.planner.post(papers(late), NOTICE));
        byte[] file = take(made);
        Browser stranger = Browser.stranger(application);
        assertThat(Answer.text(stranger.get("/verify"))).contains("type=\"file\"", "不保存");
        assertThat(Answer.text(stranger.get("/verify?code=" + made.get("code").asString())))
                .contains("目前有效", "type=\"file\"");
        assertThat(shown(file)).contains("目前有效", "示例·安心消费金融").doesNotContain("王小明", "催", "欠");
        file[file.length / 2] ^= 1;
        assertThat(shown(file)).contains("内容与签章不符");
        assertThat(shown("%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8))).contains("没有我们的签章");
        assertThat(shown(new byte[0])).contains("没有收到文件");
    }

    /** What the form shows, sent as a browser does that never saw a token of ours. */
    private String shown(byte[] file) throws Exception {
        return application
                .getBean(MockMvc.class)
                .perform(MockMvcRequestBuilders.multipart("/verify")
                        .file(new MockMultipartFile("file", "paper.pdf", "application/pdf", file))
                        .header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoGuessesCodesIsSlowedDown() {
        office.at(11, 3, 0);
        Browser guesser = Browser.stranger(application);
        MockHttpServletResponse last = guesser.get("/api/v1/verify/0000000000000000");
        for (int i = 0; i < 60; i++) {
            last = guesser.get("/api/v1/verify/000000000000000" + i % 10);
        }
        Answer.refused(last, 429, "VERIFY_TOO_OFTEN");
        assertThat(guesser.get("/verify/0000000000000000").getStatus()).isEqualTo(429);
    }

    /** What a stranger's program reads is word for word what the records make of the paper. */
    private boolean readsLikeItsRecords(JsonNode made) {
        Papers.Paper paper = papers.paper(UUID.fromString(made.get("id").asString()));
        String words = Readers.bare(String.join("", paper.manuscript().words()));
        return Readers.textWithoutFeet(paper.file(), paper.manuscript()).equals(words);
    }

    private Neighbour late() {
        office.at(10, 9, 0);
        return neighbours.owing(DUE, TUESDAY);
    }

    private void ready() {
        whoWeAre();
        for (String template :
                new String[] {"demand-notice", "account-statement", "law-extract", "repayment-options"}) {
            String today = "{\"effectiveFrom\":\"2026-03-10\"}";
            office.officer.post("/api/v1/templates/" + template + "/zh-CN/versions/1/approve", today);
        }
    }

    private void whoWeAre() {
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-account", "0000****0000");
        office.set("house-seal", "示例·安心消费金融");
    }

    private static String papers(Neighbour late) {
        return "/api/v1/borrowers/" + late.borrower() + "/documents";
    }

    private byte[] take(JsonNode made) {
        MockHttpServletResponse file =
                office.planner.post("/api/v1/documents/" + made.get("id").asString() + "/file", "");
        assertThat(file.getContentType()).as(Answer.text(file)).isEqualTo("application/pdf");
        return file.getContentAsByteArray();
    }

    private static String checked(Browser stranger, byte[] file) {
        MockHttpServletResponse answer =
                stranger.upload("/api/v1/verify/file", "paper.pdf", file, Map.of(), Browser.key());
        return Answer.ok(answer).get("state").asString();
    }

    private long payoff(Neighbour late) {
        return Answer.ok(office.manager.get("/api/v1/loans/" + late.loan() + "/owed"))
                .at("/payoff/minor")
                .asLong();
    }

    private void pay(Neighbour late, long fen) {
        Answer.ok(office.manager.post(
                "/api/v1/loans/" + late.loan() + "/payments",
                ("{\"id\":\"%s\",\"paidOn\":\"2026-03-10\",\"amount\":{\"minor\":%d,\"currency\":\"CNY\"},"
                                + "\"channel\":\"BANK\"}")
                        .formatted(Browser.key(), fen)));
    }
}
