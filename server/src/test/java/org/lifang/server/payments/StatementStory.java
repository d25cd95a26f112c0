package org.lifang.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.server.payments.Till.TODAY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Files of banks: every row looked at before any becomes money, and the same file never money twice. */
@LifangTest
class StatementStory {

    private static final String FILES = "/api/v1/money/statements";
    private static final String HEAD = "交易流水号,记账日期,起息日期,金额,收支,币种,对方户名,对方账号,附言\n";
    private static int number;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    private Till till;

    @BeforeEach
    void march() {
        clock.set(TODAY);
        till = new Till(application);
    }

    private MockHttpServletResponse send(UUID id, String profile, byte[] file) {
        Map<String, String> fields = new HashMap<>(Map.of("id", id.toString(), "channel", "BANK"));
        if (!profile.isEmpty()) {
            fields.put("profile", profile);
        }
        return till.planner.upload(FILES, "示例.csv", file, fields, Browser.key());
    }

    private JsonNode checked(String profile, byte[] file) {
        UUID id = Browser.key();
        Answer.ok(send(id, profile, file));
        return settled(id, "CHECKING");
    }

    private JsonNode booked(JsonNode statement, boolean goodRowsOnly) {
        UUID id = UUID.fromString(statement.get("id").asString());
        Answer.ok(till.planner.post(FILES + "/" + id + "/book", "{\"goodRowsOnly\":" + goodRowsOnly + "}"));
        return settled(id, "BOOKING");
    }

    /** Asks until the worker has left a state. */
    private JsonNode settled(UUID id, String state) {
        JsonNode now = Answer.ok(till.planner.get(FILES + "/" + id));
        for (int i = 0; i < 20_000 && now.get("state").asString().equals(state); i++) {
            Thread.onSpinWait();
            now = Answer.ok(till.planner.get(FILES + "/" + id));
        }
        return now;
    }

