package org.lifang.server.portfolio.intake;

import static org.lifang.server.portfolio.tables.LoanTable.LOAN;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.TableField;
import org.lifang.server.bulk.BulkWriter;
import org.lifang.server.portfolio.tape.Row;

/** How a contract is copied into the database, and which of its columns a newer tape can change. */
final class LoanColumns {

    static final TableField<?, ?>[] ALL = {
        LOAN.ID,
        LOAN.BORROWER_ID,
        LOAN.SOURCE,
        LOAN.LOAN_NO,
        LOAN.TAPE,
        LOAN.PRODUCT,
        LOAN.BRANCH,
        LOAN.CURRENCY,
        LOAN.PRINCIPAL_FEN,
        LOAN.ANNUAL_RATE_PPM,
        LOAN.PENALTY_UPLIFT_PPM,
        LOAN.DAY_BASE,
        LOAN.GRACE_DAYS,
        LOAN.METHOD,
        LOAN.ALLOCATION,
        LOAN.BUCKET_BASIS,
        LOAN.INSTALMENT_COUNT,
        LOAN.DISBURSED_ON,
        LOAN.MATURES_ON,
        LOAN.CLOSED_ON,
        LOAN.ROW_HASH,
        LOAN.SCHEDULE_HASH,
        LOAN.IMPORT_ID
    };

    private final Pass pass;

    LoanColumns(Pass pass) {
        this.pass = pass;
    }

    /** The columns whose change is reported, by the name people see. */
    static Map<String, Field<?>> compared() {
        Map<String, Field<?>> compared = new LinkedHashMap<>();
        for (TableField<?, ?> column : ALL) {
            if (!List.of(LOAN.ID, LOAN.SOURCE, LOAN.LOAN_NO, LOAN.TAPE, LOAN.ROW_HASH, LOAN.IMPORT_ID)
                    .contains(column)) {
                compared.put(column.equals(LOAN.SCHEDULE_HASH) ? "schedule" : column.getName(), column);
            }
        }
        return compared;
    }

    void write(BulkWriter writer, Loan loan) throws SQLException {
        writer.row(ALL.length)
                .int8(loan.id())
                .int8(loan.borrowerId())
                .text(pass.profile.source())
                .text(loan.no())
                .text(loan.tape().name())
                .text(loan.product())
                .text(loan.branch().isEmpty() ? null : loan.branch())
                .text(loan.currency())
                .int8(loan.principalFen())
                .int4(loan.ratePpm())
                .int4(loan.upliftPpm())
                .int2(loan.dayBase())
                .int2(loan.graceDays())
                .text(loan.method())
                .text(loan.allocation())
                .text(loan.bucketBasis())
                .int2(loan.instalments())
                .epochDay(loan.disbursedOn())
                .epochDay(loan.maturesOn());
        if (loan.closedOn() == Row.NO_DATE) {
            writer.nothing();
        } else {
            writer.epochDay(loan.closedOn());
        }
        writer.int8(loan.hash()).int8(loan.scheduleHash()).uuid(pass.importId);
    }
}
