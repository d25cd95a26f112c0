package org.lifang.simulation.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.Browser;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.faults.Faults;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.EventLog;
import org.lifang.simulation.world.FaultyDatabase;
import org.lifang.simulation.world.SeededRandomness;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line between the people of the house and the server. A write that was not answered is sent again under its key
 * until it is; what was answered is remembered, so that the checkers can ask whether it is really there, once.
 */
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String API = "/api/v1";
    private static final int MOST_TRIES = 5;
    private static final int MOST_STATEMENTS = 25;

    private final FaultyDatabase database;
    private final Faults faults;
    private final EventLog log;
    private final Dice dice;
    private final long seed;
    private final Map<UUID, String> acknowledged = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private long requests;

    public Wire(FaultyDatabase database, Faults faults, EventLog log, Dice dice) {
        this.database = database;
        this.faults = faults;
        this.log = log;
        this.dice = dice;
        this.seed = dice.of("randomness").any();
    }

    /** Every key that was answered with success, and what was asked. */
    public Map<UUID, String> acknowledged() {
        return acknowledged;
    }

    /** Answers that must never be: another answer to the same question, a key used twice, an error that stays. */
    public List<String> wrong() {
        return wrong;
    }

    /** Addresses asked for since the last look. */
    public List<String> urls() {
        return urls;
    }

    public long requests() {
        return requests;
    }

    public UUID id() {
        return dice.id();
    }

    Said get(Browser browser, String path) {
        return read(sent(browser, HttpMethod.GET, path, "", null));
    }

    Said write(Browser browser, String who, HttpMethod method, String path, String body) {
        UUID key = dice.id();
        Said said = persistently(browser, method, path, body, key);
        log.tell(who, method + " " + plain(path), said.code());
        if (said.ok() && said.body().path("rules").isEmpty()) {
            // The gate's no is an answer and not a deed: it leaves the key free.
            acknowledged.put(key, method + " " + plain(path));
            reused(browser, method, path, key, body);
        } else if (said.status() >= 500 || said.status() == 400) {
            wrong.add(method + " " + plain(path) + " was answered " + said.code());
        }
        return said;
    }

    private Said persistently(Browser browser, HttpMethod method, String path, String body, UUID key) {
        boolean lost = faults.strikes(FaultKind.REQUEST_LOST);
        boolean unheard = faults.strikes(FaultKind.ANSWER_LOST);
        if (lost && !unheard) {
            log.tell("line", "request lost", plain(path));
        }
        arm();
        Said first = read(sent(browser, method, path, body, key));
        Said last = first;
        for (int tries = 1; last.status() >= 500 && tries < MOST_TRIES; tries++) {
            last = read(sent(browser, method, path, body, key));
        }
        database.heal();
        if (unheard || faults.strikes(FaultKind.SENT_TWICE)) {
            same(path, last, read(sent(browser, method, path, body, key)));
        }
        return last;
    }

    /** Asked again under its key, what was done is answered the same. */
    private void same(String path, Said before, Said again) {
        if (before.ok() && !before.body().equals(again.body())) {
            wrong.add(plain(path) + " asked again under its key was answered another way: " + again.code());
        }
    }

    private void arm() {
        FaultKind kind = null;
        for (FaultKind each : List.of(
                FaultKind.DATABASE_BREAKS_AT_STATEMENT,
                FaultKind.DATABASE_BREAKS_BEFORE_COMMIT,
                FaultKind.DATABASE_BREAKS_AFTER_COMMIT)) {
            if (faults.strikes(each)) {
                kind = each;
            }
        }
        if (kind == null) {
            return;
        }
        switch (kind) {
            case DATABASE_BREAKS_AT_STATEMENT ->
                database.breakAt(
                        FaultyDatabase.Break.AT_A_STATEMENT,
                        1 + faults.dice(kind).below(MOST_STATEMENTS));
            case DATABASE_BREAKS_BEFORE_COMMIT -> database.breakAt(FaultyDatabase.Break.BEFORE_COMMIT, 1);
            default -> database.breakAt(FaultyDatabase.Break.AFTER_COMMIT, 1);
        }
    }

    /** Another body under a key that was used is refused, never done and never answered as if it were the first. */
    private void reused(Browser browser, HttpMethod method, String path, UUID key, String body) {
        if (!faults.strikes(FaultKind.KEY_REUSED)) {
            return;
        }
        // The same words otherwise spaced are another body, and one that makes sense.
        Said said = read(sent(browser, method, path, body.replaceFirst("^\\{", "{ "), key));
        if (said.ok()) {
            wrong.add(plain(path) + " took another body under a key that was used");
        }
    }

    MockHttpServletResponse sent(Browser browser, HttpMethod method, String path, String body, @Nullable UUID key) {
        requests++;
        urls.add(path);
        // Whatever the product threw before, once a process or not, what it throws now follows from the seed.
        SeededRandomness.begin(seed + requests);
        return method.equals(HttpMethod.GET) ? browser.get(API + path) : browser.write(method, API + path, body, key);
    }

    static Said read(MockHttpServletResponse answer) {
        byte[] bytes = answer.getContentAsByteArray();
        return new Said(answer.getStatus(), json(bytes));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return bytes.length == 0
                    ? JSON.createObjectNode()
                    : JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** An address without the ids in it. */
    static String plain(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "*").replaceAll("[?].*", "");
    }
}
