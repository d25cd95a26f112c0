package org.lifang.server.routing.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.routing.Place;
import org.lifang.server.routing.VisitNeed;
import org.lifang.server.routing.Wish;
import org.lifang.server.routing.map.Locations;
import org.lifang.server.routing.map.Point;
import org.lifang.server.routing.roster.Branch;
import org.lifang.server.routing.roster.Branches;
import org.springframework.stereotype.Component;

/** The visits of a day: those promised, and those a playbook proposes. */
@Component
class Candidates {

    static final int MOST_PROPOSED = 1_500;
    private static final int USUAL_MINUTES = 40;
    /** When a visit nobody agreed to yet may begin: by day, and not at lunch time. */
    private static final List<Window> USUAL_HOURS = List.of(new Window(32_400, 42_300), new Window(50_400, 63_000));

    private static final int PRIORITIES = 100;
    private static final int PRIORITY_POINTS = 10;
    private static final int MOST_DAYS = 365;
    private static final long FEN_A_POINT = 5_000;
    private static final long MOST_AMOUNT_POINTS = 365;

    private final CandidateStore store;
    private final KeptStore kept;
    private final KeptAwayStore away;
    private final Locations locations;
    private final Branches branches;
    private final Agencies agencies;

    Candidates(
            CandidateStore store,
            KeptStore kept,
            KeptAwayStore away,
            Locations locations,
            Branches branches,
            Agencies agencies) {
        this.store = store;
        this.kept = kept;
        this.away = away;
        this.locations = locations;
        this.branches = branches;
        this.agencies = agencies;
    }

    /** Those promised for a day; one whose place nobody can find is not among them. */
    List<Visit> promised(LocalDate day) {
        return promised(day, day).getOrDefault(day, List.of());
    }

    /** The same for a range of days; those without any are not in it. */
    Map<LocalDate, List<Visit>> promised(LocalDate from, LocalDate to) {
        List<KeptStore.Kept> all = kept.between(from, to);
        Around around = around(all.stream().map(KeptStore.Kept::need).toList());
        Map<LocalDate, List<Visit>> visits = new HashMap<>();
        for (KeptStore.Kept each : all) {
            Window window = new Window(
                    each.slot().from().toSecondOfDay(), each.slot().to().toSecondOfDay());
            Visit visit = visit(each.appointment(), each.need(), List.of(window), window, around);
            if (visit != null) {
                visits.computeIfAbsent(each.slot().day(), any -> new ArrayList<>())
                        .add(visit);
            }
        }
        return visits;
    }

    /** What several visits need to be known of places and people. */
    private record Around(
            Map<Long, Locations.Located> located,
            Map<Long, Long> placed,
            Map<Long, Set<UUID>> fromPeople,
            Map<Long, Set<UUID>> fromPlaces) {}

    private Around around(List<VisitNeed> needs) {
        if (needs.isEmpty()) {
            return new Around(Map.of(), Map.of(), Map.of(), Map.of());
        }
        List<Long> points =
                needs.stream().flatMap(need -> point(need.place())).distinct().toList();
        List<Long> borrowers =
                needs.stream().map(VisitNeed::borrowerId).distinct().toList();
        return new Around(
                locations.of(points), store.placed(borrowers), away.fromPeople(borrowers), away.fromPlaces(points));
    }

    /** Where those promised for a day are who are met neither at home nor at work. */
    Map<UUID, Point> elsewhere(LocalDate day) {
        Map<UUID, Point> points = new HashMap<>();
        for (KeptStore.Kept each : kept.on(day)) {
            if (point(each.need().place()).findAny().isEmpty()) {
                Visit.Spot spot = spot(each.need().place(), Map.of());
                if (spot != null) {
                    points.put(each.appointment(), spot.at());
                }
            }
        }
        return points;
    }

    /** What somebody asks a slot for; null when nobody knows where it would be. */
    @Nullable
    Visit wanted(UUID id, VisitNeed need, List<Window> windows, @Nullable Window promised) {
        return visit(id, need, windows, promised, around(List.of(need)));
    }

    private static java.util.stream.Stream<Long> point(Place place) {
        return switch (place) {
            case Place.Home home -> java.util.stream.Stream.of(home.contactPoint());
            case Place.Workplace work -> java.util.stream.Stream.of(work.contactPoint());
            case Place.Branch branch -> java.util.stream.Stream.empty();
            case Place.Public there -> java.util.stream.Stream.empty();
            case Place.Video video -> java.util.stream.Stream.empty();
        };
    }

    private @Nullable Visit visit(
            UUID appointment, VisitNeed need, List<Window> windows, @Nullable Window promised, Around around) {
        Visit.Spot spot = spot(need.place(), around.located());
        if (spot == null) {
            return null;
        }
        return new Visit(
                appointment,
                need.borrowerId(),
                appointment,
                spot,
                side(around.placed().get(need.borrowerId())),
                need.minutes(),
                windows,
                promised,
                PRIORITIES * PRIORITY_POINTS,
                need.wishes().contains(Wish.WOMAN),
                need.wishes().contains(Wish.DAYLIGHT),
                need.language(),
                notThese(need, around));
    }

