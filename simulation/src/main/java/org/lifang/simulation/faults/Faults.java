package org.lifang.simulation.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.EventLog;

/** Decides at every occasion whether something goes wrong, and counts what did. */
public final class Faults {

    private final Set<FaultKind> wanted;
    private final Map<FaultKind, Dice> dice = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Integer> struck = new EnumMap<>(FaultKind.class);
    private final EventLog log;
    private boolean healed;

    public Faults(Set<FaultKind> wanted, Dice dice, EventLog log) {
        this.wanted = wanted;
        this.log = log;
        for (FaultKind kind : FaultKind.values()) {
            this.dice.put(kind, dice.of(kind.name()));
        }
    }

    /** Whether it goes wrong this time. */
    public boolean strikes(FaultKind kind) {
        if (healed || !wanted.contains(kind)) {
            return false;
        }
        boolean now = dice(kind).perMille(kind.perMille());
        if (now) {
            struck.merge(kind, 1, Integer::sum);
            log.tell("fault", kind.name(), "");
        }
        return now;
    }

    /** The chance a fault goes by, for its details. */
    public Dice dice(FaultKind kind) {
        Dice own = dice.get(kind);
        if (own == null) {
            throw new IllegalArgumentException(kind.name());
        }
        return own;
    }

    /** From now on nothing goes wrong any more: what is stuck then is stuck for good. */
    public void heal() {
        healed = true;
    }

    public boolean healed() {
        return healed;
    }

    public Map<FaultKind, Integer> struck() {
        return struck;
    }

    /**
     * Reads a list such as {@code all}, {@code none}, {@code network,NOTICE_TWICE}.
     *
     * @throws IllegalArgumentException naming the word that is neither a kind nor a group
     */
    public static Set<FaultKind> parse(String list) {
        Set<FaultKind> found = EnumSet.noneOf(FaultKind.class);
        for (String part : list.split(",")) {
            String word = part.strip().toUpperCase(Locale.ROOT);
            if (word.equals("ALL")) {
                found.addAll(EnumSet.allOf(FaultKind.class));
            } else if (!word.equals("NONE") && !word.isEmpty()) {
                found.addAll(named(word));
            }
        }
        return found;
    }

    private static List<FaultKind> named(String word) {
        List<FaultKind> found = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            if (kind.name().equals(word) || kind.group().name().equals(word)) {
                found.add(kind);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(word);
        }
        return found;
    }
}
