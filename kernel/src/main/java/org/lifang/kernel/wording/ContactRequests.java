package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * To a contact person only two things may be said (CN-W-05): which number the debtor has, and would they pass on a
 * request to call. So the text must be made up of words that serve these, and nothing else.
 */
final class ContactRequests {

    /** The rule that closes everything else. */
    static final String RULE = "CN-W-05";

    private static final String SET = "contact.";
    private static final int LONGEST_NAME_HAN = 2;
    private static final int LONGEST_NAME_LATIN = 20;

    private final Index allowed;
    private final Index namedBefore;
    private final Index namedAfter;

    ContactRequests(Words words, Map<String, List<Integer>> sets) {
        Set<Integer> all = new LinkedHashSet<>();
        sets.forEach((name, set) -> {
            if (name.startsWith(SET)) {
                all.addAll(set);
            }
        });
        this.allowed = Index.byLetters(words, List.copyOf(all));
        this.namedBefore = Index.byLetters(words, sets.getOrDefault("contact.title-after-name", List.of()));
        this.namedAfter = Index.byLetters(words, sets.getOrDefault("contact.title-before-name", List.of()));
    }

    List<Finding> check(Units units, String text) {
        int[] cost = new int[units.size + 1];
        int[] from = new int[units.size + 1];
        explain(units, cost, from);
        boolean[] stray = new boolean[units.size];
        for (int at = units.size; at > 0; at = from[at]) {
            stray[at - 1] = cost[at] > cost[from[at]];
        }
        return findings(units, stray, text);
    }

    /** For every place, where the last word before it began on the way that leaves the fewest units unexplained. */
    private void explain(Units units, int[] cost, int[] from) {
        int[] titleAt = new int[units.size + 1];
        Arrays.fill(titleAt, -1);
        Index.Walk words = allowed.along(units);
        Index.Walk before = namedBefore.along(units);
        Index.Walk after = namedAfter.along(units);
        for (int at = 0; at < units.size; at++) {
            int end = at + 1;
            cost[end] = cost[at] + (free(units.unit[at]) ? 0 : 1);
            from[end] = at;
            words.go(at, (word, s, e) -> join(cost, from, s, e));
            before.go(at, (word, s, e) -> {
                for (int name = s; name >= nameBefore(units, s); name--) {
                    join(cost, from, name, e);
                }
            });
            after.go(at, (word, s, e) -> titleAt[e] = s);
            int title = titleOf(units, titleAt, end);
            if (title >= 0) {
                join(cost, from, title, end);
            }
        }
    }

    private static void join(int[] cost, int[] from, int start, int end) {
        if (cost[start] < cost[end]) {
            cost[end] = cost[start];
            from[end] = start;
        }
    }

    /** A Chinese name of a character or two before its title. */
    private static int nameBefore(Units units, int title) {
        int start = title;
        while (start > 0 && title - start < LONGEST_NAME_HAN && Units.isHan(units.unit[start - 1])) {
            start--;
        }
        return start;
    }

    /** The title before a name that ends here, one character or one Latin word long, or −1. */
    private static int titleOf(Units units, int[] titleAt, int end) {
        if (Units.isHan(units.unit[end - 1])) {
            return titleAt[end - 1];
        }
        int at = end;
        while (at > 0 && end - at < LONGEST_NAME_LATIN && Character.isLetter(units.unit[at - 1])) {
            at--;
        }
        boolean parted = at > 0 && Units.isSeparator(units.unit[at - 1]);
        return at < end && parted && units.endsWord(end) ? titleAt[at - 1] : -1;
    }

    private static boolean free(char unit) {
        return Units.isSeparator(unit)
                || (VariableType.isMark(unit) && VariableType.ofMark(unit).allowedFor(Audience.CONTACT_PERSON));
    }

    private static List<Finding> findings(Units units, boolean[] stray, String text) {
        List<Finding> findings = new ArrayList<>();
        int from = -1;
        for (int at = 0; at <= units.size; at++) {
            boolean strays = at < units.size && (stray[at] || (from >= 0 && units.unit[at] == Units.SPACE));
            if (strays && from < 0) {
                from = at;
            } else if (!strays && from >= 0) {
                findings.add(finding(units.start[from], units.end[lastStray(stray, at - 1)], text));
                from = -1;
            }
        }
        return findings;
    }

    private static int lastStray(boolean[] stray, int at) {
        int last = at;
        while (!stray[last]) {
            last--;
        }
        return last;
    }

    private static Finding finding(int start, int end, String text) {
        return new Finding(
                RULE,
                Category.OTHER_REQUEST,
                start,
                end,
                Severity.DENY,
                Category.OTHER_REQUEST.code(),
                Map.of("entry", "contact-person", "words", text.substring(start, end), "cites", RULE));
    }
}
