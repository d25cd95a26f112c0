package org.lifang.server.routing.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.route.day.DayPlan;
import org.lifang.kernel.route.day.LeftReason;
import org.lifang.kernel.route.day.Reasons;
import org.lifang.kernel.route.day.Relaxation;
import org.lifang.kernel.route.day.StopReason;
import org.springframework.stereotype.Service;

/** Why a plan is as it is: found by trying what else could have been done. */
@Service
public class Explaining {

    private final Standing standing;

    Explaining(Standing standing) {
        this.standing = standing;
    }

    /** Why several crews could not come, by the rule that keeps them. */
    public record Other(String code, int crews) {}

    /**
     * Why there, then, with them.
     *
     * @param then what decides the begin
     * @param dearer seconds of travel that the next best crew would cost more; null when there is none
     */
    public record Why(
            UUID visit,
            String then,
            int waits,
            int slack,
            @Nullable List<UUID> nextCrew,
            @Nullable Integer nextBegins,
            @Nullable Long dearer,
            List<Other> others) {}

    /**
     * One thing which alone would let a visit in.
     *
     * @param crew whose shift or lunch, or like whom another crew would have to be
     * @param visit which other one would be left out
     */
    public record Gives(
            String kind,
            int seconds,
            @Nullable List<UUID> crew,
            @Nullable UUID visit) {}

    /** Why not, and what would have to give. */
    public record WhyNot(UUID visit, List<Other> others, List<Gives> gives) {}

    /** A plan ready to be asked about; not for several threads. */
    public static final class Asked {
        private final Reasons reasons;
        private final DayTable table;

        private Asked(DayTable table, DayPlan plan) {
            this.table = table;
            this.reasons = Reasons.of(table.day(), plan);
        }

        /** Why a visit is where it is; null when it is in no route. */
        public @Nullable Why why(UUID visit) {
            return reasons.stop(visit.toString()).map(Explaining::why).orElse(null);
        }

        /** Why a visit is not made; null when it is, or is not among those that could be. */
        public @Nullable WhyNot whyNot(UUID visit) {
            return table.visit(visit.toString()) == null
                    ? null
                    : reasons.leftOut(visit.toString()).map(Explaining::whyNot).orElse(null);
        }
    }

    /** Gets a plan ready. */
    public Asked ask(Plan plan) {
        Now now = standing.whole(plan);
        DayTable table = now.table(standing.ways());
        return new Asked(table, Retime.only(table, now.plan(table)));
    }

    private static Why why(StopReason reason) {
        StopReason.Elsewhere next = reason.next();
        return new Why(
                UUID.fromString(reason.visit()),
                reason.then().name(),
                reason.waits(),
                reason.slack(),
                next == null ? null : people(next.crew()),
                next == null ? null : next.begin(),
                next == null ? null : next.dearer(),
                others(reason.others()));
    }

    private static WhyNot whyNot(LeftReason reason) {
        List<Gives> gives = new ArrayList<>();
        for (Relaxation each : reason.relaxations()) {
            gives.add(new Gives(
                    each.kind().name(),
                    each.seconds(),
                    each.crew() == null ? null : people(each.crew()),
                    each.visit() == null ? null : UUID.fromString(each.visit())));
        }
        return new WhyNot(UUID.fromString(reason.visit()), others(reason.crews()), gives);
    }

    private static List<Other> others(List<LeftReason.CrewReason> crews) {
        Map<String, Integer> counts = new TreeMap<>();
        crews.forEach(each -> counts.merge(each.why().name(), 1, Integer::sum));
        List<Other> others = new ArrayList<>();
        counts.forEach((code, count) -> others.add(new Other(code, count)));
        return others;
    }

    static List<UUID> people(String crew) {
        return Arrays.stream(crew.split("\\+", -1)).map(UUID::fromString).toList();
    }
}
