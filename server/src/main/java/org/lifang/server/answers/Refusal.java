package org.lifang.server.answers;

import java.util.List;

/** A business no, as a value: records of a sealed outcome that mean "not done" implement this and are rolled back. */
public interface Refusal {

    /** Stable code; the sentence for people stands under it in the message files. */
    String code();

    /** 422 refused by rule, 409 wrong state, 404 no such thing. */
    default int status() {
        return 422;
    }

    /** Filled into the sentence in order; never personal data. */
    default List<?> params() {
        return List.of();
    }

    default List<Finding> findings() {
        return List.of();
    }
}
