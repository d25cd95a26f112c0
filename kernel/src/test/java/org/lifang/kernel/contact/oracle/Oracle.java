package org.lifang.kernel.contact.oracle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.oracle.Notes.Note;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Jurisdiction;
import org.lifang.kernel.contact.proposal.Proposal;

/** The table read aloud: what every row says of a question, and what follows. */
final class Oracle {

    /** Permit, hold or deny. */
    enum Word {
        PERMIT,
        HOLD,
        DENY
    }

    /** The answer with its reasons. */
    record Said(Word word, Set<Note> notes) {}

    private static final String LAW = "LF-J-01";

    private final Map<String, Stated> rules;
    private final Set<Jurisdiction> loaded;

    Oracle(List<Pack> packs) {
        rules = new HashMap<>(Stated.together(packs));
        rules.put(LAW, new Stated(Action.HOLD, Map.of()));
        loaded = packs.stream().map(Pack::jurisdiction).collect(Collectors.toSet());
    }

    Said ask(Proposal proposal, Facts facts) {
        Question question = new Question(proposal, facts);
        Notes notes = new Notes(rules, facts);
        new WindowRows(question, notes).read();
        new FrequencyRows(question, notes).read();
        new PeopleRows(question, notes).read();
        new VisitRows(question, notes).read();
        new TextRows(question, notes).read();
        new AgencyRows(question, notes).read();
        new HoldRows(question, notes).read();
        new AmericanRows(question, notes).read();
        new ElsewhereRows(question, notes).read();
        law(question, notes);
        Word word = word(notes.all());
        if (word == Word.PERMIT) {
            evidence(question, notes);
        }
        return new Said(word, Set.copyOf(notes.all()));
    }

    private void law(Question question, Notes notes) {
        for (Jurisdiction each : Jurisdiction.values()) {
            boolean named = (question.asked.jurisdictions() & 1 << each.code()) != 0;
            if (named && !loaded.contains(each)) {
                notes.says(LAW, Action.HOLD, "LAW_NOT_LOADED");
            }
        }
    }

    private static Word word(List<Note> notes) {
        Action strictest =
                notes.stream().map(Note::action).max(Comparator.naturalOrder()).orElse(Action.RECORD);
        return switch (strictest) {
            case DENY -> Word.DENY;
            case HOLD -> Word.HOLD;
            case WARN, RECORD -> Word.PERMIT;
        };
    }

    /** What a permitted contact must leave behind. */
    private static void evidence(Question question, Notes notes) {
        record(notes, "CN-R-01", "RECORD_WHOLE_PROCESS");
        record(notes, "CN-R-02", "RECORD_KEPT");
        record(notes, "US-R-01", "RECORD_KEPT");
        if (question.visit()) {
            record(notes, "CN-V-02", "RECORD_CREDENTIALS_SHOWN");
            record(notes, "CN-V-03", "RECORD_WHOLE_VISIT");
            record(notes, "CN-V-04", "STAY_OUTSIDE");
            record(notes, "CN-V-13", "GIVE_NOTICE");
        }
        if (question.voice()) {
            record(notes, "CN-V-12", "RECORD_CALL");
            record(notes, "IN-R-01", "RECORD_CALL");
            if (question.agency()) {
                record(notes, "CN-W-16", "RECORD_AGENCY_CALL");
            }
        }
        Channel channel = question.asked.channel();
        if (channel == Channel.ROBOT_CALL) {
            record(notes, "CN-I-03", "RECORD_ROBOT_CALL");
        }
        if (Set.of(Channel.SMS, Channel.EMAIL, Channel.LETTER, Channel.VISIT).contains(channel)) {
            record(notes, "CN-L-04", "RECORD_LIMITATION_PROOF");
        }
        if (!question.placement() && !question.yes(Fact.VALIDATION_SENT)) {
            record(notes, "US-N-01", "SEND_VALIDATION_NOTICE");
        }
    }

    private static void record(Notes notes, String rule, String why) {
        notes.says(rule, Action.RECORD, why);
    }
}
