package org.lifang.kernel.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.ForAll;

/** What holds of every promise; -Dlifang.promises=1000000 is the long run. */
final class PromiseProperties {

    private static final int PROMISES = Integer.getInteger("lifang.promises", 20_000);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_122L);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Promises on one loan, one after the other, and the loan's money. */
    private record Life(List<Obligation> promises, List<Receipt> receipts) {}

    private static Life draw(Draws draws) {
        List<Moment> moments = new ArrayList<>();
        for (int i = draws.below(4) + 1; i > 0; i--) {
            moments.add(new Moment(FIRST.plusDays(draws.below(30)), draws.below(4)));
        }
        moments.sort(Comparator.naturalOrder());
        List<Obligation> promises = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            Moment taken = moments.get(i);
            Moment closed = i + 1 < moments.size() ? moments.get(i + 1) : null;
            if (closed == null && draws.below(3) == 0) {
                closed = new Moment(taken.on().plusDays(draws.below(20)), 9);
            }
            List<Obligation.Part> parts = new ArrayList<>();
            for (int part = draws.below(4) + 1; part > 0; part--) {
                parts.add(new Obligation.Part(taken.on().plusDays(draws.below(25)), 1 + draws.below(30)));
            }
            promises.add(new Obligation(taken, parts, draws.below(3), draws.below(4), closed));
        }
        List<Receipt> receipts = new ArrayList<>();
        for (int i = draws.below(9); i > 0; i--) {
            LocalDate on = FIRST.plusDays(draws.below(60));
            LocalDate reversed = draws.below(4) == 0 ? on.plusDays(draws.below(10)) : null;
            receipts.add(new Receipt(new Moment(on, draws.below(4)), 1 + draws.below(40), reversed));
        }
        return new Life(promises, receipts);
    }

    @Test
    void keptAndPartlyAndLateAndBrokenAndOpenAndCancelledAreAllThatWasTaken() {
        ForAll.forAll(SEED, PROMISES, PromiseProperties::draw, life -> {
            for (int day = 0; day < 70; day += 3) {
                LocalDate asOf = FIRST.plusDays(day);
                Tally sum = Tally.NONE;
                long promised = 0;
                for (Obligation promise : life.promises()) {
                    sum = sum.plus(Tally.of(promise.on(asOf, life.receipts())));
                    promised += promise.totalFen();
                }
                assertThat(sum.counts().taken()).isEqualTo(life.promises().size());
                assertThat(sum.money().takenFen()).isEqualTo(promised);
                Tally.Money money = sum.money();
                assertThat(List.of(
                                money.keptFen(),
                                money.lateFen(),
                                money.brokenFen(),
                                money.openFen(),
                                money.cancelledFen()))
                        .allMatch(fen -> fen >= 0);
            }
        });
    }

    @Test
    void noFenCountsForTwoPromises() {
        ForAll.forAll(SEED, PROMISES, PromiseProperties::draw, life -> {
            LocalDate asOf = FIRST.plusDays(100);
            long counted = 0;
            for (Obligation promise : life.promises()) {
                counted += promise.on(asOf, life.receipts()).paidFen();
            }
            long received = life.receipts().stream()
                    .filter(receipt -> receipt.reversedOn() == null)
                    .mapToLong(Receipt::fen)
                    .sum();
            assertThat(counted).isLessThanOrEqualTo(received);
        });
    }

    @Test
    void everyPartStandsAsIfItsMoneyHadBeenLaidDownFenByFen() {
        ForAll.forAll(SEED, PROMISES, PromiseProperties::draw, life -> {
            for (Obligation promise : life.promises()) {
                for (int day = 0; day < 70; day += 7) {
                    LocalDate asOf = FIRST.plusDays(day);
                    Standing standing = promise.on(asOf, life.receipts());
                    List<Fate> slow = new FenByFen(promise, life.receipts(), asOf).fates();
                    assertThat(standing.parts().stream()
                                    .map(Standing.OfPart::fate)
                                    .toList())
                            .isEqualTo(slow);
                    assertThat(standing.fate()).isEqualTo(FenByFen.whole(slow, standing.paidFen() > 0));
                }
            }
        });
    }

    /** The slow way: a coin a fen, each with its day, laid on the first part that still wants one. */
    private static final class FenByFen {

        private final Obligation promise;
        private final LocalDate asOf;
        private final List<LocalDate> coins = new ArrayList<>();

        FenByFen(Obligation promise, List<Receipt> receipts, LocalDate asOf) {
            this.promise = promise;
            this.asOf = asOf;
            Receipt[] sorted = receipts.toArray(Receipt[]::new);
            Arrays.sort(sorted, Comparator.comparing(Receipt::paid));
            for (Receipt receipt : sorted) {
                LocalDate back = receipt.reversedOn();
                boolean gone = back != null && !back.isAfter(asOf);
                boolean early = receipt.paid().compareTo(promise.taken()) < 0;
                Moment closed = promise.closed();
                boolean beyond = closed != null && receipt.paid().compareTo(closed) >= 0;
                if (!gone && !early && !beyond && !receipt.paid().on().isAfter(asOf)) {
                    for (long fen = 0; fen < receipt.fen(); fen++) {
                        coins.add(receipt.paid().on());
                    }
                }
            }
        }

        List<Fate> fates() {
            List<Fate> fates = new ArrayList<>();
            int next = 0;
            for (Obligation.Part part : promise.parts()) {
                long inTime = 0;
                long late = 0;
                for (long fen = 0; fen < part.fen() && next < coins.size(); fen++) {
                    LocalDate coin = coins.get(next++);
                    if (coin.minusDays(promise.graceDays()).isAfter(part.dueOn())) {
                        late++;
                    } else {
                        inTime++;
                    }
                }
                fates.add(fate(part, inTime, late));
            }
            return fates;
        }

        private Fate fate(Obligation.Part part, long inTime, long late) {
            if (inTime + promise.toleranceFen() >= part.fen()) {
                return Fate.KEPT;
            }
            if (inTime + late + promise.toleranceFen() >= part.fen()) {
                return Fate.LATE;
            }
            Moment closed = promise.closed();
            LocalDate end = closed != null && closed.on().compareTo(asOf) <= 0 ? closed.on() : null;
            long lastDay = part.dueOn().toEpochDay() + promise.graceDays();
            if ((end == null ? asOf : end).toEpochDay() > lastDay) {
                return inTime + late == 0 ? Fate.BROKEN : Fate.PARTLY;
            }
            return end == null ? Fate.OPEN : Fate.CANCELLED;
        }

        static Fate whole(List<Fate> parts, boolean anythingPaid) {
            @Nullable Fate whole = null;
            for (Fate each : List.of(Fate.BROKEN, Fate.PARTLY, Fate.OPEN, Fate.CANCELLED, Fate.LATE, Fate.KEPT)) {
                whole = whole == null && parts.contains(each) ? each : whole;
            }
            if (whole == Fate.BROKEN || whole == Fate.PARTLY) {
                return anythingPaid ? Fate.PARTLY : Fate.BROKEN;
            }
            return whole == null ? Fate.KEPT : whole;
        }
    }
}
