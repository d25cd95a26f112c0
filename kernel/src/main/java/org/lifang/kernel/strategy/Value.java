package org.lifang.kernel.strategy;

import java.time.LocalDate;

/** A constant in an output cell. */
public sealed interface Value {

    /** A string. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Whole(long number) implements Value {}

    /** A yes or no. */
    record Flag(boolean flag) implements Value {}

    /** A calendar date. */
    record Date(LocalDate date) implements Value {}

    /** No value. */
    record Nothing() implements Value {}
}
