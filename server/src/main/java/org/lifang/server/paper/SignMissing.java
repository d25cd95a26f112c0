package org.lifang.server.paper;

import java.util.List;

/** No font has a sign for these characters: a paper with a hole in somebody's name is not printed. */
public final class SignMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> signs;

    SignMissing(List<String> signs) {
        super("no font has a sign for " + signs.stream().map(SignMissing::code).toList());
        this.signs = List.copyOf(signs);
    }

    /** The characters, which may be part of a name and so belong into no log. */
    public List<String> signs() {
        return signs;
    }

    private static String code(String sign) {
        return "U+" + Integer.toHexString(sign.codePointAt(0)).toUpperCase(java.util.Locale.ROOT);
    }
}
