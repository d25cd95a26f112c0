package org.lifang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the server answered. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answer() {}

    /** The body of an answer that went well. */
    public static JsonNode ok(MockHttpServletResponse response) {
        assertThat(response.getStatus()).as(text(response)).isBetween(200, 299);
        return JSON.readTree(response.getContentAsByteArray());
    }

    /** The problem of an answer that said no with this status and code. */
    public static JsonNode refused(MockHttpServletResponse response, int status, String code) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(problem.get("code").asString()).as(text(response)).isEqualTo(code);
        assertThat(problem.get("detail").asString()).isNotBlank().isNotEqualTo(code);
        return problem;
    }

    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A field of every element, as text. */
    public static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.path(field).asString()).toList();
    }
}
