package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.HoldOutcome.No;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.wording.MarkedNotes;
import org.lifang.server.wording.NoteKind;
import org.springframework.stereotype.Service;

/** Why collection from a person waits: opened by whoever hears of it, lifted with a reason, never deleted. */
@Service
public class Holds {

    private final HoldStore store;
    private final Commands commands;
    private final BusinessDates dates;
    private final MarkedNotes marked;

    Holds(HoldStore store, Commands commands, BusinessDates dates, MarkedNotes marked) {
        this.store = store;
        this.commands = commands;
        this.dates = dates;
        this.marked = marked;
    }

    /**
     * What stands in the way of collecting from a person on a date. No hold means that none was recorded: this
     * register is where holds come into being.
     */
    public record Standing(long borrowerId, LocalDate asOf, List<Hold> holds) {

        public Standing {
            holds = List.copyOf(holds);
        }

        /** The holds of a kind, the oldest first. */
        public List<Hold> of(HoldKind kind) {
            return holds.stream().filter(hold -> hold.kind() == kind).toList();
        }
    }

    /** The holds in force on a date, the oldest first; for a date gone by, as they stood then. */
    public Standing standing(long borrowerId, LocalDate date) {
        List<Hold> inForce = store.ofBorrower(borrowerId).stream()
                .filter(hold -> hold.inForce(date))
                .toList();
        return new Standing(borrowerId, date, inForce);
    }

    /**
     * A hold as somebody writes it down.
     *
     * @param reference number of the order or paper it rests on
     * @param reason in words; kept sealed
     */
    public record Draft(
            UUID id,
            long borrowerId,
            @Nullable Long loanId,
            HoldKind kind,
            @Nullable HoldDetail detail,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable Amount undisputed,
            HoldSource source,
            @Nullable String reference,
            String reason,
            @Nullable LocalDate reviewOn) {

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** Opens a hold; it counts at once. */
    public Result<HoldOutcome> open(Command command, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, HoldOutcome.class, effect -> {
            HoldOutcome no = HoldRules.draft(draft, today);
            if (no == null) {
                no = opened(effect, draft, null, today);
            }
            return no == null ? new HoldOutcome.Saved(draft.id()) : no;
        });
    }

    /** Opens a hold as part of a running command of another module; why not, or null when it counts. */
    public HoldOutcome.@Nullable Denied openWithin(Effect effect, Draft draft) {
        LocalDate today = dates.today();
        HoldOutcome.Denied no = HoldRules.draft(draft, today);
        return no == null ? opened(effect, draft, null, today) : no;
    }

    /** Lifts a hold as part of a running command of the module that opened it; one that is over stays as it is. */
    public void liftWithin(Effect effect, UUID id, String reason) {
        Hold hold = store.lock(id);
        if (hold != null && hold.closed() == null) {
            LocalDate today = dates.today();
            store.close(id, new Hold.Act(effect.actor(), today));
            note(effect, hold, HoldEvent.LIFTED, today, null, reason);
            audit(effect, HoldEvent.LIFTED, hold, Objects.requireNonNull(store.find(id)));
        }
    }

    /** Hardship that was recognised: contacts other than visits may go on, and somebody looks again on a day. */
    public void recogniseWithin(Effect effect, UUID id, LocalDate reviewOn, String reason) {
        Hold hold = store.lock(id);
        if (hold != null && hold.closed() == null) {
            LocalDate today = dates.today();
            if (hold.reviewed() == null) {
                store.setReviewed(id, new Hold.Act(effect.actor(), today));
            }
            store.setReviewOn(id, reviewOn);
            note(effect, hold, HoldEvent.REVIEWED, today, reviewOn, reason);
            audit(effect, HoldEvent.REVIEWED, hold, Objects.requireNonNull(store.find(id)));
        }
    }

