package org.lifang.server.visits.visit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after crews every minute. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class VisitSchedule {

    private final VisitWatch watch;
    private final Clock clock;

    VisitSchedule(VisitWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT60S", initialDelayString = "PT40S")
    void look() {
        watch.tick(clock.instant());
    }
}
