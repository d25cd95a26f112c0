package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.HoldDetail;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.compliance.OptOuts;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Keeping;
import org.lifang.server.routing.Slots;
import org.lifang.server.visits.appointment.Outcome.No;
import org.lifang.server.visits.appointment.Outcome.Why;
import org.lifang.server.visits.appointment.ProofStore.Voice;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Service;

/** What borrowers answer, by whatever way: yes to a time, other times, no, help, no more visits. */
@Service
public class Answering {

    private static final List<State> ANSWERED = List.of(State.OFFERED, State.COUNTERED, State.MOVING);
    private static final List<State> LIVE = List.of(State.OFFERED, State.COUNTERED, State.AGREED, State.MOVING);
    private static final int MOST_NAMED = 5;
    private static final int LOOK_AGAIN_DAYS = 7;
    private static final int FURTHEST_DAYS = 60;

    private final Turns turns;
    private final AppointmentStore store;
    private final ProofStore proofs;
    private final Spots spots;
    private final VisitGate gate;
    private final Slots slots;
    private final Settling settling;
    private final Tidings notices;
    private final ConsentWords wordings;
    private final OptOuts optOuts;
    private final Holds holds;
    private final Messages messages;
    private final Clock clock;

    Answering(
            Turns turns,
            AppointmentStore store,
            ProofStore proofs,
            Spots spots,
            VisitGate gate,
            Slots slots,
            Settling settling,
            Tidings notices,
            ConsentWords wordings,
            OptOuts optOuts,
            Holds holds,
            Messages messages,
            Clock clock) {
        this.turns = turns;
        this.store = store;
        this.proofs = proofs;
        this.spots = spots;
        this.gate = gate;
        this.slots = slots;
        this.settling = settling;
        this.notices = notices;
        this.wordings = wordings;
        this.optOuts = optOuts;
        this.holds = holds;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The borrower takes a time. It is kept with a crew, then the gate is asked, then it is agreed.
     *
     * @param number of the offered time, from 1; of the times the borrower named where we take one of those
     */
    public Result<Outcome> accept(Command command, UUID id, int number, Said said) {
        AppointmentRecord before = store.find(id);
        if (before == null) {
            return Turns.refused(No.because(Why.UNKNOWN));
        }
        if (!wordings.knows(said.wordingVersion())) {
            return Turns.refused(No.because(Why.WORDING_UNKNOWN));
        }
        return book(command, before, offered(before, number), said, "ANSWERED_YES");
    }

    /** The borrower takes a time that is named just now, such as on the telephone. */
    public Result<Outcome> acceptAt(Command command, UUID id, Hours hours, Said said) {
        AppointmentRecord before = store.find(id);
        if (before == null) {
            return Turns.refused(No.because(Why.UNKNOWN));
        }
        if (!wordings.knows(said.wordingVersion())) {
            return Turns.refused(No.because(Why.WORDING_UNKNOWN));
        }
        return book(command, before, fits(hours) ? hours : null, said, "ANSWERED_YES");
    }

    /** We take a time the borrower named: they agreed to it when they named it. */
    public Result<Outcome> takeNamed(Command command, UUID id, int number) {
        AppointmentRecord before = store.find(id);
        if (before == null) {
            return Turns.refused(No.because(Why.UNKNOWN));
        }
        List<Hours> named = store.countered(id, before.getRound());
        Hours hours = number >= 1 && number <= named.size() ? named.get(number - 1) : null;
        return book(command, before, hours, null, "NAMED_TIME_TAKEN");
    }

    private @Nullable Hours offered(AppointmentRecord row, int number) {
        List<Hours> offered = store.offered(row.getId(), row.getRound());
        return number >= 1 && number <= offered.size() ? offered.get(number - 1) : null;
    }

    private Result<Outcome> book(
            Command command, AppointmentRecord before, @Nullable Hours hours, @Nullable Said said, String kind) {
        if (hours == null) {
            return Turns.refused(No.because(Why.NOT_OFFERED));
        }
        Spot spot = spots.of(before);
        VisitGate.Word word = gate.wouldPermit(before.getBorrowerId(), spot, hours, before.getMinutes(), true);
        if (word instanceof VisitGate.Word.No no && !command.dryRun()) {
            return turns.turn(command, before.getId(), ANSWERED, (effect, row) -> stopped(effect, row, no, said));
        }
        Result<Outcome> kept =
                turns.turn(command, before.getId(), ANSWERED, (effect, row) -> booked(effect, row, hours, said, kind));
        boolean booked = kept instanceof Result.Accepted<Outcome> accepted
                && accepted.outcome() instanceof Outcome.Booked
                && !command.dryRun();
        if (!booked) {
            return kept;
        }
        Outcome.Booked booking = (Outcome.Booked) ((Result.Accepted<Outcome>) kept).outcome();
        boolean replayed = ((Result.Accepted<Outcome>) kept).replayed();
        return new Result.Accepted<>(settling.settle(booking.booking()), replayed);
    }

    private Outcome stopped(Effect effect, AppointmentRecord row, VisitGate.Word.No no, @Nullable Said said) {
        row.setStoppedBy(no.rules().toArray(String[]::new));
        row.setAttention("GATE");
        Voice voice = said == null ? Voice.staff(effect.actor()) : Voice.borrower(said);
        turns.now(effect, row, Turns.state(row), "ANSWER_WAITS", voice, Map.of("rules", String.join(" ", no.rules())));
        return new Outcome.Stopped(row.getId(), no.rules(), no.retryFrom());
    }

    private Outcome booked(Effect effect, AppointmentRecord row, Hours hours, @Nullable Said said, String kind) {
        LocalDateTime now = LocalDateTime.ofInstant(effect.at(), BusinessDates.ZONE);
        if (!hours.day().atTime(hours.slot().to()).isAfter(now)) {
            return No.because(Why.TOO_LATE);
        }
        Spot spot = spots.of(row);
        No atWork = spots.consentMissing(row.getId(), spot);
        if (atWork != null) {
            return atWork;
        }
        UUID id = effect.key();
        return switch (slots.keep(id, Proposing.needs(row, spot).usual(), hours.slot())) {
            case Keeping.Kept kept -> {
                store.book(booking(effect, row, spot, hours, kept.crew()));
                if (said != null) {
                    agreedTo(effect, row, said);
                }
                Voice voice = said == null ? Voice.staff(effect.actor()) : Voice.borrower(said);
                Turns.audit(effect, row, kind, row.getState(), Turns.state(row));
                proofs.event(
                        row.getId(),
                        kind,
                        voice,
                        Map.of("hours", hours.written(), "place", row.getPlace()),
                        effect.command().reason(),
                        effect.at());
                yield new Outcome.Booked(row.getId(), id);
            }
            case Keeping.NoLonger gone -> gone(effect, row, gone, said);
        };
    }

    private void agreedTo(Effect effect, AppointmentRecord row, Said said) {
        String words = wordings.text(said.wordingVersion(), said.language());
        proofs.consent(row.getId(), "TIME", said, words, effect.at());
        if (said.confirm()) {
            proofs.consent(row.getId(), "MESSAGES", said, words, effect.at());
        }
    }

    private BookingRecord booking(Effect effect, AppointmentRecord row, Spot spot, Hours hours, List<UUID> crew) {
        BookingRecord booking = new BookingRecord();
        booking.setId(effect.key());
        booking.setAppointmentId(row.getId());
        spots.put(booking, spot);
        booking.setDay(hours.day());
        booking.setFromMinute((short) hours.fromMinute());
        booking.setToMinute((short) hours.toMinute());
        booking.setMinutes(row.getMinutes());
        booking.setCrew(crew.toArray(UUID[]::new));
        booking.setState("ASKING");
        booking.setPermitBack(false);
        booking.setMadeAt(effect.at());
        return booking;
    }

    /** Somebody else was faster: the times that are left are the next round. */
    private Outcome gone(Effect effect, AppointmentRecord row, Keeping.NoLonger gone, @Nullable Said said) {
        List<Hours> instead =
                gone.instead().stream().map(Hours::of).limit(Proposing.SHOWN).toList();
        if (!instead.isEmpty()) {
            row.setRound((short) (row.getRound() + 1));
            store.offer(row.getId(), row.getRound(), instead, effect.at());
        } else {
            row.setAttention("NO_CREW");
        }
        State to = Turns.state(row) == State.COUNTERED ? State.OFFERED : Turns.state(row);
        Voice voice = said == null ? Voice.staff(effect.actor()) : Voice.borrower(said);
        turns.now(
                effect,
                row,
                instead.isEmpty() ? Turns.state(row) : to,
                "TIME_GONE",
                voice,
                Map.of("hours", Proposing.written(instead)));
        return new Outcome.Gone(row.getId(), instead);
    }

    /** The borrower names other times, or asks for another place in their own words. */
    public Result<Outcome> counter(Command command, UUID id, List<Hours> named, @Nullable String words, Said said) {
        boolean nothing = named.isEmpty() && (words == null || words.isBlank());
        if (nothing || named.size() > MOST_NAMED) {
            return Turns.refused(No.because(Why.NOTHING_NAMED, String.valueOf(MOST_NAMED)));
        }
        if (!named.stream().allMatch(this::fits)) {
            return Turns.refused(No.because(Why.HOURS_INVALID));
        }
        return turns.turn(command, id, LIVE, (effect, row) -> {
            boolean agreed = Turns.state(row).agreed();
            row.setRound((short) (row.getRound() + 1));
            store.counter(id, row.getRound(), named, effect.at());
            proofs.consent(id, "TIME", said, wordings.text(said.wordingVersion(), said.language()), effect.at());
            row.setStoppedBy(new String[0]);
            row.setAttention(null);
            row.setAnswerBy(effect.at().plus(java.time.Duration.ofDays(LOOK_AGAIN_DAYS)));
            if (!agreed) {
                notices.withdraw(effect, id);
            }
            row.setState(agreed ? State.MOVING.name() : State.COUNTERED.name());
            proofs.event(
                    id,
                    agreed ? "MOVE_ASKED" : "COUNTERED",
                    Voice.borrower(said),
                    Map.of("hours", Proposing.written(named)),
                    words,
                    effect.at());
            row.setChangedAt(effect.at());
            store.save(row);
            Turns.audit(effect, row, "COUNTERED", "", Turns.state(row));
            return new Outcome.Stands(id, Turns.state(row));
        });
    }

    private boolean fits(Hours hours) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        return hours.ordered() && !hours.day().isBefore(today) && !hours.day().isAfter(today.plusDays(FURTHEST_DAYS));
    }

