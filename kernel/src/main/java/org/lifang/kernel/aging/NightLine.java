package org.lifang.kernel.aging;

/**
 * What the night finds out about one loan; one line is reused for a whole book, so that loans without pauses cost no
 * allocation.
 */
public final class NightLine {

    /** Nothing will change by itself. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Oldest unpaid due day of a loan that is not overdue. */
    public static final int NOT_OVERDUE = Integer.MAX_VALUE;

    private final PositionReader reader = new PositionReader();
    private int asOf;
    private int daysPastDue;
    private int oldestUnpaidDue;
    private int leadingDue;
    private int leadingShift;
    private int missed;
    private boolean calledMissed;
    private Bucket bucket = Bucket.M0;
    private RiskClass classFloor = RiskClass.NORMAL;
    private long principalFen;
    private long interestFen;
    private long feeFen;
    private int nextChangeOn;
    private boolean paused;

    /** Days past due of the loan. */
    public int daysPastDue() {
        return daysPastDue;
    }

    /** Bucket by the lender's basis. */
    public Bucket bucket() {
        return bucket;
    }

    /** Five-class floor. */
    public RiskClass classFloor() {
        return classFloor;
    }

    /** Overdue principal. */
    public long principalFen() {
        return principalFen;
    }

    /** Overdue contract interest. */
    public long interestFen() {
        return interestFen;
    }

    /** Overdue instalment fees. */
    public long feeFen() {
        return feeFen;
    }

    /** Instalments overdue; a balance called due early counts as one. */
    public int missedInstalments() {
        return missed;
    }

    /** Epoch day of the oldest overdue instalment; {@link #NOT_OVERDUE} when none is. */
    public int oldestUnpaidDue() {
        return oldestUnpaidDue;
    }

    /** Whether days stand still: the loan is overdue and a pause covers the night's date. */
    public boolean paused() {
        return paused;
    }

    /**
     * Epoch day from which days past due can be counted until the next change: they are a date minus this, or stay as
     * they are when {@link #paused()}; {@link #NOT_OVERDUE} when nothing is overdue.
     */
    public int countsFrom() {
        return oldestUnpaidDue == NOT_OVERDUE ? NOT_OVERDUE : asOf - daysPastDue;
    }

    /**
     * Epoch day on which bucket, class, overdue amounts or {@link #paused()} next change if nothing happens; {@link
     * #NEVER} if they do not.
     */
    public int nextChangeOn() {
        return nextChangeOn;
    }

    /** Works out one loan's line from its packed position. */
    void fill(byte[] buffer, int offset, int length, int asOfDay) {
        reader.start(buffer, offset, length);
        begin(asOfDay);
        boolean waiting = true;
        for (int i = 0; i < reader.size; i++) {
            if (!waiting && i < reader.firstCalled) {
                if (reader.firstCalled == reader.size) {
                    break;
                }
                skip();
                continue;
            }
            boolean called = i >= reader.firstCalled;
            int due = reader.nextDue();
            int grace = called ? 0 : reader.graceDays;
            int counted = reader.pauses.counted(due, asOf);
            if (counted > grace) {
                overdue(due, counted, grace, called);
            } else {
                nextChangeOn = Math.min(nextChangeOn, reader.pauses.dayOfCount(due, grace + 1));
                waiting = false;
                if (called || reader.firstCalled == reader.size) {
                    break;
                }
                skipFen();
            }
        }
        finish();
    }

    private void begin(int asOfDay) {
        asOf = asOfDay;
        daysPastDue = 0;
        oldestUnpaidDue = NOT_OVERDUE;
        missed = 0;
        calledMissed = false;
        principalFen = 0;
        interestFen = 0;
        feeFen = 0;
        nextChangeOn = NEVER;
    }

    private void overdue(int due, int counted, int grace, boolean called) {
        principalFen += reader.nextFen();
        interestFen += reader.nextFen();
        feeFen += reader.nextFen();
        if (!called || !calledMissed) {
            missed++;
            calledMissed |= called;
        }
        if (oldestUnpaidDue == NOT_OVERDUE) {
            oldestUnpaidDue = due;
        }
        int shift = (reader.flags & OpenItems.AFTER_GRACE) == 0 ? 0 : grace;
        // Not always the oldest: a balance called due has no grace, an older instalment may still have had it.
        if (counted - shift > daysPastDue) {
            daysPastDue = counted - shift;
            leadingDue = due;
            leadingShift = shift;
        }
    }

    private void finish() {
        boolean byMissed = (reader.flags & OpenItems.MISSED_BASIS) != 0;
        bucket = byMissed ? Bucket.ofMissedInstalments(missed) : Bucket.ofDays(daysPastDue);
        classFloor = RiskClass.floorOfDays(daysPastDue);
        paused = oldestUnpaidDue != NOT_OVERDUE && reader.pauses.covers(asOf);
        if (oldestUnpaidDue == NOT_OVERDUE) {
            return;
        }
        nextChangeOn = Math.min(nextChangeOn, reader.pauses.nextBorder(asOf));
        int border = nextBorder(daysPastDue, byMissed);
        if (border != NEVER) {
            nextChangeOn = Math.min(nextChangeOn, reader.pauses.dayOfCount(leadingDue, border + leadingShift));
        }
    }

    /** The next number of days past due at which bucket or class changes. */
    static int nextBorder(int daysPastDue, boolean byMissed) {
        if (daysPastDue <= 180 && !byMissed) {
            return (daysPastDue + 29) / 30 * 30 + 1;
        }
        if (daysPastDue <= 90) {
            return 91;
        }
        if (daysPastDue <= 270) {
            return 271;
        }
        return daysPastDue <= 360 ? 361 : NEVER;
    }

    private void skip() {
        reader.nextDue();
        skipFen();
    }

    private void skipFen() {
        reader.nextFen();
        reader.nextFen();
        reader.nextFen();
    }
}
