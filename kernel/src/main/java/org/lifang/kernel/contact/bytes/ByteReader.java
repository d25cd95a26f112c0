package org.lifang.kernel.contact.bytes;

/** Reads what {@link ByteWriter} wrote; a fault is remembered, not thrown, and everything after it reads as 0. */
public final class ByteReader {

    private final byte[] bytes;
    private int at;
    private boolean broken;

    public ByteReader(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** One byte, 0 to 255. */
    public int raw() {
        if (broken || at == bytes.length) {
            broken = true;
            return 0;
        }
        return bytes[at++] & 0xFF;
    }

    /** A number of 64 bits without sign, written in the fewest bytes. */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = raw();
            long part = next & 0x7F;
            if (part << shift >>> shift != part || (next == 0 && shift > 0)) {
                return fail();
            }
            value |= part << shift;
            if (next < 0x80) {
                return broken ? 0 : value;
            }
        }
        return fail();
    }

    /** A number that may be below zero. */
    public long signed() {
        long coded = number();
        return coded >>> 1 ^ -(coded & 1);
    }

    /** A number from 0 up to the bound, the bound left out. */
    public int below(int bound) {
        long value = number();
        return value < 0 || value >= bound ? (int) fail() : (int) value;
    }

    /** A signed number that fits an {@code int}. */
    public int whole() {
        long value = signed();
        return value != (int) value ? (int) fail() : (int) value;
    }

    /** Eight bytes, high byte first. */
    public long fixed() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | raw();
        }
        return broken ? 0 : value;
    }

    /** Yes or no. */
    public boolean flag() {
        int value = raw();
        return value > 1 ? fail() != 0 : value == 1;
    }

    /** A word of plain ASCII letters of at most so many. */
    public String word(int most) {
        int length = below(most + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int letter = raw();
            if (letter >= 128) {
                fail();
            }
            text.append((char) letter);
        }
        return text.toString();
    }

    /** Whether everything was read without a fault and nothing is left. */
    public boolean complete() {
        return !broken && at == bytes.length;
    }

    /** Whether a fault was met. */
    public boolean broken() {
        return broken;
    }

    /** Remembers a fault the reader cannot see, such as a value out of its range. */
    public long fail() {
        broken = true;
        return 0;
    }
}
