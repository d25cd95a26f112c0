package org.lifang.server.portfolio.tape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes a row back in our own columns and forms. */
final class OwnCells {

    private OwnCells() {}

    static Map<String, String> of(Row row, List<Column> columns) {
        Map<String, String> cells = Row.cells(columns.size());
        for (Column column : columns) {
            cells.put(column.header(), row.own(column));
        }
        return cells;
    }

    static String value(Row row, Column column) {
        if (!row.has(column)) {
            return "";
        }
        return switch (column.kind()) {
            case MONEY -> yuan(row.moneyFen(column));
            case DATE -> {
                int day = row.date(column);
                yield day == Row.NO_DATE ? "" : LocalDate.ofEpochDay(day).toString();
            }
            case WHOLE -> Integer.toString(row.whole(column));
            case CODE -> row.code(column);
            case KEY, TEXT, NAME, ID_NO, PERCENT, DEGREES -> row.text(column);
        };
    }

    static String yuan(long fen) {
        long cents = fen % 100;
        return fen / 100 + "." + (cents < 10 ? "0" : "") + cents;
    }
}
