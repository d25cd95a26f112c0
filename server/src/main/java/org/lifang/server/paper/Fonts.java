package org.lifang.server.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The fonts there are, the usual one first; each is asked only for what those before it lack. */
final class Fonts {

    private static final List<String> NAMES = List.of("NotoSansSC-Regular", "LifangRare-Regular");

    /** Read when the first page is set. */
    private static final class Read {
        static final List<TrueType> ALL = NAMES.stream().map(Read::read).toList();

        private static TrueType read(String name) {
            String file = "/fonts/" + name + ".ttf";
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
                return new TrueType(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Fonts() {}

    static List<TrueType> all() {
        return Read.ALL;
    }

    /** Which font has a sign for the character; -1 when none has. */
    static int of(int point) {
        for (int i = 0; i < Read.ALL.size(); i++) {
            if (Read.ALL.get(i).glyph(point) != 0) {
                return i;
            }
        }
        return -1;
    }

    static List<String> missing(String text) {
        List<String> missing = new ArrayList<>();
        text.codePoints()
                .distinct()
                .filter(point -> !Character.isWhitespace(point) && of(point) < 0)
                .forEach(point -> missing.add(Character.toString(point)));
        return missing;
    }
}
