package org.lifang.kernel.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days in the lives of promises, told by date. */
final class PromiseStory {

    private static final LocalDate MARCH_10 = LocalDate.of(2026, 3, 10);

    private static Receipt paid(int march, long fen) {
        return paid(march, 0, fen, null);
    }

    private static Receipt paid(int march, long recorded, long fen, @Nullable LocalDate reversedOn) {
        return new Receipt(new Moment(LocalDate.of(2026, 3, march), recorded), fen, reversedOn);
    }

    private static Obligation.Part part(int march, long fen) {
        return new Obligation.Part(LocalDate.of(2026, 3, march), fen);
    }

    private static Fate fate(Obligation promise, int march, Receipt... receipts) {
        return promise.on(LocalDate.of(2026, 3, march), List.of(receipts)).fate();
    }

    @Test
    void onePromisePaidInThreePartsIsKeptOnceAndNothingGoesBelowZero() {
        Obligation promise = new Obligation(new Moment(MARCH_10, 0), List.of(part(20, 900)), 0, 0, null);
        Receipt[] three = {paid(12, 300), paid(15, 300), paid(20, 300)};
        assertThat(fate(promise, 19, three)).isEqualTo(Fate.OPEN);
        Tally tally = Tally.of(promise.on(LocalDate.of(2026, 3, 21), List.of(three)));
        assertThat(tally.counts()).isEqualTo(new Tally.Counts(1, 0, 0, 0, 0, 0));
        assertThat(tally.money()).isEqualTo(new Tally.Money(900, 0, 0, 0, 0));
        assertThat(tally.keptPpm()).isEqualTo(1_000_000);
    }

    @Test
    void aYuanMissingIsWithinToleranceAndTheThirdDayWithinGrace() {
        Obligation promise = new Obligation(new Moment(MARCH_10, 0), List.of(part(20, 50_000)), 100, 3, null);
        assertThat(fate(promise, 23)).isEqualTo(Fate.OPEN);
        assertThat(fate(promise, 24)).isEqualTo(Fate.BROKEN);
        assertThat(fate(promise, 24, paid(23, 49_900))).isEqualTo(Fate.KEPT);
        assertThat(fate(promise, 24, paid(23, 49_899))).isEqualTo(Fate.PARTLY);
        assertThat(fate(promise, 24, paid(24, 49_900))).isEqualTo(Fate.LATE);
    }

    @Test
    void theFirstPartIsFilledFirstAndAReversalOpensItAgain() {
        Obligation promise = new Obligation(new Moment(MARCH_10, 0), List.of(part(25, 500), part(15, 400)), 0, 0, null);
        LocalDate returned = LocalDate.of(2026, 3, 18);
        Receipt[] money = {paid(15, 0, 400, returned), paid(17, 500)};
        assertThat(fate(promise, 17, money)).isEqualTo(Fate.KEPT);
        assertThat(fate(promise, 18, money)).isEqualTo(Fate.OPEN);
        assertThat(promise.on(returned, List.of(money)).parts())
                .extracting(Standing.OfPart::fate)
                .containsExactly(Fate.LATE, Fate.OPEN);
        assertThat(fate(promise, 26, money)).isEqualTo(Fate.PARTLY);
        Receipt[] again = {money[0], money[1], paid(24, 400)};
        assertThat(fate(promise, 26, again)).isEqualTo(Fate.LATE);
    }

    @Test
    void anotherPromiseTakesOverTheMoneyThatComesAfterIt() {
        Moment noon = new Moment(LocalDate.of(2026, 3, 14), 12);
        Obligation first = new Obligation(new Moment(MARCH_10, 0), List.of(part(20, 900)), 0, 0, noon);
        Obligation second = new Obligation(noon, List.of(part(30, 700)), 0, 0, null);
        Receipt morning = paid(14, 9, 200, null);
        Receipt evening = paid(14, 18, 700, null);
        assertThat(fate(first, 13)).isEqualTo(Fate.OPEN);
        assertThat(fate(first, 30, morning, evening)).isEqualTo(Fate.CANCELLED);
        Tally tally = Tally.of(first.on(LocalDate.of(2026, 3, 30), List.of(morning, evening)));
        assertThat(tally.money()).isEqualTo(new Tally.Money(200, 0, 0, 0, 700));
        assertThat(fate(second, 30, morning, evening)).isEqualTo(Fate.KEPT);
    }
}
