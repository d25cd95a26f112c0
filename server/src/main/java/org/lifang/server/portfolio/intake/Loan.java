package org.lifang.server.portfolio.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lifang.server.portfolio.tape.LoanColumn;
import org.lifang.server.portfolio.tape.Row;
import org.lifang.server.portfolio.tape.Tape;

/** One contract as its row states it; {@code id} is known once it is resolved. */
record Loan(
        long id,
        Tape tape,
        String no,
        String borrowerNo,
        long borrowerId,
        String product,
        String branch,
        String currency,
        long principalFen,
        int ratePpm,
        int upliftPpm,
        int dayBase,
        int graceDays,
        String method,
        String allocation,
        String bucketBasis,
        int disbursedOn,
        int maturesOn,
        int closedOn,
        int instalments,
        long hash,
        long scheduleHash,
        long rowNo) {

    Loan as(long newId, int count, long newScheduleHash) {
        return new Loan(
                newId,
                tape,
                no,
                borrowerNo,
                borrowerId,
                product,
                branch,
                currency,
                principalFen,
                ratePpm,
                upliftPpm,
                dayBase,
                graceDays,
                method,
                allocation,
                bucketBasis,
                disbursedOn,
                maturesOn,
                closedOn,
                count,
                hash,
                newScheduleHash,
                rowNo);
    }

    static long hash(KeyedHash hash, Loan l) {
        return hash.begin()
                .put(l.borrowerId)
                .put(l.product)
                .put(l.branch)
                .put(l.currency)
                .put(l.principalFen)
                .put(l.ratePpm)
                .put(l.upliftPpm)
                .put(l.dayBase)
                .put(l.graceDays)
                .put(l.method)
                .put(l.allocation)
                .put(l.bucketBasis)
                .put(l.disbursedOn)
                .put(l.maturesOn)
                .put(l.closedOn)
                .end();
    }

    Loan hashed(KeyedHash keyed) {
        return new Loan(
                id,
                tape,
                no,
                borrowerNo,
                borrowerId,
                product,
                branch,
                currency,
                principalFen,
                ratePpm,
                upliftPpm,
                dayBase,
                graceDays,
                method,
                allocation,
                bucketBasis,
                disbursedOn,
                maturesOn,
                closedOn,
                instalments,
                hash(keyed, this),
                scheduleHash,
                rowNo);
    }

    /** The row in our own columns, for repair. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(LoanColumn.LOAN_NO.header(), no);
        cells.put(LoanColumn.BORROWER_NO.header(), borrowerNo);
        cells.put(LoanColumn.PRODUCT.header(), product);
        cells.put(LoanColumn.BRANCH.header(), branch);
        cells.put(LoanColumn.CURRENCY.header(), currency);
        cells.put(LoanColumn.PRINCIPAL.header(), Texts.yuan(principalFen));
        cells.put(LoanColumn.ANNUAL_RATE.header(), Texts.percent(ratePpm));
        cells.put(LoanColumn.PENALTY_UPLIFT.header(), Texts.percent(upliftPpm));
        cells.put(LoanColumn.DAY_BASE.header(), Integer.toString(dayBase));
        cells.put(LoanColumn.GRACE_DAYS.header(), Integer.toString(graceDays));
        cells.put(LoanColumn.METHOD.header(), method);
        cells.put(LoanColumn.ALLOCATION.header(), allocation);
        cells.put(LoanColumn.BUCKET_BASIS.header(), bucketBasis);
        cells.put(LoanColumn.DISBURSED_ON.header(), day(disbursedOn));
        cells.put(LoanColumn.MATURES_ON.header(), day(maturesOn));
        cells.put(LoanColumn.CLOSED_ON.header(), day(closedOn));
        return cells;
    }

    private static String day(int epochDay) {
        return epochDay == Row.NO_DATE ? "" : LocalDate.ofEpochDay(epochDay).toString();
    }
}
