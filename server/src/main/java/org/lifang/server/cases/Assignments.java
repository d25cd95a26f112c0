package org.lifang.server.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which case, fairly and the same every time: cases by urgency, each to the collector of its district with the
 * least weighted load; a collector of no district takes what a district cannot.
 *
 * <p>Who has a case keeps it, unless they left, moved to another district, or carry more than the cap; then the least
 * urgent cases move, and only to somebody with room. A case given by hand moves only when its collector left.
 */
final class Assignments {

    /** Why a case is with whom it is. */
    enum Reason {
        /** The least loaded collector of the district. */
        LEAST_LOAD,
        /** The collector before was over the cap. */
        OVER_CAP,
        /** The collector before no longer collects. */
        COLLECTOR_LEFT,
        /** The collector before works in another district. */
        OTHER_DISTRICT,
        /** A person decided. */
        BY_HAND
    }

    /** A collector and where they work; null is anywhere. */
    record Collector(UUID id, @Nullable String district) {}

    /**
     * An open case.
     *
     * @param weight how much work it is; 0 needs nobody
     * @param collector who has it, null when nobody
     * @param byHand true when a person gave it to them
     */
    record Load(
            long caseId,
            @Nullable String district,
            int weight,
            @Nullable UUID collector,
            boolean byHand) {}

    /** A case that changes hands. */
    record Move(long caseId, UUID collector, Reason reason) {}

    private final int capWeight;
    private final Map<UUID, Collector> collectors = new TreeMap<>();
    /** What each carries, with the cases that may still move away. */
    private final Map<UUID, Long> loads = new HashMap<>();

    /** What each keeps. */
    private final Map<UUID, Long> kept = new HashMap<>();

    private final List<Move> moves = new ArrayList<>();

    private Assignments(List<Collector> collectors, int capWeight) {
        this.capWeight = capWeight;
        collectors.forEach(c -> this.collectors.put(c.id(), c));
        this.collectors.keySet().forEach(id -> loads.put(id, 0L));
    }

    /**
     * Plans the moves.
     *
     * @param byUrgency open cases, the most urgent first
     * @param capWeight the greatest weighted load of one collector
     */
    static List<Move> plan(List<Collector> collectors, List<Load> byUrgency, int capWeight) {
        Assignments plan = new Assignments(collectors, capWeight);
        Map<Load, Reason> open = plan.keep(byUrgency);
        for (Load load : byUrgency) {
            Reason reason = open.get(load);
            if (reason != null) {
                plan.give(load, reason);
            }
        }
        return plan.moves;
    }

    /** All cases count with whom they are; those that should not stay are returned with the reason. */
    private Map<Load, Reason> keep(List<Load> byUrgency) {
        Map<Load, Reason> open = new HashMap<>();
        for (Load load : byUrgency) {
            Reason reason = whyNotKept(load);
            UUID holder = load.collector();
            if (holder != null) {
                loads.merge(holder, (long) load.weight(), Long::sum);
            }
            if (reason != null && load.weight() > 0) {
                open.put(load, reason);
            } else if (holder != null) {
                kept.merge(holder, (long) load.weight(), Long::sum);
            }
        }
        return open;
    }

    private @Nullable Reason whyNotKept(Load load) {
        UUID holder = load.collector();
        if (holder == null) {
            return Reason.LEAST_LOAD;
        }
        Collector collector = collectors.get(holder);
        if (collector == null) {
            return Reason.COLLECTOR_LEFT;
        }
        if (load.byHand()) {
            return null;
        }
        if (collector.district() != null && !collector.district().equals(load.district())) {
            return Reason.OTHER_DISTRICT;
        }
        return kept.getOrDefault(holder, 0L) + load.weight() > capWeight ? Reason.OVER_CAP : null;
    }

    private void give(Load load, Reason reason) {
        UUID receiver = leastLoaded(load, true);
        receiver = receiver == null ? leastLoaded(load, false) : receiver;
        if (receiver == null || receiver.equals(load.collector())) {
            return;
        }
        moves.add(new Move(load.caseId(), receiver, reason));
        loads.merge(receiver, (long) load.weight(), Long::sum);
        if (load.collector() != null) {
            loads.merge(load.collector(), (long) -load.weight(), Long::sum);
        }
    }

    /** The collector with the least load and room for the case, in its district or among those of no district. */
    private @Nullable UUID leastLoaded(Load load, boolean ofDistrict) {
        return collectors.values().stream()
                .filter(c -> ofDistrict
                        ? c.district() != null && c.district().equals(load.district())
                        : c.district() == null)
                .map(Collector::id)
                .filter(id -> load(id) + load.weight() <= capWeight)
                .min(Comparator.comparingLong(this::load).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private long load(UUID collector) {
        return loads.getOrDefault(collector, 0L);
    }
}
