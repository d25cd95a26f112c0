package org.lifang.server.portfolio.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.portfolio.tape.Limits;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Section;

/** What one pass of one tape carries from section to section. */
final class Pass {

    final UUID importId;
    final Profile profile;
    final @Nullable LocalDate asOf;
    final LocalDate today;
    final Instant now;
    final Limits limits;
    final KeyedHash hash;
    final BadRows bad;
    final Totals totals = new Totals();
    final Map<Section, Counts> counts = new EnumMap<>(Section.class);
    final Map<String, Long> changes = new TreeMap<>();
    private final long sourceHash;

    Pass(
            UUID importId,
            Profile profile,
            @Nullable LocalDate asOf,
            LocalDate today,
            Instant now,
            Limits limits,
            KeyedHash hash) {
        this.importId = importId;
        this.profile = profile;
        this.asOf = asOf;
        this.today = today;
        this.now = now;
        this.limits = limits;
        this.hash = hash;
        this.bad = new BadRows(limits.maxBadRowsKept());
        this.sourceHash = hash.begin().put(profile.source()).end();
    }

    /** The key of a lender's number within its source. */
    long key(String number) {
        return hash.begin().put(sourceHash).put(number).end();
    }

    int check(String text) {
        return (int) hash.begin().put(text).end();
    }

    Counts counts(Section section) {
        return counts.computeIfAbsent(section, s -> new Counts());
    }

    void changed(String what, long count) {
        if (count > 0) {
            changes.merge(what, count, Long::sum);
        }
    }
}
