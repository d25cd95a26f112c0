package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lenders that state their arrears, borrowers with several loans, and positions that were tampered with. */
final class SnapshotsTest {

    private static final LocalDate STATED = LocalDate.of(2005, 9, 30);

    private static final ArrearsSnapshot TWO_MONTHS =
            ArrearsSnapshot.ofMonths(STATED, 2, 100_000, 2_000, 300, 1_500_000);

    @Test
    void monthsBecomeTheLeastDaysOfTheirBucket() {
        for (int months = 0; months <= 7; months++) {
            ArrearsSnapshot snapshot = ArrearsSnapshot.ofMonths(STATED, months, 1, 0, 0, 1);
            assertThat(Aging.owed(snapshot, STATED).bucket()).isEqualTo(Bucket.at(months));
        }
        assertThat(ArrearsSnapshot.leastDays(2)).isEqualTo(31);
    }

    @Test
    void daysGoOnAndAmountsStay() {
        Owed owed = Aging.owed(TWO_MONTHS, STATED.plusDays(30));
        assertThat(owed.daysPastDue()).isEqualTo(61);
        assertThat(owed.bucket()).isEqualTo(Bucket.M3);
        assertThat(owed.overdue()).isEqualTo(new Amounts(100_000, 2_000, 0, 0, 300, 0));
        assertThat(owed.outstandingPrincipalFen()).isEqualTo(1_500_000);
        assertThat(owed.oldestUnpaidDueOn()).isEqualTo(LocalDate.of(2005, 8, 30));
    }

    @Test
    void theNightAgreesWithTheSnapshot() {
        byte[] position = OpenItems.ofSnapshot(TWO_MONTHS).encode();
        NightLine line = new NightLine();
        for (int day = 0; day < 400; day++) {
            LocalDate date = STATED.plusDays(day);
            Owed owed = Aging.owed(TWO_MONTHS, date);
            Aging.night(position, date, line);
            assertThat(line.daysPastDue()).isEqualTo(owed.daysPastDue());
            assertThat(line.bucket()).isEqualTo(owed.bucket());
            assertThat(line.classFloor()).isEqualTo(owed.classFloor());
            assertThat(line.principalFen()).isEqualTo(owed.overdue().principalFen());
        }
    }

    @Test
    void aSnapshotSaysNothingAboutTheTimeBeforeIt() {
        assertThatThrownBy(() -> Aging.owed(TWO_MONTHS, STATED.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2005-09-30");
    }

    @Test
    void aLoanThatIsNotLateHasAnEmptyPosition() {
        ArrearsSnapshot current = new ArrearsSnapshot(STATED, 0, 0, 0, 0, 900_000);
        assertThat(OpenItems.ofSnapshot(current).size()).isZero();
        Owed owed = Aging.owed(current, STATED.plusDays(10));
        assertThat(owed.daysPastDue()).isZero();
        assertThat(owed.oldestUnpaidDueOn()).isNull();
    }

    @Test
    void aBorrowerIsAsLateAsTheWorstLoanAndOwesTheSum() {
        Owed late = Aging.owed(TWO_MONTHS, STATED);
        Owed later = Aging.owed(ArrearsSnapshot.ofMonths(STATED, 5, 50, 0, 0, 50), STATED);
        BorrowerOwed borrower = Aging.borrower(List.of(late, later));
        assertThat(borrower.daysPastDue()).isEqualTo(121);
        assertThat(borrower.bucket()).isEqualTo(Bucket.M5);
        assertThat(borrower.classFloor()).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(borrower.overdue().principalFen()).isEqualTo(100_050);
        assertThat(borrower.payoffFen()).isEqualTo(late.payoffFen() + later.payoffFen());
        assertThat(Aging.borrower(List.of()).bucket()).isEqualTo(Bucket.M0);
    }

    @Test
    void brokenBytesAreRefusedNotMisread() {
        byte[] whole = OpenItems.ofSnapshot(TWO_MONTHS).encode();
        for (int length = 0; length < whole.length; length++) {
            byte[] half = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> OpenItems.decode(half)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] tooLong = Arrays.copyOf(whole, whole.length + 1);
        assertThatThrownBy(() -> OpenItems.decode(tooLong)).hasMessageContaining("1 bytes too many");
        byte[] otherVersion = whole.clone();
        otherVersion[0] = 0x20;
        assertThatThrownBy(() -> OpenItems.decode(otherVersion)).hasMessageContaining("version 1");
    }

    @Test
    void theWholeScheduleIsThePositionOfANewLoan() {
        List<Instalment> schedule = Schedules.build(
                new Contract(Contract.Kind.EQUAL_PRINCIPAL, 600_000, 120_000, 6, LocalDate.of(2026, 1, 31)));
        Terms terms = Terms.usual(120_000);
        LoanFacts facts = new LoanFacts(terms, 600_000, LocalDate.of(2025, 12, 31), schedule, List.of());
        assertThat(OpenItems.ofSchedule(terms, schedule).encode())
                .isEqualTo(Aging.position(facts, LocalDate.of(2025, 12, 31)).encode());
    }
}
