package org.lifang.kernel.wording;

/** Pushes together letters that somebody pulled apart one by one. */
final class Separators {

    private static final int LEAST = 3;

    private Separators() {}

    /** Takes out what separates three or more single letters in a row. */
    static Units join(Units units) {
        Units joined = new Units(units.size);
        int at = 0;
        while (at < units.size) {
            int end = run(units, at);
            if (end > at) {
                for (int i = at; i < end; i += 2) {
                    joined.addFrom(units, i, true);
                }
                at = end;
            } else {
                joined.addFrom(units, at, false);
                at++;
            }
        }
        return joined;
    }

    /** The end of a run of singles that begins here, or here when there is none. */
    private static int run(Units units, int at) {
        int end = at;
        int singles = 0;
        while (single(units, end)) {
            singles++;
            end += 2;
        }
        return singles >= LEAST ? end - 1 : at;
    }

    private static boolean single(Units units, int at) {
        if (at >= units.size || !Character.isLetter(units.unit[at])) {
            return false;
        }
        boolean opens = at == 0 || Units.isSeparator(units.unit[at - 1]);
        return opens && (at + 1 >= units.size || Units.isSeparator(units.unit[at + 1]));
    }
}
