package org.lifang.simulation.day;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.lifang.server.platform.BusinessDates;
import org.lifang.simulation.world.World;

/** What will be done when. At the same moment, what was asked for first comes first. */
public final class Agenda {

    private final World world;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private long number;

    Agenda(World world) {
        this.world = world;
    }

    private record Item(LocalDateTime at, long number, Runnable what) {}

    void at(LocalDateTime when, Runnable what) {
        items.add(new Item(when, number++, what));
    }

    /** Does everything until a moment, the clock going from one to the next. */
    void until(LocalDateTime end) {
        for (Item next = items.peek(); next != null && next.at().isBefore(end); next = items.peek()) {
            items.poll();
            LocalDateTime now = now();
            if (next.at().isAfter(now)) {
                world.clock().set(next.at().atZone(BusinessDates.ZONE).toInstant());
            }
            next.what().run();
        }
        world.clock().set(end.atZone(BusinessDates.ZONE).toInstant());
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(world.clock().instant(), BusinessDates.ZONE);
    }
}
