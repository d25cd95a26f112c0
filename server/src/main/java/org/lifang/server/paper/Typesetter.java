package org.lifang.server.paper;

import java.util.List;
import org.lifang.server.paper.Mark.Ink;

/** Lays a manuscript out on A4, block under block. */
final class Typesetter {

    private static final int BODY = 10_500;
    private static final int SMALL = 9_500;
    private static final int TITLE = 16_000;
    private static final int FOOT_SIZE = 8_500;
    private static final int ACROSS = 30_000;
    private static final int GAP = 5_669;
    private static final int LABEL = 96_378;
    private static final int CODE = 85_039;
    private static final int PLACE = 70_866;
    private static final int WINDOW_TOP = 17_008;
    private static final int WINDOW_HEIGHT = 127_559;
    private static final int HEADING_NEEDS = 3;

    private final Manuscript manuscript;
    private final Sheet sheet = new Sheet();

    Typesetter(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    List<List<Mark>> pages() {
        manuscript.blocks().forEach(this::set);
        int count = sheet.pages().size();
        for (int i = 0; i < count; i++) {
            furnish(sheet.pages().get(i), i + 1, count);
        }
        return sheet.pages();
    }

    private void set(Block block) {
        switch (block) {
            case Block.Title title -> title(title.text());
            case Block.Heading heading -> heading(heading.text());
            case Block.Words words -> words(words.text(), Sheet.LEFT, Sheet.BREADTH, BODY);
            case Block.Aside aside -> aside(aside.text());
            case Block.Window window -> window(window);
            case Block.Pairs pairs -> pairs.pairs().forEach(this::pair);
            case Block.Grid grid -> new GridSetter(sheet, grid, SMALL).set();
            case Block.Code code -> code(code);
            case Block.Places places -> places(places);
            case Block.NewPage page -> {
                if (!sheet.atTop()) {
                    sheet.newPage();
                }
            }
        }
        boolean spaced = block instanceof Block.Pairs || block instanceof Block.Grid;
        sheet.down(spaced ? GAP : 0);
    }

    private void title(String text) {
        for (String line : LineBreaks.lines(text, Sheet.BREADTH, Sheet.widths(TITLE))) {
            sheet.room(Sheet.lineHeight(TITLE));
            int x = Sheet.LEFT + (Sheet.BREADTH - Sheet.width(line, TITLE)) / 2;
            sheet.text(line, x, Sheet.baseline(sheet.y(), TITLE), TITLE, Ink.STRONG);
            sheet.down(Sheet.lineHeight(TITLE));
        }
        sheet.down(GAP);
    }

    private void heading(String text) {
        sheet.down(sheet.atTop() ? 0 : GAP);
        sheet.room(Sheet.lineHeight(BODY) * HEADING_NEEDS);
        for (String line : LineBreaks.lines(text, Sheet.BREADTH, Sheet.widths(BODY))) {
            sheet.text(line, Sheet.LEFT, Sheet.baseline(sheet.y(), BODY), BODY, Ink.STRONG);
            sheet.down(Sheet.lineHeight(BODY));
        }
        sheet.down(GAP / 2);
    }

    private void words(String text, int x, int width, int size) {
        for (String line : LineBreaks.lines(text, width, Sheet.widths(size))) {
            sheet.room(Sheet.lineHeight(size));
            sheet.text(line, x, Sheet.baseline(sheet.y(), size), size, Ink.PLAIN);
            sheet.down(Sheet.lineHeight(size));
        }
        sheet.down(GAP / 2);
    }

    private void aside(String text) {
        for (String line : LineBreaks.lines(text, Sheet.BREADTH, Sheet.widths(BODY))) {
            sheet.room(Sheet.lineHeight(BODY));
            int x = Sheet.RIGHT - Sheet.width(line, BODY);
            sheet.text(line, x, Sheet.baseline(sheet.y(), BODY), BODY, Ink.PLAIN);
            sheet.down(Sheet.lineHeight(BODY));
        }
    }

    private void window(Block.Window window) {
        int top = sheet.y();
        sheet.down(WINDOW_TOP);
        words(window.address(), Sheet.LEFT, Sheet.BREADTH / 2, BODY);
        words(window.name(), Sheet.LEFT, Sheet.BREADTH / 2, BODY);
        sheet.downTo(top - WINDOW_HEIGHT);
    }

    private void pair(Block.Pair pair) {
        List<String> names = LineBreaks.lines(pair.name(), LABEL - GAP, Sheet.widths(BODY));
        List<String> values = LineBreaks.lines(pair.value(), Sheet.BREADTH - LABEL, Sheet.widths(BODY));
        int lines = Math.max(names.size(), values.size());
        sheet.room(Sheet.lineHeight(BODY) * Math.min(lines, HEADING_NEEDS));
        int top = sheet.y();
        for (int i = 0; i < names.size(); i++) {
            line(names.get(i), Sheet.LEFT, top - i * Sheet.lineHeight(BODY));
        }
        for (String value : values) {
            if (sheet.room(Sheet.lineHeight(BODY))) {
                top = sheet.y();
            }
            line(value, Sheet.LEFT + LABEL, sheet.y());
            sheet.down(Sheet.lineHeight(BODY));
        }
        sheet.downTo(top - names.size() * Sheet.lineHeight(BODY));
    }

    private void line(String text, int x, int top) {
        sheet.text(text, x, Sheet.baseline(top, BODY), BODY, Ink.PLAIN);
    }

    private void code(Block.Code code) {
        sheet.down(GAP);
        sheet.room(CODE + GAP);
        int top = sheet.y();
        new SquareCode(code.content()).draw(sheet, Sheet.LEFT, top - CODE, CODE);
        for (String each : code.lines()) {
            words(each, Sheet.LEFT + CODE + 2 * GAP, Sheet.BREADTH - CODE - 2 * GAP, SMALL);
        }
        sheet.downTo(top - CODE - GAP);
    }

    private void places(Block.Places places) {
        sheet.down(GAP);
        sheet.room(PLACE + GAP);
        int top = sheet.y();
        int count = places.labels().size();
        int width = (Sheet.BREADTH - (count - 1) * 2 * GAP) / count;
        for (int i = 0; i < count; i++) {
            int x = Sheet.LEFT + i * (width + 2 * GAP);
            sheet.text(places.labels().get(i), x, Sheet.baseline(top, SMALL), SMALL, Ink.PLAIN);
            sheet.add(new Mark.Rule(x, top - PLACE, x + width, top - PLACE));
        }
        sheet.downTo(top - PLACE - GAP);
    }

    private void furnish(List<Mark> page, int number, int count) {
        String across = manuscript.across();
        if (across != null) {
            int x = (Sheet.WIDTH - Sheet.width(across, ACROSS)) / 2;
            page.addFirst(new Mark.Text(across, Math.max(0, x), Sheet.HEIGHT / 2, ACROSS, Ink.PALE));
        }
        String pageOf = manuscript.pageOf().formatted(number, count);
        page.add(new Mark.Text(manuscript.foot(), Sheet.LEFT, Sheet.FOOT, FOOT_SIZE, Ink.PLAIN));
        int x = Sheet.RIGHT - Sheet.width(pageOf, FOOT_SIZE);
        page.add(new Mark.Text(pageOf, x, Sheet.FOOT, FOOT_SIZE, Ink.PLAIN));
    }
}
