package org.lifang.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.House;
import org.lifang.simulation.world.Dice;

/** A month that is asked for. */
record Order(
        long seed,
        int days,
        int borrowers,
        String playbook,
        Set<FaultKind> faults,
        @Nullable Path log) {

    /** The first day follows from the seed: some day of the year after the house was set up. */
    LocalDate first() {
        return House.OPENED.plusDays(10 + Dice.of(seed).of("first day").below(290));
    }
}
