package org.lifang.server.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lifang.server.paper.Mark.Ink;

/** Marks as the drawing commands of a page. */
final class PdfPages {

    private static final int POINT = 1000;

    private PdfPages() {}

    static byte[] content(List<Mark> page, PdfFonts fonts) {
        StringBuilder out = new StringBuilder("0.4 w\n");
        for (Mark mark : page) {
            switch (mark) {
                case Mark.Text text -> text(text, fonts, out);
                case Mark.Rule rule ->
                    out.append(number(rule.x()))
                            .append(' ')
                            .append(number(rule.y()))
                            .append(" m ")
                            .append(number(rule.toX()))
                            .append(' ')
                            .append(number(rule.toY()))
                            .append(" l S\n");
                case Mark.Square square ->
                    out.append(number(square.x()))
                            .append(' ')
                            .append(number(square.y()))
                            .append(' ')
                            .append(number(square.width()))
                            .append(' ')
                            .append(number(square.height()))
                            .append(" re f\n");
            }
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void text(Mark.Text text, PdfFonts fonts, StringBuilder out) {
        out.append(text.ink() == Ink.PALE ? "0.86 g " : "");
        int x = text.x();
        for (PdfFonts.Run run : fonts.runs(text.text())) {
            out.append("BT ").append(text.ink() == Ink.STRONG ? "2 Tr " : "");
            out.append("/F")
                    .append(run.font())
                    .append(' ')
                    .append(number(text.size()))
                    .append(" Tf ");
            out.append(number(x))
                    .append(' ')
                    .append(number(text.y()))
                    .append(" Td <")
                    .append(run.hex())
                    .append("> Tj ");
            out.append(text.ink() == Ink.STRONG ? "0 Tr " : "").append("ET\n");
            x += Sheet.width(run.text(), text.size());
        }
        out.append(text.ink() == Ink.PALE ? "0 g\n" : "");
    }

    /** Thousandths as PDF writes numbers. */
    static String number(int thousandths) {
        if (thousandths % POINT == 0) {
            return Integer.toString(thousandths / POINT);
        }
        String digits = Integer.toString(POINT + Math.abs(thousandths % POINT)).substring(1);
        return (thousandths < 0 ? "-" : "") + Math.abs(thousandths / POINT) + "." + digits;
    }
}
