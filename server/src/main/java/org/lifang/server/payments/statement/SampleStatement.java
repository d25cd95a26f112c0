package org.lifang.server.payments.statement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lifang.server.payments.receipt.PaymentReference;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/**
 * A statement to try things with: good rows by both kinds of reference, one that names two loans, one nobody can place,
 * one twice, one with a wrong date, one debit. Every download is another statement, so that it can be booked again.
 */
@Component
class SampleStatement {

    private static final int LOANS = 6;
    private static final String HEAD = "交易流水号,记账日期,起息日期,金额,收支,币种,对方户名,对方账号,附言\n";
    private static final String SOMEBODY = "示例·来款人";

    private final SampleStore store;
    private final BusinessDates dates;
    private final Clock clock;

    SampleStatement(SampleStore store, BusinessDates dates, Clock clock) {
        this.store = store;
        this.dates = dates;
        this.clock = clock;
    }

    String text() {
        LocalDate today = dates.today();
        String run = "SAMPLE" + clock.instant().getEpochSecond() + "-";
        List<SampleStore.Late> late = store.late(LOANS);
        StringBuilder text = new StringBuilder("\ufeff").append(HEAD);
        int number = 0;
        for (SampleStore.Late loan : late) {
            String words = number % 2 == 0 ? "还款 " + loan.loanNo() : PaymentReference.of(loan.loanId()) + " 本月还款";
            row(text, run + ++number, today.minusDays(number % 3), loan.overdueFen(), "收", words);
        }
        if (late.size() > 1) {
            String both = "还款 " + late.get(0).loanNo() + " 或 " + late.get(1).loanNo();
            row(text, run + ++number, today, late.get(1).overdueFen(), "收", both);
        }
        row(text, run + ++number, today, 52_000, "收", "还款，谢谢");
        row(text, run + number, today, 52_000, "收", "同一流水号再次出现");
        row(text, run + ++number, today, 8_800, "付", "手续费");
        text.append(run)
                .append(number + 1)
                .append(",2026-02-30,,100.00,收,CNY,")
                .append(SOMEBODY)
                .append(",,日期有误\n");
        return text.toString();
    }

    private static void row(
            StringBuilder text, String reference, LocalDate on, long sum, String direction, String words) {
        text.append(reference)
                .append(',')
                .append(on)
                .append(',')
                .append(on)
                .append(',')
                .append(BigDecimal.valueOf(sum, 2).toPlainString())
                .append(',')
                .append(direction)
                .append(",CNY,")
                .append(SOMEBODY)
                .append(",6200000000000000000,")
                .append(words)
                .append('\n');
    }
}
