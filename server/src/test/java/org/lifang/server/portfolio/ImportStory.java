package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.portfolio.tables.BorrowerTable;
import org.lifang.server.portfolio.tables.ContactPointTable;
import org.lifang.server.portfolio.tables.InstalmentTable;
import org.lifang.server.portfolio.tables.LoanTable;
import org.lifang.server.portfolio.tape.Section;
import org.springframework.beans.factory.annotation.Autowired;

/** A small lender sends a tape, sends it again, then sends a newer one with a mistake in it. */
@LifangTest
class ImportStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String TAPE = """
            [borrowers]
            borrower_no,name,id_no,district
            B1,示例·王伟,%1$s,锦江区
            B2,示例·李娜,,青羊区
            B3,示例·王伟,%1$s,锦江区
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            L1,B1,现金贷,3000.00,12,EQUAL_PRINCIPAL,2025-11-01,2026-02-01
            L2,B2,现金贷,200.00,12,BULLET,2025-11-01,2026-02-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            L1,1,2025-12-01,1000.00,30.00
            L1,2,2026-01-01,1000.00,20.00
            L1,3,2026-02-01,1000.00,10.00
            L2,1,2026-02-01,200.00,6.00
            [payments]
            loan_no,paid_on,amount,reference
            L1,2025-12-01,1030.00,P-1
            [related_persons]
            borrower_no,person_no,role,loan_no,name
            B1,G1,GUARANTOR,L1,示例·赵强
            [contact_points]
            borrower_no,person_no,kind,value,source,consent,consent_on
            B1,,MOBILE,10012345678,CONTRACT,GIVEN,2025-11-01
            B1,G1,MOBILE,10012345679,CONTRACT,NOT_GIVEN,
            """.formatted("990101199001010019");

    @Autowired
    private Imports imports;

    @Autowired
    private BadRows badRows;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path folder;

    private ImportReport take(String tape) throws IOException {
        Path file = Files.writeString(folder.resolve("tape.csv"), tape);
        ImportOutcome outcome = imports.take(
                new Imports.Order(file, "lifang-sample", null, false, DAY, SystemActor.ID), (d, t, r, s) -> {});
        assertThat(outcome).isInstanceOf(ImportOutcome.Read.class);
        return ((ImportOutcome.Read) outcome).report();
    }

    @Test
    void aTapeGoesInOnceAndANewerOneSaysWhatChanged() throws IOException {
        ImportReport first = take(TAPE);
        assertThat(badRows.list(first.id(), null, null, 0, 10)).isEmpty();
        assertThat(first.state()).isEqualTo(ImportState.COMMITTED);
        assertThat(first.rowsRead()).isEqualTo(13);
        assertThat(first.totals()).containsEntry("principalFen", 320_000L).containsEntry("paymentsFen", 103_000L);
        assertThat(db.fetchCount(BorrowerTable.BORROWER)).isEqualTo(2);
        assertThat(db.fetchCount(LoanTable.LOAN)).isEqualTo(2);
        assertThat(db.fetchCount(InstalmentTable.INSTALMENT)).isEqualTo(4);
        assertThat(db.fetchCount(ContactPointTable.CONTACT_POINT)).isEqualTo(2);

        ImportReport again = take(TAPE);
        assertThat(again.changedTheBook()).isFalse();
        assertThat(again.changes()).isEmpty();

        ImportReport newer = take(TAPE.replace("L2,B2,现金贷,200.00,12", "L2,B2,现金贷,200.00,10")
                .replace("L1,3,2026-02-01,1000.00", "L1,3,2026-02-01,900.00"));
        assertThat(newer.changes()).containsExactly(new ImportReport.Changed("loan.annual_rate_ppm", 1));
        assertThat(newer.counts()).containsEntry("loans", new ImportReport.Section(0, 1, 0));
        List<BadRows.Shown> bad = badRows.list(newer.id(), Section.INSTALMENTS, null, 0, 10);
        assertThat(bad).hasSize(3);
        assertThat(bad.getFirst().findings().getFirst().code()).isEqualTo("SCHEDULE_SUM");
        assertThat(bad.getFirst().findings().getFirst().params()).containsExactly("2900.00", "3000.00", "-100.00");
    }
}
