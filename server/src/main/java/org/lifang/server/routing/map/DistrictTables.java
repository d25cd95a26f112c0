package org.lifang.server.routing.map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** Takes a lender's own table of districts: all rows or none, and each bad one by its number and reason. */
@Service
public class DistrictTables {

    private static final int MOST_ROWS = 4_000;
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_NAME = 60;
    private static final int PLACES = 6;
    private static final Pattern ADCODE = Pattern.compile("[0-9]{6}");
    private static final Set<String> COLUMNS = Set.of("adcode", "name", "latitude", "longitude");

    private final DistrictStore store;
    private final Commands commands;

    DistrictTables(DistrictStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Taken(int rows) implements Outcome {}

        record No(String code, List<Finding> findings) implements Outcome, Refusal {
            public No {
                findings = List.copyOf(findings);
            }
        }
    }

    /** Puts a table in force; without rows the one that comes with the product counts again. */
    public Result<Outcome> take(Command command, String csv) {
        return commands.run(command, Outcome.class, effect -> taken(effect, csv));
    }

    private Outcome taken(Effect effect, String csv) {
        List<Districts.District> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Outcome.No no = csv.isBlank() ? null : read(csv, rows, findings);
        if (no != null) {
            return no;
        }
        if (!findings.isEmpty()) {
            return new Outcome.No(
                    "DISTRICTS_WITH_FAULTS", findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
        }
        store.replace(rows);
        effect.audit("routing.districts", "districts", null, null, Map.of("rows", rows.size()));
        return new Outcome.Taken(rows.size());
    }

    private static Outcome.@Nullable No read(String csv, List<Districts.District> rows, List<Finding> findings) {
        Set<String> codes = new HashSet<>();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord record : records) {
                if (!record.getHeader().containsAll(COLUMNS)) {
                    return new Outcome.No("DISTRICTS_COLUMNS_MISSING", List.of());
                }
                if (rows.size() >= MOST_ROWS) {
                    return new Outcome.No("DISTRICTS_TOO_MANY", List.of());
                }
                row(record, codes, rows, findings);
            }
        } catch (CsvParseException e) {
            return new Outcome.No("DISTRICTS_UNREADABLE", List.of());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows.isEmpty() && findings.isEmpty() ? new Outcome.No("DISTRICTS_EMPTY", List.of()) : null;
    }

    private static void row(
            NamedCsvRecord record, Set<String> codes, List<Districts.District> rows, List<Finding> findings) {
        long line = record.getStartingLineNumber();
        String adcode = cell(record, "adcode");
        String name = cell(record, "name");
        String city = cell(record, "city");
        Integer latitude = millionths(cell(record, "latitude"), 90);
        Integer longitude = millionths(cell(record, "longitude"), 180);
        String fault = !ADCODE.matcher(adcode).matches()
                ? "adcode"
                : name.isEmpty() || name.length() > MOST_NAME || city.length() > MOST_NAME
                        ? "name"
                        : latitude == null ? "latitude" : longitude == null ? "longitude" : null;
        if (fault != null || latitude == null || longitude == null) {
            findings.add(new Finding("DISTRICT_ROW_INVALID", fault, line, List.of(line, String.valueOf(fault)), null));
        } else if (!codes.add(adcode)) {
            findings.add(new Finding("DISTRICT_TWICE", "adcode", line, List.of(line, adcode), null));
        } else {
            rows.add(
                    new Districts.District(adcode, name, city.isEmpty() ? null : city, new Point(latitude, longitude)));
        }
    }

    private static String cell(NamedCsvRecord record, String column) {
        return record.findField(column).orElse("").strip();
    }

    /** Degrees as millionths; null when they are no degrees. */
    private static @Nullable Integer millionths(String degrees, int most) {
        try {
            BigDecimal value = new BigDecimal(degrees);
            return value.abs().compareTo(BigDecimal.valueOf(most)) > 0
                    ? null
                    : value.movePointRight(PLACES)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .intValueExact();
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