    /** Whom the borrower did not want, and whom a complaint keeps away from them or their door. */
    private static Set<UUID> notThese(VisitNeed need, Around around) {
        Set<UUID> not = new HashSet<>(need.notThesePeople());
        not.addAll(around.fromPeople().getOrDefault(need.borrowerId(), Set.of()));
        point(need.place()).forEach(point -> not.addAll(around.fromPlaces().getOrDefault(point, Set.of())));
        return not;
    }

    private Visit.@Nullable Spot spot(Place place, Map<Long, Locations.Located> located) {
        return switch (place) {
            case Place.Home home -> spot("HOME", located.get(home.contactPoint()));
            case Place.Workplace work -> spot("WORKPLACE", located.get(work.contactPoint()));
            case Place.Branch branch -> office("BRANCH", branches.find(branch.branch()));
            case Place.Public there -> outside(new Point(there.latitudeE6(), there.longitudeE6()));
            // Calls are held from an office, where two colleagues sit down together.
            case Place.Video video ->
                office(
                        "VIDEO",
                        branches.all().stream()
                                .filter(Branch::active)
                                .findFirst()
                                .orElse(null));
        };
    }

    private static Visit.Spot outside(Point at) {
        return new Visit.Spot("PUBLIC", null, null, at, null, false, at.text());
    }

    private static Visit.@Nullable Spot spot(String kind, Locations.@Nullable Located at) {
        return at == null
                ? null
                : new Visit.Spot(kind, at.pointId(), null, at.at(), at.district(), at.coarse(), at.door());
    }

    private static Visit.@Nullable Spot office(String kind, @Nullable Branch branch) {
        return branch == null ? null : new Visit.Spot(kind, null, branch.id(), branch.at(), null, false, null);
    }

    private String side(@Nullable Long agency) {
        return agency == null
                ? Crew.HOUSE
                : agencies.numbered(agency).map(Crew::side).orElse(Crew.HOUSE);
    }

    /** Those a playbook proposes to visit of whom nobody knows where they live, as they are left out. */
    List<Plan.LeftOut> nowhere(LocalDate day) {
        Set<Long> promised = new HashSet<>(kept.promisedFrom(day));
        List<CandidateStore.Proposed> rows = store.proposed(day, MOST_PROPOSED);
        Map<Long, Locations.Located> located =
                locations.of(rows.stream().map(CandidateStore.Proposed::home).toList());
        return rows.stream()
                .filter(row -> !promised.contains(row.borrower()) && !located.containsKey(row.home()))
                .map(row -> new Plan.LeftOut(
                        name(day, row.borrower()), row.borrower(), null, row.home(), value(row), "NO_PLACE", List.of()))
                .toList();
    }

    /** Whether anybody knows where it would be. */
    boolean findable(VisitNeed need) {
        return wanted(UUID.randomUUID(), need, usualHours(), null) != null;
    }

    /** Those a playbook proposes to visit who have no promise yet, the most urgent first. */
    List<Visit> proposed(LocalDate day) {
        Set<Long> promised = new HashSet<>(kept.promisedFrom(day));
        List<CandidateStore.Proposed> rows = store.proposed(day, MOST_PROPOSED).stream()
                .filter(row -> !promised.contains(row.borrower()))
                .toList();
        Map<Long, Locations.Located> located =
                locations.of(rows.stream().map(CandidateStore.Proposed::home).toList());
        Map<Long, Long> placed = store.placed(
                rows.stream().map(CandidateStore.Proposed::borrower).toList());
        Map<Long, Set<UUID>> fromPeople = away.fromPeople(
                rows.stream().map(CandidateStore.Proposed::borrower).toList());
        Map<Long, Set<UUID>> fromPlaces =
                away.fromPlaces(rows.stream().map(CandidateStore.Proposed::home).toList());
        List<Visit> visits = new ArrayList<>();
        for (CandidateStore.Proposed row : rows) {
            Visit.Spot spot = spot("HOME", located.get(row.home()));
            if (spot != null) {
                Set<UUID> not = new HashSet<>(fromPeople.getOrDefault(row.borrower(), Set.of()));
                not.addAll(fromPlaces.getOrDefault(row.home(), Set.of()));
                visits.add(new Visit(
                        name(day, row.borrower()),
                        row.borrower(),
                        null,
                        spot,
                        side(placed.get(row.borrower())),
                        USUAL_MINUTES,
                        USUAL_HOURS,
                        null,
                        value(row),
                        false,
                        false,
                        null,
                        not));
            }
        }
        return visits;
    }

    /** A visit nobody agreed to yet is named by its day and borrower. */
    static UUID name(LocalDate day, long borrower) {
        return UUID.nameUUIDFromBytes(("visit/" + day + "/" + borrower).getBytes(StandardCharsets.UTF_8));
    }

    /** Points: ten for each place of urgency in the playbook, one for each day late, one for each fifty yuan. */
    static long value(CandidateStore.Proposed row) {
        return 1
                + (long) PRIORITY_POINTS * Math.max(0, PRIORITIES - row.priority())
                + Math.min(MOST_DAYS, Math.max(0, row.dpd()))
                + Math.min(MOST_AMOUNT_POINTS, Math.max(0, row.overdueFen()) / FEN_A_POINT);
    }

    /** The usual hours of a visit, for those who take any. */
    static List<Window> usualHours() {
        return USUAL_HOURS;
    }
}
