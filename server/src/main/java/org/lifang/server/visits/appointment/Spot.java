package org.lifang.server.visits.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param point the borrower's address, for home and workplace
 * @param branch the office of the house, for a branch
 * @param latitudeE6 millionths of a degree, WGS-84, for a public place
 * @param longitudeE6 likewise
 * @param words how the borrower called a public place
 */
public record Spot(
        Where where,
        @Nullable Long point,
        @Nullable UUID branch,
        @Nullable Integer latitudeE6,
        @Nullable Integer longitudeE6,
        @Nullable String words) {

    public static Spot at(Where where, long point) {
        return new Spot(where, point, null, null, null, null);
    }

    public static Spot office(UUID branch) {
        return new Spot(Where.BRANCH, null, branch, null, null, null);
    }

    public static Spot video() {
        return new Spot(Where.VIDEO, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Spot[" + where + "]";
    }
}
