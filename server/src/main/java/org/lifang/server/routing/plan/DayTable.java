package org.lifang.server.routing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.day.Day;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayRules;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.map.Ways;

/** Crews and visits of a day, by name, and the same as the kernel plans them. */
final class DayTable {

    private final Map<String, Crew> crews = new LinkedHashMap<>();
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Day day;
    private final Ways.Source source;

    /** @param pins crews to which visits are pinned, both by name */
    DayTable(Collection<Crew> crews, Collection<Visit> visits, Map<String, String> pins, Ways ways) {
        crews.forEach(crew -> this.crews.put(crew.key(), crew));
        visits.forEach(visit -> this.visits.put(visit.key(), visit));
        Map<Point, Integer> places = new LinkedHashMap<>();
        this.crews.values().forEach(crew -> places.putIfAbsent(crew.start(), places.size()));
        this.visits.values().forEach(visit -> places.putIfAbsent(visit.spot().at(), places.size()));
        Set<String> districts = new HashSet<>();
        for (Visit visit : this.visits.values()) {
            if (visit.spot().district() != null) {
                districts.add(visit.spot().district());
            }
        }
        List<DayCrew> dayCrews = new ArrayList<>();
        this.crews.values().forEach(crew -> dayCrews.add(crew.kernel(place(places, crew.start()), districts)));
        List<DayVisit> dayVisits = new ArrayList<>();
        for (Visit visit : this.visits.values()) {
            String pin = pins.get(visit.key());
            dayVisits.add(visit.kernel(
                    place(places, visit.spot().at()), pin != null && this.crews.containsKey(pin) ? pin : null));
        }
        // A table needs a place even on a day without crews.
        List<Point> points = places.isEmpty() ? List.of(new Point(0, 0)) : List.copyOf(places.keySet());
        this.source = ways.source();
        this.day = new Day(dayCrews, dayVisits, ways.between(points), DayRules.USUAL);
    }

    private static int place(Map<Point, Integer> places, Point at) {
        Integer place = places.get(at);
        if (place == null) {
            throw new IllegalStateException("a place without a number");
        }
        return place;
    }

    Day day() {
        return day;
    }

    Ways.Source source() {
        return source;
    }

    Collection<Crew> crews() {
        return crews.values();
    }

    Collection<Visit> visits() {
        return visits.values();
    }

    @Nullable
    Crew crew(String key) {
        return crews.get(key);
    }

    @Nullable
    Visit visit(String key) {
        return visits.get(key);
    }
}
