package org.lifang.server.outreach.outbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds; the clock's value in the rows says whether anything is due. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class OutboxSchedule {

    private final Outbox outbox;
    private final Clock clock;

    OutboxSchedule(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
    void look() {
        outbox.tick(clock.instant());
    }
}
