package org.lifang.server.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a no into {@code application/problem+json} with a stable code and a sentence in the reader's language. */
@Component
public final class Problems {

    private final Messages messages;
    private final JsonMapper json;

    Problems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Writes a problem straight to the response, for filters in front of Spring MVC. */
    public void write(HttpServletResponse response, int status, String code, Locale locale, Object... params)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(status, code, List.of(params), locale)));
    }

    public ResponseEntity<ProblemDetail> answer(Refusal refusal, Locale locale) {
        ProblemDetail problem = problem(refusal.status(), refusal.code(), refusal.params(), locale);
        problem.setProperty(
                "findings",
                refusal.findings().stream().map(f -> spoken(f, locale)).toList());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The body alone, for places outside Spring MVC such as security filters. */
    public ProblemDetail problem(int status, String code, List<?> params, Locale locale) {
        HttpStatus http = HttpStatus.valueOf(status);
        ProblemDetail problem = ProblemDetail.forStatus(http);
        problem.setType(URI.create("urn:lifang:" + code));
        problem.setTitle(messages.text("HTTP_" + status, locale));
        problem.setDetail(messages.text(code, params, locale));
        problem.setProperty("code", code);
        problem.setProperty("findings", List.of());
        return problem;
    }

    private Spoken spoken(Finding finding, Locale locale) {
        return new Spoken(
                finding.code(),
                finding.field(),
                finding.row(),
                messages.text(finding.code(), finding.params(), locale),
                finding.citation());
    }

    /** A finding with its sentence. */
    public record Spoken(
            String code,
            @Nullable String field,
            @Nullable Long row,
            String message,
            @Nullable String citation) {}
}
