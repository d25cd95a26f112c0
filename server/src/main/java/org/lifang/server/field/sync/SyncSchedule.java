package org.lifang.server.field.sync;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up commands that were acknowledged and not done because the server stopped in between. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class SyncSchedule {

    private static final int MOST_AT_ONCE = 100;

    private final SyncStore store;
    private final Applying applying;

    SyncSchedule(SyncStore store, Applying applying) {
        this.store = store;
        this.applying = applying;
    }

    @Scheduled(fixedDelayString = "PT60S", initialDelayString = "PT35S")
    void look() {
        store.behind(MOST_AT_ONCE).forEach(applying::run);
    }
}
