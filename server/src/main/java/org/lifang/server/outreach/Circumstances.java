package org.lifang.server.outreach;

import org.lifang.kernel.wording.Context;

/**
 * What is known about one use of a template.
 *
 * @param creditNoticeDone the report to the credit bureau is true and the person was told before (CN-L-19)
 * @param limitation whether the claim can still be enforced (CN-L-06)
 */
public record Circumstances(boolean creditNoticeDone, Context.Claim limitation) {

    /** Nobody vouches for anything, so everything is taken at its worst. */
    public static final Circumstances UNKNOWN = new Circumstances(false, Context.Claim.DOUBTFUL);
}
