package org.lifang.server.routing.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The middles of districts, from a small public table: what is known of an address when nothing else is. */
@Component
public final class Districts {

    private static final String TABLE = "/districts.csv";
    private static final int COLUMNS = 4;

    private final List<District> all = read();

    /**
     * A district.
     *
     * @param adcode its administrative code
     */
    public record District(String adcode, String name, Point middle) {}

    /** Those the table knows. */
    public List<District> all() {
        return all;
    }

    /** The district of that name or code, or the one an address names; null when it is none of ours. */
    public @Nullable District find(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return all.stream()
                .filter(each -> text.equals(each.adcode()) || text.contains(each.name()))
                .findFirst()
                .orElse(null);
    }

    private static List<District> read() {
        List<District> all = new ArrayList<>();
        try (var in = Objects.requireNonNull(Districts.class.getResourceAsStream(TABLE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                String[] cells = line.split(",", COLUMNS);
                Point middle = new Point(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
                all.add(new District(cells[0], cells[1], middle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
