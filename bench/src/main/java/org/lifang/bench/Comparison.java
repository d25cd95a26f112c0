package org.lifang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Runs sides in turns, A-B-B-A, so that a machine that slows down slows both, and compares their answers first.
 *
 * <p>Every answer of every round must equal the first one; otherwise no figure leaves this class.
 */
public final class Comparison<A> {

    /** Fewer rounds would make the median a matter of luck. */
    public static final int LEAST_ROUNDS = 5;

    private final Map<String, Side<A>> sides = new LinkedHashMap<>();
    private final CpuClock cpu;
    private final Progress progress;

    public Comparison() {
        this(CpuClock.ofProcessTree(), Progress.onErrorStream());
    }

    Comparison(CpuClock cpu, Progress progress) {
        this.cpu = cpu;
        this.progress = progress;
    }

    /** Adds a side; the order of adding is the order of the first round. */
    public Comparison<A> side(String name, Side<A> side) {
        if (sides.putIfAbsent(name, side) != null) {
            throw new IllegalArgumentException("two sides are called " + name);
        }
        return this;
    }

    /** One unmeasured round to warm up, then the measured ones. */
    public Measured run(int rounds) throws Exception {
        return run(1, rounds);
    }

    /** So many unmeasured rounds, then so many measured ones, each in the opposite order of the one before. */
    public Measured run(int warmups, int rounds) throws Exception {
        if (rounds < LEAST_ROUNDS) {
            throw new UsageRefused("a comparison needs at least " + LEAST_ROUNDS + " rounds, not " + rounds);
        }
        Measured measured = new Measured();
        @Nullable Answer<A> first = null;
        List<String> order = new ArrayList<>(sides.keySet());
        for (int round = -warmups; round < rounds; round++) {
            for (String name : order) {
                progress.step(round < 0 ? name + ", warm-up" : name + ", round " + (round + 1) + " of " + rounds);
                Answer<A> answer = once(name, round < 0 ? null : measured);
                first = first == null ? answer : first;
                refuseUnequal(first, answer);
            }
            Collections.reverse(order);
        }
        return measured;
    }

    private Answer<A> once(String name, @Nullable Measured measured) throws Exception {
        Side<A> side = Objects.requireNonNull(sides.get(name));
        side.prepare();
        long cpuBefore = cpu.nanos();
        long wallBefore = System.nanoTime();
        A value = side.run();
        long wall = System.nanoTime() - wallBefore;
        long used = cpu.nanos() - cpuBefore;
        if (measured != null) {
            measured.add(name, new Cost(wall, used));
        }
        return new Answer<>(name, value);
    }

    private static <A> void refuseUnequal(Answer<A> first, Answer<A> answer) {
        if (!Objects.equals(first.value(), answer.value())) {
            throw new AnswersDiffer("%s answered %s, %s answered %s"
                    .formatted(first.side(), first.value(), answer.side(), answer.value()));
        }
    }

    private record Answer<A>(String side, A value) {}
}
