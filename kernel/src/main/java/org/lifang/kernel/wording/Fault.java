package org.lifang.kernel.wording;

import java.util.Map;
import java.util.Objects;

/**
 * Something a file of rules or a template may not hold.
 *
 * @param file name of the file, empty for a text that is no file
 * @param line line of the file, from 1
 * @param column character of the line, from 1
 * @param code stable code, such as {@code wording.file.unknown-set}
 * @param params what the sentence needs
 */
public record Fault(String file, int line, int column, String code, Map<String, String> params) {

    public Fault {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(code, "code");
        params = Map.copyOf(params);
    }
}
