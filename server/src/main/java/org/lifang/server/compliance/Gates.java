package org.lifang.server.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Gate;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackReader;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.Unit;
import org.springframework.stereotype.Component;

/** Gates made ready, by the packs they are made of; an approved pack never changes, so neither do they. */
@Component
final class Gates {

    private static final int KEPT = 64;
    private static final int LEAST_LOG_DAYS = 63;

    private final PackStore store;
    private final Map<List<String>, Ready> ready = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Ready> eldest) {
            return size() > KEPT;
        }
    };
    private volatile int logDays = LEAST_LOG_DAYS;

    Gates(PackStore store) {
        this.store = store;
    }

    /**
     * A gate with what else asking needs to know of it.
     *
     * @param packs name and version of each, in the order they were put together
     * @param logDays how far back its rules count
     * @param borders seconds of the day at which its hours open or close
     */
    record Ready(Gate gate, List<String> packs, int logDays, List<Integer> borders) {}

    /** How far back the log must be read for the gates asked lately. */
    int logDays() {
        return logDays;
    }

    void forget() {
        synchronized (ready) {
            ready.clear();
        }
    }

    /** The packs in force, given those approved by then: the newest of each name, in the order of their layers. */
    static List<String> inForce(List<Known.PackRow> approved) {
        Map<String, Known.PackRow> newest = new HashMap<>();
        for (Known.PackRow row : approved) {
            newest.merge(row.name(), row, (a, b) -> later(a, b) ? a : b);
        }
        return newest.values().stream()
                .sorted(Comparator.comparingInt(Known.PackRow::layer))
                .map(row -> row.name() + "@" + row.version())
                .toList();
    }

    private static boolean later(Known.PackRow a, Known.PackRow b) {
        return a.effectiveFrom() != b.effectiveFrom()
                ? a.effectiveFrom() > b.effectiveFrom()
                : a.version() > b.version();
    }

    /** The gate of these packs; null when there are none. */
    @Nullable
    Ready of(List<String> packs) {
        if (packs.isEmpty()) {
            return null;
        }
        synchronized (ready) {
            Ready known = ready.get(packs);
            if (known != null) {
                return known;
            }
        }
        List<Pack> read = new ArrayList<>();
        for (String reference : packs) {
            read.add(pack(store.body(reference)));
        }
        Ready made = ready(read);
        synchronized (ready) {
            ready.put(packs, made);
        }
        logDays = Math.max(logDays, made.logDays());
        return made;
    }

    /**
     * The gate of packs that fit together.
     *
     * @throws IllegalStateException when they do not, which approval rules out
     */
    static Ready ready(List<Pack> packs) {
        return switch (Composition.of(packs)) {
            case Composition.Composed composed -> {
                Gate gate = new Gate(composed);
                yield new Ready(
                        gate,
                        packs.stream().map(Pack::reference).toList(),
                        logDays(gate.rules()),
                        borders(gate.rules()));
            }
            case Composition.Refused refused ->
                throw new IllegalStateException("approved packs do not fit: " + refused.faults());
        };
    }

    /**
     * A stored pack.
     *
     * @throws IllegalStateException when it cannot be read, which importing rules out
     */
    static Pack pack(String body) {
        return switch (PackReader.read(body)) {
            case PackReader.Read read -> read.pack();
            case PackReader.Refused refused ->
                throw new IllegalStateException("a stored pack is refused: " + refused.faults());
        };
    }

    private static int logDays(List<PackRule> rules) {
        int days = LEAST_LOG_DAYS;
        for (PackRule stated : rules) {
            if (stated.rule().section().endsWith("-F") || stated.rule() == Rule.CN_W_10) {
                for (Param param : Param.of(stated.rule())) {
                    days = param.unit() == Unit.DAYS ? Math.max(days, stated.number(param) + 1) : days;
                }
            }
        }
        return days;
    }

    private static List<Integer> borders(List<PackRule> rules) {
        return rules.stream()
                .flatMap(stated -> Param.of(stated.rule()).stream()
                        .filter(param -> param.unit() == Unit.TIME)
                        .map(stated::number))
                .distinct()
                .sorted()
                .toList();
    }
}
