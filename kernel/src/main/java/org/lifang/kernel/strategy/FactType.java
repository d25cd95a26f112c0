package org.lifang.kernel.strategy;

/** The kinds of value a fact can have; each is held as one {@code long}. */
public enum FactType {
    /** A whole number: days, counts, fen. */
    NUMBER,
    /** One of a closed list of words, held as its place in the list. */
    TEXT,
    /** Yes or no, held as 1 or 0. */
    FLAG,
    /** A calendar date, held as its epoch day. */
    DATE;

    /** The name of this type in a DMN {@code typeRef}. */
    public String typeRef() {
        return switch (this) {
            case NUMBER -> "number";
            case TEXT -> "string";
            case FLAG -> "boolean";
            case DATE -> "date";
        };
    }
}
