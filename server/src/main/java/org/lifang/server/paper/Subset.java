package org.lifang.server.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The part of a font one file needs. Every character gets a number and a glyph of its own, also where the font draws
 * two characters alike: so the number always leads back to the character that was written, and 示 is never read as ⽰.
 */
final class Subset {

    private static final int TAG_BYTES = 4;
    private static final int MORE_COMPONENTS = 0x20;
    private static final int WORDS = 0x01;
    private static final int SCALE = 0x08;
    private static final int SCALE_XY = 0x40;
    private static final int SCALE_FULL = 0x80;
    private static final int HEAD_CHECK = 8;
    private static final int MAGIC = 0xB1B0AFBA;

    private final TrueType font;
    private final int[] points;
    private final Map<Integer, Integer> cids = new HashMap<>();

    Subset(TrueType font, SortedSet<Integer> points) {
        this.font = font;
        this.points = points.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < this.points.length; i++) {
            cids.put(this.points[i], i + 1);
        }
    }

    TrueType font() {
        return font;
    }

    /** The characters; the one at index i has the number i + 1. */
    int[] points() {
        return points.clone();
    }

    int cid(int point) {
        Integer cid = cids.get(point);
        if (cid == null) {
            throw new IllegalArgumentException("not in this part of the font: U+" + Integer.toHexString(point));
        }
        return cid;
    }

    /** The part as a font file; glyph numbers are character numbers. */
    byte[] file() {
        List<Integer> glyphs = new ArrayList<>();
        glyphs.add(0);
        for (int point : points) {
            glyphs.add(font.glyph(point));
        }
        List<byte[]> outlines = outlines(glyphs);
        int count = outlines.size();
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate((count + 1) * 4);
        ByteBuffer hmtx = ByteBuffer.allocate(count * 4);
        for (int i = 0; i < count; i++) {
            loca.putInt(glyf.size());
            byte[] outline = outlines.get(i);
            glyf.writeBytes(outline);
            glyf.writeBytes(new byte[-outline.length & 3]);
            hmtx.putShort((short) font.advance(glyphs.get(i)));
            hmtx.putShort((short) font.leftBearing(glyphs.get(i)));
        }
        loca.putInt(glyf.size());
        byte[] hhea = font.copy("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) count);
        byte[] maxp = font.copy("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) count);
        byte[] head = font.copy("head");
        ByteBuffer.wrap(head).putInt(HEAD_CHECK, 0);
        SortedMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", head);
        tables.put("hhea", hhea);
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp);
        if (font.copy("prep").length > 0) {
            tables.put("prep", font.copy("prep"));
        }
        return file(tables);
    }

    /** The outlines of these glyphs and, behind them, of the glyphs those are made up of. */
    private List<byte[]> outlines(List<Integer> glyphs) {
        List<byte[]> outlines = new ArrayList<>();
        Map<Integer, Integer> parts = new HashMap<>();
        for (int i = 0; i < glyphs.size(); i++) {
            byte[] outline = font.outline(glyphs.get(i));
            if (outline.length > 0 && outline[0] < 0) {
                renumber(outline, glyphs, parts);
            }
            outlines.add(outline);
        }
        return outlines;
    }

    private static void renumber(byte[] outline, List<Integer> glyphs, Map<Integer, Integer> parts) {
        ByteBuffer made = ByteBuffer.wrap(outline);
        int at = 10;
        int flags = MORE_COMPONENTS;
        while ((flags & MORE_COMPONENTS) != 0) {
            flags = made.getShort(at) & 0xffff;
            int part = made.getShort(at + 2) & 0xffff;
            int number = parts.computeIfAbsent(part, any -> {
                glyphs.add(part);
                return glyphs.size() - 1;
            });
            made.putShort(at + 2, (short) number);
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & SCALE_XY) != 0 ? 4 : (flags & SCALE_FULL) != 0 ? 8 : 0;
        }
    }

    /** Tables as a font file, with the sums the format asks for. */
    static byte[] file(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        int at = 12 + count * 16;
        int size = at;
        for (byte[] table : tables.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((count - power) * 16));
        int head = 0;
        for (Map.Entry<String, byte[]> each : tables.entrySet()) {
            byte[] table = each.getValue();
            out.put(each.getKey().getBytes(StandardCharsets.US_ASCII), 0, TAG_BYTES);
            head = each.getKey().equals("head") ? at : head;
            out.put(at, table);
            out.putInt(sum(out, at, table.length + 3 & ~3)).putInt(at).putInt(table.length);
            at += table.length + 3 & ~3;
        }
        if (head > 0) {
            out.putInt(head + HEAD_CHECK, MAGIC - sum(out, 0, size));
        }
        return out.array();
    }

    private static int sum(ByteBuffer of, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum += of.getInt(i);
        }
        return sum;
    }
}
