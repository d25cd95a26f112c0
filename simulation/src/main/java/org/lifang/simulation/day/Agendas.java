package org.lifang.simulation.day;

import org.lifang.simulation.world.World;

/** Makes the agenda of a month. */
public final class Agendas {

    private Agendas() {}

    public static Agenda of(World world) {
        return new Agenda(world);
    }
}
