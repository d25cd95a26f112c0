package org.lifang.server.routing.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The middles of districts: what is known of an address when nothing else is. A lender's own table, or else a small one
 * that comes with the product.
 */
@Component
public final class Districts {

    private static final String TABLE = "/districts.csv";
    private static final int COLUMNS = 4;
    private static final String SHIPPED_CITY = "成都市";

    private final DistrictStore store;
    private final Table shipped = new Table(read(), false);

    Districts(DistrictStore store) {
        this.store = store;
    }

    /**
     * A district.
     *
     * @param adcode its administrative code
     * @param city to which it belongs, where that is known
     */
    public record District(
            String adcode, String name, @Nullable String city, Point middle) {}

    /**
     * A table of districts.
     *
     * @param own whether the lender brought it
     */
    public record Table(List<District> all, boolean own) {

        public Table {
            all = List.copyOf(all);
        }

        /**
         * The district of that code or name, or the one an address names. Null when it is none of ours, and when
         * several have the name and the text does not say of which city: half a guess is none.
         */
        public @Nullable District find(@Nullable String text) {
            if (text == null) {
                return null;
            }
            List<District> named = all.stream()
                    .filter(each -> text.equals(each.adcode()) || text.contains(each.name()))
                    .toList();
            if (named.size() <= 1) {
                return named.isEmpty() ? null : named.getFirst();
            }
            Optional<District> inTheCity = named.stream()
                    .filter(each -> each.city() != null && text.contains(each.city()))
                    .findFirst();
            return inTheCity.orElse(null);
        }
    }

    /** The table that counts now. */
    public Table table() {
        List<District> own = store.all();
        return own.isEmpty() ? shipped : new Table(own, true);
    }

    private static List<District> read() {
        List<District> all = new ArrayList<>();
        try (var in = Objects.requireNonNull(Districts.class.getResourceAsStream(TABLE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                String[] cells = line.split(",", COLUMNS);
                Point middle = new Point(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
                all.add(new District(cells[0], cells[1], SHIPPED_CITY, middle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
