package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.ComplaintOutcome.No;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Complaints from receipt to the answer: their clocks, their handlers, and the hold each of them is. */
@Service
public class Complaints {

    static final int MOST_PERSONS = 5;
    private static final Set<Role> HANDLERS = Set.of(Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER);

    private final ComplaintStore store;
    private final Holds holds;
    private final Users users;
    private final Commands commands;
    private final BusinessDates dates;

    Complaints(ComplaintStore store, Holds holds, Users users, Commands commands, BusinessDates dates) {
        this.store = store;
        this.holds = holds;
        this.users = users;
        this.commands = commands;
        this.dates = dates;
    }

    /** A complaint as it comes in; {@code text} is kept sealed. */
    record Draft(
            UUID id,
            long borrowerId,
            @Nullable Long loanId,
            ComplaintChannel channel,
            ComplaintSubject subject,
            LocalDate receivedOn,
            Set<UUID> about,
            @Nullable UUID handlerId,
            String text) {

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** What somebody is told when a complaint ends. */
    record Ending(ComplaintResult result, LocalDate toldOn, String text) {

        @Override
        public String toString() {
            return "Ending[" + result + "]";
        }
    }

    /** Takes a complaint in; from then on nobody is urged to pay until it is closed. */
    Result<ComplaintOutcome> receive(Command command, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, ComplaintOutcome.class, effect -> received(effect, draft, today));
    }

    /**
     * A complaint somebody made to colleagues at the door, about those colleagues.
     *
     * @return why it was not taken in, or null
     */
    public @Nullable String heardAtTheDoor(Command command, long borrower, LocalDate on, Set<UUID> about, String text) {
        Draft draft = new Draft(
                command.key(), borrower, null, ComplaintChannel.STAFF, ComplaintSubject.VISIT, on, about, null, text);
        return receive(command, draft) instanceof Result.Refused<ComplaintOutcome> no
                ? no.refusal().code()
                : null;
    }

    private ComplaintOutcome received(Effect effect, Draft draft, LocalDate today) {
        ComplaintOutcome no = check(draft, today);
        return no != null ? no : kept(effect, complaint(draft, new Hold.Act(effect.actor(), today)), draft.text());
    }

    private static Complaint complaint(Draft draft, Hold.Act recorded) {
        return new Complaint(
                draft.id(),
                draft.borrowerId(),
                draft.loanId(),
                draft.channel(),
                draft.subject(),
                draft.receivedOn(),
                recorded,
                draft.about().stream().sorted().toList(),
                draft.handlerId(),
                ComplaintStage.USUAL,
                null,
                null,
                null);
    }

    private ComplaintOutcome kept(Effect effect, Complaint complaint, String text) {
        if (!holds.knows(complaint.borrowerId())) {
            return ComplaintOutcome.Denied.because(No.BORROWER_UNKNOWN);
        }
        if (complaint.loanId() != null && !holds.owes(complaint.borrowerId(), complaint.loanId())) {
            return ComplaintOutcome.Denied.on("loanId", No.LOAN_UNKNOWN);
        }
        if (!store.insert(complaint)) {
            return ComplaintOutcome.Denied.on("id", No.ID_TAKEN);
        }
        complaint.about().forEach(person -> store.name(complaint.id(), person));
        ComplaintStore.Event event = new ComplaintStore.Event(
                ComplaintEvent.RECEIVED, complaint.recorded(), complaint.handlerId(), null, null);
        store.note(effect, complaint.id(), event, text);
        if (!holds.openFor(effect, complaint, text)) {
            return ComplaintOutcome.Denied.on("id", No.ID_TAKEN);
        }
        audit(effect, "received", null, complaint);
        return new ComplaintOutcome.Saved(complaint.id());
    }

    private ComplaintOutcome.@Nullable Denied check(Draft draft, LocalDate today) {
        if (!HoldRules.text(draft.text(), HoldRules.MOST_TEXT_CHARS)) {
            return ComplaintOutcome.Denied.on("text", No.TEXT_INVALID);
        }
        if (draft.receivedOn().isAfter(today) || draft.receivedOn().isBefore(today.minusYears(1))) {
            return ComplaintOutcome.Denied.on("receivedOn", No.RECEIVED_INVALID);
        }
        if (draft.about().size() > MOST_PERSONS) {
            return ComplaintOutcome.Denied.on("about", No.TOO_MANY_PERSONS);
        }
        if (draft.about().stream().anyMatch(person -> users.find(person) == null)) {
            return ComplaintOutcome.Denied.on("about", No.PERSON_UNKNOWN);
        }
        return draft.handlerId() == null ? null : handler(draft.handlerId(), draft.about());
    }

    private ComplaintOutcome.@Nullable Denied handler(UUID id, Collection<UUID> about) {
        User user = users.find(id);
        if (user == null || !user.active() || user.roles().stream().noneMatch(HANDLERS::contains)) {
            return ComplaintOutcome.Denied.on("handlerId", No.NOT_A_HANDLER);
        }
        return about.contains(id) ? ComplaintOutcome.Denied.on("handlerId", No.ABOUT_HANDLER) : null;
    }

    /** Gives a complaint to somebody who has no part in it (CN-D-02). */
    Result<ComplaintOutcome> handOver(Command command, UUID id, UUID handler) {
        return change(command, id, "handed-over", (complaint, act) -> {
            ComplaintOutcome.Denied no = handler(handler, complaint.about());
            if (no != null) {
                return new Changed(no);
            }
            return new Changed(
                    complaint.handedTo(handler),
                    new ComplaintStore.Event(ComplaintEvent.HANDED_OVER, act, handler, null, null));
        });
    }

