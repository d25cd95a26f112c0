package org.lifang.server.nightly;

import java.time.Clock;
import java.time.LocalTime;
import org.lifang.server.platform.BusinessDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the night when it is due: from half past midnight in Shanghai, and after a stand-still as soon as the server
 * is
 * up again. Several servers may look; the lock lets one of them run it.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class NightSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(NightSchedule.class);
    private static final LocalTime BEGIN = LocalTime.of(0, 30);

    private final Nights nights;
    private final Clock clock;

    NightSchedule(Nights nights, Clock clock) {
        this.nights = nights;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        if (LocalTime.ofInstant(clock.instant(), BusinessDates.ZONE).isBefore(BEGIN)) {
            return;
        }
        nights.due().ifPresent(date -> LOG.info("night {}: {}", date, nights.run(date)));
    }
}
