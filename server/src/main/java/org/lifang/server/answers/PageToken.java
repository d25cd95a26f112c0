package org.lifang.server.answers;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort keys of the last row shown, opaque to the client. Ids and numbers only. */
public record PageToken(List<String> keys) {

    public static final int MAX_SIZE_ROWS = 200;
    private static final int MAX_TOKEN_CHARS = 1_000;
    private static final String SEPARATOR = "\u001f";

    public PageToken {
        keys = List.copyOf(keys);
    }

    public static PageToken of(Object... keys) {
        List<String> texts = new ArrayList<>();
        for (Object key : keys) {
            texts.add(key.toString());
        }
        return new PageToken(texts);
    }

    /** Reads the {@code after} parameter; null means the beginning. Anything else we did not make is refused. */
    public static @Nullable PageToken parse(@Nullable String after, int keys) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            if (after.length() <= MAX_TOKEN_CHARS) {
                String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
                List<String> parts = List.of(text.split(SEPARATOR, -1));
                if (parts.size() == keys) {
                    return new PageToken(parts);
                }
            }
        } catch (IllegalArgumentException e) {
            throw Refused.of(400, "PAGE_TOKEN_INVALID");
        }
        throw Refused.of(400, "PAGE_TOKEN_INVALID");
    }

    /** The wanted page size in rows, 50 unless said, at most 200. */
    public static int size(@Nullable Integer wanted) {
        if (wanted == null) {
            return 50;
        }
        if (wanted < 1 || wanted > MAX_SIZE_ROWS) {
            throw Refused.of(400, "PAGE_SIZE_INVALID", MAX_SIZE_ROWS);
        }
        return wanted;
    }

    public String key(int index) {
        return keys.get(index);
    }

    /** A key that is more than text; a token somebody altered, or that of another list, is refused. */
    public <T> T key(int index, Function<String, T> reader) {
        try {
            return reader.apply(keys.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refused.of(400, "PAGE_TOKEN_INVALID");
        }
    }

    public long number(int index) {
        return key(index, Long::parseLong);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
