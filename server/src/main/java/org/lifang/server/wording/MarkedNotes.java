package org.lifang.server.wording;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Finding;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.wording.JudgeOutcome.No;
import org.lifang.server.wording.JudgeOutcome.No.Why;
import org.lifang.server.wording.tables.MarkedNoteRecord;
import org.springframework.stereotype.Service;

/** Notes about people in which the rules about words found something, and what a colleague made of them. */
@Service
public final class MarkedNotes {

    private final Rulebook rulebook;
    private final MarkedNoteStore store;
    private final Commands commands;
    private final Sealer sealer;

    MarkedNotes(Rulebook rulebook, MarkedNoteStore store, Commands commands, Sealer sealer) {
        this.rulebook = rulebook;
        this.store = store;
        this.commands = commands;
        this.sealer = sealer;
    }

    /**
     * A note as it was written.
     *
     * @param subject id of what it belongs to, in its own module
     */
    public record Note(NoteKind kind, String subject, long borrower, String text) {

        @Override
        public String toString() {
            return "Note[" + kind + " " + subject + "]";
        }
    }

    /** Looks at a note within the command that keeps it; how many places somebody should look at too. */
    public int look(Effect effect, Note note) {
        List<Finding> findings = note.text().isBlank() ? List.of() : rulebook.inRecord(note.text());
        if (findings.isEmpty() || effect.command().dryRun()) {
            return findings.size();
        }
        TreeSet<String> rules = new TreeSet<>();
        findings.forEach(each -> rules.add(each.rule()));
        store.insert(effect, note, rules, sealer.seal(Field.NOTE, note.text()));
        effect.audit(
                "note.marked",
                "borrower/" + note.borrower(),
                null,
                null,
                Map.of("kind", note.kind().name(), "subject", note.subject(), "rules", String.join(" ", rules)));
        return findings.size();
    }

    /** What somebody who did not write it makes of a marked note; the command's reason says why. */
    public Result<JudgeOutcome> judge(Command command, UUID id, Judgement judgement) {
        return commands.run(command, JudgeOutcome.class, effect -> judged(effect, id, judgement));
    }

    /** Waiting ones the oldest first, judged ones the latest first. */
    List<MarkedNoteRecord> page(boolean waiting, @Nullable Long after, int rows) {
        return store.page(waiting, after, rows);
    }

    /** Names of colleagues. */
    Map<UUID, String> names(Collection<UUID> users) {
        return store.names(users);
    }

    private JudgeOutcome judged(Effect effect, UUID id, Judgement judgement) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new No(Why.REASON_MISSING);
        }
        MarkedNoteRecord note = store.lock(id);
        if (note == null) {
            return new No(Why.UNKNOWN);
        }
        if (note.getJudgement() != null) {
            return new No(Why.JUDGED_ALREADY);
        }
        if (note.getWrittenBy().equals(effect.actor())) {
            return new No(Why.OWN_NOTE);
        }
        store.judge(effect, id, judgement, sealer.seal(Field.NOTE, reason));
        effect.audit(
                "note.judged",
                "borrower/" + note.getBorrowerId(),
                null,
                null,
                Map.of("note", id, "judgement", judgement.name()));
        return new JudgeOutcome.Judged(id, judgement);
    }
}
