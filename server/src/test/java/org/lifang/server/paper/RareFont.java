package org.lifang.server.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the font for what the usual one lacks, from HanaMinA and HanaMinB of Debian's package fonts-hanazono (SIL OFL):
 * {@code java … RareFont HanaMinA.ttf HanaMinB.ttf out.ttf}. It holds the ideographs that people are registered by in
 * Hong Kong, Taiwan and Japan and that the usual font lacks, without the instructions for coarse screens, under a name
 * of its own, as the licence asks.
 */
final class RareFont {

    /** Hong Kong's supplement, Taiwan's CNS 11643, Japan's JIS X 0213. */
    private static final List<String> REGISTERS = List.of("Big5-HKSCS", "x-SJIS_0213", "EUC-TW");

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x323AF;
    /** CNS planes beyond the fourth hold what nearly nobody is called; their bytes in EUC-TW begin like this. */
    private static final int LAST_PLANE = 0xA4;

    /** The form of 吉 that families insist on, which none of the three registers has as a character of its own. */
    private static final int LOWER_JI = 0x20BB7;

    private static final int EMPTY_BOX = 10;

    private RareFont() {}

    public static void main(String[] args) throws IOException {
        List<TrueType> sources = new ArrayList<>();
        for (String name : List.of(args[0], args[1])) {
            sources.add(new TrueType("source", Files.readAllBytes(Path.of(name))));
        }
        SortedMap<Integer, TrueType> wanted = wanted(sources);
        Files.write(Path.of(args[2]), font(sources, wanted));
        System.out.println(wanted.size() + " characters");
    }

    private static SortedMap<Integer, TrueType> wanted(List<TrueType> sources) {
        SortedMap<Integer, TrueType> wanted = new TreeMap<>();
        TrueType usual = Fonts.all().getFirst();
        for (int point = FIRST; point <= LAST; point++) {
            if (Character.isIdeographic(point) && usual.glyph(point) == 0 && registered(point)) {
                for (TrueType source : sources) {
                    if (source.glyph(point) != 0) {
                        wanted.putIfAbsent(point, source);
                    }
                }
            }
        }
        return wanted;
    }

    private static boolean registered(int point) {
        if (point == LOWER_JI) {
            return true;
        }
        String text = Character.toString(point);
        for (String name : REGISTERS) {
            CharsetEncoder encoder = Charset.forName(name).newEncoder();
            if (encoder.canEncode(text)) {
                byte[] bytes = text.getBytes(Charset.forName(name));
                if (!name.equals("EUC-TW") || bytes.length < 4 || (bytes[1] & 0xff) <= LAST_PLANE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] font(List<TrueType> sources, SortedMap<Integer, TrueType> wanted) {
        TrueType first = sources.getFirst();
        List<byte[]> outlines = new ArrayList<>(List.of(new byte[0]));
        List<Integer> widths = new ArrayList<>(List.of(first.unitsPerEm()));
        wanted.forEach((point, source) -> {
            int glyph = source.glyph(point);
            outlines.add(plain(source.outline(glyph)));
            widths.add(source.advance(glyph));
        });
        SortedMap<String, byte[]> tables = tables(first, outlines, widths);
        tables.put("cmap", cmap(new TreeSet<>(wanted.keySet())));
        return Subset.file(tables);
    }

    private static SortedMap<String, byte[]> tables(TrueType first, List<byte[]> outlines, List<Integer> widths) {
        int count = outlines.size();
        int size =
                outlines.stream().mapToInt(outline -> outline.length + 3 & ~3).sum();
        ByteBuffer glyf = ByteBuffer.allocate(size);
        ByteBuffer loca = ByteBuffer.allocate((count + 1) * 4);
        ByteBuffer hmtx = ByteBuffer.allocate(count * 4);
        for (int i = 0; i < count; i++) {
            byte[] outline = outlines.get(i);
            loca.putInt(glyf.position());
            glyf.put(outline).position(glyf.position() + 3 & ~3);
            int left = outline.length < EMPTY_BOX ? 0 : ByteBuffer.wrap(outline).getShort(2);
            hmtx.putShort(widths.get(i).shortValue()).putShort((short) left);
        }
        loca.putInt(glyf.position());
        byte[] hhea = first.copy("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) count);
        byte[] maxp = first.copy("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) count);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", glyf.array());
        tables.put("head", first.copy("head"));
        tables.put("hhea", hhea);
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp);
        return tables;
    }

    /** The outline without its instructions, which need tables that are left out. */
    private static byte[] plain(byte[] outline) {
        ByteBuffer in = ByteBuffer.wrap(outline);
        int contours = outline.length == 0 ? 0 : in.getShort(0);
        if (contours < 0) {
            throw new IllegalStateException("a glyph made up of others");
        }
        if (outline.length == 0) {
            return outline;
        }
        int lengthAt = EMPTY_BOX + contours * 2;
        int skip = in.getShort(lengthAt) & 0xffff;
        ByteBuffer out = ByteBuffer.allocate(outline.length - skip);
        out.put(outline, 0, lengthAt).putShort((short) 0);
        out.put(outline, lengthAt + 2 + skip, outline.length - lengthAt - 2 - skip);
        return out.array();
    }

    private static byte[] cmap(SortedSet<Integer> points) {
        int length = 16 + points.size() * 12;
        ByteBuffer cmap = ByteBuffer.allocate(12 + length);
        cmap.putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12);
        cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(points.size());
        int glyph = 1;
        for (int point : points) {
            cmap.putInt(point).putInt(point).putInt(glyph++);
        }
        return cmap.array();
    }
}
