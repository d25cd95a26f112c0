package org.lifang.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a golden table: lines beginning with # are notes, the first other line names the columns. */
public record Golden(List<String> columns, List<List<String>> rows) {

    /** The table of that name in {@code golden/}. */
    public static Golden read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalArgumentException("no golden table " + name);
            }
            List<List<String>> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(Arrays.asList(line.split(",", -1)));
                }
            }
            return new Golden(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read golden table " + name, e);
        }
    }

    /** A cell. */
    public String text(List<String> row, String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return row.get(at);
    }

    /** A cell that is a whole number. */
    public long number(List<String> row, String column) {
        return Long.parseLong(text(row, column));
    }
}
