package org.lifang.server.routing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.CrewForming;
import org.lifang.kernel.route.day.DayCrew;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Formed;
import org.lifang.kernel.route.day.Lunch;
import org.lifang.kernel.route.day.Pair;
import org.lifang.kernel.route.day.Person;
import org.lifang.kernel.route.day.Unpaired;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.map.Ways;
import org.lifang.server.routing.roster.Available;
import org.lifang.server.routing.roster.Member;
import org.lifang.server.routing.roster.Pairing;
import org.lifang.server.routing.roster.Roster;
import org.lifang.server.routing.roster.RosterDays;
import org.springframework.stereotype.Component;

/** Forms the crews of a day from who is there. */
@Component
final class Crews {

    private static final int MINUTE = 60;

    private final Roster roster;
    private final Ways ways;

    Crews(Roster roster, Ways ways) {
        this.roster = roster;
        this.ways = ways;
    }

    /** The crews, and why others who are there go with nobody. */
    record Teams(List<Crew> crews, Map<UUID, Unpaired.Reason> alone) {}

    /** Who is there on a range of days, and who goes with whom, as it was when it was read. */
    record Calendar(RosterDays days, List<Pairing> pairings) {}

    Calendar calendar(LocalDate from, LocalDate to) {
        return new Calendar(roster.days(from, to), roster.pairings());
    }

    /** Crews that can do most of what is asked for. */
    Teams form(LocalDate day, Collection<Visit> wanted) {
        return form(calendar(day, day), day, wanted);
    }

    /** The same by a calendar read before. */
    Teams form(Calendar calendar, LocalDate day, Collection<Visit> wanted) {
        List<Available> there = calendar.days().available(day);
        List<Pairing> pairings = calendar.pairings();
        List<Pair> fixed = pairings.stream()
                .filter(each -> each.kind() == Pairing.Kind.FIXED)
                .filter(each -> there.stream()
                        .anyMatch(one -> Set.of(each.one(), each.other()).contains(one.id())))
                .map(each -> new Pair(each.one().toString(), each.other().toString()))
                .toList();
        return formed(there, fixed, pairings, wanted, day.toEpochDay());
    }

    /** The crews of a plan as they can still go, and new ones of whoever is there besides. */
    List<Crew> again(Calendar calendar, LocalDate day, List<List<UUID>> crews) {
        Set<UUID> members = new HashSet<>();
        crews.forEach(members::addAll);
        List<Available> all = calendar.days().available(day);
        List<Available> there =
                all.stream().filter(each -> members.contains(each.id())).toList();
        Set<UUID> ids = new HashSet<>();
        there.forEach(each -> ids.add(each.id()));
        List<Pair> fixed = crews.stream()
                .filter(ids::containsAll)
                .map(people ->
                        new Pair(people.getFirst().toString(), people.getLast().toString()))
                .toList();
        Set<String> keys = new HashSet<>();
        crews.forEach(people -> keys.add(Crew.key(people)));
        List<Crew> again = new ArrayList<>(formed(there, fixed, List.of(), List.of(), 0).crews().stream()
                .filter(crew -> keys.contains(crew.key()))
                .toList());
        again.addAll(others(all, calendar.pairings(), again, day.toEpochDay()));
        return again;
    }

    /** Crews of those who are there and go with nobody yet. */
    private List<Crew> others(List<Available> there, List<Pairing> pairings, List<Crew> crews, long seed) {
        Set<UUID> taken = new HashSet<>();
        crews.forEach(crew -> taken.addAll(crew.people()));
        List<Available> free =
                there.stream().filter(each -> !taken.contains(each.id())).toList();
        return formed(free, List.of(), pairings, List.of(), seed).crews();
    }

    /** For whom somebody works on a day. */
    String side(LocalDate day, UUID person) {
        return roster.available(day).stream()
                .filter(each -> each.id().equals(person))
                .map(each -> Crew.side(each.agency()))
                .findFirst()
                .orElse(Crew.HOUSE);
    }

    private Teams formed(
            List<Available> there, List<Pair> fixed, List<Pairing> pairings, Collection<Visit> wanted, long seed) {
        Map<Point, Integer> places = new HashMap<>();
        there.forEach(each -> places.putIfAbsent(each.start(), places.size()));
        List<Point> points = new ArrayList<>(places.keySet());
        points.sort(java.util.Comparator.comparing(places::get));
        if (points.isEmpty()) {
            return new Teams(List.of(), Map.of());
        }
        Set<String> districts = new TreeSet<>();
        wanted.forEach(visit -> {
            if (visit.spot().district() != null) {
                districts.add(visit.spot().district());
            }
        });
        List<Person> people = there.stream()
                .map(each -> person(each, Objects.requireNonNull(places.get(each.start())), pairings, districts))
                .toList();
        List<DayVisit> asked =
                wanted.stream().map(visit -> visit.kernel(0, null)).toList();
        Formed formed = CrewForming.form(people, fixed, asked, ways.between(points), seed);
        Map<UUID, Unpaired.Reason> alone = new HashMap<>();
        formed.unpaired().forEach(each -> alone.put(UUID.fromString(each.person()), each.reason()));
        return new Teams(formed.crews().stream().map(crew -> crew(crew, points)).toList(), alone);
    }

    private static Person person(Available one, int place, List<Pairing> pairings, Set<String> districts) {
        Member member = one.member();
        Set<String> able = new HashSet<>(member.skills());
        String side = Crew.side(one.agency());
        able.add(side);
        if (member.territory().isEmpty()) {
            able.add(Crew.ANYWHERE);
            districts.forEach(district -> able.add(Crew.DISTRICT + district));
        }
        member.territory().forEach(district -> able.add(Crew.DISTRICT + district));
        Set<String> never = new HashSet<>();
        for (Pairing pairing : pairings) {
            if (pairing.kind() == Pairing.Kind.NEVER
                    && (pairing.one().equals(one.id()) || pairing.other().equals(one.id()))) {
                never.add((pairing.one().equals(one.id()) ? pairing.other() : pairing.one()).toString());
            }
        }
        return new Person(
                one.id().toString(),
                Boolean.TRUE.equals(member.senior()),
                Boolean.TRUE.equals(member.woman()),
                member.languages(),
                able,
                place,
                place,
                new Window(one.shift().fromSecond(), one.shift().toSecond()),
                0,
                lunch(member),
                member.mode().number(),
                side + "/" + String.join(",", new TreeSet<>(member.territory())),
                never);
    }

    private static @Nullable Lunch lunch(Member member) {
        int seconds = member.lunchMinutes() * MINUTE;
        int last = member.lunch().toSecond() - seconds;
        boolean none = seconds == 0 || last < member.lunch().fromSecond();
        return none ? null : new Lunch(new Window(member.lunch().fromSecond(), last), seconds);
    }

    private static Crew crew(DayCrew crew, List<Point> points) {
        return new Crew(
                crew.people().stream().map(UUID::fromString).toList(),
                Mode.numbered(crew.mode()),
                points.get(crew.start()),
                crew.shift(),
                crew.lunch(),
                crew.languages(),
                crew.skills(),
                crew.woman());
    }
}
