package org.lifang.simulation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.portfolio.Uploads;
import org.lifang.simulation.checks.Checks;
import org.lifang.simulation.checks.Found;
import org.lifang.simulation.day.Agendas;
import org.lifang.simulation.day.Eyes;
import org.lifang.simulation.day.Life;
import org.lifang.simulation.day.Month;
import org.lifang.simulation.day.Phones;
import org.lifang.simulation.day.Tally;
import org.lifang.simulation.faults.Faults;
import org.lifang.simulation.house.House;
import org.lifang.simulation.house.Wire;
import org.lifang.simulation.people.Behaviour;
import org.lifang.simulation.people.Book;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.EventLog;
import org.lifang.simulation.world.SeededRandomness;
import org.lifang.simulation.world.World;
import tools.jackson.databind.JsonNode;

/** Lives one month after the other in one process. */
final class Run implements AutoCloseable {

    /** Faults stop so many days before the end: what is stuck then is stuck for good. */
    private static final int QUIET_DAYS = 3;

    /** Stands where the name of a check stands when something broke instead. */
    static final String BROKE = "nothing breaks";

    private final World world = World.open();
    private final Behaviour behaviour = Behaviour.shipped();
    private final Map<String, House> houses = new HashMap<>();

    /** Called after every day. */
    interface Listener {
        void day(int number);
    }

    Outcome live(Order order, Listener listener) throws Exception {
        House house = house(order.playbook());
        Dice dice = Dice.of(order.seed());
        SeededRandomness.begin(order.seed());
        long began = System.nanoTime();
        Duration cpu = cpu();
        try (EventLog log = new EventLog(world.clock(), file(order))) {
            Faults faults = new Faults(order.faults(), dice.of("faults"), log);
            Wire wire = new Wire(world.database(), faults, log, dice.of("wire"));
            house.begin(wire);
            world.at(order.first().minusDays(1), LocalTime.of(9, 0));
            Book book = Book.invented(order.borrowers(), order.first(), dice.of("book"));
            imported(house, book);
            try (Eyes eyes = new Eyes(world.look())) {
                book.find(eyes.look());
                Month month = new Month(
                        world,
                        house,
                        wire,
                        faults,
                        log,
                        behaviour,
                        book,
                        dice.of("people"),
                        Agendas.of(world),
                        eyes,
                        new Phones(),
                        new Tally());
                Outcome outcome = days(order, month, listener);
                return timed(
                        outcome,
                        (System.nanoTime() - began) / 1e9,
                        cpu().minus(cpu).toMillis() / 1e3);
            }
        }
    }

    private static @Nullable Path file(Order order) {
        return order.log() == null ? null : Path.of(order.log().replace("{seed}", Long.toString(order.seed())));
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Outcome timed(Outcome outcome, double seconds, double cpu) {
        return new Outcome(
                outcome.order(),
                outcome.lines(),
                outcome.hash(),
                outcome.violation(),
                outcome.tally(),
                outcome.days(),
                outcome.faults(),
                outcome.checks(),
                outcome.requests(),
                seconds,
                cpu);
    }

    private Outcome days(Order order, Month month, Listener listener) throws SQLException {
        Life life = new Life(month);
        try (Checks checks = new Checks(month, life)) {
            Outcome.Violation violation = null;
            for (int number = 1; number <= order.days() && violation == null; number++) {
                LocalDate day = order.first().plusDays(number - 1L);
                // What a process throws once, at its first month, must not move what is thrown on any day.
                SeededRandomness.begin(Dice.of(order.seed()).of("day " + number).any());
                if (number > order.days() - QUIET_DAYS) {
                    month.faults().heal();
                }
                violation = lived(life, checks, month, day, number == order.days());
                listener.day(number);
            }
            return new Outcome(
                    order,
                    month.log().lines(),
                    month.log().hash(),
                    violation,
                    month.tally().sum(),
                    month.tally().days(),
                    month.faults().struck(),
                    checks.counts(),
                    month.wire().requests(),
                    0,
                    0);
        }
    }

    private static Outcome.@Nullable Violation lived(
            Life life, Checks checks, Month month, LocalDate day, boolean last) {
        try {
            life.day(day);
            Found found = checks.after(day, last);
            return found == null
                    ? null
                    : new Outcome.Violation(
                            found.check(), day, found.what(), month.log().last());
        } catch (RuntimeException | SQLException e) {
            return new Outcome.Violation(BROKE, day, told(e), month.log().last());
        }
    }

    private static String told(Exception e) {
        StringBuilder told = new StringBuilder(e.toString());
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.lifang")) {
                told.append("\n  at ").append(frame);
            }
        }
        return e.getCause() == null ? told.toString() : told + "\n because of " + e.getCause();
    }

    private House house(String playbook) throws Exception {
        House found = houses.get(playbook);
        if (found == null) {
            SeededRandomness.begin(playbook.hashCode());
            EventLog log = new EventLog(world.clock(), null);
            Faults none = new Faults(Faults.parse("none"), Dice.of(0), log);
            found = House.open(world, new Wire(world.database(), none, log, Dice.of(playbook.hashCode())), playbook);
            houses.put(playbook, found);
        }
        return found;
    }

    private static void imported(House house, Book book) {
        Uploads uploads = new Uploads(house.manager().browser());
        JsonNode booked = uploads.committed(uploads.checked(book.tape()));
        if (!booked.get("state").asString().equals("COMMITTED")) {
            throw new IllegalStateException("the book was not taken: " + booked);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
