package org.lifang.kernel.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A problem as flat arrays, with its crews sorted so that alike ones stand together. */
final class Model {

    /** More than any sum of prizes and costs. */
    static final long MUST = 1L << 42;

    final int stops;
    final int crews;
    final int places;
    final boolean modes;
    /** Leg from place a to place b at a × places + b; the {@code into} tables hold it at b × places + a. */
    final int[] time;

    final int[] timeInto;
    final int[] cost;
    final int[] costInto;

    /** Where each stop is, and then each crew's start and end. */
    final int[] place;

    final int[] open;
    final int[] close;
    final int[] service;
    final int[] demand;
    final long[] penalty;
    /** Further bounds of a stop with several windows: open and close in turn; empty for one window. */
    final int[][] windows;

    /** The numbers of stops and crews in the problem. */
    final int[] stopNumber;

    final int[] crewNumber;
    final int[] start;
    final int[] end;
    final int[] shiftFrom;
    final int[] shiftTo;
    final int[] capacity;
    final int[] longest;
    /** Whether a crew may be out for less than its shift, and whether how long it is out is known without a walk. */
    final boolean timed;

    final boolean spanned;
    final int[] modeBase;
    final int[] crewCost;
    /** Where each group of alike crews begins, and the number of crews at the end. */
    final int[] groups;

    /** Crews of the same kin go the same ways at the same times: each could go the other's route but for its stops. */
    final int[] kin;

    private final long[][] allowed;
    final boolean anyCrew;
    final boolean optional;

    Model(Problem problem) {
        Travel travel = problem.travel();
        int[] order = Locality.order(travel);
        int[] rank = ranks(order);
        stopNumber = sorted(problem, rank);
        List<Stop> visits = picked(problem.stops(), stopNumber);
        stops = visits.size();
        crews = problem.crews().size();
        places = travel.places();
        modes = travel.modes() > 1;
        time = travel.flat(order, true, false);
        cost = shared(travel.flat(order, false, false), time);
        timeInto = shared(travel.flat(order, true, true), time);
        costInto = shared(shared(travel.flat(order, false, true), timeInto), cost);
        open = each(visits, stop -> stop.windows().getFirst().from());
        close = each(visits, stop -> stop.windows().getLast().to());
        service = each(visits, Stop::service);
        demand = each(visits, Stop::demand);
        penalty = penalties(visits);
        windows = visits.stream().map(Model::bounds).toArray(int[][]::new);
        List<List<Integer>> alike = alike(problem);
        crewNumber = flat(alike);
        groups = starts(alike);
        List<Crew> sent = picked(problem.crews(), crewNumber);
        start = each(sent, crew -> rank[crew.start()]);
        end = each(sent, crew -> rank[crew.end()]);
        place = places(visits, rank, start, end);
        shiftFrom = each(sent, crew -> crew.shift().from());
        shiftTo = each(sent, crew -> crew.shift().to());
        capacity = each(sent, Crew::capacity);
        longest = each(sent, crew -> isLong(crew) ? Crew.AS_LONG_AS_THE_SHIFT : crew.longest());
        timed = !sent.stream().allMatch(Model::isLong);
        spanned = timed && visits.stream().allMatch(stop -> stop.windows().size() == 1);
        kin = kin(sent);
        modeBase = each(sent, crew -> crew.mode() * places * places);
        crewCost = each(sent, Crew::cost);
        anyCrew = visits.stream().allMatch(stop -> stop.crews() == null);
        optional = !visits.stream().allMatch(Stop::must);
        allowed = anyCrew ? new long[0][] : allowed(problem);
    }

    private static <T> int[] each(List<T> all, ToIntFunction<T> figure) {
        return all.stream().mapToInt(figure).toArray();
    }

    private static int[] flat(List<List<Integer>> groups) {
        return groups.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    }

    private static <T> List<T> picked(List<T> all, int[] numbers) {
        return Arrays.stream(numbers).mapToObj(all::get).toList();
    }

    private static long[] penalties(List<Stop> visits) {
        return visits.stream()
                .mapToLong(stop -> stop.must() ? MUST : stop.prize())
                .toArray();
    }

