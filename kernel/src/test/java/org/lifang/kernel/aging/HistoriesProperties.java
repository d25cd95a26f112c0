package org.lifang.kernel.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.ForAll;
import org.lifang.kernel.aging.Histories.History;

/** What must hold for every loan's life; -Dlifang.histories=1000000 is the long run. */
final class HistoriesProperties {

    private static final int HISTORIES = Integer.getInteger("lifang.histories", 20_000);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_121L);

    private static void forAll(Consumer<History> property) {
        ForAll.forAll(SEED, HISTORIES, Histories::draw, property);
    }

    @Test
    void everyFenAgreesWithALifeLivedDayByDay() {
        forAll(history -> {
            Owed owed = Aging.owed(history.facts(), history.asOf());
            DayByDay oracle = new DayByDay(history.facts(), history.asOf());
            for (int i = 0; i < oracle.lines.size(); i++) {
                DayByDay.Line line = oracle.lines.get(i);
                InstalmentState state = owed.instalments().stream()
                        .filter(each -> each.seq() == line.agreed.seq())
                        .findFirst()
                        .orElseThrow();
                assertThat(Told.of(state)).isEqualTo(Told.of(oracle, line));
            }
            assertThat(Told.summary(owed)).isEqualTo(Told.summary(oracle, history));
        });
    }

    @Test
    void partsSumToWholesAndNothingIsNegative() {
        forAll(history -> {
            Owed owed = Aging.owed(history.facts(), history.asOf());
            Amounts left = new Amounts(0, 0, 0, 0, 0, owed.overdue().costFen());
            Amounts paid = Amounts.NONE;
            for (InstalmentState state : owed.instalments()) {
                notNegative(state.left(), state.paid(), state.waived(), state.lapsed());
                for (Component part : List.of(Component.PRINCIPAL, Component.INTEREST, Component.FEE)) {
                    assertThat(state.left().of(part)
                                    + state.paid().of(part)
                                    + state.waived().of(part)
                                    + state.lapsed().of(part))
                            .isEqualTo(state.agreed().of(part));
                }
                left = state.dueOn().isAfter(history.asOf()) ? left : left.plus(state.left());
                paid = paid.plus(state.paid());
            }
            assertThat(owed.overdue().plus(owed.dueNotOverdue())).isEqualTo(left);
            notNegative(owed.overdue(), owed.dueNotOverdue());
            assertThat(owed.creditFen()).isNotNegative();
            assertThat(owed.payoffFen()).isNotNegative();
            long applied = owed.applications().stream()
                    .filter(application -> application.source() != Application.Source.WAIVER)
                    .mapToLong(Application::fen)
                    .sum();
            assertThat(applied + owed.creditFen()).isEqualTo(received(history));
            long costPaid = owed.applications().stream()
                    .filter(a -> a.seq() == 0 && a.source() != Application.Source.WAIVER)
                    .mapToLong(Application::fen)
                    .sum();
            assertThat(paid.totalFen() + costPaid).isEqualTo(applied);
        });
    }

    @Test
    void theOrderOfSameDayEventsDoesNotMatter() {
        forAll(history -> {
            LoanFacts facts = history.facts();
            Owed owed = Aging.owed(facts, history.asOf());
            List<LoanEvent> shuffled = new ArrayList<>(facts.events());
            Collections.shuffle(shuffled, new Random(facts.principalFen()));
            assertThat(Aging.owed(with(facts, shuffled), history.asOf())).isEqualTo(owed);
            // Payments of one day in the opposite order of their ids leave the same balances.
            List<LoanEvent> renumbered =
                    facts.events().stream().map(HistoriesProperties::renumbered).toList();
            assertThat(balances(Aging.owed(with(facts, renumbered), history.asOf())))
                    .isEqualTo(balances(owed));
        });
    }

    @Test
    void aReversalRestoresWhatWouldHaveBeen() {
        forAll(history -> {
            LoanFacts facts = history.facts();
            LocalDate on = history.asOf().minusDays(facts.principalFen() % 90);
            List<LoanEvent> more = new ArrayList<>(facts.events());
            more.add(new LoanEvent.Payment(1_000, on, 1 + facts.principalFen() % 777_777));
            more.add(new LoanEvent.Reversal(1_001, 1_000, history.asOf()));
            assertThat(balances(Aging.owed(with(facts, more), history.asOf())))
                    .isEqualTo(balances(Aging.owed(facts, history.asOf())));
        });
    }

    @Test
    void theNightEqualsTheReplayOnEveryDateUntilTheNextEvent() {
        NightLine line = new NightLine();
        forAll(history -> {
            Account account = Aging.account(history.facts(), history.asOf());
            byte[] bytes = account.position().encode();
            assertThat(OpenItems.decode(bytes).encode()).isEqualTo(bytes);
            int first = Replay.day(history.asOf());
            for (int step : new int[] {0, 1, 2, 3, 5, 30, 31, 61, 100, 400}) {
                LocalDate date = LocalDate.ofEpochDay(first + step);
                Owed owed = Aging.owedLater(history.facts(), history.asOf(), date);
                Aging.night(bytes, date, line);
                assertThat(Told.of(line)).as("%s", date).isEqualTo(Told.of(owed));
                if (step == 0) {
                    assertThat(account.outstandingPrincipalFen()).isEqualTo(owed.outstandingPrincipalFen());
                    assertThat(account.creditFen()).isEqualTo(owed.creditFen());
                }
            }
        });
    }

    @Test
    void theNextChangeIsTheVeryDayOfTheNextChange() {
        NightLine line = new NightLine();
        NightLine later = new NightLine();
        forAll(history -> {
            byte[] bytes = Aging.position(history.facts(), history.asOf()).encode();
            int day = Replay.day(history.asOf());
            Aging.night(bytes, 0, bytes.length, day, line);
            String now = Told.lasting(line);
            int last = Math.min(day + 800, line.nextChangeOn() - 1);
            for (int d : new int[] {day + 1, day + 2, (day + last) / 2, last}) {
                if (d > day && d <= last) {
                    Aging.night(bytes, 0, bytes.length, d, later);
                    assertThat(Told.lasting(later)).isEqualTo(now);
                    int days = line.paused() || line.countsFrom() == NightLine.NOT_OVERDUE
                            ? line.daysPastDue()
                            : d - line.countsFrom();
                    assertThat(later.daysPastDue()).isEqualTo(days);
                }
            }
            if (line.nextChangeOn() != NightLine.NEVER) {
                assertThat(line.nextChangeOn()).isGreaterThan(day);
                Aging.night(bytes, 0, bytes.length, line.nextChangeOn(), later);
                assertThat(Told.lasting(later)).isNotEqualTo(now);
            }
        });
    }

    @Test
    void columnsEqualLinesAndDoNotDependOnTheSplit() {
        NightLine line = new NightLine();
        List<OpenItems> loans = new ArrayList<>();
        ForAll.forAll(
                SEED,
                Math.min(HISTORIES, 20_000),
                Histories::draw,
                history -> loans.add(Aging.position(history.facts(), history.asOf())));
        PackedBook book = PackedBook.of(loans);
        NightColumns columns = new NightColumns(book.size());
        for (LocalDate date = LocalDate.of(2024, 2, 1); date.getYear() < 2026; date = date.plusDays(29)) {
            int day = Replay.day(date);
            book.night(day, 0, book.size() / 3, columns);
            book.night(day, book.size() / 3, book.size(), columns);
            for (int i = 0; i < book.size(); i++) {
                Aging.night(loans.get(i).encode(), date, line);
                NightColumns one = new NightColumns(1);
                one.set(0, line);
                assertThat(Told.of(columns, i)).isEqualTo(Told.of(one, 0));
            }
        }
    }

    private static LoanFacts with(LoanFacts facts, List<LoanEvent> events) {
        return new LoanFacts(facts.terms(), facts.principalFen(), facts.disbursedOn(), facts.schedule(), events);
    }

    private static LoanEvent renumbered(LoanEvent event) {
        return switch (event) {
            case LoanEvent.Payment p -> new LoanEvent.Payment(10_000 - p.id(), p.on(), p.amountFen());
            case LoanEvent.Reversal r -> new LoanEvent.Reversal(r.id(), 10_000 - r.paymentId(), r.on());
            case LoanEvent.Waiver w -> new LoanEvent.Waiver(10_000 - w.id(), w.on(), w.component(), w.amountFen());
            case LoanEvent other -> other;
        };
    }

    private static long received(History history) {
        LoanFacts known = history.facts().knownOn(history.asOf());
        List<Long> reversed = new ArrayList<>();
        for (LoanEvent event : known.events()) {
            if (event instanceof LoanEvent.Reversal reversal) {
                reversed.add(reversal.paymentId());
            }
        }
        long sum = 0;
        for (LoanEvent event : known.events()) {
            if (event instanceof LoanEvent.Payment payment && !reversed.contains(payment.id())) {
                sum += payment.amountFen();
            }
        }
        return sum;
    }

    private static void notNegative(Amounts... several) {
        for (Amounts amounts : several) {
            for (Component component : Component.values()) {
                assertThat(amounts.of(component)).isNotNegative();
            }
        }
    }

    private static List<Object> balances(Owed owed) {
        List<Object> all = new ArrayList<>(owed.instalments());
        all.add(owed.overdue());
        all.add(owed.dueNotOverdue());
        all.add(owed.yearlyCost());
        all.add(Objects.toString(owed.limitation()));
        all.add(List.of(owed.payoffFen(), owed.creditFen(), owed.nextDueFen(), owed.daysPastDue()));
        return all;
    }
}
