package org.lifang.kernel.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.KeepCard.Bin;
import org.lifang.kernel.plan.KeepCard.Scale;
import org.lifang.kernel.plan.KeepCard.Trait;
import org.lifang.kernel.plan.PolicyFault.Code;
import org.lifang.kernel.plan.PolicyFault.Severity;

/** Reads the score card of a policy: {@code trait value:points … above:points unknown:points}. */
final class CardReader {

    private static final int MOST_POINTS = 2_000;
    private static final String WANTED = "0:20 1:-30 above:-60 unknown:0";
    private static final int ABOVE = -1;
    private static final int UNKNOWN = -2;

    private CardReader() {}

    private record Entry(int key, int points) {}

    static KeepCard card(PolicyFields block) {
        int base = 0;
        List<Integer> given = block.some("base", CardReader::points, "120", List.of());
        if (given.size() == 1) {
            base = given.get(0);
        } else {
            block.fault(Severity.ERROR, Code.FIELD_MISSING, "base", "", "120");
        }
        Map<Trait, Scale> scales = new HashMap<>();
        for (Trait trait : Trait.values()) {
            if (block.has(trait.label())) {
                scales.put(trait, scale(block, trait));
            }
        }
        block.rest();
        return new KeepCard(base, scales);
    }

    private static Scale scale(PolicyFields block, Trait trait) {
        List<Bin> bins = new ArrayList<>();
        Integer above = null;
        int unknown = 0;
        boolean sound = true;
        for (Entry entry : block.some(trait.label(), CardReader::entry, WANTED, List.of(new Entry(ABOVE, 0)))) {
            if (entry.key == UNKNOWN) {
                unknown = entry.points;
            } else if (entry.key == ABOVE) {
                sound &= above == null;
                above = entry.points;
            } else {
                sound &= above == null
                        && (bins.isEmpty() || bins.get(bins.size() - 1).upTo() < entry.key);
                bins.add(new Bin(entry.key, entry.points));
            }
        }
        if (above == null || !sound) {
            block.fault(Severity.ERROR, Code.FIELD_VALUE, trait.label(), "", WANTED);
        }
        Scale scale = new Scale(bins, above == null ? 0 : above, unknown);
        if (trait.onlyLowers() && rises(scale)) {
            block.fault(Severity.ERROR, Code.CARD_TURNED_ROUND, trait.label(), "", "");
        }
        return scale;
    }

    private static boolean rises(Scale scale) {
        int last = Integer.MAX_VALUE;
        for (Bin bin : scale.bins()) {
            if (bin.points() > last) {
                return true;
            }
            last = bin.points();
        }
        return scale.above() > last;
    }

    private static @Nullable Entry entry(String word) {
        int colon = word.indexOf(':');
        if (colon < 1) {
            return null;
        }
        String key = word.substring(0, colon);
        Integer points = points(word.substring(colon + 1));
        Long value = PolicyFields.digits(key);
        if (points == null) {
            return null;
        }
        return switch (key) {
            case "above" -> new Entry(ABOVE, points);
            case "unknown" -> new Entry(UNKNOWN, points);
            default -> value == null || value > 1_000_000 ? null : new Entry(value.intValue(), points);
        };
    }

    private static @Nullable Integer points(String text) {
        boolean below = text.startsWith("-");
        Long value = PolicyFields.digits(below ? text.substring(1) : text);
        return value == null || value > MOST_POINTS ? null : Integer.valueOf((int) (below ? -value : value));
    }
}
