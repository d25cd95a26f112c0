package org.lifang.server.portfolio.intake;

import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;

/** The short keyed hash under which a name is kept beside its sealed form; others may share it. */
public final class NameChecks {

    private NameChecks() {}

    public static int of(BlindIndex blind, String name) {
        return (int) hash(blind).begin().put(name).end();
    }

    /** The hash needs a secret of this installation; the blind index of a fixed word is one. */
    static KeyedHash hash(BlindIndex blind) {
        return new KeyedHash(blind.of(Field.IMPORT_ROW, "row hash"));
    }
}
