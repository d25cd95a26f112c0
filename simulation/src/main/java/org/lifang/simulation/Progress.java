package org.lifang.simulation;

import java.io.PrintStream;

/** A bar on a terminal, a line now and then elsewhere. */
final class Progress {

    private static final int WIDTH = 40;
    private static final int EVERY = 20;

    private final PrintStream out;
    private final long total;
    private final boolean terminal = Boolean.getBoolean("lifang.terminal");
    private final long began = System.nanoTime();
    private long days;

    Progress(PrintStream out, long total) {
        this.out = out;
        this.total = total;
    }

    synchronized void day() {
        days++;
        if (terminal) {
            out.print("\r" + bar());
        } else if (days % Math.max(1, total / EVERY) == 0) {
            out.println(bar());
        }
    }

    private String bar() {
        int full = (int) (WIDTH * days / total);
        double minutes = (System.nanoTime() - began) / 60e9;
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + days + "/" + total + " 天 days, "
                + Math.round(days / minutes) + "/min";
    }

    void done() {
        if (terminal) {
            out.println();
        }
    }
}
