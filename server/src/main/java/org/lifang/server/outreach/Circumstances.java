package org.lifang.server.outreach;

import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Limitation;
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

    /** How the worst of several claims stands, seen one after the other; null is a claim nobody can date. */
    public static Context.Claim worse(Context.Claim than, @Nullable Limitation limitation) {
        Context.Claim claim = limitation == null
                ? Context.Claim.DOUBTFUL
                : limitation.expired() ? Context.Claim.ENDED : Context.Claim.LIVE;
        return claim.compareTo(than) > 0 ? claim : than;
    }
}
