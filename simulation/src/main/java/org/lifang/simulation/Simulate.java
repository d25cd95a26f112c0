package org.lifang.simulation;

import java.nio.file.Path;
import org.lifang.simulation.faults.Faults;

/** ./lifang simulate. */
public final class Simulate {

    private Simulate() {}

    public static void main(String[] arguments) throws Exception {
        try (Run run = new Run()) {
            for (int i = 1; i <= Integer.getInteger("seeds", 3); i++) {
                Order order = new Order(
                        i,
                        Integer.getInteger("days", 10),
                        Integer.getInteger("borrowers", 200),
                        System.getProperty("playbook", "zhongbang"),
                        Faults.parse(System.getProperty("faults", "none")),
                        Path.of("/tmp/sim-" + i + ".log"));
                Outcome outcome = run.live(order, day -> {});
                System.out.println(
                        i + " " + outcome.lines() + " " + outcome.hash().substring(0, 12) + " " + outcome.seconds()
                                + " s " + outcome.requests() + " " + outcome.tally() + "\n" + outcome.violation());
            }
        }
        System.exit(0);
    }
}
