package org.lifang.server.outreach.port;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Codes of providers as upper-case words of ours. */
public final class ProviderWord {

    private static final int MOST_CHARS = 40;

    private ProviderWord() {}

    /** A word for a code; null when the provider gave none. */
    public static @Nullable String of(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String word = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return word.matches("[A-Z][A-Z0-9_]{1,59}")
                ? word
                : "PROVIDER_" + word.substring(0, Math.min(word.length(), MOST_CHARS));
    }
}
