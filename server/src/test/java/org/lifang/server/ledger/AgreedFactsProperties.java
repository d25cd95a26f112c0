package org.lifang.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;
import org.lifang.kernel.aging.Owed;

/**
 * What agreements make of a loan, against plain sums. The loans bear neither interest nor fees, which an early payoff
 * would cut, so that what is owed on any day is what fell due by then less what came in, whatever was agreed, broken or
 * found out late.
 */
class AgreedFactsProperties {

    private static final int LOANS = Integer.getInteger("lifang.agreed", 20_000);
    private static final LocalDate LENT = LocalDate.of(2025, 6, 10);
    private static final int DAYS = 420;

    private final Random random = new Random(20260310);
    private int ids;

    @Test
    void whatIsOwedIsWhatFellDueLessWhatCameIn() {
        int agreed = 0;
        for (int i = 0; i < LOANS; i++) {
            History history = history();
            agreed += history.agreed().size();
            for (int look = 0; look < 4; look++) {
                LocalDate on = LENT.plusDays(random.nextInt(DAYS));
                Owed owed = Objects.requireNonNull(history.owed(on));
                long fen = owed.overdue().plus(owed.dueNotOverdue()).totalFen();
                assertThat(fen).as("loan %s on %s: %s", i, on, history).isEqualTo(Math.max(0, plain(history, on)));
            }
        }
        assertThat(agreed).isGreaterThan(LOANS / 2);
    }

    /** Due less received; negative where more came in than was due. */
    private static long plain(History history, LocalDate date) {
        Agreed whole = null;
        long besides = 0;
        for (Agreed each : history.agreed()) {
            if (!stands(each, date)) {
                continue;
            }
            if (each.pauseUntil() == null) {
                whole = each;
            } else {
                besides += due(each.instalments(), date);
            }
        }
        if (whole == null) {
            return due(history.schedule(), date) + besides - received(history, LENT, date, date);
        }
        long before = received(history, LENT, whole.on(), date);
        long after = received(history, whole.on().plusDays(1), date, date);
        return due(whole.instalments(), date) + whole.receivedFen() - before - after;
    }

    private static boolean stands(Agreed agreed, LocalDate date) {
        boolean stands = !agreed.on().isAfter(date);
        for (Agreed.Turned each : agreed.turns()) {
            if (!each.on().isAfter(date)) {
                stands = each.turn() != Agreed.Turn.LIFTED;
            }
        }
        return stands;
    }

    private static long due(List<Instalment> lines, LocalDate date) {
        return lines.stream()
                .filter(line -> !line.dueOn().isAfter(date))
                .mapToLong(line -> line.principalFen() + line.interestFen() + line.feeFen())
                .sum();
    }

    /** Money of some days that nobody had taken back by a date. */
    private static long received(History history, LocalDate from, LocalDate to, LocalDate known) {
        long sum = 0;
        for (History.Paid paid : history.payments()) {
            boolean counts = !paid.on().isBefore(from) && !paid.on().isAfter(to);
            for (History.Fact fact : history.others()) {
                counts &=
                        !paid.id().equals(fact.paymentId()) || fact.event().on().isAfter(known);
            }
            sum += counts ? paid.fen() : 0;
        }
        return sum;
    }

    private History history() {
        List<Instalment> schedule = lines(LENT, 1 + random.nextInt(8));
        List<History.Paid> payments = new ArrayList<>();
        List<History.Fact> others = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            History.Paid paid = new History.Paid(id(), LENT.plusDays(random.nextInt(DAYS)), 1 + random.nextInt(60_000));
            payments.add(paid);
            if (random.nextInt(3) == 0) {
                LocalDate back = paid.on().plusDays(random.nextInt(90));
                others.add(new History.Fact(id(), new LoanEvent.Reversal(0, 0, back), paid.id()));
            }
        }
        long principal = schedule.stream().mapToLong(Instalment::principalFen).sum();
        LoanHead head = new LoanHead(
                1, 1, false, "CNY", principal, LoanTerms.of(0, 500_000, 360, 0, "STATUTORY", "DAYS"), LENT, null);
        return new History(head, schedule, payments, others, agreed(payments), List.of());
    }

    private List<Agreed> agreed(List<History.Paid> payments) {
        List<Agreed> all = new ArrayList<>();
        LocalDate on = LENT.plusDays(30 + random.nextInt(120));
        for (int i = random.nextInt(3); i > 0; i--) {
            boolean whole = random.nextBoolean();
            LocalDate ends = on.plusDays(10 + random.nextInt(120));
            boolean last = i == 1;
            all.add(
                    whole
                            ? new Agreed(
                                    id(), on, null, 0, known(payments, on), List.of(), lines(on, 4), turns(ends, last))
                            : new Agreed(
                                    id(),
                                    on,
                                    on.plusDays(1 + random.nextInt(60)),
                                    0,
                                    0,
                                    List.of(),
                                    besides(on),
                                    turns(ends, last)));
            on = ends;
        }
        return all;
    }

    /** What the balance of a new schedule took into account: some of the money of those days was found out later. */
    private long known(List<History.Paid> payments, LocalDate on) {
        return payments.stream()
                .filter(paid -> !paid.on().isAfter(on) && random.nextInt(3) > 0)
                .mapToLong(History.Paid::fen)
                .sum();
    }

    private List<Instalment> besides(LocalDate on) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Instalment(1, on.plusDays(1 + random.nextInt(60)), 1 + random.nextInt(2_000), 0, 0));
    }

    /** An agreement that another one follows was lifted when that began. */
    private List<Agreed.Turned> turns(LocalDate ends, boolean last) {
        List<Agreed.Turned> turns = new ArrayList<>();
        if (last && random.nextBoolean()) {
            turns.add(new Agreed.Turned(Agreed.Turn.FULFILLED, ends.minusDays(5)));
            turns.add(new Agreed.Turned(Agreed.Turn.REOPENED, ends.minusDays(2)));
        }
        if (!last || random.nextInt(3) == 0) {
            turns.add(new Agreed.Turned(Agreed.Turn.LIFTED, ends));
        }
        return turns;
    }

    private List<Instalment> lines(LocalDate from, int count) {
        List<Instalment> lines = new ArrayList<>();
        for (int seq = 1; seq <= count; seq++) {
            lines.add(new Instalment(seq, from.plusMonths(seq), 1 + random.nextInt(40_000), 0, 0));
        }
        return lines;
    }

    private UUID id() {
        return new UUID(0, ++ids);
    }
}
