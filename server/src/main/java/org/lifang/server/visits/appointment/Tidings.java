package org.lifang.server.visits.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.commands.Effect;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.single.Single;
import org.lifang.server.outreach.single.SingleKind;
import org.lifang.server.outreach.single.SingleValues;
import org.lifang.server.outreach.single.Singles;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Component;

/** What borrowers are told about appointments; every message asks the gate for itself. */
@Component
final class Tidings {

    private static final LocalTime REMIND_FROM = LocalTime.of(10, 0);
    private static final LocalTime REMIND_UNTIL = LocalTime.of(20, 0);
    private static final int CHOICES = 3;

    private final Singles singles;
    private final Links links;

    Tidings(Singles singles, Links links) {
        this.singles = singles;
        this.links = links;
    }

    void withdraw(Effect effect, UUID appointment) {
        singles.withdraw(effect, appointment);
    }

    /** Null when there is no number or address to send it to. */
    @Nullable
    UUID offer(Effect effect, AppointmentRecord row, List<Hours> hours, Channel channel) {
        boolean mail = channel == Channel.EMAIL;
        String sms = hours.size() >= CHOICES ? "appointment-offer-sms" : "appointment-offer-one-sms";
        return plan(
                effect,
                row,
                new What(SingleKind.OFFER, channel, mail ? "appointment-offer-email" : sms),
                hours,
                effect.at(),
                row.getAnswerBy());
    }

    /** What the borrower just asked to be told. */
    @Nullable
    UUID agreed(Effect effect, AppointmentRecord row, Hours hours) {
        Instant until =
                hours.day().atTime(hours.from()).atZone(BusinessDates.ZONE).toInstant();
        return until.isAfter(effect.at())
                ? plan(
                        effect,
                        row,
                        sms(SingleKind.ANSWER, "appointment-agreed-sms"),
                        List.of(hours),
                        effect.at(),
                        until)
                : null;
    }

    /** The day before; nothing when that is today already. */
    @Nullable
    UUID tomorrow(Effect effect, AppointmentRecord row, Hours hours) {
        LocalDate before = hours.day().minusDays(1);
        Instant from = before.atTime(REMIND_FROM).atZone(BusinessDates.ZONE).toInstant();
        Instant until = before.atTime(REMIND_UNTIL).atZone(BusinessDates.ZONE).toInstant();
        return from.isAfter(effect.at())
                ? plan(effect, row, sms(SingleKind.NOTICE, "appointment-tomorrow-sms"), List.of(hours), from, until)
                : null;
    }

    @Nullable
    UUID late(Effect effect, AppointmentRecord row, Hours arrival) {
        Instant until = arrival.day()
                .atTime(arrival.slot().to())
                .atZone(BusinessDates.ZONE)
                .toInstant();
        return plan(effect, row, sms(SingleKind.NOTICE, "appointment-late-sms"), List.of(arrival), effect.at(), until);
    }

    @Nullable
    UUID cancelled(Effect effect, AppointmentRecord row, Hours hours) {
        Instant until = hours.day().plusDays(1).atStartOfDay(BusinessDates.ZONE).toInstant();
        return plan(
                effect, row, sms(SingleKind.NOTICE, "appointment-cancelled-sms"), List.of(hours), effect.at(), until);
    }

    /** Takes a message further at once, after the commit. */
    void hurry(@Nullable UUID message) {
        if (message != null) {
            singles.hurry(message);
        }
    }

    private record What(SingleKind kind, Channel channel, String template) {}

    private static What sms(SingleKind kind, String template) {
        return new What(kind, Channel.SMS, template);
    }

    private @Nullable UUID plan(
            Effect effect, AppointmentRecord row, What what, List<Hours> hours, Instant from, Instant until) {
        List<SingleValues.Hours> windows = hours.stream()
                .limit(CHOICES)
                .map(each -> new SingleValues.Hours(each.day(), each.fromMinute(), each.toMinute()))
                .toList();
        Single single = new Single(
                Ids.at(effect.at()),
                row.getId(),
                row.getBorrowerId(),
                what.kind(),
                what.channel(),
                what.template(),
                row.getLanguage(),
                hours.getFirst().day(),
                from,
                until,
                new SingleValues(windows, "/a/" + links.token(row.getId())));
        return singles.plan(effect, single) ? single.id() : null;
    }
}
