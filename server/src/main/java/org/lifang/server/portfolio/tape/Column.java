package org.lifang.server.portfolio.tape;

import java.util.List;
import java.util.Locale;

/** One column of a section: what it holds and whether a row can do without it. */
public interface Column {

    /** What kind of value a cell must hold. */
    enum Kind {
        KEY,
        TEXT,
        NAME,
        CODE,
        MONEY,
        DATE,
        WHOLE,
        PERCENT,
        ID_NO,
        DEGREES
    }

    String name();

    int ordinal();

    Kind kind();

    boolean required();

    /** The allowed values of a CODE column, else empty. */
    List<String> codes();

    /** The value of an empty cell; empty text when there is none. */
    String preset();

    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }
}
