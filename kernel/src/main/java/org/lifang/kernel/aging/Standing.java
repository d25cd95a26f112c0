package org.lifang.kernel.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lifang.kernel.money.Exact;
import org.lifang.kernel.money.Rounding;

/** How a loan stands on one day of its replayed history: its instalments, costs and credit, and setting off. */
final class Standing {

    private static final Comparator<Item> BY_DUE =
            Comparator.<Item>comparingInt(item -> item.dueDay).thenComparingInt(item -> item.agreed.seq());

    private static final Component[] OF_AN_INSTALMENT = {
        Component.PRINCIPAL, Component.INTEREST, Component.PENALTY, Component.COMPOUND, Component.FEE
    };

    final Terms terms;
    final Pauses pauses;
    /** By due day, called instalments last among equals, then by number. */
    final List<Item> items;

    final List<Application> applications = new ArrayList<>();
    private final boolean explained;
    private final int disbursedDay;
    int today;
    /** Instalments before this one are done with. */
    private int firstLive;
    /** Instalments before this one are due. */
    private int dueCount;

    long creditFen;
    long costLeftFen;
    long costChargedFen;
    long costWaivedFen;

    Standing(LoanFacts facts, Pauses pauses, boolean explained) {
        this.explained = explained;
        this.terms = facts.terms();
        this.pauses = pauses;
        this.disbursedDay = Math.toIntExact(facts.disbursedOn().toEpochDay());
        this.items = new ArrayList<>(facts.schedule().size());
        boolean sorted = true;
        for (Instalment instalment : facts.schedule()) {
            Item item = new Item(instalment, terms.dayBase());
            sorted &= items.isEmpty() || BY_DUE.compare(items.get(items.size() - 1), item) <= 0;
            items.add(item);
        }
        if (!sorted) {
            items.sort(BY_DUE);
        }
        today = items.isEmpty() ? disbursedDay : Math.min(disbursedDay, items.get(0).dueDay);
    }

    /** Grace is over and missed, so that days and charges of this instalment are in force. */
    boolean inForce(Item item) {
        return pauses.counted(item.dueDay, today) > grace(item);
    }

    boolean isOverdue(Item item) {
        return item.isOpen() && inForce(item);
    }

    /** Days past due of an instalment, were it unpaid. */
    int daysPastDue(Item item) {
        int counted = pauses.counted(item.dueDay, today);
        int grace = grace(item);
        if (counted <= grace) {
            return 0;
        }
        return switch (terms.graceRule()) {
            case COUNTS_FROM_DUE -> counted;
            case COUNTS_AFTER_GRACE -> counted - grace;
        };
    }

    /** Days past due of the loan: those of its oldest overdue instalment. */
    int daysPastDue() {
        int most = 0;
        for (int i = firstLive; i < dueCount; i++) {
            if (isOverdue(items.get(i))) {
                most = Math.max(most, daysPastDue(items.get(i)));
            }
        }
        return most;
    }

    /** What can be set off today: charges only once they are in force. */
    long payable(Item item, Component component) {
        return switch (component) {
            case PENALTY, COMPOUND -> inForce(item) ? item.left(component) : 0;
            case PRINCIPAL, INTEREST, FEE, COST -> item.left(component);
        };
    }

    /** Lets the charges grow up to a day at rates that hold until then. */
    void accrueTo(int day, int penaltyPpm, int compoundPpm) {
        for (int i = firstLive; i < dueCount; i++) {
            Item item = items.get(i);
            if (item.isOpen()) {
                int before = chargedDays(item, today);
                item.accrue(chargedDays(item, day) - before, penaltyPpm, compoundPpm);
            }
        }
        today = day;
        while (dueCount < items.size() && items.get(dueCount).dueDay <= day) {
            dueCount++;
        }
    }

    /** Sets an amount off against all that is due today; gives back what is left of it. */
    long setOff(long fen, Application.Source source, long id, int daysPastDueAtStart) {
        List<Component> order = terms.allocation().at(daysPastDueAtStart);
        List<Item> due = live();
        if (!terms.allocation().byInstalment()) {
            return across(due, order, fen, source, id);
        }
        boolean costFirst = order.get(0) == Component.COST;
        long left = costFirst ? fromCost(fen, source, id) : fen;
        for (Item item : due) {
            for (Component component : order) {
                left = from(item, component, left, source, id);
            }
        }
        return costFirst ? left : fromCost(left, source, id);
    }

    /** Waives up to an amount of one component of all that is due today, oldest first; gives back what lapses. */
    long waive(Component component, long fen, long id) {
        return across(live(), List.of(component), fen, Application.Source.WAIVER, id);
    }

