package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Recorded.No;
import org.lifang.server.compliance.Recorded.No.Why;
import org.springframework.stereotype.Service;

/** Hours and numbers of contacts: agreed with the debtor, consented to by them, or asked to be quiet. */
@Service
public final class AgreedHours {

    private static final int MOST_A_DAY = 100;
    private static final int MOST_DAYS = 366;

    private final Recording recording;
    private final RegisterStore store;

    AgreedHours(Recording recording, RegisterStore store) {
        this.recording = recording;
        this.store = store;
    }

    /**
     * Hours somebody agreed to, consented to, or asked to be left alone in.
     *
     * @param weekdays bit 0 is Monday
     * @param toSecond the second after the last; hours past midnight are two entries
     * @param evidence where that is proved
     */
    public record Said(
            long borrower,
            HoursEntry.Kind kind,
            LocalDate fromDay,
            LocalDate untilDay,
            int weekdays,
            int fromSecond,
            int toSecond,
            String evidence) {}

    /** Numbers agreed with the debtor, in the place of those agreed before. */
    public record Numbers(
            long borrower,
            @Nullable Integer callsADay,
            @Nullable Integer dialsADay,
            @Nullable Integer unreachableDays,
            LocalDate fromDay,
            String evidence) {}

    /** Records hours. */
    public Result<Recorded> record(Command command, Said said) {
        return recording.record(command, "hours.recorded", said.borrower(), 0, said.evidence(), making -> {
            No no = fault(said);
            if (no != null) {
                return no;
            }
            if (store.openHours(said.borrower()) >= Hours.MOST_ENTRIES) {
                return new No(Why.TOO_MANY_HOURS);
            }
            UUID id = making.effect().key();
            store.hours(
                    id,
                    said,
                    making.evidence(),
                    making.effect().actor(),
                    making.effect().at());
            return new Recorded.Kept(id, 0);
        });
    }

    private static @Nullable No fault(Said said) {
        if (said.untilDay().isBefore(said.fromDay()) || said.fromDay().toEpochDay() < 0) {
            return new No(Why.DAYS_OUT_OF_ORDER);
        }
        boolean hours = said.fromSecond() >= 0
                && said.toSecond() > said.fromSecond()
                && said.toSecond() <= Span.DAY_SECONDS
                && said.weekdays() >= 1
                && said.weekdays() <= HoursEntry.EVERY_DAY;
        return hours ? null : new No(Why.HOURS_OUT_OF_ORDER);
    }

    /** Ends hours. */
    public Result<Recorded> end(Command command, UUID id) {
        return recording.end(command, "hours.ended", RegisterStore.Register.HOURS, id);
    }

    /** Records what was agreed about numbers. */
    public Result<Recorded> record(Command command, Numbers numbers) {
        return recording.record(command, "agreement.recorded", numbers.borrower(), 0, numbers.evidence(), making -> {
            if (numbers.callsADay() == null && numbers.dialsADay() == null && numbers.unreachableDays() == null) {
                return new No(Why.NOTHING_AGREED);
            }
            if (outside(numbers.callsADay(), 0, MOST_A_DAY)
                    || outside(numbers.dialsADay(), 0, MOST_A_DAY)
                    || outside(numbers.unreachableDays(), 1, MOST_DAYS)) {
                return new No(Why.VALUE_DOES_NOT_FIT);
            }
            UUID id = making.effect().key();
            store.agreement(
                    id,
                    numbers,
                    making.evidence(),
                    making.effect().actor(),
                    making.effect().at());
            return new Recorded.Kept(id, 0);
        });
    }

    private static boolean outside(@Nullable Integer number, int least, int most) {
        return number != null && (number < least || number > most);
    }

    /** Ends what was agreed about numbers. */
    public Result<Recorded> endNumbers(Command command, UUID id) {
        return recording.end(command, "agreement.ended", RegisterStore.Register.AGREEMENT, id);
    }
}
