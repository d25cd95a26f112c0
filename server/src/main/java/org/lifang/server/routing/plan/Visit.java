package org.lifang.server.routing.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Wishes;
import org.lifang.server.routing.map.Point;

/**
 * A visit that may be made on a day.
 *
 * @param id the appointment, or a name made of day and borrower
 * @param side whose crews may come: of the house, or of the agency the debt is placed with
 * @param promised when it begins, if that was promised
 * @param value what it is worth beside others, in points
 */
record Visit(
        UUID id,
        long borrower,
        @Nullable UUID appointment,
        Spot spot,
        String side,
        int minutes,
        List<Window> windows,
        @Nullable Window promised,
        long value,
        boolean woman,
        boolean daylight,
        @Nullable String language,
        Set<UUID> notPeople) {

    private static final int MINUTE = 60;
    private static final int USUAL_SPREAD_PER_CENT = 25;
    private static final int WHOLE = 100;

    Visit {
        windows = List.copyOf(windows);
        notPeople = Set.copyOf(notPeople);
    }

    /**
     * Where it is.
     *
     * @param place HOME, WORKPLACE, BRANCH, PUBLIC or VIDEO
     * @param coarse true when only the district is known
     * @param door the same for two exactly when they are at one address; null where people meet all day
     */
    record Spot(
            String place,
            @Nullable Long point,
            @Nullable UUID branch,
            Point at,
            @Nullable String district,
            boolean coarse,
            @Nullable String door) {

        @Override
        public String toString() {
            return "Spot[" + place + "]";
        }

        boolean asksTheGate() {
            return point != null;
        }
    }

    String key() {
        return id.toString();
    }

    /** The same at other hours. */
    Visit within(List<Window> others) {
        return new Visit(
                id,
                borrower,
                appointment,
                spot,
                side,
                minutes,
                others,
                promised,
                value,
                woman,
                daylight,
                language,
                notPeople);
    }

    int seconds() {
        return minutes * MINUTE;
    }

    /** As the kernel plans it, at a place of its table. */
    DayVisit kernel(int at, @Nullable String pinnedTo) {
        String district = spot.district();
        Set<String> skills = district == null ? Set.of(side) : Set.of(side, Crew.DISTRICT + district);
        Wishes wishes = new Wishes(
                language,
                woman,
                skills,
                null,
                daylight,
                notPeople.stream().map(UUID::toString).collect(Collectors.toSet()),
                Set.of(),
                pinnedTo);
        return new DayVisit(
                key(),
                spot.door(),
                at,
                windows,
                seconds(),
                seconds() * USUAL_SPREAD_PER_CENT / WHOLE,
                false,
                Math.min(value, DayVisit.MOST_VALUE),
                wishes,
                promised);
    }
}
