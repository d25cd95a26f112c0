package org.lifang.server.visits.appointment;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a server that was cut off had begun. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class SettleSchedule {

    private final Settling settling;
    private final Clock clock;

    SettleSchedule(Settling settling, Clock clock) {
        this.settling = settling;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT25S")
    void look() {
        settling.tick(clock.instant());
    }
}