    /** Writes the hold within a running command; null when that went well. */
    HoldOutcome.@Nullable Denied opened(Effect effect, Draft draft, @Nullable UUID complaint, LocalDate today) {
        if (!store.knows(draft.borrowerId())) {
            return HoldOutcome.Denied.because(No.BORROWER_UNKNOWN);
        }
        if (draft.loanId() != null && !store.owes(draft.borrowerId(), draft.loanId())) {
            return HoldOutcome.Denied.on("loanId", No.LOAN_UNKNOWN);
        }
        Amount undisputed = draft.undisputed();
        if (undisputed != null && !undisputed.currency().equals(store.currency(draft.borrowerId(), draft.loanId()))) {
            return HoldOutcome.Denied.on("undisputed", No.UNDISPUTED_INVALID);
        }
        Hold hold = hold(draft, complaint, new Hold.Act(effect.actor(), today));
        if (!store.insert(hold, draft.reference())) {
            return HoldOutcome.Denied.on("id", No.ID_TAKEN);
        }
        note(effect, hold, HoldEvent.OPENED, today, hold.reviewOn(), draft.reason());
        audit(effect, HoldEvent.OPENED, null, hold);
        return null;
    }

    private static Hold hold(Draft draft, @Nullable UUID complaint, Hold.Act opened) {
        return new Hold(
                draft.id(),
                draft.borrowerId(),
                draft.loanId(),
                draft.kind(),
                draft.detail(),
                draft.since(),
                draft.until(),
                draft.undisputed() == null ? null : draft.undisputed().minor(),
                draft.source(),
                complaint,
                opened,
                HoldRules.reviewOn(draft),
                null,
                null,
                null);
    }

    /** Hardship only: a second person lets contacts other than visits go on (CN-D-10). */
    public Result<HoldOutcome> review(Command command, UUID id, String reason) {
        return change(command, id, reason, HoldEvent.REVIEWED, (hold, act) -> {
            if (hold.kind() != HoldKind.HARDSHIP) {
                return HoldOutcome.Denied.because(No.NOT_REVIEWABLE);
            }
            if (hold.reviewed() != null) {
                return HoldOutcome.Denied.because(No.ALREADY_REVIEWED);
            }
            if (hold.opened().by().equals(act.by())) {
                return HoldOutcome.Denied.because(No.OWN_REVIEW);
            }
            store.setReviewed(id, act);
            return null;
        });
    }

    /** Sets the next day to look again. */
    public Result<HoldOutcome> moveReview(Command command, UUID id, LocalDate reviewOn, String reason) {
        return change(command, id, reason, HoldEvent.REVIEW_MOVED, (hold, act) -> {
            if (hold.kind() == HoldKind.COMPLAINT) {
                return HoldOutcome.Denied.because(No.OF_COMPLAINT);
            }
            if (!HoldRules.reviewDate(reviewOn, act.on())) {
                return HoldOutcome.Denied.on("reviewOn", No.REVIEW_DATE_INVALID);
            }
            store.setReviewOn(id, reviewOn);
            return null;
        });
    }

    /** Asks for the end of a hold that two must lift. */
    public Result<HoldOutcome> proposeLift(Command command, UUID id, String reason) {
        return change(command, id, reason, HoldEvent.LIFT_PROPOSED, (hold, act) -> {
            if (!hold.kind().liftedByTwo()) {
                return HoldOutcome.Denied.because(No.NEEDS_ONE);
            }
            if (hold.liftProposed() != null) {
                return HoldOutcome.Denied.because(No.ALREADY_PROPOSED);
            }
            store.setProposed(id, act);
            return null;
        });
    }

    /** Takes a proposal back or says no to it; the hold goes on. */
    public Result<HoldOutcome> refuseLift(Command command, UUID id, String reason) {
        return change(command, id, reason, HoldEvent.LIFT_REFUSED, (hold, act) -> {
            if (hold.liftProposed() == null) {
                return HoldOutcome.Denied.because(No.NOT_PROPOSED);
            }
            store.setProposed(id, null);
            return null;
        });
    }

