package org.lifang.server.compliance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.server.compliance.Asked.NotAsked;
import org.lifang.server.compliance.Asked.Why;
import org.lifang.server.platform.BusinessDates;

/** When a question can be asked at all. */
final class AskRules {

    /** How far the caller's clock may be behind ours. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A permit that can be used now holds no longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final int MOST_VISIT_DAYS_AHEAD = 60;
    private static final int MOST_CREW = 16;
    private static final int LAST_YEAR = 2100;

    private AskRules() {}

    static @Nullable NotAsked fault(Ask ask, Instant now, boolean dryRun) {
        LocalDateTime here = LocalDateTime.ofInstant(now, BusinessDates.ZONE);
        LocalDateTime from = ask.when().from();
        LocalDateTime to = ask.when().to();
        if (to.isBefore(from) || !to.toLocalDate().equals(from.toLocalDate())) {
            return new NotAsked(Why.TIMES_OUT_OF_ORDER);
        }
        if (from.isBefore(here.minus(PATIENCE)) || to.isBefore(here.truncatedTo(ChronoUnit.SECONDS))) {
            return new NotAsked(Why.IN_THE_PAST);
        }
        if (ask.by().crew().size() > MOST_CREW) {
            return new NotAsked(Why.CREW_TOO_LARGE, List.of(String.valueOf(MOST_CREW)));
        }
        boolean visit = ask.channel() == Channel.VISIT;
        if (from.getYear() > LAST_YEAR || (!dryRun && from.isAfter(visit ? visitsUntil(here) : here.plus(LONGEST)))) {
            return new NotAsked(Why.TOO_FAR_AHEAD);
        }
        // Only visits are planned under a permit; whatever begins at once must have its recorder and crew there.
        if (!dryRun && !visit && ask.channel() != Channel.PLACEMENT && ask.stage() == Stage.PLAN) {
            return new NotAsked(Why.ONLY_AT_THE_START);
        }
        return null;
    }

    private static LocalDateTime visitsUntil(LocalDateTime here) {
        return here.plusDays(MOST_VISIT_DAYS_AHEAD);
    }

    /** What should have begun a moment ago begins now. */
    static Ask.When clipped(Ask.When when, Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, BusinessDates.ZONE).truncatedTo(ChronoUnit.SECONDS);
        boolean late = when.from().isBefore(here) && when.to().toLocalDate().equals(here.toLocalDate());
        return late ? new Ask.When(here, when.to()) : when;
    }
}
