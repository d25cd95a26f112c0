package org.lifang.server.plans.hardship;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Hardship;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.complaints.HoldDetail;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.plans.hardship.HardshipOutcome.No;
import org.lifang.server.plans.hardship.HardshipOutcome.Why;
import org.lifang.server.plans.tables.HardshipNoteRecord;
import org.lifang.server.plans.tables.HardshipRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Requests for help: while one is open collection waits; a second person decides, with reasons. */
@Service
public class Hardships {

    private static final int MOST_REVIEW_DAYS = 365;
    private static final int REVIEW_AHEAD_DAYS = 14;

    private final HardshipStore store;
    private final Holds holds;
    private final Commands commands;
    private final Sealer sealer;
    private final Reveals reveals;
    private final BusinessDates dates;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    Hardships(
            HardshipStore store,
            Holds holds,
            Commands commands,
            Sealer sealer,
            Reveals reveals,
            BusinessDates dates,
            Messages messages) {
        this.store = store;
        this.holds = holds;
        this.commands = commands;
        this.sealer = sealer;
        this.reveals = reveals;
        this.dates = dates;
        this.messages = messages;
    }

    /** What everybody who asks for help is asked. */
    enum Asked {
        WHAT_HAPPENED,
        SINCE_WHEN,
        HOW_LONG,
        INCOME_NOW,
        WHO_DEPENDS,
        OTHER_HELP,
        COULD_PAY,
        WISHES
    }

    /** What came of it. */
    public enum Decision {
        RECOGNISED,
        DECLINED
    }

    /** A request as somebody takes it down; the answers by the question's name. */
    record Draft(
            UUID id,
            long borrower,
            HoldDetail detail,
            LocalDate askedOn,
            HoldSource askedBy,
            Map<String, String> answers) {

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** Whether a person is in hardship today, as far as it was asked and decided. */
    public Hardship standing(long borrower) {
        List<HardshipRecord> all = store.of(borrower);
        if (all.isEmpty()) {
            return Hardship.NONE;
        }
        HardshipRecord last = all.getFirst();
        LocalDate review = last.getReviewOn();
        if (last.getDecision() == null) {
            return Hardship.CLAIMED;
        }
        boolean holds = review != null && !dates.today().isAfter(review);
        return holds ? Hardship.RECOGNISED : Hardship.NONE;
    }

    List<HardshipRecord> of(long borrower) {
        return store.of(borrower);
    }

    List<HardshipRecord> open() {
        return store.open();
    }

    List<HardshipRecord> reviews() {
        return store.reviews(dates.today().plusDays(REVIEW_AHEAD_DAYS));
    }

    @Nullable
    HardshipRecord find(UUID id) {
        return store.find(id);
    }

    Result<HardshipOutcome> ask(Command command, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, HardshipOutcome.class, effect -> {
            No no = against(draft, today);
            if (no != null) {
                return no;
            }
            UUID hold =
                    new UUID(draft.id().getMostSignificantBits(), ~draft.id().getLeastSignificantBits());
            if (holds.openWithin(effect, hold(draft, hold, today)) != null) {
                return No.because(Why.HOLD_REFUSED);
            }
            HardshipRecord row = new HardshipRecord();
            row.setId(draft.id());
            row.setBorrowerId(draft.borrower());
            row.setDetail(draft.detail().name());
            row.setAskedOn(draft.askedOn());
            row.setAskedBy(draft.askedBy().name());
            row.setAnswersSealed(sealer.seal(Field.NOTE, json.writeValueAsString(draft.answers())));
            row.setHoldId(hold);
            row.setOpenedBy(effect.actor());
            row.setOpenedAt(effect.at());
            if (!store.add(row)) {
                return No.because(Why.ID_TAKEN);
            }
            audit(effect, "asked", row, null);
            return new HardshipOutcome.Saved(draft.id());
        });
    }

    private @Nullable No against(Draft draft, LocalDate today) {
        if (draft.askedOn().isAfter(today) || draft.askedOn().isBefore(today.minusYears(1))) {
            return No.because(Why.ASKED_IN_THE_FUTURE);
        }
        if (draft.answers().isEmpty()) {
            return No.because(Why.NO_ANSWER);
        }
        for (String question : draft.answers().keySet()) {
            if (java.util.Arrays.stream(Asked.values())
                    .noneMatch(each -> each.name().equals(question))) {
                return No.because(Why.QUESTION_UNKNOWN, question);
            }
        }
        boolean open = store.of(draft.borrower()).stream().anyMatch(row -> row.getDecision() == null);
        return open ? No.because(Why.OPEN_ALREADY) : null;
    }

    private Holds.Draft hold(Draft draft, UUID id, LocalDate today) {
        return new Holds.Draft(
                id,
                draft.borrower(),
                null,
                HoldKind.HARDSHIP,
                draft.detail(),
                draft.askedOn(),
                null,
                null,
                draft.askedBy(),
                draft.id().toString(),
                messages.text("plans.hardship.opened", Locale.SIMPLIFIED_CHINESE),
                today.plusDays(7));
    }

