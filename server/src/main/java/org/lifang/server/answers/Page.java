package org.lifang.server.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list; {@code next} is what to send as {@code after} for the following part, null at the end. */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    public static <T> Page<T> of(List<T> items, @Nullable PageToken next) {
        return new Page<>(items, next == null ? null : next.text(), null);
    }
}
