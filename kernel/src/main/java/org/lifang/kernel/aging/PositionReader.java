package org.lifang.kernel.aging;

/** Reads packed positions front to back; reused from loan to loan, so that a night allocates nothing. */
final class PositionReader {

    private static final byte[] EMPTY = new byte[0];

    int flags;
    int graceDays;
    int size;
    int firstCalled;
    Pauses pauses = Pauses.NONE;
    private byte[] bytes = EMPTY;
    private int at;
    private int end;
    private int before;

    /** Starts on a position; afterwards each {@link #nextDue} is followed by three {@link #nextFen}. */
    void start(byte[] buffer, int offset, int length) {
        bytes = buffer;
        at = offset;
        end = offset + length;
        before = 0;
        int first = length == 0 ? 0 : bytes[at++];
        if (first >> 4 != OpenItems.VERSION) {
            throw new IllegalArgumentException("not a packed position of version " + OpenItems.VERSION);
        }
        flags = first & 0xF;
        graceDays = (int) next();
        long items = next();
        if (items < 0 || items > length) {
            throw new IllegalArgumentException("a packed position cannot hold " + items + " instalments");
        }
        size = (int) items;
        firstCalled = (flags & OpenItems.HAS_CALLED) == 0 ? size : (int) next();
        pauses = (flags & OpenItems.HAS_PAUSES) == 0 ? Pauses.NONE : readPauses(length);
    }

    int nextDue() {
        before += (int) unzigzag(next());
        return before;
    }

    long nextFen() {
        return next();
    }

    OpenItems decode(byte[] buffer) {
        start(buffer, 0, buffer.length);
        int[] due = new int[size];
        long[] principal = new long[size];
        long[] interest = new long[size];
        long[] fee = new long[size];
        for (int i = 0; i < size; i++) {
            due[i] = nextDue();
            principal[i] = nextFen();
            interest[i] = nextFen();
            fee[i] = nextFen();
        }
        if (at != end) {
            throw new IllegalArgumentException("a packed position has " + (end - at) + " bytes too many");
        }
        int kept = flags & (OpenItems.MISSED_BASIS | OpenItems.AFTER_GRACE);
        return new OpenItems(kept, graceDays, firstCalled, pauses, due, principal, interest, fee);
    }

    private Pauses readPauses(int length) {
        long count = next();
        if (count < 0 || count > length) {
            throw new IllegalArgumentException("a packed position cannot hold " + count + " pauses");
        }
        int[] from = new int[(int) count];
        int[] to = new int[(int) count];
        for (int i = 0; i < count; i++) {
            from[i] = (int) unzigzag(next());
            to[i] = (int) unzigzag(next());
        }
        return Pauses.ofRanges(from, to);
    }

    private long next() {
        long value = 0;
        for (int shift = 0; at < end && shift < 64; shift += 7) {
            byte part = bytes[at++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a packed position ends in the middle of a number");
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
