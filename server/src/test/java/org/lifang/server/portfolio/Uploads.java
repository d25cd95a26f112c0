package org.lifang.server.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** Sends tapes of invented people through the browser, as a manager would. */
public final class Uploads {

    private static final String IMPORTS = "/api/v1/imports";

    private final Browser browser;

    public Uploads(Browser browser) {
        this.browser = browser;
    }

    MockHttpServletResponse send(UUID id, String fileName, byte[] tape, UUID key) {
        return send(id, fileName, "lifang-sample", tape, key);
    }

    private MockHttpServletResponse send(UUID id, String fileName, String profile, byte[] tape, UUID key) {
        return browser.upload(IMPORTS, fileName, tape, Map.of("id", id.toString(), "profile", profile), key);
    }

    /** Uploads a tape and waits until it is checked or refused. */
    public JsonNode checked(String tape) {
        return checked("lifang-sample", tape);
    }

    public JsonNode checked(String profile, String tape) {
        UUID id = Browser.key();
        Answer.ok(send(id, "tape.csv", profile, tape.getBytes(StandardCharsets.UTF_8), Browser.key()));
        return followed(id.toString());
    }

    /** Waits on the stream of events for the end of what runs. */
    JsonNode followed(String id) {
        browser.follow(path(id) + "/events");
        return shown(id);
    }

    JsonNode shown(String id) {
        return Answer.ok(browser.get(path(id)));
    }

    /** Books what was checked. */
    public JsonNode committed(JsonNode checked) {
        String id = checked.get("id").asString();
        Answer.ok(browser.post(path(id) + "/commit", ""));
        return followed(id);
    }

    /** Tries the refused rows again and books what is good now. */
    public JsonNode retried(JsonNode booked) {
        String path = path(booked.get("id").asString());
        JsonNode child = Answer.ok(browser.post(path + "/bad-rows/retry", ""));
        return committed(followed(child.get("id").asString()));
    }

    static String path(String id) {
        return IMPORTS + "/" + id;
    }
}
