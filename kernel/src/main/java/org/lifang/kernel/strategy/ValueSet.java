package org.lifang.kernel.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values that pass an input cell: closed ranges in rising order that neither touch nor overlap, and perhaps
 * unknown.
 *
 * @param unknown true when an unknown fact passes
 * @param ranges the ranges of known values that pass
 */
public record ValueSet(boolean unknown, List<Range> ranges) {

    /** Smallest and greatest known values; one is kept free at the bottom for {@link Facts#UNKNOWN}. */
    static final long LEAST = Long.MIN_VALUE + 1;

    static final long GREATEST = Long.MAX_VALUE - 1;

    static final ValueSet EMPTY = new ValueSet(false, List.of());
    static final ValueSet ALL = new ValueSet(true, List.of(new Range(LEAST, GREATEST)));
    static final ValueSet ONLY_UNKNOWN = new ValueSet(true, List.of());

    /** Both ends belong to the range. */
    public record Range(long low, long high) {}

    public ValueSet {
        ranges = List.copyOf(ranges);
    }

    static ValueSet between(long low, long high) {
        return low > high ? EMPTY : new ValueSet(false, List.of(new Range(low, high)));
    }

    boolean contains(long value) {
        if (value == Facts.UNKNOWN) {
            return unknown;
        }
        for (Range range : ranges) {
            if (value >= range.low() && value <= range.high()) {
                return true;
            }
        }
        return false;
    }

    ValueSet or(ValueSet other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort(Comparator.comparingLong(Range::low));
        List<Range> merged = new ArrayList<>();
        for (Range next : all) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && next.low() <= last.high() + 1) {
                merged.set(merged.size() - 1, new Range(last.low(), Math.max(last.high(), next.high())));
            } else {
                merged.add(next);
            }
        }
        return new ValueSet(unknown || other.unknown, merged);
    }

    /** The known values that do not pass; what happens to unknown is the caller's to say. */
    ValueSet not(boolean unknownPasses) {
        List<Range> rest = new ArrayList<>();
        long from = LEAST;
        for (Range range : ranges) {
            if (range.low() > from) {
                rest.add(new Range(from, range.low() - 1));
            }
            from = range.high() + 1;
        }
        if (from <= GREATEST) {
            rest.add(new Range(from, GREATEST));
        }
        return new ValueSet(unknownPasses, rest);
    }
}
