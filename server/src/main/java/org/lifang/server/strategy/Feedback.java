package org.lifang.server.strategy;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Select;

/**
 * What another module learned about borrowers, for tables to read. It is asked in sets and for any date: the facts are
 * worked out from what is on record, and copied nowhere.
 */
public interface Feedback {

    /**
     * One row about one borrower.
     *
     * @param date nothing that was recorded for a later day is known
     * @param borrower whom the row is about, a column of what surrounds it
     * @return columns named as facts of {@link CollectionFacts}: counts as bigint, yes or no as boolean, words as text;
     *     null is unknown
     */
    Select<?> about(LocalDate date, Field<Long> borrower);
}
