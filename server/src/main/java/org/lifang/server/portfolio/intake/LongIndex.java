package org.lifang.server.portfolio.intake;

import java.util.Arrays;

/** Numbers keys of 64 bits 0, 1, 2 … in the order in which they come, in open addressing without objects. */
final class LongIndex {

    static final int ABSENT = -1;

    private long[] keys = new long[1 << 10];
    private int[] ordinals = new int[1 << 10];
    private int size;

    LongIndex() {
        Arrays.fill(ordinals, ABSENT);
    }

    int size() {
        return size;
    }

    /** The ordinal of a key; {@link #ABSENT} when it never came. */
    int find(long key) {
        return ordinals[slot(key)];
    }

    /** The ordinal of a key, which is given the next one when it is new. */
    int add(long key) {
        int slot = slot(key);
        if (ordinals[slot] != ABSENT) {
            return ordinals[slot];
        }
        put(key, size);
        return size++;
    }

    /** Points a key at an ordinal of another index. */
    void put(long key, int ordinal) {
        int slot = slot(key);
        boolean fresh = ordinals[slot] == ABSENT;
        keys[slot] = key;
        ordinals[slot] = ordinal;
        if (fresh && ++used * 10L > keys.length * 6L) {
            grow();
        }
    }

    private int used;

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (ordinals[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldOrdinals = ordinals;
        keys = new long[oldKeys.length * 2];
        ordinals = new int[oldKeys.length * 2];
        Arrays.fill(ordinals, ABSENT);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldOrdinals[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ordinals[slot] = oldOrdinals[i];
            }
        }
    }
}