    /** The borrower declines; no machine asks again. */
    public Result<Outcome> refuse(Command command, UUID id, Said said) {
        Result<Outcome> result = turns.turn(command, id, LIVE, (effect, row) -> {
            turns.release(effect, id);
            notices.withdraw(effect, id);
            row.setAttention(null);
            return turns.now(effect, row, State.REFUSED, "REFUSED", Voice.borrower(said), Map.of());
        });
        settling.returnPermits();
        return result;
    }

    /** The borrower wants no visits at all: recorded where the gate reads it, until they say otherwise. */
    public Result<Outcome> stopVisits(Command command, UUID id, Said said) {
        AppointmentRecord row = store.find(id);
        if (row == null) {
            return Turns.refused(No.because(Why.UNKNOWN));
        }
        if (!command.dryRun()) {
            optOuts.record(
                    Turns.part(command, "opt-out"),
                    new OptOuts.Said(
                            row.getBorrowerId(),
                            0,
                            Channel.VISIT,
                            LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE),
                            said.evidence()));
        }
        return refuse(command, id, said);
    }

    /** The borrower asks for help: collection waits, and people who help take over. */
    public Result<Outcome> help(Command command, UUID id, Said said) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        Result<Outcome> result = turns.turn(command, id, LIVE, (effect, row) -> {
            Holds.Draft draft = new Holds.Draft(
                    effect.key(),
                    row.getBorrowerId(),
                    null,
                    HoldKind.HARDSHIP,
                    HoldDetail.OTHER_NEED,
                    today,
                    null,
                    null,
                    HoldSource.BORROWER,
                    null,
                    messages.text("visits.help.reason", Locale.SIMPLIFIED_CHINESE),
                    today.plusDays(LOOK_AGAIN_DAYS));
            if (holds.openWithin(effect, draft) != null) {
                return No.because(Why.HELP_ALREADY);
            }
            turns.release(effect, id);
            notices.withdraw(effect, id);
            row.setAttention(null);
            return turns.now(
                    effect,
                    row,
                    State.CANCELLED,
                    "HELP_ASKED",
                    Voice.borrower(said),
                    Map.of("hold", draft.id().toString()));
        });
        settling.returnPermits();
        return result;
    }

    /** A word nobody understood: a person looks at it. */
    Result<Outcome> unclear(Command command, UUID id, Said said) {
        return turns.turn(command, id, LIVE, (effect, row) -> {
            row.setAttention("UNCLEAR");
            return turns.now(effect, row, Turns.state(row), "UNCLEAR", Voice.borrower(said), Map.of());
        });
    }
}