    private JsonNode rows(JsonNode statement, String outcome) {
        return Answer.ok(till.planner.get(FILES + "/" + statement.get("id").asString() + "/rows?outcome=" + outcome))
                .get("items");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String reference() {
        return "S-" + ++number;
    }

    @Test
    void aGoodFilePaysItsLoansAndTheSameFileIsRefused() {
        Till.Late one = till.late(50_000, null);
        Till.Late two = till.late(50_000, null);
        String first = reference();
        String file = HEAD + first + ",2026-03-09,2026-03-08,\"1,00.00\",收,CNY,示例·甲,,还款" + one.no() + "\n"
                + reference() + ",2026-03-09,,200,贷,,示例·乙,,\"" + two.no() + "，谢谢\"\n\n"
                + reference() + ",2026-03-09,,5.00,付,CNY,,,手续费\n";
        JsonNode statement = checked("plain", utf8(file));
        assertThat(statement.get("state").asString()).isEqualTo("CHECKED");
        assertThat(statement.get("rowsGood").asInt()).isEqualTo(2);
        assertThat(statement.get("rowsOther").asInt()).isOne();
        assertThat(statement.at("/good/minor").asLong()).isEqualTo(30_000);
        assertThat(till.overdue(one)).as("nothing yet").isEqualTo(50_000);
        JsonNode done = booked(statement, false);
        assertThat(done.get("state").asString()).isEqualTo("BOOKED");
        assertThat(done.get("rowsBooked").asInt()).isEqualTo(2);
        assertThat(till.overdue(one)).isEqualTo(40_000);
        assertThat(till.overdue(two)).isEqualTo(30_000);
        Answer.refused(send(Browser.key(), "plain", utf8(file)), 409, "STATEMENT_KNOWN");
        String longer = file + reference() + ",2026-03-10,,1.00,收,CNY,,," + one.no() + "\n";
        JsonNode again = checked("plain", utf8(longer));
        assertThat(again.get("rowsKnown").asInt()).isEqualTo(2);
        booked(again, false);
        assertThat(till.overdue(one)).isEqualTo(39_900);
        JsonNode other = checked("plain", utf8(HEAD + first + ",2026-03-09,,9.00,收,CNY,,,x\n"));
        assertThat(rows(other, "BAD").at("/0/faults/0/code").asString()).isEqualTo("REFERENCE_OTHER_AMOUNT");
    }

    @Test
    void everyBadRowIsNamedByRowAndFieldAndNothingIsBookedUnlessSomebodyTakesTheGoodOnes() {
        Till.Late late = till.late(50_000, null);
        String twice = reference();
        String file = HEAD + twice + ",2026-03-09,,100.00,收,CNY,,," + late.no() + "\n"
                + twice + ",2026-03-09,,100.00,收,CNY,,,x\n"
                + reference() + ",2026-02-30,,100.00,收,CNY,,,x\n"
                + reference() + ",2026-03-09,,1.005,收,CNY,,,x\n"
                + ",2026-03-09,,1.00,收,CNY,,,x\n"
                + reference() + ",2026-03-11,,1.00,收,CNY,,,x\n"
                + reference() + ",2026-03-09,,1.00,收,元,,,x\n";
        JsonNode statement = checked("plain", utf8(file));
        JsonNode bad = rows(statement, "BAD");
        assertThat(bad.valueStream()
                        .map(row -> row.get("rowNo").asInt() + " "
                                + row.at("/faults/0/field").asString() + " "
                                + row.at("/faults/0/code").asString()))
                .containsExactly(
                        "3 reference REFERENCE_TWICE",
                        "4 bookedOn NOT_A_DATE",
                        "5 amount NOT_AN_AMOUNT",
                        "6 reference CELL_MISSING",
                        "7 bookedOn DATE_OUT_OF_RANGE",
                        "8 currency NOT_A_CURRENCY");
        assertThat(bad.at("/0/faults/0/message").asString()).contains("2");
        String book = FILES + "/" + statement.get("id").asString() + "/book";
        Answer.refused(till.planner.post(book, "{\"goodRowsOnly\":false}"), 409, "STATEMENT_HAS_FAULTS");
        assertThat(till.overdue(late)).isEqualTo(50_000);
        booked(statement, true);
        assertThat(till.overdue(late)).isEqualTo(40_000);
        Answer.refused(till.planner.post(book, "{\"goodRowsOnly\":true}"), 409, "STATEMENT_STATE");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWhole() {
        String file = HEAD + reference() + ",2026-03-09,,1.00,收,CNY,,,示例\n";
        byte[] gbk = file.getBytes(Charset.forName("GBK"));
        assertThat(checked("plain", gbk).at("/faults/0/code").asString()).isEqualTo("FILE_ENCODING");
        assertThat(checked("plain", utf8("a,b\n1,2\n")).at("/faults/0/code").asString())
                .isEqualTo("COLUMN_MISSING");
        assertThat(checked("plain", utf8(HEAD)).at("/faults/0/code").asString()).isEqualTo("FILE_EMPTY");
        Answer.refused(send(Browser.key(), "no-such", utf8("x")), 422, "STATEMENT_PROFILE_UNKNOWN");
        Answer.refused(send(Browser.key(), "", utf8("y")), 422, "STATEMENT_PROFILE_UNKNOWN");
    }

    @Test
    void aBanksOwnFormIsReadByItsProfileAndPeopleMayChangeThat() {
        Till.Late late = till.late(50_000, null);
        String file = "账号,6200\n期间,202603\n流水号,交易日期,借方发生额,贷方发生额,对方户名,对方账号,摘要\n"
                + reference() + "\t,20260309,,\"1,00.00\",示例·甲,,转账" + late.no() + "\n"
                + reference() + ",20260309,8.00,,,,手续费\n";
        JsonNode statement = checked("bank-gbk", file.getBytes(Charset.forName("GB18030")));
        assertThat(statement.get("rowsGood").asInt()).isOne();
        assertThat(statement.get("rowsOther").asInt()).isOne();
        booked(statement, false);
        assertThat(till.overdue(late)).isEqualTo(40_000);
        String body = """
                {"body":"{\\"name\\":\\"mine\\",\\"encoding\\":\\"UTF-8\\",\\"separator\\":\\";\\",\\"headerRow\\":1,\
                \\"columns\\":{\\"reference\\":\\"ref\\",\\"bookedOn\\":\\"day\\",\\"amount\\":\\"sum\\"},\
                \\"dateFormat\\":\\"dd.MM.yyyy\\",\\"decimal\\":\\",\\",\\"grouping\\":\\".\\",\\"creditWords\\":[],\
                \\"currency\\":\\"CNY\\"}"}
                """;
        JsonNode saved = Answer.ok(till.manager.post("/api/v1/money/statement-profiles", body));
        assertThat(saved.get("version").asInt()).isOne();
        JsonNode mine = checked("mine", utf8("ref;day;sum\n" + reference() + ";09.03.2026;1.234,50\n"));
        assertThat(mine.at("/good/minor").asLong()).isEqualTo(123_450);
        Answer.refused(
                till.manager.post("/api/v1/money/statement-profiles", body.replace("UTF-8", "EBCDIC")),
                422,
                "STATEMENT_PROFILE_FAULTY");
    }

    @Test
    void theSampleFileCanBeTriedByAnybodyWhoMayUpload() {
        byte[] sample = till.planner.get("/api/v1/money/sample-statement").getContentAsByteArray();
        JsonNode statement = checked("plain", sample);
        assertThat(statement.get("state").asString()).isEqualTo("CHECKED");
        assertThat(statement.get("rowsBad").asInt()).isEqualTo(2);
        assertThat(statement.get("rowsGood").asInt()).isPositive();
        String discard = FILES + "/" + statement.get("id").asString() + "/discard";
        Answer.ok(till.planner.post(discard, ""));
        Answer.refused(till.planner.post(discard, ""), 409, "STATEMENT_STATE");
        assertThat(checked("plain", sample).get("state").asString())
                .as("a discarded one may come again")
                .isEqualTo("CHECKED");
    }

    private static String camt(String kind, String version, String opening, String closing, String entries) {
        boolean statement = kind.equals("053");
        String part = statement ? "Stmt" : "Ntfctn";
        String balances = statement ? balance("OPBD", opening) + balance("CLBD", closing) : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt."
                + kind
                + ".001." + version + "\"><" + (statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn") + "><" + part
                + "><Id>1</Id>" + balances + entries + "</" + part + "></"
                + (statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn") + "></Document>";
    }

    private static String balance(String code, String sum) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">" + sum
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-09</Dt></Dt></Bal>";
    }

    private static String entry(String sum, String direction, String reference, String words) {
        return "<Ntry><Amt Ccy=\"CNY\">" + sum + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-09</Dt></BookgDt>"
                + "<ValDt><Dt>2026-03-08</Dt></ValDt>"
                + "<AcctSvcrRef>" + reference
                + "</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>示例·甲</Nm></Pty>"
                + "</Dbtr></RltdPties><RmtInf><Ustrd>" + words + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>";
    }

    @Test
    void aCamtStatementIsReadAndItsBalancesMustAddUp() {
        Till.Late late = till.late(50_000, null);
        String entries =
                entry("100.00", "CRDT", reference(), "还款 " + late.no()) + entry("30.00", "DBIT", reference(), "手续费");
        JsonNode statement = checked("", utf8(camt("053", "08", "1000.00", "1070.00", entries)));
        assertThat(statement.get("form").asString()).isEqualTo("CAMT");
        assertThat(statement.get("faults")).isEmpty();
        assertThat(statement.get("rowsGood").asInt()).isOne();
        booked(statement, false);
        assertThat(till.overdue(late)).isEqualTo(40_000);
        JsonNode off = checked("", utf8(camt("053", "02", "1000.00", "1070.01", entries.replace("S-", "X-"))));
        assertThat(off.at("/faults/0/code").asString()).isEqualTo("BALANCE_DIFFERS");
        assertThat(off.at("/faults/0/message").asString()).contains("1070.00", "1070.01");
        String book = FILES + "/" + off.get("id").asString() + "/book";
        Answer.refused(till.planner.post(book, "{\"goodRowsOnly\":false}"), 409, "STATEMENT_HAS_FAULTS");
    }

    @Test
    void aNotificationWithSeveralTransactionsInOneEntryBecomesAsManyRows() {
        Till.Late one = till.late(50_000, null);
        Till.Late two = till.late(50_000, null);
        String reference = reference();
        String details = "<TxDtls><Amt Ccy=\"CNY\">60.00</Amt><RmtInf><Ustrd>" + one.no() + "</Ustrd></RmtInf></TxDtls>"
                + "<TxDtls><Amt Ccy=\"CNY\">40.00</Amt><RmtInf><Ustrd>" + two.no() + "</Ustrd></RmtInf></TxDtls>";
        String entry =
                "<Ntry><Amt Ccy=\"CNY\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-09"
                        + "</Dt></BookgDt><AcctSvcrRef>" + reference + "</AcctSvcrRef><NtryDtls>" + details
                        + "</NtryDtls></Ntry>";
        JsonNode statement = checked("", utf8(camt("054", "12", "", "", entry)));
        assertThat(statement.get("rowsGood").asInt()).isEqualTo(2);
        booked(statement, false);
        assertThat(till.overdue(one)).isEqualTo(44_000);
        assertThat(till.overdue(two)).isEqualTo(46_000);
        JsonNode off = checked("", utf8(camt("054", "12", "", "", entry.replace("100.00", "101.00"))));
        assertThat(rows(off, "BAD").at("/0/faults/0/code").asString()).isEqualTo("PARTS_DIFFER");
    }

    @Test
    void xmlThatReachesForFilesOrGrowsOrIsSomethingElseIsRefused() {
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String good = camt("053", "08", "0", "0", entry("1.00", "CRDT", reference(), "&e;"));
        for (String attack : new String[] {
            good.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", doctype),
            doctype.replace("SYSTEM \"file:///etc/hostname\"", "\"aaaa\"") + good.substring(good.indexOf("<Document")),
        }) {
            assertThat(checked("", utf8(attack)).at("/faults/0/code").asString())
                    .isIn("FILE_DOCTYPE", "FILE_NOT_WELL_FORMED");
        }
        assertThat(checked("", utf8("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.08\"/>"))
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("FILE_NOT_CAMT");
        assertThat(checked("", utf8(good.replace("&e;", "x").substring(0, 400)))
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("FILE_NOT_WELL_FORMED");
    }
}
