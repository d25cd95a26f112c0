package org.lifang.kernel.wording;

import org.jspecify.annotations.Nullable;

/** Judges by the cues around a match whether its words are innocent. */
final class Excuses {

    private static final int NEAR_HAN = 10;
    private static final int NEAR_LATIN = 32;
    private static final int FAR_HAN = 24;
    private static final int FAR_LATIN = 80;

    private final Units units;
    private final Cues cues;

    Excuses(Units units, Cues cues) {
        this.units = units;
        this.cues = cues;
    }

    boolean excused(Match match) {
        for (Excuse each : match.entry().excuses()) {
            boolean holds = switch (each) {
                case NEGATED ->
                    negated(match, match.start(), match.firstEnd()) || negated(match, match.lastStart(), match.end());
                case CONDEMNED -> condemned(match);
                case WARNED -> warned(match);
                case RIGHTS -> rights(match);
                case QUOTED -> quoted(match);
            };
            if (holds) {
                return true;
            }
        }
        return false;
    }

    /** A negation close before a part, not swept away by a new beginning and not meant as a threat. */
    private boolean negated(Match match, int part, int partEnd) {
        Cues.Place no = cues.before(Cue.NEGATION, part);
        if (no == null || units.clause[no.start()] != units.clause[part] || part - no.end() > near(part)) {
            return false;
        }
        boolean outside = no.end() <= match.start() || no.start() >= match.firstEnd();
        Cues.Place threat = cues.before(Cue.RHETORIC, part);
        boolean meant = threat == null || units.clause[threat.start()] != units.clause[no.start()];
        return outside && meant && !begunAnew(no.start(), partEnd);
    }

    /** Whether the speaker's own intent begins between two places. */
    private boolean begunAnew(int from, int to) {
        Cues.Place again = cues.before(Cue.RESTART, to);
        return again != null && again.start() >= from;
    }

    private boolean condemned(Match match) {
        Cues.Place no = cues.after(Cue.CONDEMNED, match.end());
        return no != null && sameSentence(match.end() - 1, no.start());
    }

    private boolean warned(Match match) {
        Cues.Place warning = cues.before(Cue.WARNED, match.lastStart());
        if (warning == null) {
            warning = cues.before(Cue.WARNED, match.end());
        }
        return warning != null && sameSentence(warning.start(), match.start());
    }

    private boolean rights(Match match) {
        Cues.Place may = lastBefore(Cue.RIGHTS, match);
        return may != null
                && units.clause[may.start()] == units.clause[match.start()]
                && match.start() - may.end() <= far(match.start())
                && !begunAnew(may.end(), match.start());
    }

    private boolean quoted(Match match) {
        Cues.Place said = lastBefore(Cue.ATTRIBUTION, match);
        if (said == null || !sameSentence(said.start(), match.start())) {
            return false;
        }
        boolean near = match.start() - said.end() <= far(match.start()) && !begunAnew(said.end(), match.start());
        return units.quoted[match.start()] || near;
    }

    private Cues.@Nullable Place lastBefore(Cue cue, Match match) {
        return cues.before(cue, match.start());
    }

    private boolean sameSentence(int one, int other) {
        return units.sentence[one] == units.sentence[other];
    }

    private int near(int at) {
        return Units.isHan(units.unit[at]) ? NEAR_HAN : NEAR_LATIN;
    }

    private int far(int at) {
        return Units.isHan(units.unit[at]) ? FAR_HAN : FAR_LATIN;
    }
}
