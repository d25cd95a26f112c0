package org.lifang.simulation.checks;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold.
 *
 * @param name its name for ever
 * @param says what it holds to, in one sentence
 * @param sql asks for what does not hold, a text a row; null where code looks
 */
record Check(
        String name,
        String says,
        When when,
        @Nullable String sql,
        @Nullable Code code) {

    /** When it is looked at. */
    enum When {
        EVERY_DAY,
        /** What takes long, or what must be done once nothing goes wrong any more. */
        LAST_DAY
    }

    /** Looks by itself. */
    interface Code {
        /** What does not hold; null when everything does. */
        @Nullable
        String look(Sight sight) throws SQLException;
    }

    static Check daily(String name, String says, String sql) {
        return new Check(name, says, When.EVERY_DAY, sql, null);
    }

    static Check atLast(String name, String says, String sql) {
        return new Check(name, says, When.LAST_DAY, sql, null);
    }

    static Check daily(String name, String says, Code code) {
        return new Check(name, says, When.EVERY_DAY, null, code);
    }

    static Check atLast(String name, String says, Code code) {
        return new Check(name, says, When.LAST_DAY, null, code);
    }
}
