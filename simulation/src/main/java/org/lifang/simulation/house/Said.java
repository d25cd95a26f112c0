package org.lifang.simulation.house;

import tools.jackson.databind.JsonNode;

/** What the server answered. */
public record Said(int status, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** OK, or the code of the refusal. */
    public String code() {
        return ok() ? "OK" : status + " " + body.path("code").asString("");
    }

    public String text(String pointer) {
        return body.at(pointer).asString("");
    }
}
