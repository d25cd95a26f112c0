package org.lifang.server.playbooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lifang.server.Answer;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Somebody of the house, who signs in again whenever their session has ended. */
final class Person {

    private static final Duration SESSION = Duration.ofMinutes(20);

    private final SettableClock clock;
    private final Browser browser;
    private final UUID id;
    private Instant seen;

    Person(ApplicationContext application, Role... roles) {
        clock = (SettableClock) application.getBean(Clock.class);
        browser = Browser.as(application, roles);
        seen = clock.instant();
        id = UUID.fromString(
                Answer.ok(browser.get("/api/v1/session")).at("/user/id").asString());
    }

    UUID id() {
        return id;
    }

    /** Their browser, signed in. */
    Browser browser() {
        Instant now = clock.instant();
        if (Duration.between(seen, now).compareTo(SESSION) > 0) {
            browser.signInAgain();
        }
        seen = now;
        return browser;
    }

    JsonNode get(String path) {
        return Answer.ok(browser().get("/api/v1" + path));
    }

    JsonNode post(String path, String body) {
        return Answer.ok(browser().post("/api/v1" + path, body));
    }

    JsonNode put(String path, String body) {
        return Answer.ok(browser().put("/api/v1" + path, body));
    }

    /** Asks for something that will be refused. */
    JsonNode refused(String path, String body, int status, String code) {
        return Answer.refused(browser().post("/api/v1" + path, body), status, code);
    }

    MockHttpServletResponse file(String path, String body) {
        return browser().post("/api/v1" + path, body);
    }
}
