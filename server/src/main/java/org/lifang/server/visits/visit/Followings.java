package org.lifang.server.visits.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.promise.Obligation;
import org.lifang.kernel.visit.Result.Group;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.Complaints;
import org.lifang.server.complaints.HoldDetail;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.compliance.ActOutcome;
import org.lifang.server.compliance.Acts;
import org.lifang.server.compliance.Contacts;
import org.lifang.server.outreach.Ids;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.agreement.DoorAgreements;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.appointment.Ending;
import org.lifang.server.visits.tables.FollowRecord;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Service;

/**
 * Asks other modules to do what follows from a visit, each thing once, under keys that are always the same. A no is
 * kept and shown to whoever looks at the visit; nothing that happened is undone by it.
 */
@Service
public class Followings {

    private static final int LOOK_AGAIN_DAYS = 14;
    private static final int LOOK_SOON_DAYS = 3;
    private static final int MOST_AT_ONCE = 200;

    private final VisitFollowStore store;
    private final VisitStore visits;
    private final Commands commands;
    private final Acts acts;
    private final Contacts contacts;
    private final Promises promises;
    private final PlanLoans loans;
    private final Holds holds;
    private final Complaints complaints;
    private final Ending ending;
    private final SignedAtDoor signed;
    private final VisitJson json;
    private final Sealer sealer;
    private final Messages messages;

    Followings(
            VisitFollowStore store,
            VisitStore visits,
            Commands commands,
            Acts acts,
            Contacts contacts,
            Promises promises,
            PlanLoans loans,
            Holds holds,
            Complaints complaints,
            Ending ending,
            SignedAtDoor signed,
            VisitJson json,
            Sealer sealer,
            Messages messages) {
        this.store = store;
        this.visits = visits;
        this.commands = commands;
        this.acts = acts;
        this.contacts = contacts;
        this.promises = promises;
        this.loans = loans;
        this.holds = holds;
        this.complaints = complaints;
        this.ending = ending;
        this.signed = signed;
        this.json = json;
        this.sealer = sealer;
        this.messages = messages;
    }

    /** Does what waits for a visit. */
    public void run(UUID id) {
        List<FollowRecord> open = store.open(List.of(id));
        VisitRecord visit = open.isEmpty() ? null : visits.find(id);
        if (visit == null) {
            return;
        }
        for (FollowRecord row : open) {
            Following what = Following.valueOf(row.getWhat());
            if (what == Following.AGREEMENT) {
                agreement(visit, row);
            } else {
                answered(visit, row, what, done(visit, what, row.getEventId()));
            }
        }
    }

    /** The bytes of a recording arrived; what waited for them goes on. */
    public void arrived(UUID media) {
        UUID visit = store.waitingFor(media);
        if (visit != null) {
            run(visit);
        }
    }

    private void agreement(VisitRecord visit, FollowRecord row) {
        UUID event = row.getEventId();
        DoorAgreements.Door door = signed.enter(
                visit,
                event,
                command(visit, Following.AGREEMENT, event, "propose"),
                command(visit, Following.AGREEMENT, event, "accept"));
        switch (door) {
            case DoorAgreements.InForce yes -> answered(visit, row, Following.AGREEMENT, null);
            case DoorAgreements.ByHand no -> answered(visit, row, Following.AGREEMENT, no.code());
            case DoorAgreements.Waits waits -> waits(visit, row, waits.what().name());
        }
    }

    private void waits(VisitRecord visit, FollowRecord row, String what) {
        if (what.equals(row.getWaitsFor())) {
            return;
        }
        Command command = command(visit, Following.AGREEMENT, row.getEventId(), "waits-" + what);
        commands.run(command, Answered.class, effect -> {
            store.waits(row, what);
            effect.audit(
                    "visit.follow.waits",
                    "borrower/" + visit.getBorrowerId(),
                    null,
                    null,
                    Map.of("visit", visit.getId(), "for", what));
            return new Answered(visit.getId(), null);
        });
    }

    /** Does what the server was stopped before; how many visits. */
    public int runWaiting(Instant before) {
        List<UUID> waiting = store.waiting(before, MOST_AT_ONCE);
        waiting.forEach(this::run);
        return waiting.size();
    }

    private void answered(VisitRecord visit, FollowRecord row, Following what, @Nullable String refused) {
        Command command = command(visit, what, row.getEventId(), "answered");
        commands.run(command, Answered.class, effect -> {
            store.answered(row, refused, effect.at());
            if (what == Following.BEGIN && refused != null) {
                visits.flag(visit.getId(), Flag.PERMIT);
            }
            effect.audit(
                    "visit.followed",
                    "borrower/" + visit.getBorrowerId(),
                    null,
                    null,
                    Map.of("visit", visit.getId(), "what", what.name(), "refused", String.valueOf(refused)));
            return new Answered(visit.getId(), refused);
        });
    }

    /** What another module said. */
    record Answered(UUID visit, @Nullable String refused) {}

    private static Command command(VisitRecord visit, Following what, UUID event, String part) {
        UUID key = Ids.of("visit.follow", visit.getId().toString(), what.name(), event.toString(), part);
        return Command.of(
                key, "visit.follow." + part, "visit/" + visit.getId(), what.name() + " " + event, visit.getLead());
    }

