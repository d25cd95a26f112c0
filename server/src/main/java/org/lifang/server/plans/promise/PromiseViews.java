package org.lifang.server.plans.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.promise.Fate;
import org.lifang.kernel.promise.Moment;
import org.lifang.kernel.promise.Standing;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;

/** Promises as people read them, as they stand on a day. */
public final class PromiseViews {

    private PromiseViews() {}

    public record PartView(LocalDate dueOn, LocalDate inTimeUntil, Amount fen, Amount paid, Amount left, Fate fate) {}

    /** Money that came since it was promised. */
    public record ReceivedView(
            LocalDate on, Amount fen, @Nullable LocalDate takenBackOn) {}

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
            @Nullable LocalDate closedOn,
            Amount tolerance,
            int graceDays,
            List<PartView> parts,
            List<ReceivedView> received) {}

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
                closedOn(taken),
                new Amount(taken.obligation().toleranceFen(), currency),
                taken.obligation().graceDays(),
                standing.parts().stream()
                        .map(part -> new PartView(
                                part.part().dueOn(),
                                taken.obligation().deadline(part.part()),
                                new Amount(part.part().fen(), currency),
                                new Amount(part.inTimeFen() + part.lateFen(), currency),
                                new Amount(part.missingFen(), currency),
                                part.fate()))
                        .toList(),
                received(taken, on));
    }

    private static @Nullable LocalDate closedOn(Taken taken) {
        Moment closed = taken.obligation().closed();
        return closed == null ? null : closed.on();
    }

    private static List<ReceivedView> received(Taken taken, LocalDate on) {
        Moment from = taken.obligation().taken();
        Moment to = taken.obligation().closed();
        return taken.receipts().stream()
                .filter(each ->
                        each.paid().compareTo(from) >= 0 && !each.paid().on().isAfter(on))
                .filter(each -> to == null || each.paid().compareTo(to) < 0)
                .map(each ->
                        new ReceivedView(each.paid().on(), new Amount(each.fen(), taken.currency()), each.reversedOn()))
                .toList();
    }
}
