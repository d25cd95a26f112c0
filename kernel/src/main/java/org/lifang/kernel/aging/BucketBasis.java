package org.lifang.kernel.aging;

/** What a lender counts to place a loan in a bucket. */
public enum BucketBasis {
    /** Days past due in steps of 30. */
    DAYS,
    /** Instalments missed; a balance called due early counts as one. */
    MISSED_INSTALMENTS
}
