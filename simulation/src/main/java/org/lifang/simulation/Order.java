package org.lifang.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.House;
import org.lifang.simulation.world.Dice;

/**
 * A month that is asked for.
 *
 * @param log the file its lines go to; null keeps only their hash
 */
record Order(
        long seed,
        int days,
        int borrowers,
        String playbook,
        Set<FaultKind> faults,
        @Nullable String log) {

    /** The playbooks that are shipped, in the order in which seeds take turns. */
    static final List<String> PLAYBOOKS = List.of("zhongbang", "demand-notice", "ningyin", "jidai-dingli", "haier");

    private static final int FIRST_DAYS = 290;

    /** The first day follows from the seed: some day of the year after the house was set up. */
    LocalDate first() {
        return House.OPENED.plusDays(10 + Dice.of(seed).of("first day").below(FIRST_DAYS));
    }
}
