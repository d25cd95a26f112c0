package org.lifang.kernel.contact.bytes;

import java.util.Arrays;

/** Writes whole numbers in the fewest bytes: seven bits a byte, the highest bit says that more follows. */
public final class ByteWriter {

    private byte[] bytes = new byte[256];
    private int size;

    /** One byte as it is. */
    public ByteWriter raw(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    /** A number taken as 64 bits without sign. */
    public ByteWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            raw((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        return raw((int) rest);
    }

    /** A number that may be below zero. */
    public ByteWriter signed(long value) {
        return number(value << 1 ^ value >> 63);
    }

    /** Eight bytes, high byte first. */
    public ByteWriter fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            raw((int) (value >>> shift));
        }
        return this;
    }

    /** Yes or no. */
    public ByteWriter flag(boolean value) {
        return raw(value ? 1 : 0);
    }

    /** A word of plain ASCII letters, such as the id of a pack. */
    public ByteWriter word(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 128) {
                throw new IllegalArgumentException("not plain ASCII: " + text);
            }
            raw(letter);
        }
        return this;
    }

    /** All bytes written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
