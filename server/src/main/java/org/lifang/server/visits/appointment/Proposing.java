package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Wish;
import org.lifang.server.visits.appointment.Outcome.No;
import org.lifang.server.visits.appointment.Outcome.Why;
import org.lifang.server.visits.appointment.ProofStore.Voice;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Service;

/** Offers times: for a new appointment, after a counter-proposal, for another place, or to move what was agreed. */
@Service
public class Proposing {

    static final int SHOWN = 6;

    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final int LOOK_AHEAD_DAYS = 14;
    private static final List<State> OPEN = List.of(State.OFFERED, State.COUNTERED, State.AGREED, State.MOVING);

    private final Commands commands;
    private final Turns turns;
    private final AppointmentStore store;
    private final ProofStore proofs;
    private final PointStore points;
    private final Spots spots;
    private final Times times;
    private final Tidings notices;
    private final Links links;
    private final ConsentWords wordings;
    private final Clock clock;

    Proposing(
            Commands commands,
            Turns turns,
            AppointmentStore store,
            ProofStore proofs,
            PointStore points,
            Spots spots,
            Times times,
            Tidings notices,
            Links links,
            ConsentWords wordings,
            Clock clock) {
        this.commands = commands;
        this.turns = turns;
        this.store = store;
        this.proofs = proofs;
        this.points = points;
        this.spots = spots;
        this.times = times;
        this.notices = notices;
        this.links = links;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * An appointment somebody proposes.
     *
     * @param hours the times to offer; empty to have them looked for
     * @param tell by which channel the borrower is told; null when they are on the telephone
     */
    public record Proposal(
            UUID id,
            long borrower,
            Aim aim,
            @Nullable String language,
            int minutes,
            Set<Wish> wishes,
            Spot spot,
            List<Hours> hours,
            @Nullable Channel tell) {

        public Proposal {
            wishes = Set.copyOf(wishes);
            hours = List.copyOf(hours);
        }
    }

    /** Times that could be offered. */
    public record Possible(List<Hours> hours, List<String> stoppedBy) {}

    /** What could be offered at a place, without changing anything. */
    public Possible possible(
            long borrower, Spot wanted, int minutes, Set<Wish> wishes, @Nullable LocalDate from, int most) {
        Spot spot = spots.completed(borrower, wanted);
        if (spot == null || spots.fault(borrower, spot) != null) {
            return new Possible(List.of(), List.of("PLACE_UNKNOWN"));
        }
        Needs needs = new Needs(borrower, spot, minutes, wishes, language(borrower, null));
        Times.Found found = find(needs, from, most);
        boolean nowhere = found.hours().isEmpty() && found.rules().isEmpty() && !times.findable(needs);
        return new Possible(found.hours(), nowhere ? List.of(Why.PLACE_NOT_LOCATED.name()) : found.rules());
    }

    /** Why no rule stands against it and yet nobody can come. */
    private Why nobody(Needs needs) {
        return times.findable(needs) ? Why.NO_CREW : Why.PLACE_NOT_LOCATED;
    }

    private Times.Found find(Needs needs, @Nullable LocalDate from, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        LocalDate first = from == null ? today : from;
        return times.find(needs, first, first.plusDays(LOOK_AHEAD_DAYS), most);
    }

    private String language(long borrower, @Nullable String wanted) {
        String spoken = wanted == null ? points.language(borrower) : wanted;
        return spoken != null && spoken.startsWith("en") ? "en" : "zh-CN";
    }

    /** Proposes an appointment: times that fit, offered by a message or on the telephone. */
    public Result<Outcome> propose(Command command, Proposal proposal) {
        Result<Outcome> answered = commands.answeredBefore(command, Outcome.class);
        if (answered != null) {
            return answered;
        }
        long borrower = proposal.borrower();
        if (!points.knows(borrower)) {
            return Turns.refused(No.because(Why.BORROWER_UNKNOWN));
        }
        if (store.liveOf(borrower) != null) {
            // Seen again under the lock; looking for times costs more than this.
            return Turns.refused(No.because(Why.LIVE_ALREADY));
        }
        Spot spot = spots.completed(borrower, proposal.spot());
        No no = spot == null ? No.because(Why.PLACE_UNKNOWN) : spots.fault(borrower, spot);
        // Somebody who only was asked has not asked to be met at work.
        if (no == null && spot != null && spot.where() == Where.WORKPLACE) {
            no = No.because(Why.WORKPLACE_WITHOUT_CONSENT);
        }
        if (no != null || spot == null) {
            return Turns.refused(no == null ? No.because(Why.PLACE_UNKNOWN) : no);
        }
        Needs needs = new Needs(
                borrower, spot, proposal.minutes(), proposal.wishes(), language(borrower, proposal.language()));
        Times.Found found = find(needs, null, SHOWN);
        if (found.hours().isEmpty()) {
            return found.rules().isEmpty()
                    ? Turns.refused(No.because(nobody(needs)))
                    : new Result.Accepted<>(new Outcome.Stopped(null, found.rules(), found.retryFrom()), false);
        }
        List<Hours> hours = proposal.hours().isEmpty() ? found.hours() : proposal.hours();
        UUID[] message = new UUID[1];
        Result<Outcome> result =
                commands.run(command, Outcome.class, effect -> proposed(effect, proposal, needs, hours, message));
        if (!command.dryRun()) {
            notices.hurry(message[0]);
        }
        return result;
    }

    private Outcome proposed(Effect effect, Proposal proposal, Needs needs, List<Hours> hours, UUID[] message) {
        store.lockBorrower(proposal.borrower());
        if (store.liveOf(proposal.borrower()) != null || store.find(proposal.id()) != null) {
            return No.because(Why.LIVE_ALREADY);
        }
        No no = declinedBefore(effect, proposal.borrower());
        if (no != null) {
            return no;
        }
        AppointmentRecord row = fresh(effect, proposal, needs);
        row.setAnswerBy(answerBy(effect.at(), hours));
        store.add(row);
        store.offer(row.getId(), 1, hours, effect.at());
        UUID sent = proposal.tell() == null ? null : notices.offer(effect, row, hours, proposal.tell());
        if (sent != null) {
            message[0] = sent;
        }
        proofs.event(
                row.getId(),
                "OFFERED",
                effect.actor().equals(Acting.SYSTEM) ? Voice.house(effect.actor()) : Voice.staff(effect.actor()),
                Map.of(
                        "hours", written(hours),
                        "place", needs.spot().where().name(),
                        "told",
                                proposal.tell() == null
                                        ? "NO"
                                        : sent == null
                                                ? "NO_NUMBER"
                                                : proposal.tell().name()),
                effect.command().reason(),
                effect.at());
        Turns.audit(effect, row, "OFFERED", "", State.OFFERED);
        return new Outcome.Stands(row.getId(), State.OFFERED);
    }

    /** Whoever declined is asked again only by a person, who says why. */
    private @Nullable No declinedBefore(Effect effect, long borrower) {
        AppointmentRecord last = store.lastOf(borrower);
        if (last == null || Turns.state(last) != State.REFUSED) {
            return null;
        }
        String reason = effect.command().reason();
        boolean said = reason != null && !reason.isBlank();
        return said && !effect.actor().equals(Acting.SYSTEM) ? null : No.because(Why.DECLINED_BEFORE);
    }

    private AppointmentRecord fresh(Effect effect, Proposal proposal, Needs needs) {
        AppointmentRecord row = new AppointmentRecord();
        row.setId(proposal.id());
        row.setBorrowerId(proposal.borrower());
        row.setState(State.OFFERED.name());
        row.setAim(proposal.aim().name());
        row.setLanguage(needs.language());
        row.setMinutes((short) proposal.minutes());
        row.setWishes(proposal.wishes().stream().map(Wish::name).sorted().toArray(String[]::new));
        spots.put(row, needs.spot());
        row.setRound((short) 1);
        row.setLinkHash(Links.hash(links.token(proposal.id())));
        row.setStoppedBy(new String[0]);
        row.setProposedBy(effect.actor());
        row.setProposedAt(effect.at());
        row.setChangedAt(effect.at());
        return row;
    }

    /** Five days, but never beyond the last time that was offered. */
    private static Instant answerBy(Instant now, List<Hours> hours) {
        Instant last = hours.stream()
                .map(each -> each.day()
                        .atTime(each.from())
                        .atZone(BusinessDates.ZONE)
                        .toInstant())
                .max(Instant::compareTo)
                .orElse(now);
        Instant patient = now.plus(PATIENCE);
        return last.isBefore(patient) ? last : patient;
    }

    static String written(List<Hours> hours) {
        return String.join("; ", hours.stream().map(Hours::written).toList());
    }

    /**
     * Another round of times.
     *
     * @param wanted another place; null for the same
     * @param from the first day to look at; null for today
     * @param atWork whether the borrower said that they wish to be met at work
     */
    public record Round(
            @Nullable Spot wanted,
            @Nullable LocalDate from,
            @Nullable Channel tell,
            boolean atWork) {}

    /** Offers again: other times, or another place. What was agreed stays kept meanwhile. */
    public Result<Outcome> offer(Command command, UUID id, Round round, @Nullable Said said) {
        Result<Outcome> answered = commands.answeredBefore(command, Outcome.class);
        if (answered != null) {
            return answered;
        }
        AppointmentRecord before = store.find(id);
        if (before == null) {
            return Turns.refused(No.because(Why.UNKNOWN));
        }
        Spot wanted = round.wanted() == null ? spots.of(before) : round.wanted();
        Spot spot = spots.completed(before.getBorrowerId(), wanted);
        No no = spot == null ? No.because(Why.PLACE_UNKNOWN) : spots.fault(before.getBorrowerId(), spot);
        if (no != null || spot == null) {
            return Turns.refused(no == null ? No.because(Why.PLACE_UNKNOWN) : no);
        }
        boolean asksNow = said != null && round.atWork();
        if (!asksNow && spots.consentMissing(id, spot) != null) {
            return Turns.refused(No.because(Why.WORKPLACE_WITHOUT_CONSENT));
        }
        Needs needs = needs(before, spot);
        Times.Found found = find(needs, round.from(), SHOWN);
        if (found.hours().isEmpty()) {
            return found.rules().isEmpty()
                    ? Turns.refused(No.because(nobody(needs)))
                    : new Result.Accepted<>(new Outcome.Stopped(id, found.rules(), found.retryFrom()), false);
        }
        return offered(command, id, new Offered(round, spot, found.hours(), asksNow ? said : null), said);
    }

    /** @param atWork who asked to be met at work just now */
    private record Offered(
            Round round,
            Spot spot,
            List<Hours> hours,
            @Nullable Said atWork) {}

    private Result<Outcome> offered(Command command, UUID id, Offered offered, @Nullable Said said) {
        Said atWork = offered.atWork();
        UUID[] message = new UUID[1];
        Result<Outcome> result = turns.turn(command, id, OPEN, (effect, row) -> {
            Voice voice = said == null ? Voice.staff(effect.actor()) : Voice.borrower(said);
            if (atWork != null && offered.spot().where() == Where.WORKPLACE) {
                proofs.consent(
                        id,
                        "WORKPLACE",
                        atWork,
                        wordings.text(atWork.wordingVersion(), atWork.language()),
                        effect.at());
            }
            UUID sent = again(
                    effect,
                    row,
                    offered.spot(),
                    offered.hours(),
                    offered.round().tell());
            if (sent != null) {
                message[0] = sent;
            }
            State to = Turns.state(row).agreed() ? State.MOVING : State.OFFERED;
            return turns.now(
                    effect,
                    row,
                    to,
                    to == State.MOVING ? "MOVING" : "OFFERED_AGAIN",
                    voice,
                    Map.of(
                            "hours",
                            written(offered.hours()),
                            "place",
                            offered.spot().where().name()));
        });
        if (!command.dryRun()) {
            notices.hurry(message[0]);
        }
        return result;
    }

    private @Nullable UUID again(
            Effect effect, AppointmentRecord row, Spot spot, List<Hours> hours, @Nullable Channel tell) {
        int round = row.getRound() + 1;
        row.setRound((short) round);
        spots.put(row, spot);
        row.setAnswerBy(answerBy(effect.at(), hours));
        row.setAttention(null);
        row.setStoppedBy(new String[0]);
        store.offer(row.getId(), round, hours, effect.at());
        return tell == null ? null : notices.offer(effect, row, hours, tell);
    }

    static Needs needs(AppointmentRecord row, Spot spot) {
        return new Needs(row.getBorrowerId(), spot, row.getMinutes(), Needs.wishes(row.getWishes()), row.getLanguage());
    }
}