    /** Names a colleague complained about, once that becomes known. */
    Result<ComplaintOutcome> namePerson(Command command, UUID id, UUID person) {
        return change(command, id, "person-named", (complaint, act) -> {
            if (users.find(person) == null) {
                return new Changed(ComplaintOutcome.Denied.on("userId", No.PERSON_UNKNOWN));
            }
            if (complaint.about().contains(person)) {
                return new Changed(ComplaintOutcome.Denied.on("userId", No.ALREADY_NAMED));
            }
            if (complaint.about().size() == MOST_PERSONS) {
                return new Changed(ComplaintOutcome.Denied.on("userId", No.TOO_MANY_PERSONS));
            }
            if (person.equals(complaint.handlerId())) {
                return new Changed(ComplaintOutcome.Denied.on("userId", No.ABOUT_HANDLER));
            }
            store.name(id, person);
            return new Changed(
                    complaint.alsoAbout(person),
                    new ComplaintStore.Event(ComplaintEvent.PERSON_NAMED, act, person, null, null));
        });
    }

    /**
     * Takes the next step of time, before the present one is over (CN-D-01).
     *
     * @param toldOn the day the complainant was told; the last step needs it
     */
    Result<ComplaintOutcome> extend(
            Command command, UUID id, ComplaintStage stage, @Nullable LocalDate toldOn, String why) {
        return change(command, id, "extended", why, (complaint, act) -> {
            boolean last = stage == ComplaintStage.EXCEPTIONAL;
            ComplaintStage before = last ? ComplaintStage.COMPLEX : ComplaintStage.USUAL;
            if (complaint.stage() != before) {
                return new Changed(ComplaintOutcome.Denied.because(No.STAGE_INVALID));
            }
            if (act.on().isAfter(complaint.clock().dueOn())) {
                return new Changed(ComplaintOutcome.Denied.because(No.TOO_LATE_TO_EXTEND));
            }
            if (last && act.by().equals(complaint.handlerId())) {
                return new Changed(ComplaintOutcome.Denied.because(No.OWN_APPROVAL));
            }
            if ((last && toldOn == null) || (toldOn != null && !told(complaint, toldOn, act.on()))) {
                return new Changed(ComplaintOutcome.Denied.on("toldOn", No.TOLD_INVALID));
            }
            return new Changed(
                    complaint.at(stage), new ComplaintStore.Event(ComplaintEvent.EXTENDED, act, null, stage, toldOn));
        });
    }

    /** Ends a complaint with what the complainant was told, and lifts its hold. */
    Result<ComplaintOutcome> close(Command command, UUID id, Ending ending) {
        return change(command, id, "closed", ending.text(), (complaint, act) -> {
            if (complaint.handlerId() == null) {
                return new Changed(ComplaintOutcome.Denied.because(No.NO_HANDLER));
            }
            if (!told(complaint, ending.toldOn(), act.on())) {
                return new Changed(ComplaintOutcome.Denied.on("toldOn", No.TOLD_INVALID));
            }
            return new Changed(
                    complaint.closed(ending.result(), ending.toldOn(), act),
                    new ComplaintStore.Event(ComplaintEvent.CLOSED, act, null, null, ending.toldOn()));
        });
    }

    private static boolean told(Complaint complaint, LocalDate on, LocalDate today) {
        return !on.isBefore(complaint.receivedOn()) && !on.isAfter(today);
    }

    /** What a change comes to: a refusal, or the complaint afterwards with what to note. */
    private record Changed(
            ComplaintOutcome.@Nullable Denied no, @Nullable Complaint after, ComplaintStore.@Nullable Event event) {

        Changed(ComplaintOutcome.Denied no) {
            this(no, null, null);
        }

        Changed(Complaint after, ComplaintStore.Event event) {
            this(null, after, event);
        }
    }

    private interface Change {
        Changed apply(Complaint complaint, Hold.Act act);
    }

    private Result<ComplaintOutcome> change(Command command, UUID id, String action, Change change) {
        return change(command, id, action, null, change);
    }

    private Result<ComplaintOutcome> change(
            Command command, UUID id, String action, @Nullable String text, Change change) {
        LocalDate today = dates.today();
        return commands.run(command, ComplaintOutcome.class, effect -> {
            Complaint before = store.lock(id);
            if (before == null) {
                return ComplaintOutcome.Denied.because(No.UNKNOWN);
            }
            if (before.closed() != null) {
                return ComplaintOutcome.Denied.because(No.CLOSED);
            }
            if (before.about().contains(effect.actor())) {
                return ComplaintOutcome.Denied.because(No.ABOUT_YOU);
            }
            Changed changed = change.apply(before, new Hold.Act(effect.actor(), today));
            if (changed.no() != null) {
                return changed.no();
            }
            Complaint after = Objects.requireNonNull(changed.after());
            store.update(after);
            store.note(effect, id, Objects.requireNonNull(changed.event()), text);
            if (after.closed() == null) {
                holds.follow(after);
            } else {
                holds.liftOf(effect, id, today, Objects.requireNonNull(text));
            }
            audit(effect, action, before, after);
            return new ComplaintOutcome.Saved(id);
        });
    }

    private static void audit(Effect effect, String action, @Nullable Complaint before, Complaint after) {
        Map<String, ?> details = Map.of(
                "borrower", after.borrowerId(),
                "subject", after.subject().name(),
                "dueOn", after.clock().dueOn());
        effect.audit("complaints.complaint." + action, "complaint/" + after.id(), before, after, details);
    }
}
