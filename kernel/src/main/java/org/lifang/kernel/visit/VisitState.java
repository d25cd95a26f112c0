package org.lifang.kernel.visit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit stands: everything that happened, folded.
 *
 * @param begun whether people stood at the door under the permit, however it ended
 * @param present who of the crew is there
 * @param packet null before it was checked, otherwise whether everything was there
 * @param proposed agreements put and not yet accepted
 * @param lastAt when the last event happened
 */
public record VisitState(
        Stage stage,
        boolean begun,
        List<String> present,
        boolean sound,
        boolean video,
        @Nullable Boolean packet,
        boolean badge,
        Met met,
        boolean listened,
        Consent entry,
        Consent filming,
        boolean debtExplained,
        List<Form> answered,
        boolean care,
        boolean promised,
        List<String> proposed,
        boolean agreed,
        boolean panicked,
        @Nullable LeaveReason left,
        @Nullable Result result,
        long lastAt)
        implements Serializable {

    /** Nothing has happened. */
    public static final VisitState NEW = new VisitState(
            Stage.PLANNED,
            false,
            List.of(),
            false,
            false,
            null,
            false,
            Met.NOBODY,
            false,
            Consent.NOT_ASKED,
            Consent.NOT_ASKED,
            false,
            List.of(),
            false,
            false,
            List.of(),
            false,
            false,
            null,
            null,
            0);

    /** Whether what is said is recorded now: a film has its sound (CN-V-03). */
    public boolean recorded() {
        return sound || video;
    }

    /** How far it came. */
    public enum Stage {
        PLANNED,
        ON_THE_WAY,
        ARRIVED,
        BEGUN,
        LEFT,
        CLOSED
    }

    /** Who was met. */
    public enum Met {
        NOBODY,
        ANOTHER,
        BORROWER
    }

    /** Whether somebody agreed. */
    public enum Consent {
        NOT_ASKED,
        GIVEN,
        REFUSED
    }

    public VisitState {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(filming, "filming");
        present = List.copyOf(present);
        answered = List.copyOf(answered);
        proposed = List.copyOf(proposed);
    }

    /** A state that is being changed. */
    static final class Draft {
        Stage stage;
        boolean begun;
        List<String> present;
        boolean sound;
        boolean video;

        @Nullable
        Boolean packet;

        boolean badge;
        Met met;
        boolean listened;
        Consent entry;
        Consent filming;
        boolean debtExplained;
        List<Form> answered;
        boolean care;
        boolean promised;
        List<String> proposed;
        boolean agreed;
        boolean panicked;

        @Nullable
        LeaveReason left;

        @Nullable
        Result result;

        long lastAt;

        Draft(VisitState from) {
            stage = from.stage;
            begun = from.begun;
            present = new ArrayList<>(from.present);
            sound = from.sound;
            video = from.video;
            packet = from.packet;
            badge = from.badge;
            met = from.met;
            listened = from.listened;
            entry = from.entry;
            filming = from.filming;
            debtExplained = from.debtExplained;
            answered = new ArrayList<>(from.answered);
            care = from.care;
            promised = from.promised;
            proposed = new ArrayList<>(from.proposed);
            agreed = from.agreed;
            panicked = from.panicked;
            left = from.left;
            result = from.result;
            lastAt = from.lastAt;
        }

        VisitState state() {
            return new VisitState(
                    stage,
                    begun,
                    present,
                    sound,
                    video,
                    packet,
                    badge,
                    met,
                    listened,
                    entry,
                    filming,
                    debtExplained,
                    answered,
                    care,
                    promised,
                    proposed,
                    agreed,
                    panicked,
                    left,
                    result,
                    lastAt);
        }
    }
}
