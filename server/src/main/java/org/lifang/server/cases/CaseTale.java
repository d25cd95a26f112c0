package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What another module has to tell of somebody's case, in a sentence without personal data. */
public interface CaseTale {

    /** One line of the timeline. */
    record Told(LocalDate on, String text) {}

    /** Everything there is about a borrower, in any order. */
    List<Told> of(long borrower, Locale locale);
}
