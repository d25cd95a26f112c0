package org.lifang.server.portfolio.intake;

import java.util.Arrays;

/** What is known of one kind of record, stored or brought by this file: columns of numbers under a keyed number. */
final class Known {

    static final byte STORED = 1;
    static final byte FRESH = 2;
    static final byte REFUSED = 4;
    static final byte SEEN = 8;
    static final byte TOUCHED = 16;
    static final byte ALIAS = 32;
    static final byte PAID = 64;

    private final LongIndex index = new LongIndex();
    private final int width;
    private long[][] columns;
    private byte[] flags = new byte[1 << 10];

    /** @param width how many numbers are kept of each record */
    Known(int width) {
        this.width = width;
        columns = new long[width][1 << 10];
    }

    int find(long key) {
        return index.find(key);
    }

    int add(long key) {
        int at = index.add(key);
        if (at >= flags.length) {
            flags = Arrays.copyOf(flags, flags.length * 2);
            for (int i = 0; i < width; i++) {
                columns[i] = Arrays.copyOf(columns[i], flags.length);
            }
        }
        return at;
    }

    int size() {
        return index.size();
    }

    long get(int at, int column) {
        return columns[column][at];
    }

    void set(int at, int column, long value) {
        columns[column][at] = value;
    }

    boolean is(int at, byte flag) {
        return (flags[at] & flag) != 0;
    }

    void mark(int at, byte flag) {
        flags[at] |= flag;
    }
}
