package org.lifang.server.payments.statement;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.statement.Fault.Code;

/** Reads a bank's comma-separated file by its profile. */
final class CsvStatement {

    private static final int MOST_CHARS = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvProfile profile;
    private final DateTimeFormatter dates;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvStatement(CsvProfile profile) {
        this.profile = profile;
        this.dates = Objects.requireNonNull(profile.dates());
    }

    /** Hands on every row; throws when the file as a whole cannot be read. */
    static void read(InputStream in, CsvProfile profile, Consumer<StatementRow> rows) throws IOException {
        new CsvStatement(profile).read(in, rows);
    }

    private void read(InputStream in, Consumer<StatementRow> rows) throws IOException {
        InputStreamReader text = new InputStreamReader(
                in,
                profile.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(profile.separator().charAt(0))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(new BufferedReader(text))) {
            int number = 0;
            for (CsvRecord line : reader) {
                number++;
                if (number == profile.headerRow()) {
                    header(line.getFields());
                } else if (number > profile.headerRow() && !blank(line.getFields())) {
                    rows.accept(row(number, line.getFields()));
                }
            }
            if (number < profile.headerRow()) {
                throw new StatementFault(Fault.of("file", Code.FILE_EMPTY));
            }
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatementFault fault) {
                return fault;
            }
            if (cause instanceof CharacterCodingException) {
                return new StatementFault(Fault.of("file", Code.FILE_ENCODING));
            }
        }
        return new StatementFault(Fault.of("file", Code.QUOTES));
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private void header(List<String> cells) throws StatementFault {
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).strip();
            boolean marked = i == 0 && !name.isEmpty() && name.charAt(0) == BYTE_ORDER_MARK;
            places.putIfAbsent(marked ? name.substring(1).strip() : name, i);
        }
        CsvProfile.Columns columns = profile.columns();
        for (String wanted : new @Nullable String[] {
            columns.reference(), columns.bookedOn(), columns.amount(), columns.credit(), columns.direction()
        }) {
            if (wanted != null && !places.containsKey(wanted)) {
                throw new StatementFault(Fault.of(wanted, Code.COLUMN_MISSING, wanted));
            }
        }
    }

    private StatementRow row(int number, List<String> cells) {
        CsvProfile.Columns columns = profile.columns();
        StatementRow row = new StatementRow(number);
        if (!received(row, cells)) {
            row.outcome = StatementRow.Outcome.OTHER;
            row.faults.clear();
            return row;
        }
        row.reference = needed(row, "reference", cell(row, "reference", cells, columns.reference()));
        row.bookedOn = date(row, "bookedOn", cell(row, "bookedOn", cells, columns.bookedOn()), true);
        LocalDate valueOn = date(row, "valueOn", cell(row, "valueOn", cells, columns.valueOn()), false);
        row.valueOn = valueOn == null ? row.bookedOn : valueOn;
        String currency = cell(row, "currency", cells, columns.currency());
        row.currency = currency == null ? profile.currency() : currency;
        row.payer = cell(row, "payer", cells, columns.payer());
        row.account = cell(row, "account", cells, columns.account());
        row.remittance = cell(row, "remittance", cells, columns.remittance());
        return row;
    }

    /** Reads the sum; false when the row is no money that came in. */
    private boolean received(StatementRow row, List<String> cells) {
        CsvProfile.Columns columns = profile.columns();
        boolean signed = columns.credit() == null;
        String text = cell(row, "amount", cells, signed ? columns.amount() : columns.credit());
        String direction = cell(row, "direction", cells, columns.direction());
        if (direction != null && !profile.creditWords().contains(direction)) {
            return false;
        }
        if (text == null) {
            if (signed) {
                row.fault("amount", Code.CELL_MISSING);
            }
            return signed;
        }
        Long fen = Amounts.fen(plain(text));
        if (fen == null) {
            row.fault("amount", Code.NOT_AN_AMOUNT);
            return true;
        }
        row.fen = fen;
        return fen > 0 || (columns.direction() != null && fen != 0);
    }

    private String plain(String text) {
        String ungrouped = profile.grouping().isEmpty() ? text : text.replace(profile.grouping(), "");
        return ungrouped
                .replace(profile.decimal(), ".")
                .replace("¥", "")
                .replace("￥", "")
                .strip();
    }

    private @Nullable String cell(StatementRow row, String field, List<String> cells, @Nullable String column) {
        Integer place = column == null ? null : places.get(column);
        if (place == null || place >= cells.size()) {
            return null;
        }
        // Some banks end cells with a tab, so that spreadsheets leave long numbers alone.
        String cell = cells.get(place).strip();
        if (cell.length() > MOST_CHARS) {
            row.fault(field, Code.CELL_TOO_LONG, MOST_CHARS);
            return null;
        }
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable String needed(StatementRow row, String field, @Nullable String cell) {
        if (cell == null && row.faults.stream().noneMatch(fault -> fault.field().equals(field))) {
            row.fault(field, Code.CELL_MISSING);
        }
        return cell;
    }

    private @Nullable LocalDate date(StatementRow row, String field, @Nullable String cell, boolean needed) {
        if (cell == null) {
            if (needed) {
                needed(row, field, null);
            }
            return null;
        }
        try {
            return LocalDate.parse(cell, dates);
        } catch (DateTimeException e) {
            row.fault(field, Code.NOT_A_DATE, profile.dateFormat());
            return null;
        }
    }
}
