package org.lifang.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Two loops of which only one asks for memory; public because JMH's generated classes extend it. */
@State(Scope.Thread)
public class PlantedLoops {

    private long sum;

    @Benchmark
    public byte[] allocates() {
        return new byte[1000];
    }

    @Benchmark
    public long adds() {
        return ++sum;
    }
}
