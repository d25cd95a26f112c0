package org.lifang.server.plans.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Fate;
import org.lifang.kernel.promise.Standing;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;

/** Promises as people read them, as they stand on a day. */
public final class PromiseViews {

    private PromiseViews() {}

    public record PartView(LocalDate dueOn, LocalDate inTimeUntil, Amount fen, Amount paid, Amount left, Fate fate) {}

    public record PromiseView(
            UUID id,
            String loanId,
            Taken.Kind kind,
            String option,
            Taken.Way way,
            LocalDate takenOn,
            UUID takenBy,
            Instant takenAt,
            Amount promised,
            Amount paid,
            Fate fate,
            String says,
            Taken.@Nullable Because closedBecause,
            List<PartView> parts) {}

    /** One of them on a day. */
    public static PromiseView view(Taken taken, LocalDate on, Messages messages, Locale locale) {
        Standing standing = taken.on(on);
        String currency = taken.currency();
        return new PromiseView(
                taken.id(),
                Long.toString(taken.loanId()),
                taken.kind(),
                taken.option(),
                taken.way(),
                taken.obligation().taken().on(),
                taken.takenBy(),
                taken.takenAt(),
                new Amount(taken.obligation().totalFen(), currency),
                new Amount(standing.paidFen(), currency),
                standing.fate(),
                messages.text("plans.fate." + standing.fate().name(), locale),
                taken.closedBecause(),
                standing.parts().stream()
                        .map(part -> new PartView(
                                part.part().dueOn(),
                                taken.obligation().deadline(part.part()),
                                new Amount(part.part().fen(), currency),
                                new Amount(part.inTimeFen() + part.lateFen(), currency),
                                new Amount(part.missingFen(), currency),
                                part.fate()))
                        .toList());
    }
}
