package org.lifang.bench.days;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.Window;
import org.lifang.kernel.route.day.DayVisit;
import org.lifang.kernel.route.day.Lunch;

/**
 * A visit, with what follows for it from its crew's route: when it begins, and whether lunch is had by then. What
 * Timefold reads and writes is public.
 */
@PlanningEntity
public final class TimefoldVisit {

    @PlanningId
    public String id;

    private String address;
    private int place;
    private int service;
    private long weight;
    private List<Window> open;
    private Set<String> crews;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    public @Nullable TimefoldCrew crew;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    public @Nullable TimefoldVisit previous;

    @NextElementShadowVariable(sourceVariableName = "visits")
    public @Nullable TimefoldVisit next;

    @CascadingUpdateShadowVariable(targetMethodName = "follow")
    public @Nullable Integer begin;

    /** When lunch begins if it is had before this visit. */
    @CascadingUpdateShadowVariable(targetMethodName = "follow")
    public @Nullable Integer meal;

    /** For Timefold, which makes copies and fills them. */
    public TimefoldVisit() {
        this.id = "";
        this.address = "";
        this.open = List.of();
        this.crews = Set.of();
    }

    /**
     * A visit that is left out so far.
     *
     * @param weight what leaving it out costs
     * @param open when it may begin
     * @param crews the crews that may make it
     */
    TimefoldVisit(DayVisit visit, long weight, List<Window> open, Set<String> crews) {
        this.id = visit.id();
        String shared = visit.address();
        this.address = shared == null ? visit.id() : shared;
        this.place = visit.place();
        this.service = visit.service();
        this.weight = weight;
        this.open = open;
        this.crews = crews;
    }

    String id() {
        return id;
    }

    String address() {
        return address;
    }

    long weight() {
        return weight;
    }

    boolean leftOut() {
        return crew == null;
    }

    boolean strange() {
        return crew != null && !crews.contains(crew.id());
    }

    int begin() {
        return begin == null ? 0 : begin;
    }

    int end() {
        return begin() + service;
    }

    @Nullable
    Integer meal() {
        return meal;
    }

    /** Works out the begin from the visit before; lunch is had where it costs no time, else at the last chance. */
    public void follow() {
        if (crew == null) {
            begin = null;
            meal = null;
            return;
        }
        int free = previous == null ? crew.from() : previous.end();
        int arrival = free + wayHere(crew);
        meal = previous == null ? null : previous.meal;
        begin = first(arrival);
        Lunch lunch = crew.lunch();
        if (meal == null && lunch != null) {
            boolean there = arrival <= lunch.begin().to();
            int eats = Math.max(there ? arrival : free, lunch.begin().from());
            int ready = eats + lunch.seconds() + (there ? 0 : arrival - free);
            boolean lastChance = end() > lunch.begin().to();
            if (eats <= lunch.begin().to() && (lastChance || first(ready) == begin())) {
                meal = eats;
                begin = first(ready);
            }
        }
    }

    private int wayHere(TimefoldCrew by) {
        return by.way(previous == null ? by.start() : previous.place, place);
    }

    private int first(int ready) {
        for (Window window : open) {
            if (ready <= window.to()) {
                return Math.max(ready, window.from());
            }
        }
        return ready;
    }

    /** By how much it begins too late. */
    long late() {
        return open.isEmpty() ? begin() : Math.max(0, begin() - open.getLast().to());
    }

    /** When the crew eats on its way home or there; what it has had before stays. */
    @Nullable
    Integer lastMeal() {
        Lunch lunch = crew == null ? null : crew.lunch();
        if (meal != null || crew == null || lunch == null) {
            return meal;
        }
        int home = end() + crew.way(place, crew.end());
        return Math.max(home <= lunch.begin().to() ? home : end(), lunch.begin().from());
    }

    /** When the crew is back, for its last visit. */
    int back() {
        if (crew == null) {
            return 0;
        }
        int way = crew.way(place, crew.end());
        Lunch lunch = crew.lunch();
        boolean onTheWay =
                lunch != null && meal == null && end() + way > lunch.begin().to();
        return onTheWay && lunch != null ? Math.max(end(), lunch.begin().from()) + lunch.seconds() + way : end() + way;
    }

    /** By how much the crew is back too late or eats too late, for its last visit. */
    long lateBack() {
        if (crew == null || next != null) {
            return 0;
        }
        Lunch lunch = crew.lunch();
        Integer eats = lastMeal();
        int hungry = lunch == null || eats == null ? 0 : eats - lunch.begin().to();
        return (long) Math.max(0, back() - crew.latest()) + Math.max(0, hungry);
    }

    /** The way here, and home from the last visit. */
    long travel() {
        if (crew == null) {
            return 0;
        }
        return (long) wayHere(crew) + (next == null ? crew.way(place, crew.end()) : 0);
    }
}
