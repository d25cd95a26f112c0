package org.lifang.server.wording;

import java.util.Locale;

/** The words by which codes and message keys name things. */
public final class Words {

    private Words() {}

    /** {@code CALL_SCRIPT} is {@code call-script}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A phrase as part of a message key: {@code secondary (quoted)} is {@code secondary-quoted}. */
    public static String slug(String phrase) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }
}
