package org.lifang.server.portfolio.tape;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated text row by row into one reused row of cells. */
final class CsvRows {

    private CsvRows() {}

    static void read(TextReader text, char separator, Limits limits, RowHandler handler) throws IOException {
        CellHandler cells = new CellHandler(limits);
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(1 << 20);
        try (CsvReader<Cells> reader = builder.build(cells, text);
                CloseableIterator<Cells> rows = reader.iterator()) {
            while (rows.hasNext()) {
                hand(rows.next(), handler);
            }
            if (cells.endedQuoted && text.oddQuotes()) {
                throw new TapeRefused(Code.CSV_QUOTES, cells.line());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw refusal(e, cells.line());
        }
    }

    private static void hand(Cells cells, RowHandler handler) throws IOException {
        String title = title(cells);
        if (title == null) {
            handler.row(cells);
        } else {
            handler.part(title, cells.rowNo());
        }
    }

    private static @Nullable String title(Cells cells) {
        int end = cells.count() == 0 ? 0 : cells.end(0);
        if (end < 2 || cells.text()[0] != '[' || cells.text()[end - 1] != ']') {
            return null;
        }
        return new String(cells.text(), 1, end - 2);
    }

    private static TapeRefused refusal(CsvParseException e, long line) {
        Throwable cause = e.getCause();
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TapeRefused refused) {
                return refused;
            }
            cause = t;
        }
        String said = String.valueOf(cause == null ? e.getMessage() : cause.getMessage())
                .toLowerCase(Locale.ROOT);
        return said.contains("buffer") || said.contains("maximum")
                ? new TapeRefused(Code.CSV_CELL_TOO_LONG, line, Limits.STANDARD.maxCellChars())
                : new TapeRefused(Code.CSV_QUOTES, line);
    }

    /** Copies fields out of the parser's buffer; makes no string. */
    private static final class CellHandler extends AbstractBaseCsvCallbackHandler<Cells> {

        private final Limits limits;
        private final Cells cells = new Cells();
        private long line;
        private boolean endedQuoted;

        CellHandler(Limits limits) {
            this.limits = limits;
        }

        long line() {
            return line;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= limits.maxColumns()) {
                throw new UncheckedIOException(new TapeRefused(Code.CSV_TOO_MANY_COLUMNS, line, limits.maxColumns()));
            }
            if (length > limits.maxCellChars()) {
                boolean runaway = quoted && new String(buffer, offset, length).indexOf('\n') >= 0;
                throw new UncheckedIOException(
                        runaway
                                ? new TapeRefused(Code.CSV_QUOTES, line)
                                : new TapeRefused(Code.CSV_CELL_TOO_LONG, line, limits.maxCellChars()));
            }
            endedQuoted = quoted;
            cells.add(buffer, offset, length, Cells.TEXT);
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }
    }
}
