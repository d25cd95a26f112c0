package org.lifang.kernel.route;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How good a solution is, lower first: musts left out, then the sum of lost prizes, travel costs and costs of crews.
 *
 * @param missedMusts how many stops that must be visited are not
 * @param lostPrize the prizes of the stops left out by choice
 * @param cost travel and crews
 */
public record Score(int missedMusts, long lostPrize, long cost) implements Comparable<Score>, Serializable {

    private static final Comparator<Score> ORDER =
            Comparator.comparingInt(Score::missedMusts).thenComparingLong(Score::total);

    /** What is minimised once all musts are visited. */
    public long total() {
        return lostPrize + cost;
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
