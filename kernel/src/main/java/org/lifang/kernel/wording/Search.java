package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One walk along one text: words are found, patterns advance from part to part, cues are remembered. */
final class Search {

    private static final String NUMERALS = "零〇一二两三四五六七八九十百千万亿几壹贰叁肆伍陆柒捌玖拾佰仟";

    /** How often and where a step of a pattern was taken, in the order of ends. */
    private static final class Taken {
        private int[] start = new int[4];
        private int[] firstEnd = new int[4];
        private int[] end = new int[4];
        private int size;

        void add(int from, int first, int to) {
            if (size > 0 && end[size - 1] == to) {
                return;
            }
            if (size == end.length) {
                start = Arrays.copyOf(start, size * 2);
                firstEnd = Arrays.copyOf(firstEnd, size * 2);
                end = Arrays.copyOf(end, size * 2);
            }
            start[size] = from;
            firstEnd[size] = first;
            end[size] = to;
            size++;
        }
    }

    private final Plan plan;
    private final Units units;
    private final Innocent innocent;
    private final Cues cues;
    private final Taken[] taken;
    private final List<Match> matches = new ArrayList<>();
    private long steps;

    Search(Plan plan, Units units, Innocent innocent) {
        this.plan = plan;
        this.units = units;
        this.innocent = innocent;
        this.cues = new Cues(units.size);
        this.taken = new Taken[plan.slots()];
    }

    Search run(Index letters, Index sounds) {
        Index.Walk spelled = letters.along(units);
        Index.Walk heard = sounds.along(units);
        int numberFrom = -1;
        for (int at = 0; at < units.size; at++) {
            spelled.go(at, this::word);
            heard.go(at, this::word);
            numberFrom = numeral(at) ? numberFrom < 0 ? at : numberFrom : -1;
            if (numberFrom >= 0 && !numeral(at + 1)) {
                number(numberFrom, at + 1);
            }
        }
        cues.settle();
        steps += spelled.steps() + heard.steps();
        return this;
    }

    List<Match> matches() {
        return matches;
    }

    Cues cues() {
        return cues;
    }

    long steps() {
        return steps;
    }

    private boolean numeral(int at) {
        if (at >= units.size) {
            return false;
        }
        char c = units.unit[at];
        return Units.isDigit(c) || c == '.' || NUMERALS.indexOf(c) >= 0;
    }

    private void number(int start, int end) {
        word(Words.NUMBER, start, end);
        if (Units.isDigit(units.unit[start])) {
            word(Words.FIGURES, start, end);
        }
    }

    private void word(int word, int start, int end) {
        if (innocent.covers(start, end)) {
            return;
        }
        for (Cue cue : plan.cues(word)) {
            steps++;
            cues.add(cue, start, end);
        }
        for (int slot : plan.slots(word)) {
            steps++;
            if (plan.isFirst(slot)) {
                take(slot, start, end, start, end);
            } else {
                goOn(slot, start, end);
            }
        }
    }

    /** Joins a part to the nearest that went before; those that overlap it are passed over. */
    private void goOn(int slot, int start, int end) {
        Taken before = taken[slot - 1];
        int at = before == null ? -1 : before.size - 1;
        while (before != null && at >= 0 && before.end[at] > start) {
            steps++;
            at--;
        }
        if (before != null && at >= 0 && linked(plan.link(slot), before.end[at], start)) {
            take(slot, before.start[at], before.firstEnd[at], start, end);
        }
    }

    private boolean linked(Pattern.Link link, int end, int start) {
        int gap = start - end;
        if (link.reach() == Pattern.Reach.ADJACENT) {
            return gap == 0 || (gap == 1 && units.unit[end] == Units.SPACE);
        }
        boolean together = link.reach() == Pattern.Reach.CLAUSE
                ? units.clause[end - 1] == units.clause[start]
                : units.sentence[end - 1] == units.sentence[start];
        return together && gap <= link.gap();
    }

    private void take(int slot, int from, int firstEnd, int start, int end) {
        if (plan.isLast(slot)) {
            matches.add(new Match(plan.entry(slot), from, firstEnd, start, end));
            return;
        }
        Taken step = taken[slot];
        if (step == null) {
            step = new Taken();
            taken[slot] = step;
        }
        step.add(from, firstEnd, end);
    }
}
