package org.lifang.server.portfolio.tape;

import java.util.Arrays;

/** The cells of one row as the file wrote them, in one growing buffer that every row of a file uses again. */
final class Cells {

    static final byte TEXT = 0;
    static final byte NUMBER = 1;
    static final byte FORMULA = 2;
    static final byte ERROR = 3;

    private char[] text = new char[4096];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private int count;
    private long rowNo;

    void begin(long rowNo) {
        this.rowNo = rowNo;
        count = 0;
    }

    void add(char[] from, int offset, int length, byte kind) {
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, start + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        System.arraycopy(from, offset, text, start, length);
        kinds[count] = kind;
        ends[count++] = start + length;
    }

    void add(String value, byte kind) {
        add(value.toCharArray(), 0, value.length(), kind);
    }

    long rowNo() {
        return rowNo;
    }

    int count() {
        return count;
    }

    char[] text() {
        return text;
    }

    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    int end(int index) {
        return ends[index];
    }

    byte kind(int index) {
        return kinds[index];
    }

    String string(int index) {
        return new String(text, start(index), end(index) - start(index));
    }

    boolean blank() {
        for (int i = 0; i < (count == 0 ? 0 : ends[count - 1]); i++) {
            if (text[i] > ' ' && text[i] != '\u3000') {
                return false;
            }
        }
        return true;
    }
}