    /** Why it was refused, or null when it is done. */
    private @Nullable String done(VisitRecord visit, Following what, UUID event) {
        Command command = command(visit, what, event, "ask");
        return switch (what) {
            case BEGIN -> begun(command, visit);
            case CONTACT -> contact(command, visit);
            case PROMISE -> promise(command, visit, event);
            case AGREEMENT -> throw new IllegalStateException("it may have to wait");
            case HARDSHIP -> hold(command, visit, HoldKind.HARDSHIP, HoldDetail.OTHER_NEED);
            case DISPUTE -> hold(command, visit, HoldKind.DISPUTE, null);
            case SELF_HARM -> hold(command, visit, HoldKind.SELF_HARM, null);
            case OCCASION -> hold(command, visit, HoldKind.OCCASION, HoldDetail.BEREAVEMENT);
            case COMPLAINT ->
                complaints.heardAtTheDoor(
                        command, visit.getBorrowerId(), visit.getDay(), Set.of(visit.getCrew()), why(what));
            case APPOINTMENT -> appointment(command, visit);
            case OPT_OUT -> null;
        };
    }

    private @Nullable String begun(Command command, VisitRecord visit) {
        UUID permit = visit.getPermitId();
        if (permit == null || visit.getBegunAt() == null) {
            return "VISIT_PERMIT_MISSING";
        }
        Result<ActOutcome> begun = acts.begunOffline(command, permit, visit.getBegunAt());
        if (begun instanceof Result.Accepted<ActOutcome> accepted
                && accepted.outcome() instanceof ActOutcome.Begun told
                && told.permitRevoked()) {
            visits.flag(visit.getId(), Flag.PERMIT_REVOKED);
        }
        return refusal(begun);
    }

    private @Nullable String contact(Command command, VisitRecord visit) {
        UUID permit = visit.getPermitId();
        if (permit == null || visit.getBegunAt() == null) {
            return "VISIT_PERMIT_MISSING";
        }
        org.lifang.kernel.visit.Result result = result(visit);
        ContactEntry.Outcome outcome = result.rightParty()
                ? ContactEntry.Outcome.EFFECTIVE
                : result.contacted() ? ContactEntry.Outcome.CONNECTED : ContactEntry.Outcome.ATTEMPTED;
        return refusal(contacts.tookPlace(command, new Contacts.Happened(permit, outcome, visit.getBegunAt(), null)));
    }

    private static org.lifang.kernel.visit.Result result(VisitRecord visit) {
        return org.lifang.kernel.visit.Result.valueOf(Objects.requireNonNull(visit.getResult()));
    }

    private @Nullable String promise(Command command, VisitRecord visit, UUID event) {
        VisitEventRecord row = visits.event(event);
        VisitEvent told = row == null ? null : json.event(sealer.open(Field.NOTE, row.getDetailsSealed()));
        if (!(told instanceof VisitEvent.PromiseTaken taken)) {
            return "VISIT_PROMISE_UNREADABLE";
        }
        PlanLoan loan = loans.existing(taken.loan());
        if (loan == null || loan.borrowerId() != visit.getBorrowerId()) {
            return "VISIT_LOAN_OF_ANOTHER";
        }
        try {
            List<Obligation.Part> parts = taken.parts().stream()
                    .map(part -> new Obligation.Part(LocalDate.ofEpochDay(part.dueOn()), part.fen()))
                    .toList();
            UUID id = UUID.fromString(taken.promise());
            return refusal(promises.take(command, loan, new Promises.Draft(id, parts, 0, 0, Taken.Way.VISIT, true)));
        } catch (IllegalArgumentException e) {
            return "VISIT_PROMISE_UNREADABLE";
        }
    }

    private @Nullable String hold(Command command, VisitRecord visit, HoldKind kind, @Nullable HoldDetail detail) {
        LocalDate until = kind == HoldKind.OCCASION ? visit.getDay().plusDays(LOOK_AGAIN_DAYS) : null;
        int days = kind == HoldKind.SELF_HARM ? LOOK_SOON_DAYS : LOOK_AGAIN_DAYS;
        LocalDate today = LocalDate.ofInstant(visit.getLastToldAt(), org.lifang.server.platform.BusinessDates.ZONE);
        return refusal(holds.open(
                command,
                new Holds.Draft(
                        Ids.of("visit.hold", visit.getId().toString(), kind.name()),
                        visit.getBorrowerId(),
                        null,
                        kind,
                        detail,
                        visit.getDay(),
                        until,
                        null,
                        kind == HoldKind.SELF_HARM ? HoldSource.STAFF : HoldSource.BORROWER,
                        null,
                        why(Following.valueOf(kind.name())),
                        until == null ? today.plusDays(days) : null)));
    }

    private String why(Following what) {
        return messages.text("visit.follow." + what.name(), Locale.SIMPLIFIED_CHINESE);
    }

    private @Nullable String appointment(Command command, VisitRecord visit) {
        UUID id = visit.getAppointmentId();
        if (id == null) {
            return null;
        }
        org.lifang.kernel.visit.Result result = result(visit);
        if (result.rightParty() && visit.getBegunAt() != null) {
            return refusal(ending.kept(command, id));
        }
        boolean theirs = result.group() == Group.NOBODY || result.group() == Group.MET_OTHER;
        return refusal(ending.missed(command, id, theirs ? Ending.Absent.BORROWER : Ending.Absent.CREW));
    }

    private static @Nullable String refusal(Result<?> result) {
        return switch (result) {
            case Result.Accepted<?> accepted -> null;
            case Result.Refused<?> refused -> refused.refusal().code();
            case Result.KeyReused<?> reused -> reused.code();
        };
    }
}
