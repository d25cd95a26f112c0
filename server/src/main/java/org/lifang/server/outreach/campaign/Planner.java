package org.lifang.server.outreach.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lifang.server.nightly.StepResult;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Makes planned messages of active campaigns; nothing here reaches anybody. */
@Service
final class Planner {

    private final PlanStore store;
    private final Clock clock;

    Planner(PlanStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many a campaign would plan on a date, as it stands. */
    int wouldPlan(Campaign campaign, LocalDate date) {
        return candidates(campaign, date).size();
    }

    private List<PlanStore.Candidate> candidates(Campaign campaign, LocalDate date) {
        int left = campaign.terms().dailyLimit() - store.plannedOn(campaign.key(), date);
        return left <= 0 ? List.of() : store.candidates(campaign, date, left);
    }

    /** Plans for a date within the caller's transaction; twice is as once. */
    StepResult plan(Campaign campaign, LocalDate date) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PlanStore.Candidate> candidates = candidates(campaign, date);
        long planned = 0;
        long refused = 0;
        for (PlanStore.Candidate who : candidates) {
            Instant expires = campaign.terms()
                    .kind()
                    .stale(date, who.due())
                    .atStartOfDay(BusinessDates.ZONE)
                    .toInstant();
            if (!expires.isAfter(now)) {
                refused++;
            } else if (store.plan(Ids.at(now), campaign, who, date, now, expires)) {
                planned++;
            }
        }
        return new StepResult(candidates.size(), planned, refused, 0);
    }
}
