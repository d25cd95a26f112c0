package org.lifang.kernel.aging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Everything known about one loan: what was agreed and what has happened since, in any order.
 *
 * <p>The schedule is the record; nothing here recomputes it (see {@link Schedules#verify} for differences).
 */
public record LoanFacts(
        Terms terms, long principalFen, LocalDate disbursedOn, List<Instalment> schedule, List<LoanEvent> events)
        implements Serializable {

    public LoanFacts {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(disbursedOn, "disbursedOn");
        schedule = List.copyOf(schedule);
        events = List.copyOf(events);
    }

    /** The same loan as it was known on a date: later events left out. */
    public LoanFacts knownOn(LocalDate date) {
        boolean all = true;
        for (LoanEvent event : events) {
            all &= !event.on().isAfter(date);
        }
        if (all) {
            return this;
        }
        List<LoanEvent> known =
                events.stream().filter(event -> !event.on().isAfter(date)).toList();
        return new LoanFacts(terms, principalFen, disbursedOn, schedule, known);
    }
}
