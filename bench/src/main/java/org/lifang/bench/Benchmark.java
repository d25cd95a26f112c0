package org.lifang.bench;

import java.util.List;

/** One measurement that anyone can repeat with {@code ./lifang bench NAME}; found through {@code ServiceLoader}. */
public interface Benchmark {

    /** The word people type after {@code ./lifang bench}. */
    String name();

    /** What is measured against what, in one line. */
    String summary();

    /** The options it understands; any other option is refused before anything runs. */
    default List<Option> options() {
        return List.of();
    }

    /** Measures and returns the figures; throws {@link AnswersDiffer} before any speed of unequal work is told. */
    Report run(Options options) throws Exception;
}