    /** What somebody saw or was told about it; nothing is taken away again. */
    Result<HardshipOutcome> note(Command command, UUID id, UUID noteId, String kind, String text) {
        return commands.run(command, HardshipOutcome.class, effect -> {
            HardshipRecord row = store.lock(id);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (row.getDecision() != null) {
                return No.because(Why.DECIDED);
            }
            HardshipNoteRecord note = new HardshipNoteRecord();
            note.setId(noteId);
            note.setHardshipId(id);
            note.setKind(kind);
            note.setNoteSealed(sealer.seal(Field.NOTE, text));
            note.setNotedBy(effect.actor());
            note.setNotedAt(effect.at());
            if (!store.add(note)) {
                return No.because(Why.ID_TAKEN);
            }
            audit(effect, "noted", row, null);
            return new HardshipOutcome.Saved(noteId);
        });
    }

    /** A second person decides, with reasons. */
    Result<HardshipOutcome> decide(
            Command command, UUID id, Decision decision, String reasons, @Nullable LocalDate reviewOn) {
        LocalDate today = dates.today();
        return commands.run(command, HardshipOutcome.class, effect -> {
            HardshipRecord row = store.lock(id);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (row.getDecision() != null) {
                return No.because(Why.DECIDED);
            }
            if (row.getOpenedBy().equals(effect.actor())) {
                return No.because(Why.OWN_REQUEST);
            }
            boolean fits =
                    reviewOn != null && reviewOn.isAfter(today) && !reviewOn.isAfter(today.plusDays(MOST_REVIEW_DAYS));
            if (decision == Decision.RECOGNISED && !fits) {
                return No.because(Why.REVIEW_DATE_NEEDED);
            }
            if (decision == Decision.DECLINED && reviewOn != null) {
                return No.because(Why.REVIEW_DATE_NOT_HERE);
            }
            row.setDecision(decision.name());
            row.setReasonsSealed(sealer.seal(Field.NOTE, reasons));
            row.setReviewOn(reviewOn);
            row.setDecidedOn(today);
            row.setDecidedBy(effect.actor());
            row.setDecidedAt(effect.at());
            store.save(row);
            held(effect, row.getHoldId(), reviewOn);
            audit(effect, "decided", row, decision);
            return new HardshipOutcome.Saved(id);
        });
    }

    /** Recognised hardship goes on being known to the gate; what was declined makes nothing wait any more. */
    private void held(Effect effect, UUID hold, @Nullable LocalDate reviewOn) {
        Locale chinese = Locale.SIMPLIFIED_CHINESE;
        if (reviewOn == null) {
            holds.liftWithin(effect, hold, messages.text("plans.hardship.declined", chinese));
        } else {
            holds.recogniseWithin(effect, hold, reviewOn, messages.text("plans.hardship.recognised", chinese));
        }
    }

    /** Reading what was written about a person is an act: for a purpose, with a reason, recorded first. */
    Result<HardshipOutcome> read(Command command, HardshipRecord row, Purpose purpose, String reason) {
        return commands.run(command.because(reason), HardshipOutcome.class, effect -> {
            String subject = "borrower/" + row.getBorrowerId();
            return switch (reveals.record(effect, subject, Field.NOTE, purpose, reason)) {
                case RevealOutcome.Allowed allowed -> new HardshipOutcome.Read(row.getId());
                case RevealOutcome.QuotaSpent no -> notRead(no);
                case RevealOutcome.NoReason no -> notRead(no);
            };
        });
    }

    private static HardshipOutcome notRead(Refusal no) {
        return new HardshipOutcome.NotRead(no.code(), no.status(), List.copyOf(no.params()));
    }

    /** The words of a request, once the look is recorded. */
    HardshipWords words(HardshipRecord row) {
        Map<?, ?> answers = json.readValue(sealer.open(Field.NOTE, row.getAnswersSealed()), Map.class);
        byte[] reasons = row.getReasonsSealed();
        List<HardshipWords.Note> notes = store.notes(row.getId()).stream()
                .map(note -> new HardshipWords.Note(
                        note.getKind(),
                        sealer.open(Field.NOTE, note.getNoteSealed()),
                        note.getNotedBy(),
                        note.getNotedAt()))
                .toList();
        return new HardshipWords(
                answers.entrySet().stream()
                        .map(each -> new HardshipWords.Answer(
                                String.valueOf(each.getKey()), String.valueOf(each.getValue())))
                        .toList(),
                notes,
                store.papers(row.getId()).stream()
                        .map(paper -> new HardshipWords.Paper(
                                paper.getId(),
                                paper.getMediaType(),
                                paper.getSizeBytes(),
                                paper.getAddedBy(),
                                paper.getAddedAt()))
                        .toList(),
                reasons == null ? null : sealer.open(Field.NOTE, reasons));
    }

    private static void audit(Effect effect, String act, HardshipRecord row, @Nullable Decision decision) {
        effect.audit(
                "plans.hardship." + act,
                "hardship/" + row.getId(),
                null,
                decision,
                Map.of("borrower", row.getBorrowerId(), "detail", row.getDetail()));
    }
}
