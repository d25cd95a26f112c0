package org.lifang.kernel.wording;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words by which files and codes name constants. */
final class Names {

    private Names() {}

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> @Nullable E find(List<E> constants, String word) {
        for (E each : constants) {
            if (kebab(each).equals(word)) {
                return each;
            }
        }
        return null;
    }
}
