package org.lifang.server.visits.appointment;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.routing.Place;
import org.lifang.server.routing.VisitNeed;
import org.lifang.server.routing.Wish;

/** What a meeting takes, as those who plan days want to know it. */
record Needs(long borrower, Spot spot, int minutes, Set<Wish> wishes, String language) {

    /** The hours in which the house comes unless the borrower names others. */
    static final LocalTime OPENS = LocalTime.of(9, 0);

    static final LocalTime CLOSES = LocalTime.of(19, 59);

    Needs {
        wishes = Set.copyOf(wishes);
    }

    VisitNeed need(List<VisitNeed.Hours> allowed) {
        return new VisitNeed(borrower, place(), minutes, wishes, spoken(), Set.of(), allowed);
    }

    /** In the hours in which we come anyway. */
    VisitNeed usual() {
        return need(List.of(VisitNeed.Hours.daily(OPENS, CLOSES)));
    }

    /** Everybody here speaks Chinese. */
    private @Nullable String spoken() {
        return language.startsWith("zh") ? null : language;
    }

    private Place place() {
        return switch (spot.where()) {
            case HOME -> new Place.Home(Objects.requireNonNull(spot.point()));
            case WORKPLACE -> new Place.Workplace(Objects.requireNonNull(spot.point()));
            case BRANCH -> new Place.Branch(Objects.requireNonNull(spot.branch()));
            case PUBLIC ->
                new Place.Public(Objects.requireNonNull(spot.latitudeE6()), Objects.requireNonNull(spot.longitudeE6()));
            case VIDEO -> new Place.Video();
        };
    }

    static Set<Wish> wishes(String... words) {
        Set<Wish> wishes = new HashSet<>();
        for (String word : words) {
            wishes.add(Wish.valueOf(word));
        }
        return wishes;
    }
}
