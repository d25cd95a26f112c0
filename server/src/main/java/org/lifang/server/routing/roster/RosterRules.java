package org.lifang.server.routing.roster;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.roster.RosterOutcome.Denied;
import org.lifang.server.routing.roster.RosterOutcome.No;

/** What a card of the calendar may say. */
final class RosterRules {

    private static final int MOST_WORDS = 40;
    private static final int MOST_WORD_CHARS = 40;
    private static final int MOST_LUNCH_MINUTES = 180;
    private static final int MINUTE = 60;

    private RosterRules() {}

    static @Nullable Denied card(Member member) {
        if ((member.home() == null) == (member.startBranch() == null)) {
            return Denied.on("startBranch", No.START_MISSING);
        }
        for (Hours shift : member.shifts().values()) {
            if (!shift.to().isAfter(shift.from())) {
                return Denied.on("shifts", No.HOURS_INVALID);
            }
        }
        int lunch = member.lunch().toSecond() - member.lunch().fromSecond();
        if (member.lunchMinutes() < 0
                || member.lunchMinutes() > MOST_LUNCH_MINUTES
                || lunch < member.lunchMinutes() * MINUTE) {
            return Denied.on("lunchMinutes", No.LUNCH_INVALID);
        }
        boolean tooMany = tooMany(member.languages()) || tooMany(member.skills()) || tooMany(member.territory());
        return tooMany ? Denied.on("skills", No.TOO_MANY) : null;
    }

    private static boolean tooMany(Set<String> words) {
        return words.size() > MOST_WORDS
                || words.stream().anyMatch(word -> word.isBlank() || word.length() > MOST_WORD_CHARS);
    }

    /** Nobody is half of two fixed pairs. */
    static boolean pairedElsewhere(Pairing wanted, List<Pairing> all) {
        Set<UUID> both = Set.of(wanted.one(), wanted.other());
        return all.stream()
                .filter(each -> each.kind() == Pairing.Kind.FIXED)
                .filter(each -> !Set.of(each.one(), each.other()).equals(both))
                .anyMatch(each -> both.contains(each.one()) || both.contains(each.other()));
    }
}
