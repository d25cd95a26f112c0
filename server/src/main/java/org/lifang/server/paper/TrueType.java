package org.lifang.server.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A font with TrueType outlines, read once and only looked at afterwards, so that threads may share it. */
final class TrueType {

    private static final int DIRECTORY_BYTES = 12;
    private static final int ENTRY_BYTES = 16;
    private static final int GROUP_BYTES = 12;
    private static final int GROUPS_AT = 16;
    private static final int UNICODE_FULL = 12;
    private static final int TAG_BYTES = 4;

    private final String name;
    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final char[] byPoint;
    private final int longMetrics;
    private final int glyphs;
    private final int metrics;
    private final int unitsPerEm;

    TrueType(String name, byte[] bytes) {
        this.name = name;
        this.file = ByteBuffer.wrap(bytes);
        int count = unsigned(TAG_BYTES);
        for (int i = 0; i < count; i++) {
            int at = DIRECTORY_BYTES + i * ENTRY_BYTES;
            String tag = new String(bytes, at, TAG_BYTES, StandardCharsets.US_ASCII);
            tables.put(tag, file.getInt(at + 8));
            lengths.put(tag, file.getInt(at + 12));
        }
        if (unsigned(table("head") + 50) != 1) {
            throw new IllegalArgumentException(name + " has short offsets, which are not read here");
        }
        this.byPoint = byPoint(fullCmap() + GROUPS_AT);
        this.metrics = table("hmtx");
        this.unitsPerEm = unsigned(table("head") + 18);
        this.longMetrics = unsigned(table("hhea") + 34);
        this.glyphs = unsigned(table("maxp") + 4);
    }

    private int fullCmap() {
        int cmap = table("cmap");
        int count = unsigned(cmap + 2);
        for (int i = 0; i < count; i++) {
            int at = cmap + file.getInt(cmap + 8 + i * 8);
            if (unsigned(at) == UNICODE_FULL) {
                return at;
            }
        }
        throw new IllegalArgumentException(name + " has no table of the whole of Unicode");
    }

    String name() {
        return name;
    }

    /** Every character's glyph: each is asked for several times a line. */
    private char[] byPoint(int groups) {
        int count = file.getInt(groups - TAG_BYTES);
        char[] all = new char[count == 0 ? 0 : file.getInt(groups + (count - 1) * GROUP_BYTES + TAG_BYTES) + 1];
        for (int i = 0; i < count; i++) {
            int at = groups + i * GROUP_BYTES;
            int first = file.getInt(at);
            for (int point = first; point <= file.getInt(at + TAG_BYTES); point++) {
                all[point] = (char) (file.getInt(at + 8) + point - first);
            }
        }
        return all;
    }

    /** The glyph of a character, or 0 when there is none. */
    int glyph(int point) {
        return point < byPoint.length ? byPoint[point] : 0;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int advance(int glyph) {
        return unsigned(metrics + Math.min(glyph, longMetrics - 1) * 4);
    }

    int leftBearing(int glyph) {
        return glyph < longMetrics
                ? file.getShort(metrics + glyph * 4 + 2)
                : file.getShort(metrics + longMetrics * 4 + (glyph - longMetrics) * 2);
    }

    int ascent() {
        return file.getShort(table("hhea") + 4);
    }

    int descent() {
        return file.getShort(table("hhea") + 6);
    }

    /** The box all glyphs stand in: left, bottom, right, top. */
    int[] box() {
        int at = table("head") + 36;
        return new int[] {file.getShort(at), file.getShort(at + 2), file.getShort(at + 4), file.getShort(at + 6)};
    }

    /** The outline of a glyph; empty for a space. */
    byte[] outline(int glyph) {
        if (glyph < 0 || glyph >= glyphs) {
            throw new IllegalArgumentException(name + " has no glyph " + glyph);
        }
        int loca = table("loca") + glyph * 4;
        int from = file.getInt(loca);
        byte[] outline = new byte[file.getInt(loca + 4) - from];
        file.get(table("glyf") + from, outline);
        return outline;
    }

    byte[] copy(String tag) {
        Integer length = lengths.get(tag);
        byte[] copy = new byte[length == null ? 0 : length];
        if (length != null) {
            file.get(table(tag), copy);
        }
        return copy;
    }

    private int table(String tag) {
        Integer at = tables.get(tag);
        if (at == null) {
            throw new IllegalArgumentException(name + " has no table " + tag);
        }
        return at;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xffff;
    }
}