    private static boolean isLong(Crew crew) {
        return crew.longest() >= crew.shift().to() - crew.shift().from();
    }

    private static int[] kin(List<Crew> sent) {
        Map<List<Object>, Integer> kins = new LinkedHashMap<>();
        return each(sent, crew -> {
            List<Object> ways = List.of(crew.start(), crew.end(), crew.shift(), crew.mode());
            return kins.computeIfAbsent(ways, key -> kins.size());
        });
    }

    private static int[] ranks(int[] order) {
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }

    private static int[] sorted(Problem problem, int[] rank) {
        return IntStream.range(0, problem.stops().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        stop -> rank[problem.stops().get(stop).place()]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] places(List<Stop> visits, int[] rank, int[] start, int[] end) {
        int[] places = new int[visits.size() + 2 * start.length];
        for (int stop = 0; stop < visits.size(); stop++) {
            places[stop] = rank[visits.get(stop).place()];
        }
        for (int crew = 0; crew < start.length; crew++) {
            places[visits.size() + 2 * crew] = start[crew];
            places[visits.size() + 2 * crew + 1] = end[crew];
        }
        return places;
    }

    /** Whether a crew may come to a stop. */
    boolean allows(int stop, int crew) {
        return anyCrew || (allowed[stop][crew >>> 6] >>> crew & 1) != 0;
    }

    /** Whether crews of one kin differ otherwise. */
    boolean kinds() {
        return Arrays.stream(kin).distinct().count() < groups.length - 1;
    }

    /** Whether any crew may come to both of two stops. */
    boolean together(int one, int other) {
        if (anyCrew) {
            return true;
        }
        for (int word = 0; word < allowed[one].length; word++) {
            if ((allowed[one][word] & allowed[other][word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** When service begins at a stop that is reached at a time; past {@code close} when it cannot. */
    int begin(int stop, int arrival) {
        int[] bounds = windows[stop];
        int at = Math.max(arrival, open[stop]);
        for (int i = 2; i < bounds.length && at > bounds[i - 1]; i += 2) {
            at = Math.max(at, bounds[i]);
        }
        return at;
    }

    /** The latest time at which service may begin and yet not after a time; below {@code open} when there is none. */
    int latest(int stop, int time) {
        int[] bounds = windows[stop];
        int at = Math.min(time, close[stop]);
        for (int i = bounds.length - 2; i > 0 && at < bounds[i]; i -= 2) {
            at = Math.min(at, bounds[i - 1]);
        }
        return at;
    }

    private static int[] bounds(Stop stop) {
        if (stop.windows().size() == 1) {
            return new int[0];
        }
        return stop.windows().stream()
                .flatMapToInt(window -> IntStream.of(window.from(), window.to()))
                .toArray();
    }

    private static int[] shared(int[] table, int[] known) {
        return Arrays.equals(table, known) ? known : table;
    }

    private static List<List<Integer>> alike(Problem problem) {
        Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
        for (int crew = 0; crew < problem.crews().size(); crew++) {
            BitSet may = new BitSet();
            for (int stop = 0; stop < problem.stops().size(); stop++) {
                List<Integer> named = problem.stops().get(stop).crews();
                may.set(stop, named == null || named.contains(crew));
            }
            groups.computeIfAbsent(List.of(problem.crews().get(crew), may), key -> new ArrayList<>())
                    .add(crew);
        }
        return List.copyOf(groups.values());
    }

    private static int[] starts(List<List<Integer>> groups) {
        int[] starts = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            starts[group + 1] = starts[group] + groups.get(group).size();
        }
        return starts;
    }

    /** For each stop the crews that may come, a bit for each. */
    private long[][] allowed(Problem problem) {
        long[][] may = new long[stops][(crews + 63) >>> 6];
        for (int stop = 0; stop < stops; stop++) {
            List<Integer> named = problem.stops().get(stopNumber[stop]).crews();
            for (int crew = 0; crew < crews; crew++) {
                if (named == null || named.contains(crewNumber[crew])) {
                    may[stop][crew >>> 6] |= 1L << crew;
                }
            }
        }
        return may;
    }
}
