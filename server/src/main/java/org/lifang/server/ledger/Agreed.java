package org.lifang.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.aging.LoanEvent;

/**
 * Terms agreed with the borrower, as the ledger keeps them.
 *
 * @param pauseUntil first day that counts again, where the contract goes on; null where another schedule replaces it
 * @param receivedFen money the balance of a new schedule already takes into account
 * @param instalments the whole new schedule, or only the interest agreed besides the contract
 * @param turns what became of it, in order
 */
record Agreed(
        UUID id,
        LocalDate on,
        @Nullable LocalDate pauseUntil,
        int ratePpm,
        long receivedFen,
        List<Waived> waivers,
        List<Instalment> instalments,
        List<Turned> turns) {

    /** Far above any contract's own numbers. */
    private static final int FIRST_SEQ = 1_000;

    Agreed {
        waivers = List.copyOf(waivers);
        instalments = List.copyOf(instalments);
        turns = List.copyOf(turns);
    }

    /** What is given up of a charge. */
    record Waived(Component component, long fen) {}

    /** What becomes of agreed terms. */
    enum Turn {
        /** Everything was paid; days count again. */
        FULFILLED,
        /** Money was taken back, so it is not fulfilled after all. */
        REOPENED,
        /** From that day on the loan is derived from its contract as if nothing had been agreed. */
        LIFTED
    }

    /** A turn and its day. */
    record Turned(Turn turn, LocalDate on) {}

    boolean replacesContract() {
        return pauseUntil == null;
    }

    /** Whether the terms are in force on a date, fulfilled ones too. */
    boolean standsOn(LocalDate date) {
        Turned last = lastTurn(date);
        return !on.isAfter(date) && (last == null || last.turn() != Turn.LIFTED);
    }

    /** The loan's schedule with what was agreed besides it. */
    List<Instalment> besides(List<Instalment> contract) {
        if (instalments.isEmpty()) {
            return contract;
        }
        List<Instalment> all = new ArrayList<>(contract);
        for (Instalment line : instalments) {
            all.add(new Instalment(
                    FIRST_SEQ + contract.size() + line.seq(),
                    line.dueOn(),
                    line.principalFen(),
                    line.interestFen(),
                    line.feeFen()));
        }
        return all;
    }

    /** What it does to the loan as known on a date, with waivers numbered from a number on. */
    List<LoanEvent> events(LocalDate date, long number) {
        List<LoanEvent> events = new ArrayList<>();
        long next = number;
        for (Waived waiver : waivers) {
            events.add(new LoanEvent.Waiver(++next, on, waiver.component(), waiver.fen()));
        }
        LocalDate until = pauseEnd(date);
        if (until != null && until.isAfter(on)) {
            events.add(new LoanEvent.Pause(on, until));
        }
        return events;
    }

    /** The next day after a date on which it begins to count otherwise; null when none is known. */
    @Nullable
    LocalDate nextAfter(LocalDate date) {
        LocalDate next = on.isAfter(date) ? on : null;
        for (Turned turned : turns) {
            boolean later = turned.on().isAfter(date);
            next = later && (next == null || turned.on().isBefore(next)) ? turned.on() : next;
        }
        return next;
    }

    private @Nullable LocalDate pauseEnd(LocalDate date) {
        Turned last = lastTurn(date);
        if (pauseUntil == null || last == null || last.turn() != Turn.FULFILLED) {
            return pauseUntil;
        }
        return last.on().isBefore(pauseUntil) ? last.on() : pauseUntil;
    }

    private @Nullable Turned lastTurn(LocalDate date) {
        Turned last = null;
        for (Turned turned : turns) {
            last = turned.on().isAfter(date) ? last : turned;
        }
        return last;
    }
}
