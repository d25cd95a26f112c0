package org.lifang.server.visits.visit;

import tools.jackson.databind.json.JsonMapper;

/** Writes events as phones do, for tests that speak to a server in another process. */
public final class PlainVisitJson {

    private PlainVisitJson() {}

    public static VisitJson make() {
        return new VisitJson(JsonMapper.builder().build());
    }
}
