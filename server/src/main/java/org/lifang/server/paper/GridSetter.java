package org.lifang.server.paper;

import java.util.ArrayList;
import java.util.List;
import org.lifang.server.paper.Mark.Ink;

/** Sets a table row by row; a row stays whole, and the head comes again where the table goes on. */
final class GridSetter {

    private static final int PADDING = 2_835;

    private final Sheet sheet;
    private final Block.Grid grid;
    private final int size;
    private final int[] lefts;
    private final int[] widths;

    GridSetter(Sheet sheet, Block.Grid grid, int size) {
        this.sheet = sheet;
        this.grid = grid;
        this.size = size;
        int count = grid.columns().size();
        int shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
        this.lefts = new int[count];
        this.widths = new int[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            lefts[i] = Sheet.LEFT + Math.toIntExact((long) Sheet.BREADTH * used / shares);
            used += grid.columns().get(i).share();
            int right = Sheet.LEFT + Math.toIntExact((long) Sheet.BREADTH * used / shares);
            widths[i] = right - lefts[i];
        }
    }

    void set() {
        List<List<String>> head =
                cells(grid.columns().stream().map(Block.Column::head).toList());
        sheet.room(height(head) * 3);
        row(head, Ink.STRONG);
        for (int i = 0; i < grid.rows().size(); i++) {
            List<List<String>> cells = cells(grid.rows().get(i));
            if (sheet.room(height(cells))) {
                row(head, Ink.STRONG);
            }
            boolean sum = grid.lastIsSum() && i == grid.rows().size() - 1;
            row(cells, sum ? Ink.STRONG : Ink.PLAIN);
        }
    }

    private List<List<String>> cells(List<String> row) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(LineBreaks.lines(row.get(i), widths[i] - 2 * PADDING, Sheet.widths(size)));
        }
        return cells;
    }

    private int height(List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return lines * Sheet.lineHeight(size) + PADDING;
    }

    private void row(List<List<String>> cells, Ink ink) {
        int top = sheet.y();
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = cells.get(i);
            for (int k = 0; k < lines.size(); k++) {
                String line = lines.get(k);
                int x = grid.columns().get(i).figures()
                        ? lefts[i] + widths[i] - PADDING - Sheet.width(line, size)
                        : lefts[i] + PADDING;
                sheet.text(line, x, Sheet.baseline(top - k * Sheet.lineHeight(size), size), size, ink);
            }
        }
        sheet.down(height(cells));
        sheet.add(new Mark.Rule(Sheet.LEFT, sheet.y(), Sheet.RIGHT, sheet.y()));
    }
}
