package org.lifang.server.portfolio.intake;

import java.nio.ByteBuffer;

/**
 * SipHash-1-3 under a key of this installation. Rows and numbers are compared by it instead of being kept or opened.
 * Two
 * different rows meet with a chance of one in 2^64 each time; without the key nobody can try out names.
 */
final class KeyedHash {

    private final long k0;
    private final long k1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long words;

    KeyedHash(byte[] key) {
        ByteBuffer buffer = ByteBuffer.wrap(key);
        k0 = buffer.getLong();
        k1 = buffer.getLong();
    }

    KeyedHash begin() {
        v0 = k0 ^ 0x736f6d6570736575L;
        v1 = k1 ^ 0x646f72616e646f6dL;
        v2 = k0 ^ 0x6c7967656e657261L;
        v3 = k1 ^ 0x7465646279746573L;
        words = 0;
        return this;
    }

    KeyedHash put(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
        words++;
        return this;
    }

    /** The length goes first, so that parts cannot be shifted against each other. */
    KeyedHash put(String text) {
        int length = text.length();
        put(length);
        long word = 0;
        for (int i = 0; i < length; i++) {
            word = word << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                put(word);
                word = 0;
            }
        }
        return (length & 3) == 0 ? this : put(word);
    }

    long end() {
        long last = words << 56;
        v3 ^= last;
        round();
        v0 ^= last;
        v2 ^= 0xff;
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
