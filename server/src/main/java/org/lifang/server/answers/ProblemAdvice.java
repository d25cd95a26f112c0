package org.lifang.server.answers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Gives every failed request the same shape; what we do not know becomes a number to ask about, never a message. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String BODY_INVALID = "BODY_INVALID";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
        return problems.answer(refused.refusal(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        Throwable cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return invalid(List.of(Finding.on(path(unknown), "FIELD_UNKNOWN")), locale);
        }
        if (cause instanceof DatabindException wrong) {
            return invalid(List.of(Finding.on(path(wrong), "FIELD_WRONG_TYPE")), locale);
        }
        return invalid(List.of(Finding.of("BODY_NOT_JSON")), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notValid(MethodArgumentNotValidException e, Locale locale) {
        return invalid(
                e.getBindingResult().getFieldErrors().stream()
                        .map(ProblemAdvice::finding)
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameterNotValid(HandlerMethodValidationException e, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        for (ParameterValidationResult result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getFieldErrors().forEach(error -> findings.add(finding(error)));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                findings.add(Finding.on(name, "FIELD_INVALID"));
            }
        }
        return invalid(findings, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> parameterOfWrongType(MethodArgumentTypeMismatchException e, Locale locale) {
        return invalid(List.of(Finding.on(e.getName(), "FIELD_WRONG_TYPE")), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e, Locale locale) {
        return problems.answer(Refused.of(413, "UPLOAD_TOO_LARGE", "512 MiB").refusal(), locale);
    }

    /** Security answers these itself, in front of us. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notAllowed(RuntimeException e) {
        throw e;
    }

    /** Whoever asked has gone: nobody is left to be told, and nothing of ours went wrong. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone(IOException e, HttpServletResponse nobody) {
        LOG.debug("nobody waits for the answer any more: {}", e.getClass().getSimpleName());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            HttpHeaders headers = known.getHeaders();
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.problem(status, "HTTP_" + status, List.of(), locale));
        }
        if (DatabaseAway.caused(e)) {
            LOG.warn("the database is away: {}", e.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.problem(
                            HttpStatus.SERVICE_UNAVAILABLE.value(), DatabaseAway.CODE, List.of(), locale));
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, e);
        return problems.answer(
                Refused.of(HttpStatus.INTERNAL_SERVER_ERROR.value(), "INTERNAL", incident)
                        .refusal(),
                locale);
    }

    private ResponseEntity<ProblemDetail> invalid(List<Finding> findings, Locale locale) {
        return problems.answer(new Invalid(findings), locale);
    }

    private static Finding finding(FieldError error) {
        String constraint = String.valueOf(error.getCode());
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> Finding.on(error.getField(), "FIELD_REQUIRED");
            case "Size", "Min", "Max", "Positive", "PositiveOrZero" ->
                Finding.on(error.getField(), "FIELD_OUT_OF_RANGE");
            default -> Finding.on(error.getField(), "FIELD_INVALID");
        };
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }

    private record Invalid(List<Finding> findings) implements Refusal {
        @Override
        public String code() {
            return BODY_INVALID;
        }

        @Override
        public int status() {
            return 400;
        }
    }
}
