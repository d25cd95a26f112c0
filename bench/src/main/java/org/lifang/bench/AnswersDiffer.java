package org.lifang.bench;

/** Two sides of a comparison did not compute the same thing, so their speeds say nothing and are not told. */
public final class AnswersDiffer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnswersDiffer(String message) {
        super(message);
    }
}
