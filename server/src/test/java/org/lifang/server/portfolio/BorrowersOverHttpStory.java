package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.commands.tables.ReceiptTable;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.Team;
import org.lifang.server.nightly.Nights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A morning with the book: people are listed, found by their numbers, read, and shown in clear when there is cause. */
@LifangTest
class BorrowersOverHttpStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String WANG = "示例·王小明";
    private static final String WANG_ID = "99010119900101001X";
    private static final String WANG_MOBILE = "10012345678";
    private static final String WANG_HOME = "示例路一百号";
    private static final String TAPE = """
            [borrowers]
            borrower_no,name,id_no,id_type,district
            WANG-1,%s,%s,OTHER,青羊区
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            WANG-L1,WANG-1,现金贷,3000.00,12,EQUAL_PRINCIPAL,2025-11-01,2026-02-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            WANG-L1,1,2025-12-01,1000.00,30.00
            WANG-L1,2,2026-01-01,1000.00,20.00
            WANG-L1,3,2026-02-01,1000.00,10.00
            [related_persons]
            borrower_no,person_no,role,relation,name
            WANG-1,P1,CONTACT_PERSON,朋友,示例·赵小强
            [contact_points]
            borrower_no,person_no,kind,value,district,source,consent
            WANG-1,,MOBILE,%s,,CONTRACT,NOT_GIVEN
            WANG-1,,HOME,%s,青羊区,CONTRACT,NOT_GIVEN
            WANG-1,P1,PHONE,028-86123456,,RESERVED_CONTACT,NOT_GIVEN
            """.formatted(WANG, WANG_ID, WANG_MOBILE, WANG_HOME);
    private static final List<String> CLEAR = List.of(WANG, WANG_ID, WANG_MOBILE, WANG_HOME, "赵小强", "86123456");
    private static boolean loaded;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private final Browser manager;

    BorrowersOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
    }

    @BeforeEach
    void aBookWithWangInIt() throws IOException {
        if (loaded) {
            return;
        }
        loaded = true;
        Uploads uploads = new Uploads(manager);
        JsonNode booked = uploads.committed(uploads.checked(TAPE));
        assertThat(booked.get("rowsBad").asLong()).as(booked.toString()).isZero();
        sample.load(5, 250, DAY, (done, total, rows, section) -> {});
        nights.run(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "overdue", "dpd"})
    void whateverTheOrderEveryPageAddsUpToTheWholeList(String sort) {
        List<JsonNode> whole = pages("sort=" + sort + "&size=200");
        List<JsonNode> byPages = pages("sort=" + sort + "&size=17");
        assertThat(ids(byPages)).doesNotHaveDuplicates().containsExactlyElementsOf(ids(whole));
        if (sort.equals("no")) {
            assertThat(whole).hasSize(db.fetchCount(org.lifang.server.portfolio.tables.BorrowerTable.BORROWER));
            return;
        }
        Set<String> late = new HashSet<>();
        pages("sort=no&size=200").stream().filter(BorrowersOverHttpStory::late).forEach(line -> late.add(id(line)));
        assertThat(ids(whole))
                .as("sorted by what is overdue, whoever is late stands there")
                .hasSameElementsAs(late);
        ToLongFunction<JsonNode> by = sort.equals("dpd")
                ? line -> line.get("dpd").asLong()
                : line -> line.at("/overdue/minor").asLong();
        assertThat(whole).isSortedAccordingTo(Comparator.comparingLong(by).reversed());
    }

    @Test
    void filtersTakeWhatTheySay() {
        List<JsonNode> all = pages("sort=no&size=200");
        for (int bucket = 0; bucket < 8; bucket++) {
            String wanted = "M" + bucket;
            for (String sort : List.of("no", "overdue")) {
                assertThat(ids(pages("size=40&sort=" + sort + "&bucket=" + wanted)))
                        .as(wanted)
                        .hasSameElementsAs(ids(all.stream()
                                .filter(line -> line.get("bucket").asString().equals(wanted))
                                .toList()));
            }
        }
        assertThat(ids(pages("district=青羊区&sort=no&size=30")))
                .hasSameElementsAs(ids(all.stream()
                        .filter(line -> line.path("district").asString("").equals("青羊区"))
                        .toList()));
        assertThat(ids(pages("minOverdue=100000&size=30")))
                .isNotEmpty()
                .hasSameElementsAs(ids(all.stream()
                        .filter(line -> line.at("/overdue/minor").asLong() >= 100_000)
                        .toList()));
        List<JsonNode> called = pages("treatment=CALL&size=30");
        assertThat(called)
                .isNotEmpty()
                .allMatch(line -> line.get("treatment").asString().equals("CALL"));
        for (String wrong : List.of("bucket=M9", "sort=name", "size=0", "size=201", "after=nonsense", "minOverdue=x")) {
            assertThat(manager.get("/api/v1/borrowers?" + wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WANG-1",
                " WANG-L1 ",
                WANG_MOBILE,
                "+86 100 1234 5678",
                "100-1234-5678",
                WANG_ID,
                "99010119900101001x",
                "028-86123456"
            })
    void wangIsFoundByAnyOfHisNumbersAndStaysMasked(String number) {
        MockHttpServletResponse answer = manager.post("/api/v1/borrowers/search", "{\"q\":\"" + number + "\"}");
        JsonNode items = Answer.ok(answer).get("items");
        assertThat(Answer.texts(items, "borrowerNo")).contains("WANG-1");
        assertThat(Answer.text(answer)).doesNotContain(CLEAR);
        assertThat(items.toString()).contains("示例·王**");
    }

    @Test
    void partsOfANumberOrANameFindNobody() {
        for (String part : List.of("1001234567", "WANG", "王小明", "%", "9901011990010100", "' or 1=1 --")) {
            JsonNode page = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"" + part + "\"}"));
            assertThat(page.get("items").size()).as(part).isZero();
        }
        Answer.refused(
                manager.post("/api/v1/borrowers/search", "{\"q\":\"" + "9".repeat(65) + "\"}"),
                400,
                "BORROWER_SEARCH_INVALID");
    }

    @Test
    void theWholePageOfAPersonIsMaskedAndItsPartsFit() {
        String wang = wang();
        MockHttpServletResponse page = manager.get("/api/v1/borrowers/" + wang);
        JsonNode person = Answer.ok(page);
        assertThat(Answer.text(page)).doesNotContain(CLEAR);
        assertThat(person.get("nameMasked").asString()).isEqualTo("示例·王**");
        assertThat(person.get("idNoMasked").asString()).isEqualTo("9****************X");
        assertThat(Answer.texts(person.get("contactPoints"), "valueMasked"))
                .containsExactly("100****5678", "青羊区****", "028-******56");
        assertThat(person.at("/relatedPersons/0/nameMasked").asString()).isEqualTo("示例·赵**");
        assertThat(person.at("/loans/0/principal/minor").asLong()).isEqualTo(300_000);
        JsonNode owed = Answer.ok(manager.get("/api/v1/borrowers/" + wang + "/owed"));
        assertThat(owed.get("loans").size()).isEqualTo(person.get("loans").size());
        assertThat(owed.at("/overdue/principal/minor").asLong()).isEqualTo(300_000);
        JsonNode decisions = Answer.ok(manager.get("/api/v1/borrowers/" + wang + "/decisions"));
        assertThat(decisions.get(0).get("reason").asString()).contains("逾期");
        JsonNode timeline = Answer.ok(manager.get("/api/v1/borrowers/" + wang + "/timeline"));
        assertThat(Answer.texts(timeline, "kind")).contains("OPENED", "LOAN_JOINED", "DECIDED");
        assertThat(Answer.texts(timeline, "text")).noneMatch(text -> text.contains("{") || text.contains("cases."));
        for (String part : List.of("", "/owed", "/timeline", "/decisions")) {
            Answer.refused(manager.get("/api/v1/borrowers/987654321" + part), 404, "BORROWER_UNKNOWN");
        }
    }

    @Test
    void aValueIsShownForAPurposeAndAReasonAndTheRecordSaysSo() {
        String wang = wang();
        String rehearsed = "/api/v1/borrowers/" + wang + "/reveal?dryRun=true";
        Answer.refused(manager.post(rehearsed, look("idNo", "VERIFY", "核对身份信息")), 400, "REVEAL_NOT_REHEARSED");
        Answer.refused(reveal(wang, look("idNo", "GOSSIP", "核对身份信息")), 422, "REVEAL_PURPOSE_UNKNOWN");
        JsonNode reasonless = Answer.refused(reveal(wang, look("idNo", "VERIFY", " 看 ")), 422, "REVEAL_NEEDS_REASON");
        assertThat(reasonless.at("/findings/0/field").asString()).isEqualTo("reason");
        Answer.refused(reveal(wang, look("salary", "VERIFY", "核对身份信息")), 404, "REVEAL_NOTHING_THERE");
        JsonNode nameless = Answer.refused(reveal(wang, "{\"purpose\":\"VERIFY\"}"), 400, "BODY_INVALID");
        assertThat(Answer.texts(nameless.get("findings"), "field")).contains("field");

        assertThat(shown(wang, look("idNo", "VERIFY", "核对身份信息"))).isEqualTo(WANG_ID);
        assertThat(shown(wang, look("name", "CONTACT", "致电确认还款日"))).isEqualTo(WANG);
        String mobile = contactPoint(wang, 0);
        assertThat(shown(wang, look(mobile, "CONTACT", "致电确认还款日"))).isEqualTo(WANG_MOBILE);
        String other = pages("sort=no&size=200").stream()
                .map(BorrowersOverHttpStory::id)
                .filter(id -> !id.equals(wang))
                .findFirst()
                .orElseThrow();
        Answer.refused(reveal(other, look(mobile, "CONTACT", "致电确认还款日")), 404, "REVEAL_NOTHING_THERE");

        Browser auditor = Browser.as(application, Role.AUDITOR);
        MockHttpServletResponse record =
                auditor.get("/api/v1/audit?size=200&action=privacy.revealed&target=borrower/" + wang);
        JsonNode lines = Answer.ok(record).get("items");
        assertThat(Answer.texts(lines, "reason")).contains("核对身份信息", "致电确认还款日");
        assertThat(lines.toString()).contains("\"purpose\":\"VERIFY\"", "\"purpose\":\"CONTACT\"");
        assertThat(Answer.text(record)).doesNotContain(CLEAR);
    }

    @Test
    void theSameRequestShowsTheValueAgainOnlyWhileItsTimeLasts() {
        String wang = wang();
        UUID key = Browser.key();
        String path = "/api/v1/borrowers/" + wang + "/reveal";
        String body = look("name", "CONTACT", "致电确认还款日");
        Browser planner = Browser.as(application, Role.PLANNER);
        JsonNode first = Answer.ok(planner.write(HttpMethod.POST, path, body, key));
        clock.advance(Duration.ofMinutes(1));
        JsonNode again = Answer.ok(planner.write(HttpMethod.POST, path, body, key));
        assertThat(again).isEqualTo(first);
        clock.advance(Duration.ofMinutes(2));
        MockHttpServletResponse late = planner.write(HttpMethod.POST, path, body, key);
        Answer.refused(late, 409, "REVEAL_OVER");
        assertThat(Answer.text(late)).doesNotContain(CLEAR);
        Answer.refused(
                planner.write(HttpMethod.POST, path, look("idNo", "CONTACT", "致电确认还款日"), key),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertThat(db.fetch(ReceiptTable.RECEIPT).format(100_000)).doesNotContain(CLEAR);
        clock.set(SettableClock.START);
    }

    @Test
    void aPersonsDayHasTwoHundredLooks() {
        Browser reviewer = Browser.as(application, Role.REVIEWER);
        String path = "/api/v1/borrowers/" + wang() + "/reveal";
        for (int look = 1; look <= 200; look++) {
            assertThat(reviewer.post(path, look("name", "VERIFY", "抽查第 " + look + " 次"))
                            .getStatus())
                    .isEqualTo(200);
        }
        JsonNode no = Answer.refused(reviewer.post(path, look("name", "VERIFY", "再看一次")), 429, "REVEAL_QUOTA_SPENT");
        assertThat(no.get("detail").asString()).contains("200");
    }

    @Test
    void collectorsAndAgenciesSeeTheirOwnPeopleAndNobodyElse() {
        Browser admin = Browser.as(application, Role.ADMIN);
        Team agency = team(admin, true);
        Browser collector = Browser.as(application, agency, Role.COLLECTOR);
        Browser colleague = Browser.as(application, agency, Role.AGENCY_USER);
        Browser stranger = Browser.as(application, team(admin, true), Role.AGENCY_USER);
        String wang = wang();
        for (Browser nobodyYet : List.of(collector, colleague, stranger)) {
            seesNothingOf(nobodyYet, wang);
        }
        giveTo(collector, wang);
        for (Browser theirs : List.of(collector, colleague)) {
            assertThat(ids(Answer.ok(theirs.get("/api/v1/borrowers?size=200"))
                            .get("items")
                            .valueStream()
                            .toList()))
                    .containsExactly(wang);
            assertThat(theirs.get("/api/v1/borrowers/" + wang).getStatus()).isEqualTo(200);
        }
        assertThat(shown(colleague, wang, look("name", "CONTACT", "致电确认还款日"))).isEqualTo(WANG);
        seesNothingOf(stranger, wang);
    }

    private void giveTo(Browser collector, String borrower) {
        JsonNode line = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"WANG-1\"}"))
                .at("/items/0");
        assertThat(id(line)).isEqualTo(borrower);
        String collectorId =
                Answer.ok(collector.get("/api/v1/session")).at("/user/id").asString();
        Answer.ok(manager.post(
                "/api/v1/cases/" + line.get("caseId").asString() + "/assign",
                "{\"collectorId\":\"" + collectorId + "\",\"reason\":\"熟悉情况\"}"));
    }

    private void seesNothingOf(Browser reader, String borrower) {
        assertThat(Answer.ok(reader.get("/api/v1/borrowers?sort=no"))
                        .get("items")
                        .size())
                .isZero();
        JsonNode found = Answer.ok(reader.post("/api/v1/borrowers/search", "{\"q\":\"" + WANG_MOBILE + "\"}"));
        assertThat(found.get("items").size()).isZero();
        for (String part : List.of("", "/owed", "/timeline", "/decisions")) {
            Answer.refused(reader.get("/api/v1/borrowers/" + borrower + part), 404, "BORROWER_UNKNOWN");
        }
        Answer.refused(
                reader.post("/api/v1/borrowers/" + borrower + "/reveal", look("name", "CONTACT", "致电确认还款日")),
                404,
                "BORROWER_UNKNOWN");
    }

    static Team team(Browser admin, boolean agency) {
        UUID id = Browser.key();
        Team team = new Team(id, "示例·" + id, null, agency);
        Answer.ok(admin.post(
                "/api/v1/teams",
                "{\"id\":\"" + id + "\",\"name\":\"" + team.name() + "\",\"district\":null,\"agency\":" + agency
                        + "}"));
        return team;
    }

    private List<JsonNode> pages(String query) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(manager.get("/api/v1/borrowers?" + query + after));
            page.get("items").forEach(lines::add);
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return lines;
    }

    private String wang() {
        return Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"WANG-1\"}"))
                .at("/items/0/id")
                .asString();
    }

    private String contactPoint(String borrower, int place) {
        return Answer.ok(manager.get("/api/v1/borrowers/" + borrower))
                .at("/contactPoints/" + place + "/id")
                .asString();
    }

    /** A field's name, or the number of a contact point. */
    private static String look(String what, String purpose, String reason) {
        boolean number = what.matches("[0-9]+");
        return "{\"field\":\"%s\",\"contactPointId\":%s,\"purpose\":\"%s\",\"reason\":\"%s\"}"
                .formatted(number ? "contactPoint" : what, number ? what : null, purpose, reason);
    }

    private MockHttpServletResponse reveal(String borrower, String body) {
        return manager.post("/api/v1/borrowers/" + borrower + "/reveal", body);
    }

    private String shown(String borrower, String body) {
        return shown(manager, borrower, body);
    }

    private static String shown(Browser reader, String borrower, String body) {
        return Answer.ok(reader.post("/api/v1/borrowers/" + borrower + "/reveal", body))
                .get("value")
                .asString();
    }

    private static boolean late(JsonNode line) {
        return !line.get("bucket").asString().equals("M0");
    }

    private static String id(JsonNode line) {
        return line.get("id").asString();
    }

    private static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(BorrowersOverHttpStory::id).toList();
    }
}
