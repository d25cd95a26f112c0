package org.lifang.server.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, by a stable code whose sentence stands in the message files.
 *
 * @param params filled into the sentence in order; never personal data
 * @param citation rule the finding rests on, such as {@code CN-M-01}
 */
public record Finding(
        String code,
        @Nullable String field,
        @Nullable Long row,
        List<?> params,
        @Nullable String citation) {

    public static Finding of(String code, Object... params) {
        return new Finding(code, null, null, List.of(params), null);
    }

    public static Finding on(String field, String code, Object... params) {
        return new Finding(code, field, null, List.of(params), null);
    }
}
