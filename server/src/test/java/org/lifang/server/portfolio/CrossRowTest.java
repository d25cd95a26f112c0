package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.SystemActor;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows that are fine by themselves and wrong together. */
@LifangTest
class CrossRowTest {

    private static final String GOOD = """
            [borrowers]
            borrower_no,name,id_no
            B1,示例·王伟,990101199001010019
            B2,示例·李娜,
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            L1,B1,现金贷,200.00,12,EQUAL_PRINCIPAL,2025-11-01,2026-01-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            L1,1,2025-12-01,100.00,2.00
            L1,2,2026-01-01,100.00,1.00
            [payments]
            loan_no,paid_on,amount,reference
            L1,2025-12-01,102.00,P1
            [related_persons]
            borrower_no,person_no,role,loan_no,name
            B1,G1,GUARANTOR,L1,示例·赵强
            [contact_points]
            borrower_no,person_no,kind,value,source,consent,consent_on
            B1,,MOBILE,10012345678,CONTRACT,GIVEN,2025-11-01
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private BadRows badRows;

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("B2,示例·李娜,", "B1,示例·李娜,", "borrowers 4 borrower_no: 这个编号在文件里已经出现过（第 3 行）。"),
                Arguments.of("B2,示例·李娜,", "B2,示例·李娜,990101199001010019", "borrowers 4 id_no: 这个身份证号已有另一个姓名。请核对是谁填错了。"),
                Arguments.of("L1,B1,现金贷", "L1,B9,现金贷", "loans 7 borrower_no: 文件与账本里都没有这位借款人。"),
                Arguments.of("2025-11-01,2026-01-01", "2026-01-02,2026-01-01", "loans 7 matures_on: 到期日早于放款日。"),
                Arguments.of("现金贷,200.00,12", "现金贷,200.00,120", "loans 7 annual_rate: 年利率与罚息上浮不能超过 100%。"),
                Arguments.of(
                        "现金贷,200.00", "现金贷,300.00", "instalments 10 principal: 各期本金合计 200.00，合同本金 300.00，相差 -100.00。"),
                Arguments.of("L1,2,2026-01-01", "L1,3,2026-01-01", "instalments 10 principal: 期号应从 1 起连续：应为 2，实为 3。"),
                Arguments.of(
                        "L1,2,2026-01-01", "L1,2,2025-12-01", "instalments 10 principal: 第 2 期的应还日不晚于 2025-12-01。"),
                Arguments.of(
                        "L1,1,2025-12-01,100.00,2.00\nL1,2,2026-01-01,100.00,1.00\n",
                        "L9,1,2026-01-01,1.00,0.00\n",
                        "instalments 10 loan_no: 文件与账本里都没有这份合同。"),
                Arguments.of(
                        "L1,2025-12-01,102.00", "L1,2025-10-01,102.00", "payments 14 paid_on: 还款日早于放款日 2025-11-01。"),
                Arguments.of(
                        "L1,2025-12-01,102.00", "L1,2026-12-01,102.00", "payments 14 paid_on: 还款日晚于今天 2026-03-10。"),
                Arguments.of("L1,2025-12-01,102.00", "L1,2025-12-01,0.00", "payments 14 amount: 金额必须大于零。"),
                Arguments.of(
                        "L1,2025-12-01,102.00,P1\n",
                        "L1,2025-12-01,102.00,P1\nL1,2025-12-02,102.00,P1\n",
                        "payments 15 reference: 同一流水号的还款已入账，日期或金额不同。已入账的还款不会改写。"),
                Arguments.of("GUARANTOR,L1", "GUARANTOR,", "related_persons 17 loan_no: 担保人必须写明担保的合同。"),
                Arguments.of(
                        "B1,G1,GUARANTOR,L1", "B2,G1,GUARANTOR,L1", "related_persons 17 loan_no: 账本里这份合同属于另一位借款人。"),
                Arguments.of("B1,,MOBILE", "B1,G9,MOBILE", "contact_points 20 person_no: 这位借款人名下没有此关联人。"),
                Arguments.of("CONTRACT,GIVEN", ",GIVEN", "contact_points 20 source: 联系方式没有来源，不得使用（CN-W-12）。"),
                Arguments.of("GIVEN,2025-11-01", "GIVEN,", "contact_points 20 consent_on: 已同意的要写明同意日期。"));
    }

    /** A tape of contracts alone: a known contract keeps its schedule, one with another principal cannot. */
    @Test
    void contractsAloneKeepTheScheduleTheyHave() throws IOException {
        String whole = GOOD.replace("B1", "B11")
                .replace("B2", "B12")
                .replace("L1", "L11")
                .replace("990101199001010019", "");
        report(whole, false);
        String alone = whole.substring(0, whole.indexOf("[instalments]"));
        ImportReport renamed = report(alone.replace("现金贷", "现金分期"), false);
        assertThat(renamed.state()).isEqualTo(ImportState.COMMITTED);
        assertThat(said(renamed)).isEmpty();
        assertThat(said(report(alone.replace("200.00", "300.00"), true)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("loans 7 "));
        assertThat(said(report(alone.replace("L11,", "L12,"), true)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("loans 7 "));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("cases")
    void areRefusedWithTheirReason(String good, String bad, String sentence) throws IOException {
        assertThat(GOOD).contains(good);
        ImportReport report = report(GOOD.replace(good, bad), true);
        assertThat(report.state()).isEqualTo(ImportState.CHECKED);
        assertThat(said(report)).contains(sentence);
    }

    private ImportReport report(String tape, boolean dryRun) throws IOException {
        Path file = Files.writeString(folder.resolve("tape.csv"), tape);
        ImportOutcome outcome = imports.take(
                new Imports.Order(file, "lifang-sample", null, dryRun, LocalDate.of(2026, 3, 10), SystemActor.ID),
                (d, t, r, s) -> {});
        assertThat(outcome).isInstanceOf(ImportOutcome.Read.class);
        return ((ImportOutcome.Read) outcome).report();
    }

    private List<String> said(ImportReport report) {
        return badRows.list(report.id(), null, null, 0, 50).stream()
                .flatMap(row -> row.findings().stream()
                        .map(f -> row.section().title() + " " + row.rowNo() + " " + f.field() + ": "
                                + BadFileTest.sentence("zh_CN", "IMPORT_" + f.code(), f.params())))
                .toList();
    }
}
