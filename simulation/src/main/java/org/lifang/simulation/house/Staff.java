package org.lifang.simulation.house;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/** Somebody of the house, who signs in again whenever their session has ended. */
public final class Staff {

    private static final Duration SESSION = Duration.ofMinutes(20);

    private final String name;
    private final Browser browser;
    private final UUID id;
    private final Clock clock;
    private Instant seen;
    private Wire wire;

    Staff(ApplicationContext application, Wire wire, String name, Role... roles) {
        this.name = name;
        this.clock = application.getBean(Clock.class);
        this.wire = wire;
        this.browser = Browser.as(application, roles);
        this.seen = clock.instant();
        this.id = UUID.fromString(
                Answer.ok(browser.get("/api/v1/session")).at("/user/id").asString());
    }

    /** From now on they work in another month. */
    void begins(Wire other) {
        wire = other;
        seen = Instant.EPOCH;
    }

    public String name() {
        return name;
    }

    public UUID id() {
        return id;
    }

    /** Their browser, signed in. */
    public Browser browser() {
        Instant now = clock.instant();
        if (Duration.between(seen, now).abs().compareTo(SESSION) > 0) {
            browser.signInAgain();
        }
        seen = now;
        return browser;
    }

    public Said get(String path) {
        return wire.get(browser(), path);
    }

    public Said post(String path, String body) {
        return wire.write(browser(), name, HttpMethod.POST, path, body);
    }

    public Said put(String path, String body) {
        return wire.write(browser(), name, HttpMethod.PUT, path, body);
    }
}
