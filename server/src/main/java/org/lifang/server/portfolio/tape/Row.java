package org.lifang.server.portfolio.tape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a section, read column by column. A cell that cannot be read leaves a finding and a harmless value, so
 * that
 * all faults of a row come out at once; whoever uses the values asks {@link #good} first. Reused from row to row.
 */
public final class Row {

    public static final int NO_DATE = Integer.MIN_VALUE;

    private static final int MAX_KEY_CHARS = 64;
    private static final int MAX_TEXT_CHARS = 200;
    private static final int MAX_SHOWN_CHARS = 100;
    private static final long EARLIEST_DAY = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int LATEST_YEARS = 60;

    private final Section section;
    private final Columns columns;
    private final Profile profile;
    private final LocalDate today;
    private final long latestDay;
    private final int maxFindings;
    private final List<Finding> findings = new ArrayList<>();
    private int leftOut;
    private boolean good = true;
    private Cells cells = new Cells();

    private char[] text = {};
    private int from;
    private int to;
    private byte kind;

    Row(Section section, Columns columns, Profile profile, LocalDate today, Limits limits) {
        this.section = section;
        this.columns = columns;
        this.profile = profile;
        this.today = today;
        this.latestDay = today.plusYears(LATEST_YEARS).toEpochDay();
        this.maxFindings = limits.maxFindingsPerRow();
    }

    void bind(Cells cells) {
        this.cells = cells;
        findings.clear();
        leftOut = 0;
        good = true;
    }

    public Section section() {
        return section;
    }

    public long rowNo() {
        return cells.rowNo();
    }

    public boolean good() {
        return good;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** How many findings of this row were counted but not kept. */
    public int leftOut() {
        return leftOut;
    }

    public void refuse(Column column, Code code, Object... params) {
        refuse(column.header(), code, shown(column), params);
    }

    /** A finding about the row and no single cell. */
    public void refuse(Code code, Object... params) {
        refuse("", code, "", params);
    }

    private void refuse(String field, Code code, String value, Object... params) {
        good &= code.warning();
        if (findings.size() >= maxFindings) {
            leftOut++;
            return;
        }
        List<String> texts = new ArrayList<>(params.length);
        for (Object param : params) {
            texts.add(String.valueOf(param));
        }
        findings.add(new Finding(field, code, value, texts));
    }

    private String shown(Column column) {
        locate(column);
        return new String(text, from, Math.min(to - from, MAX_SHOWN_CHARS));
    }

    /** Points at the cell of a column, blanks around it left out; the preset when it is empty. */
    private void locate(Column column) {
        int index = columns.index(column);
        char[] constant = columns.constant(column);
        kind = Cells.TEXT;
        if (constant != null) {
            point(constant, 0, constant.length);
        } else if (index >= 0 && index < cells.count()) {
            kind = cells.kind(index);
            point(cells.text(), cells.start(index), cells.end(index));
        } else {
            from = to;
        }
        if (from == to && index != Columns.REFUSED) {
            char[] preset = columns.preset(column);
            point(preset, 0, preset.length);
        }
    }

    private void point(char[] buffer, int start, int end) {
        text = buffer;
        from = start;
        to = end;
        while (from < to && blank(text[from])) {
            from++;
        }
        while (to > from && blank(text[to - 1])) {
            to--;
        }
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00a0';
    }

    public boolean has(Column column) {
        locate(column);
        return from < to;
    }

    /** Whether the cell holds just this text; leaves no finding. */
    public boolean is(Column column, String wanted) {
        locate(column);
        return from < to && matches(wanted) && columns.rule(column).prefix().isEmpty();
    }

    /** Points at the cell when it holds something readable; says why not otherwise. */
    private boolean present(Column column) {
        locate(column);
        if (kind == Cells.FORMULA || kind == Cells.ERROR) {
            refuse(column, kind == Cells.FORMULA ? Code.CELL_FORMULA : Code.CELL_ERROR);
            return false;
        }
        if (from == to) {
            if (column.required()) {
                refuse(column, Code.CELL_REQUIRED);
            }
            return false;
        }
        return true;
    }

    /** The text of a cell after the lender's words were turned into ours; empty when there is none. */
    public String text(Column column) {
        if (!present(column)) {
            return "";
        }
        int max = column.kind() == Column.Kind.KEY ? MAX_KEY_CHARS : MAX_TEXT_CHARS;
        if (to - from > max) {
            refuse(column, Code.CELL_TOO_LONG, max);
            return "";
        }
        for (int i = from; i < to; i++) {
            if (text[i] < ' ' || text[i] == 0x7f || text[i] == '\ufffd') {
                refuse(column, Code.CELL_CONTROL, "U+%04X".formatted((int) text[i]), i - from + 1);
                return "";
            }
        }
        return mapped(column, new String(text, from, to - from));
    }

    private String mapped(Column column, String value) {
        ColumnRule rule = columns.rule(column);
        if (rule.codes().isEmpty()) {
            return rule.prefix().isEmpty() ? value : rule.prefix() + value;
        }
        String ours = rule.codes().get(value);
        if (ours == null) {
            refuse(column, Code.CELL_UNMAPPED, profile.key());
            return "";
        }
        return rule.prefix() + ours;
    }

    /** One of the column's allowed words; empty when the cell is empty or refused. */
    public String code(Column column) {
        if (columns.rule(column).codes().isEmpty() && present(column)) {
            for (String allowed : column.codes()) {
                if (matches(allowed)) {
                    return allowed;
                }
            }
            refuse(column, Code.CELL_CODE, String.join(" / ", column.codes()));
            return "";
        }
        String ours = text(column);
        if (!ours.isEmpty() && !column.codes().contains(ours)) {
            refuse(column, Code.CELL_CODE, String.join(" / ", column.codes()));
            return "";
        }
        return ours;
    }

    private boolean matches(String word) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A sum in fen, zero or more. */
    public long moneyFen(Column column) {
        ColumnRule rule = columns.rule(column);
        Column gate = rule.zeroUnless();
        if ((gate != null && whole(gate) <= 0) || !present(column)) {
            return 0;
        }
        ColumnRule.Unit unit = rule.unit() == null ? profile.unit() : rule.unit();
        long fen = unit == ColumnRule.Unit.FEN ? Parsing.fen(text, from, to) : Parsing.yuan(text, from, to);
        if (rule.exponent() && fen == Parsing.no(Code.MONEY_EXPONENT)) {
            fen = Parsing.powerOfTen(new String(text, from, to - from), unit == ColumnRule.Unit.FEN ? 0 : 2);
        }
        if (Parsing.refused(fen)) {
            refuse(column, Parsing.code(fen));
            return 0;
        }
        if (fen < 0 && !rule.floorZero()) {
            refuse(column, Code.MONEY_NEGATIVE);
        }
        return Math.max(fen, 0);
    }

    /** A date as days since 1970; {@link #NO_DATE} when the cell is empty or refused. */
    public int date(Column column) {
        if (!present(column)) {
            return NO_DATE;
        }
        for (DateForm form : profile.dates()) {
            int ymd = form.parse(text, from, to);
            if (ymd != DateForm.NOT_THIS_FORM) {
                return day(column, Parsing.epochDay(ymd));
            }
        }
        Dates.refuse(this, column, new String(text, from, to - from), profile);
        return NO_DATE;
    }

    private int day(Column column, long epochDay) {
        if (Parsing.refused(epochDay)) {
            refuse(column, Code.DATE_IMPOSSIBLE);
            return NO_DATE;
        }
        if (epochDay < EARLIEST_DAY) {
            refuse(column, Code.DATE_TOO_EARLY, LocalDate.ofEpochDay(EARLIEST_DAY));
            return NO_DATE;
        }
        if (epochDay > latestDay) {
            refuse(column, Code.DATE_TOO_LATE, LocalDate.ofEpochDay(latestDay));
            return NO_DATE;
        }
        return (int) epochDay;
    }

    /** A whole number from zero; minus one when the cell is empty or refused. */
    public int whole(Column column) {
        ColumnRule rule = columns.rule(column);
        if (!rule.codes().isEmpty()) {
            String ours = text(column);
            point(ours.toCharArray(), 0, ours.length());
            if (from == to) {
                return -1;
            }
        } else if (!present(column)) {
            return -1;
        }
        return (int) checked(column, Parsing.whole(text, from, to), -1);
    }

    /** A rate in parts per million. */
    public int percentPpm(Column column) {
        return present(column) ? (int) checked(column, Parsing.percentPpm(text, from, to), 0) : 0;
    }

    /** Millionths of a degree; {@link #NO_DATE} serves as "none" here too. */
    public int degreesE6(Column column, int maxDegrees) {
        return present(column)
                ? (int) checked(column, Parsing.degreesE6(text, from, to, maxDegrees), NO_DATE)
                : NO_DATE;
    }

    private long checked(Column column, long value, long otherwise) {
        if (Parsing.refused(value)) {
            refuse(column, Parsing.code(value));
            return otherwise;
        }
        return value;
    }

    /** An identity number in its eighteen characters; null when the cell is empty or refused. */
    public @Nullable String idNo(Column column) {
        String written = text(column);
        if (written.isEmpty() || lostDigits(column, written)) {
            return null;
        }
        IdNumbers.Verdict verdict = IdNumbers.check(written, profile.invented(), today);
        if (verdict.refusal() != null) {
            refuse(column, verdict.refusal());
        } else if (verdict.legacy()) {
            refuse(column, Code.ID_NO_LEGACY);
        }
        return verdict.number();
    }

    /** A workbook keeps fifteen digits of a number; longer ones typed as numbers are no longer what they were. */
    private boolean lostDigits(Column column, String written) {
        boolean lost = kind == Cells.NUMBER && written.length() > 15;
        if (lost) {
            refuse(column, Code.CELL_LOST_DIGITS);
        }
        return lost;
    }

    /** A value people can be reached at, checked for its kind. */
    public String contact(Column column, String contactKind) {
        String value = text(column);
        if (!value.isEmpty()) {
            Code code = ContactValues.refusal(contactKind, value, profile.invented());
            if (code != null) {
                refuse(column, code);
            }
        }
        return value;
    }

    /** The row in our own columns, for people to repair: what could be read in our form, the rest as it stands. */
    public Map<String, String> ownCells() {
        return OwnCells.of(this, section.columns());
    }

    /** Reads a cell for showing, without leaving findings. */
    String own(Column column) {
        List<Finding> kept = new ArrayList<>(findings);
        int keptLeftOut = leftOut;
        boolean keptGood = good;
        findings.clear();
        good = true;
        String value = OwnCells.value(this, column);
        boolean readable = good;
        findings.clear();
        findings.addAll(kept);
        leftOut = keptLeftOut;
        good = keptGood;
        return readable ? value : raw(column);
    }

    private String raw(Column column) {
        locate(column);
        return new String(text, from, to - from);
    }

    static Map<String, String> cells(int size) {
        return LinkedHashMap.newLinkedHashMap(size);
    }
}