    private long across(List<Item> due, List<Component> order, long fen, Application.Source source, long id) {
        long left = fen;
        for (Component component : order) {
            if (component == Component.COST) {
                left = fromCost(left, source, id);
                continue;
            }
            for (Item item : due) {
                left = from(item, component, left, source, id);
            }
        }
        return left;
    }

    private long from(Item item, Component component, long fen, Application.Source source, long id) {
        long taken = Math.min(fen, payable(item, component));
        if (taken == 0) {
            return fen;
        }
        item.take(component, taken);
        item.note(component, taken, source == Application.Source.WAIVER);
        note(source, id, item.agreed.seq(), component, taken);
        return fen - taken;
    }

    private long fromCost(long fen, Application.Source source, long id) {
        long taken = Math.min(fen, costLeftFen);
        if (taken == 0) {
            return fen;
        }
        costLeftFen -= taken;
        if (source == Application.Source.WAIVER) {
            costWaivedFen += taken;
        }
        note(source, id, 0, Component.COST, taken);
        return fen - taken;
    }

    private void note(Application.Source source, long id, int seq, Component component, long fen) {
        if (explained) {
            applications.add(new Application(LocalDate.ofEpochDay(today), source, id, seq, component, fen));
        }
    }

    /** Notes which instalments were cleared today, and forgives charges of those cleared within grace. */
    void closeDay() {
        for (Item item : live()) {
            if (item.isOpen()) {
                continue;
            }
            if (item.settledDay == Item.OPEN) {
                item.settledDay = today;
            }
            if (!inForce(item)) {
                item.forgetCharges();
            }
        }
        while (firstLive < dueCount && items.get(firstLive).isDone()) {
            firstLive++;
        }
    }

    /** Everything still to come becomes due today; of the running period only what was earned so far. */
    void callDue() {
        int start = periodStart();
        int end = nextDueDay();
        for (Item item : items) {
            if (item.dueDay > today) {
                boolean running = item.dueDay == end;
                long interest = item.left(Component.INTEREST);
                long fee = item.left(Component.FEE);
                item.callDue(today, running ? earned(interest, start, end) : 0, running ? earned(fee, start, end) : 0);
            }
        }
        dueCount = items.size();
    }

    /** Part of the running period's interest or fee earned up to today, by days, rounded half up. */
    long accruedFen(Component component) {
        int start = periodStart();
        int end = nextDueDay();
        long sum = 0;
        for (Item item : items) {
            if (item.dueDay == end) {
                sum += earned(item.left(component), start, end);
            }
        }
        return sum;
    }

    long notYetDuePrincipalFen() {
        long sum = 0;
        for (Item item : items) {
            if (item.dueDay > today) {
                sum += item.left(Component.PRINCIPAL);
            }
        }
        return sum;
    }

    /** Instalments due today or before. */
    List<Item> due() {
        return items.subList(0, dueCount);
    }

    /** Those of them that something is left of. */
    private List<Item> live() {
        return items.subList(firstLive, dueCount);
    }

    /** Everything due today, overdue or not, with charges in force. */
    Amounts dueAmounts() {
        long[] sums = new long[Component.COUNT];
        for (Item item : live()) {
            add(item, sums);
        }
        sums[Component.COST.slot] = costLeftFen;
        return Amounts.of(sums);
    }

    void add(Item item, long[] sums) {
        for (Component component : OF_AN_INSTALMENT) {
            sums[component.slot] += payable(item, component);
        }
    }

    /** The first due day after today; {@link Integer#MAX_VALUE} when all is due. */
    int nextDueDay() {
        return dueCount == items.size() ? Integer.MAX_VALUE : items.get(dueCount).dueDay;
    }

    private int periodStart() {
        return dueCount == 0 ? disbursedDay : Math.max(disbursedDay, items.get(dueCount - 1).dueDay);
    }

    private long earned(long fen, int start, int end) {
        if (today <= start || end <= start) {
            return 0;
        }
        return Exact.mulDiv(fen, today - start, end - start, Rounding.HALF_UP);
    }

    private int chargedDays(Item item, int day) {
        int counted = pauses.counted(item.dueDay, day);
        return switch (terms.graceRule()) {
            case COUNTS_FROM_DUE -> counted;
            case COUNTS_AFTER_GRACE -> Math.max(0, counted - grace(item));
        };
    }

    private int grace(Item item) {
        return item.called ? 0 : terms.graceDays();
    }
}