    /** Ends a hold; one that two must lift needs the proposal of somebody else. */
    public Result<HoldOutcome> lift(Command command, UUID id, String reason) {
        return change(command, id, reason, HoldEvent.LIFTED, (hold, act) -> {
            if (hold.kind() == HoldKind.COMPLAINT) {
                return HoldOutcome.Denied.because(No.OF_COMPLAINT);
            }
            if (hold.kind().liftedByTwo()) {
                if (hold.liftProposed() == null) {
                    return HoldOutcome.Denied.because(No.NEEDS_TWO);
                }
                if (hold.liftProposed().by().equals(act.by())) {
                    return HoldOutcome.Denied.because(No.OWN_PROPOSAL);
                }
            }
            store.close(id, act);
            return null;
        });
    }

    /** Opens the hold of a complaint taken in by the running command, under its id; false when that is taken. */
    boolean openFor(Effect effect, Complaint complaint, String text) {
        Draft draft = new Draft(
                complaint.id(),
                complaint.borrowerId(),
                complaint.loanId(),
                HoldKind.COMPLAINT,
                null,
                complaint.receivedOn(),
                null,
                null,
                HoldSource.BORROWER,
                null,
                text,
                complaint.clock().dueOn());
        return opened(effect, draft, complaint.id(), complaint.recorded().on()) == null;
    }

    /** Looks at the hold again when the complaint is due. */
    void follow(Complaint complaint) {
        store.setReviewOn(complaint.id(), complaint.clock().dueOn());
    }

    boolean knows(long borrower) {
        return store.knows(borrower);
    }

    boolean owes(long borrower, long loan) {
        return store.owes(borrower, loan);
    }

    /** Lifts the hold of a complaint that is being closed by the running command. */
    void liftOf(Effect effect, UUID complaint, LocalDate today, String reason) {
        Hold hold = store.lockOf(complaint);
        if (hold != null && hold.closed() == null) {
            store.close(hold.id(), new Hold.Act(effect.actor(), today));
            note(effect, hold, HoldEvent.LIFTED, today, null, reason);
            audit(effect, HoldEvent.LIFTED, hold, Objects.requireNonNull(store.find(hold.id())));
        }
    }

    /** What decides on a locked hold and writes the change; a refusal, or null for done. */
    private interface Change {
        HoldOutcome.@Nullable Denied apply(Hold hold, Hold.Act act);
    }

    private Result<HoldOutcome> change(Command command, UUID id, String reason, HoldEvent kind, Change change) {
        LocalDate today = dates.today();
        return commands.run(command, HoldOutcome.class, effect -> {
            if (!HoldRules.text(reason, HoldRules.MOST_TEXT_CHARS)) {
                return HoldOutcome.Denied.on("reason", No.TEXT_INVALID);
            }
            Hold before = store.lock(id);
            if (before == null) {
                return HoldOutcome.Denied.because(No.UNKNOWN);
            }
            if (before.closed() != null) {
                return HoldOutcome.Denied.because(No.CLOSED);
            }
            HoldOutcome.Denied no = change.apply(before, new Hold.Act(effect.actor(), today));
            if (no != null) {
                return no;
            }
            Hold after = Objects.requireNonNull(store.find(id));
            note(effect, after, kind, today, after.reviewOn(), reason);
            audit(effect, kind, before, after);
            return new HoldOutcome.Saved(id);
        });
    }

    private void note(
            Effect effect, Hold hold, HoldEvent kind, LocalDate today, @Nullable LocalDate reviewOn, String reason) {
        store.note(effect, hold.id(), kind, today, reviewOn, reason);
        marked.look(effect, new MarkedNotes.Note(NoteKind.HOLD, hold.id().toString(), hold.borrowerId(), reason));
    }

    private static String action(HoldEvent kind) {
        return switch (kind) {
            case OPENED -> "opened";
            case REVIEWED -> "reviewed";
            case REVIEW_MOVED -> "review-moved";
            case LIFT_PROPOSED -> "lift-proposed";
            case LIFT_REFUSED -> "lift-refused";
            case LIFTED -> "lifted";
        };
    }

    private static void audit(Effect effect, HoldEvent kind, @Nullable Hold before, Hold after) {
        Map<String, ?> details =
                Map.of("borrower", after.borrowerId(), "kind", after.kind().name());
        effect.audit("complaints.hold." + action(kind), "hold/" + after.id(), before, after, details);
    }
}
