package org.lifang.server.portfolio.tape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one tape from beginning to end: finds its sections, matches their headers, hands over their rows. */
public final class TapeReader implements RowHandler {

    private static final int ROWS_PER_PROGRESS = 2_000;
    private static final String END = "end";

    private final Profile profile;
    private final LocalDate today;
    private final Limits limits;
    private final RowSink sink;
    private final boolean workbook;
    private @Nullable Section section;
    private @Nullable Row row;
    private @Nullable Columns columns;
    private boolean named;
    private boolean headed;
    private long rows;
    private Runnable tick = () -> {};

    private TapeReader(Profile profile, LocalDate today, Limits limits, RowSink sink, boolean workbook) {
        this.profile = profile;
        this.today = today;
        this.limits = limits;
        this.sink = sink;
        this.workbook = workbook;
    }

    /**
     * Hands every row of the file to the sink.
     *
     * @param today the business date: births, payments and snapshots cannot lie after it
     * @throws TapeRefused when the file cannot be read any further
     */
    public static void read(TapeFile file, Profile profile, LocalDate today, Limits limits, RowSink sink)
            throws IOException {
        long size = file.sizeBytes();
        if (size > limits.maxFileBytes()) {
            throw new TapeRefused(Code.FILE_TOO_LARGE, limits.maxFileBytes() >> 20);
        }
        TapeFile.Kind kind = file.kind();
        TapeReader reader = new TapeReader(profile, today, limits, sink, kind == TapeFile.Kind.XLSX);
        if (kind == TapeFile.Kind.XLSX) {
            XlsxRows.read(file, profile.tape(), limits, reader);
        } else {
            reader.readText(file, kind, size);
        }
        reader.finish();
        sink.progress(size, size);
    }

    private void readText(TapeFile file, TapeFile.Kind kind, long size) throws IOException {
        Charset charset = profile.charset() == null ? null : Charset.forName(profile.charset());
        try (CountingStream raw = new CountingStream(file.open());
                InputStream text = TapeFile.text(raw, kind, raw::bytes, limits);
                TextReader reader = new TextReader(text, charset)) {
            tick = () -> sink.progress(raw.bytes(), size);
            CsvRows.read(reader, profile.separator(), limits, this);
        }
    }

    @Override
    public void part(String title, long rowNo) throws IOException {
        String wanted = title.strip().toLowerCase(Locale.ROOT);
        if (wanted.startsWith(END)) {
            counted(wanted.substring(END.length()).strip());
            return;
        }
        Section next = Section.named(wanted)
                .orElseThrow(() -> new TapeRefused(Code.SECTION_UNKNOWN, title, rowNo, titles(profile.tape())));
        if (next.tape() != profile.tape()) {
            throw new TapeRefused(Code.SECTION_OTHER_TAPE, title, profile.key());
        }
        if (section != null && next.compareTo(section) <= 0) {
            throw new TapeRefused(Code.SECTION_ORDER, title, section.title(), titles(profile.tape()));
        }
        endPart();
        section = next;
        named = true;
        columns = null;
    }

    private static String titles(Tape tape) {
        return String.join(", ", tape.sections().stream().map(Section::title).toList());
    }

    /** The optional last line {@code [end 1234]}: how many rows the sender wrote, so that half a file is seen. */
    private void counted(String said) throws TapeRefused {
        if (!said.equals(Long.toString(rows))) {
            throw new TapeRefused(Code.FILE_END_COUNT, said, rows);
        }
    }

    @Override
    public void row(Cells cells) throws IOException {
        if (cells.blank()) {
            return;
        }
        if (columns == null) {
            headed = true;
            header(cells);
            return;
        }
        if (++rows > limits.maxRows()) {
            throw new TapeRefused(Code.ROWS_TOO_MANY, limits.maxRows());
        }
        if (rows % ROWS_PER_PROGRESS == 0) {
            tick.run();
        }
        Row current = row;
        if (current == null) {
            throw new IllegalStateException("a row before its header");
        }
        current.bind(cells);
        int expected = columns.headerCount();
        if (cells.count() > expected ? !emptyAfter(cells, expected) : cells.count() < expected && !workbook) {
            current.refuse(Code.ROW_COLUMNS, expected, cells.count());
        }
        sink.row(current);
    }

    private static boolean emptyAfter(Cells cells, int expected) {
        return cells.start(expected) == cells.end(cells.count() - 1);
    }

    private void header(Cells cells) throws IOException {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            header.add(cells.string(i).strip());
        }
        Section current = named && section != null ? section : recognised(header);
        List<String> lower =
                header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        boolean own = !profile.sections().containsKey(current) || Columns.ours(current, lower);
        List<String> names = own ? lower : header;
        Map<Column, ColumnRule> rules = Columns.rulesFor(current, profile, names);
        section = current;
        columns = Columns.match(current, rules, own, names);
        Profile forms = own && profile.sections().containsKey(current) ? profile.inOwnColumns() : profile;
        row = new Row(current, columns, forms, today, limits);
        sink.begin(current);
    }

    /** Which section a header without a section line belongs to. */
    private Section recognised(List<String> header) throws TapeRefused {
        if (header.size() == 1 && header.getFirst().matches(".*[;\t|].*")) {
            throw new TapeRefused(Code.CSV_SEPARATOR, String.valueOf(profile.separator()));
        }
        List<String> lower =
                header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        List<Section> foreign = profile.tape().sections().stream()
                .filter(s -> profile.sections().containsKey(s))
                .toList();
        Optional<Section> ours = matching(profile.tape(), lower);
        if (ours.isPresent()) {
            return ours.get();
        }
        if (foreign.size() == 1) {
            return foreign.getFirst();
        }
        Tape other = profile.tape() == Tape.SCHEDULE ? Tape.ARREARS : Tape.SCHEDULE;
        Optional<Section> elsewhere = matching(other, lower);
        if (elsewhere.isPresent()) {
            throw new TapeRefused(Code.SECTION_OTHER_TAPE, elsewhere.get().title(), profile.key());
        }
        return nearest(lower).orElseThrow(() -> new TapeRefused(Code.HEADER_UNRECOGNISED, titles(profile.tape())));
    }

    private static Optional<Section> matching(Tape tape, List<String> header) {
        return tape.sections().stream()
                .filter(s -> Columns.ours(s, header))
                .filter(s -> header.stream().allMatch(h -> s.column(h).isPresent()))
                .findFirst()
                .or(() -> tape.sections().stream()
                        .filter(s -> Columns.ours(s, header))
                        .findFirst());
    }

    /** The section most of the header's names belong to, so that the refusal can name what is missing. */
    private Optional<Section> nearest(List<String> header) {
        return profile.tape().sections().stream()
                .filter(s -> known(s, header) * 2 > header.size())
                .max(java.util.Comparator.comparingLong(s -> known(s, header)));
    }

    private static long known(Section section, List<String> header) {
        return header.stream().filter(h -> section.column(h).isPresent()).count();
    }

    private void endPart() throws IOException {
        if (section != null && columns != null) {
            sink.end(section);
        }
    }

    private void finish() throws IOException {
        if (!headed) {
            throw new TapeRefused(Code.FILE_EMPTY);
        }
        endPart();
        if (rows == 0) {
            throw new TapeRefused(Code.FILE_ONLY_HEADER);
        }
    }
}
