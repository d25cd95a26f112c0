package org.lifang.bench;

/** Tells what runs now, beside the figures and not among them. */
@FunctionalInterface
interface Progress {

    void step(String what);

    static Progress onErrorStream() {
        return what -> System.err.println("  … " + what);
    }
}
