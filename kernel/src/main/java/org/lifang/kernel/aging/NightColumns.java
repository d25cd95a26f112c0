package org.lifang.kernel.aging;

/** The night's answers as columns, one entry a loan, made once and filled again every night. */
public final class NightColumns {

    /** Days past due. */
    public final int[] daysPastDue;
    /** Ordinal place of the bucket: 0 for M0 to 7 for M7. */
    public final byte[] bucket;
    /** Place of the class floor: 0 for normal to 4 for loss. */
    public final byte[] classFloor;
    /** Overdue principal in fen. */
    public final long[] principalFen;
    /** Overdue contract interest in fen. */
    public final long[] interestFen;
    /** Overdue instalment fees in fen. */
    public final long[] feeFen;
    /** Epoch day of the next change, {@link NightLine#NEVER} when there is none. */
    public final int[] nextChangeOn;

    /** Room for that many loans. */
    public NightColumns(int loans) {
        daysPastDue = new int[loans];
        bucket = new byte[loans];
        classFloor = new byte[loans];
        principalFen = new long[loans];
        interestFen = new long[loans];
        feeFen = new long[loans];
        nextChangeOn = new int[loans];
    }

    void set(int loan, NightLine line) {
        daysPastDue[loan] = line.daysPastDue();
        bucket[loan] = (byte) line.bucket().place();
        classFloor[loan] = (byte) line.classFloor().place();
        principalFen[loan] = line.principalFen();
        interestFen[loan] = line.interestFen();
        feeFen[loan] = line.feeFen();
        nextChangeOn[loan] = line.nextChangeOn();
    }
}
