package org.lifang.server.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** The codes printed on papers: 80 random bits in letters and figures that are not mistaken for each other. */
final class Codes {

    static final int LENGTH = 16;

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final Pattern WRITTEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    static String spoken(String code) {
        StringBuilder spoken = new StringBuilder(code);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            spoken.insert(at, '-');
        }
        return spoken.toString();
    }

    /** A code as somebody typed it: in small letters, with dashes or spaces, with O for 0. Empty when it is none. */
    static String read(String typed) {
        if (typed.length() > LENGTH * 2) {
            return "";
        }
        String code = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[ -]", "");
        return WRITTEN.matcher(code).matches() ? code : "";
    }
}
