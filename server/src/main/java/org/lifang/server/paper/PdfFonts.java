package org.lifang.server.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fonts of one file: only the characters it needs, each with the way back from its number to the character. */
final class PdfFonts {

    private static final int PER_EM = 1000;
    private static final int MOST_RANGES = 100;
    private static final int LETTERS = 26;

    private final List<Subset> subsets = new ArrayList<>();

    PdfFonts(List<List<Mark>> pages) {
        List<SortedSet<Integer>> points = new ArrayList<>();
        Fonts.all().forEach(font -> points.add(new TreeSet<>()));
        for (List<Mark> page : pages) {
            for (Mark mark : page) {
                if (mark instanceof Mark.Text text) {
                    text.text()
                            .codePoints()
                            .map(PdfFonts::shown)
                            .forEach(point -> points.get(Fonts.of(point)).add(point));
                }
            }
        }
        for (int i = 0; i < points.size(); i++) {
            subsets.add(new Subset(Fonts.all().get(i), points.get(i)));
        }
    }

    private static int shown(int point) {
        return Character.isWhitespace(point) ? ' ' : point;
    }

    /** One font's part of a line. */
    record Run(int font, String hex, String text) {}

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder hex = new StringBuilder();
        StringBuilder part = new StringBuilder();
        int font = -1;
        for (int raw : text.codePoints().toArray()) {
            int point = shown(raw);
            int now = Fonts.of(point);
            if (now != font && !part.isEmpty()) {
                runs.add(new Run(font, hex.toString(), part.toString()));
                hex.setLength(0);
                part.setLength(0);
            }
            font = now;
            hex.append(HexFormat.of().withUpperCase().toHexDigits((short)
                    subsets.get(now).cid(point)));
            part.appendCodePoint(point);
        }
        runs.add(new Run(font, hex.toString(), part.toString()));
        return runs;
    }

    /** Writes the fonts that are used; the resource entries that name them. */
    String write(PdfObjects objects) {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < subsets.size(); i++) {
            if (subsets.get(i).points().length > 0) {
                entries.append("/F").append(i).append(' ');
                entries.append(write(objects, subsets.get(i))).append(" 0 R ");
            }
        }
        return entries.toString();
    }

    private static int write(PdfObjects objects, Subset subset) {
        TrueType font = subset.font();
        String name = tag(subset.points()) + "+" + font.name();
        byte[] bytes = subset.file();
        int file = objects.deflated("/Length1 " + bytes.length, bytes);
        int[] box = font.box();
        int descriptor = objects.add("<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox ["
                + em(font, box[0]) + " " + em(font, box[1]) + " " + em(font, box[2]) + " " + em(font, box[3])
                + "] /ItalicAngle 0 /Ascent " + em(font, font.ascent()) + " /Descent " + em(font, font.descent())
                + " /CapHeight 733 /StemV 80 /FontFile2 " + file + " 0 R >>");
        int descendant = objects.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity"
                + " /FontDescriptor " + descriptor + " 0 R /DW 1000 /W [1 [" + widths(subset) + "]] >>");
        int back = objects.deflated("", toUnicode(subset.points()).getBytes(StandardCharsets.US_ASCII));
        return objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H"
                + " /DescendantFonts [" + descendant + " 0 R] /ToUnicode " + back + " 0 R >>");
    }

    private static long em(TrueType font, int units) {
        return Math.round((double) units * PER_EM / font.unitsPerEm());
    }

    private static String widths(Subset subset) {
        TrueType font = subset.font();
        StringBuilder widths = new StringBuilder();
        for (int point : subset.points()) {
            int millis = font.advance(font.glyph(point)) * PER_EM * PER_EM / font.unitsPerEm();
            widths.append(PdfPages.number(millis)).append(' ');
        }
        return widths.toString();
    }

    /** Six letters that tell parts of the same font apart; they follow from the characters. */
    private static String tag(int[] points) {
        int hash = java.util.Arrays.hashCode(points) & Integer.MAX_VALUE;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % LETTERS));
            hash /= LETTERS;
        }
        return tag.toString();
    }

    private static String toUnicode(int[] points) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < points.length; from += MOST_RANGES) {
            int to = Math.min(points.length, from + MOST_RANGES);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                byte[] utf16 = Character.toString(points[i]).getBytes(StandardCharsets.UTF_16BE);
                map.append('<')
                        .append(HexFormat.of().withUpperCase().toHexDigits((short) (i + 1)))
                        .append("> <")
                        .append(HexFormat.of().withUpperCase().formatHex(utf16))
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
