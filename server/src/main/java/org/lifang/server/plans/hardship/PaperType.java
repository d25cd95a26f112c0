package org.lifang.server.plans.hardship;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a paper may be, told by its first bytes and not by its name. */
enum PaperType {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    PDF("application/pdf", "255044462d");

    private final String media;
    private final String begins;

    PaperType(String media, String begins) {
        this.media = media;
        this.begins = begins;
    }

    String media() {
        return media;
    }

    /** Null when it is none of them. */
    static @Nullable PaperType of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.fits(content))
                .findFirst()
                .orElse(null);
    }

    private boolean fits(byte[] content) {
        int bytes = begins.length() / 2;
        return content.length >= bytes
                && HexFormat.of().formatHex(content, 0, bytes).equals(begins);
    }
}
