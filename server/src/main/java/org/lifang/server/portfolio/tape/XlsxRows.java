package org.lifang.server.portfolio.tape;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a workbook: one sheet for each section, or a single sheet of any name. */
final class XlsxRows {

    /** Sheets that explain the columns, as our templates carry them. */
    static final Set<String> GUIDES = Set.of("guide", "说明");

    /** A workbook's numbers are binary; what people typed is in their first fifteen digits. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private XlsxRows() {}

    static void read(TapeFile file, Tape tape, Limits limits, RowHandler handler) throws IOException {
        guard(file, limits);
        try (InputStream in = file.open();
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            List<Sheet> sheets = sheets(workbook, tape);
            for (Sheet sheet : sheets) {
                if (Section.named(sheet.getName()).isPresent()) {
                    handler.part(sheet.getName(), 0);
                }
                rows(sheet, limits, handler);
            }
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw broken(e);
        } catch (IOException e) {
            throw e instanceof TapeRefused ? e : broken(e);
        }
    }

    private static TapeRefused broken(Exception e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TapeRefused refused) {
                return refused;
            }
        }
        TapeRefused refused = new TapeRefused(Code.FILE_XLSX_BROKEN);
        refused.initCause(e);
        return refused;
    }

    /** Unfolds the whole archive once without keeping it: size, ratio and the parts a workbook must have. */
    private static void guard(TapeFile file, Limits limits) throws IOException {
        long packed = file.sizeBytes();
        if (packed > limits.maxXlsxBytes()) {
            throw new TapeRefused(Code.FILE_TOO_LARGE, limits.maxXlsxBytes() >> 20);
        }
        boolean workbook = false;
        try (InputStream in = file.open();
                ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(in.readAllBytes()))
                        .get()) {
            long unfolded = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                unfolded = unfold(zip, entry, unfolded, packed, limits);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
        if (!workbook) {
            throw new TapeRefused(Code.FILE_ZIP_NOT_XLSX);
        }
    }

    private static long unfold(ZipFile zip, ZipArchiveEntry entry, long before, long packed, Limits limits)
            throws IOException {
        long unfolded = before;
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = zip.getInputStream(entry)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                unfolded += n;
                BoundedStream.check(unfolded, packed, limits);
            }
        }
        return unfolded;
    }

    private static List<Sheet> sheets(ReadableWorkbook workbook, Tape tape) throws TapeRefused {
        List<Sheet> all;
        try (Stream<Sheet> stream = workbook.getSheets()) {
            all = stream.filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .filter(s -> !GUIDES.contains(s.getName().strip().toLowerCase(Locale.ROOT)))
                    .toList();
        }
        if (all.size() == 1) {
            return all;
        }
        List<Sheet> ordered = new ArrayList<>();
        for (Sheet sheet : all) {
            if (Section.named(sheet.getName()).isEmpty()) {
                String titles = String.join(
                        ", ", tape.sections().stream().map(Section::title).toList());
                throw new TapeRefused(Code.SHEET_UNKNOWN, sheet.getName(), titles);
            }
            ordered.add(sheet);
        }
        ordered.sort(java.util.Comparator.comparing(
                (Sheet s) -> Section.named(s.getName()).orElseThrow()));
        return ordered;
    }

    private static void rows(Sheet sheet, Limits limits, RowHandler handler) throws IOException {
        Cells cells = new Cells();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
                Row row = i.next();
                cells.begin(row.getRowNum());
                if (row.getCellCount() > limits.maxColumns()) {
                    throw new TapeRefused(Code.CSV_TOO_MANY_COLUMNS, row.getRowNum(), limits.maxColumns());
                }
                for (int column = 0; column < row.getCellCount(); column++) {
                    add(cells, row.getCell(column), row.getRowNum(), limits);
                }
                handler.row(cells);
            }
        }
    }

    private static void add(Cells cells, @org.jspecify.annotations.Nullable Cell cell, long rowNo, Limits limits)
            throws TapeRefused {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            cells.add("", Cells.TEXT);
            return;
        }
        switch (cell.getType()) {
            case FORMULA -> cells.add("=" + cell.getFormula(), Cells.FORMULA);
            case ERROR -> cells.add(String.valueOf(cell.getRawValue()), Cells.ERROR);
            case NUMBER -> number(cells, cell);
            case BOOLEAN -> cells.add(Boolean.TRUE.equals(cell.asBoolean()) ? "TRUE" : "FALSE", Cells.TEXT);
            case STRING, EMPTY -> {
                String text = cell.getText();
                if (text.length() > limits.maxCellChars()) {
                    throw new TapeRefused(Code.CSV_CELL_TOO_LONG, rowNo, limits.maxCellChars());
                }
                cells.add(text, Cells.TEXT);
            }
        }
    }

    private static void number(Cells cells, Cell cell) {
        if (dated(cell.getDataFormatString())) {
            LocalDateTime at = cell.asDate();
            boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            cells.add(midnight ? at.toLocalDate().toString() : WITH_TIME.format(at), Cells.TEXT);
            return;
        }
        BigDecimal value = cell.asNumber().round(EXCEL_DIGITS).stripTrailingZeros();
        cells.add(value.toPlainString(), Cells.NUMBER);
    }

    /** Whether a number format shows a day: it names year, month or day outside quotes and brackets. */
    private static boolean dated(@org.jspecify.annotations.Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare =
                format.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^]]*]", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && bare.matches(".*[yd].*|.*m.*[/\\-月].*");
    }
}
