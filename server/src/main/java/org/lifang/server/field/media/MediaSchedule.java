package org.lifang.server.field.media;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads nobody goes on with. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("lifang.schedule")
class MediaSchedule {

    private final Media media;

    MediaSchedule(Media media) {
        this.media = media;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void look() throws IOException {
        media.sweep();
    }
}
