package org.lifang.bench.days;

import org.lifang.bench.CpuClock;
import org.lifang.bench.Option;
import org.lifang.bench.Options;
import org.lifang.kernel.route.Budget;

/**
 * How seconds are counted: by the wall's clock, or on a busy machine by the time that processors give to this process,
 * of which so many threads have so many times as much.
 */
record Spending(CpuClock clock, boolean cpu) {

    static final Option OPTION =
            new Option("clock", "wall", "wall, or cpu: the time processors give to us, for a busy machine");

    private static final double NANOS = 1e9;

    static Spending of(Options options) {
        boolean cpu = options.text("clock").equals("cpu");
        return new Spending(cpu ? CpuClock.ofThisProcess() : System::nanoTime, cpu);
    }

    Budget seconds(double seconds, int threads) {
        long begin = clock.nanos();
        double most = NANOS * seconds * (cpu ? threads : 1);
        return steps -> Math.min(1, (clock.nanos() - begin) / most);
    }
}
