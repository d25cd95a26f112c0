package org.lifang.server.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal that the server answers, and where. */
@Component
@Profile("!test")
final class Announcement {

    private int port;

    @EventListener
    void heard(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (port > 0) {
            System.out.println(Terminal.words("ready") + ": http://127.0.0.1:" + port);
        }
    }
}
