package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.FactKind;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Recorded.No;
import org.lifang.server.compliance.Recorded.No.Why;
import org.springframework.stereotype.Service;

/** Facts somebody established and can prove, of which no other register speaks. */
@Service
public final class Attestations {

    private static final long LAST_DAY = 100_000;

    private final Recording recording;
    private final RegisterStore store;

    Attestations(Recording recording, RegisterStore store) {
        this.recording = recording;
        this.store = store;
    }

    /**
     * A fact of the gate's vocabulary.
     *
     * @param person 0 is the debtor
     * @param point id of the contact point it is about; 0 when it is about none
     * @param fact its name
     * @param value 1 yes, 0 no; else an epoch day or an amount in fen
     * @param untilDay last day it holds; null for good
     */
    public record Word(
            long borrower,
            long person,
            long point,
            String fact,
            long value,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            String evidence) {}

    /** Records it in the place of the word before about the same. */
    public Result<Recorded> record(Command command, Word word) {
        return recording.record(
                command, "attestation.recorded", word.borrower(), word.person(), word.evidence(), making -> {
                    No no = fault(word);
                    if (no != null) {
                        return no;
                    }
                    UUID id = making.effect().key();
                    store.attestation(
                            id,
                            word,
                            making.evidence(),
                            making.effect().actor(),
                            making.effect().at());
                    return new Recorded.Kept(id, 0);
                });
    }

    private @Nullable No fault(Word word) {
        Attestable what = attestable(word.fact());
        if (what == null) {
            return new No(Why.SUBJECT_DOES_NOT_FIT);
        }
        boolean fits = switch (what.about()) {
            case BORROWER -> word.person() == 0 && word.point() == 0;
            case PERSON -> word.point() == 0;
            case POINT -> word.point() != 0 && word.person() == 0;
        };
        if (!fits) {
            return new No(Why.SUBJECT_DOES_NOT_FIT);
        }
        if (word.point() != 0 && !store.hasPoint(word.borrower(), word.point())) {
            return new No(Why.POINT_UNKNOWN);
        }
        if (word.untilDay() != null && word.untilDay().isBefore(word.fromDay())) {
            return new No(Why.DAYS_OUT_OF_ORDER);
        }
        FactKind kind = what.fact().kind();
        boolean value = word.value() >= 0
                && (kind != FactKind.FLAG || word.value() <= 1)
                && (kind != FactKind.DAY || word.value() <= LAST_DAY);
        return value ? null : new No(Why.VALUE_DOES_NOT_FIT);
    }

    static @Nullable Attestable attestable(String name) {
        for (Attestable each : Attestable.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Takes it back. */
    public Result<Recorded> end(Command command, UUID id) {
        return recording.end(command, "attestation.ended", RegisterStore.Register.ATTESTATION, id);
    }
}
