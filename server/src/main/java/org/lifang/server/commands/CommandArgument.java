package org.lifang.server.commands;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the {@link Command} parameter of a controller method from the request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CommandArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final String DRY_RUN = "dryRun";
    private static final int TIME_ORDERED_VERSION = 7;

    private final ObjectProvider<Acting> acting;

    CommandArgument(ObjectProvider<Acting> acting) {
        this.acting = acting;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Command resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Command(
                key(request.getHeader(KEY_HEADER)),
                request.getMethod() + " " + pattern,
                target(request),
                (byte[]) request.getAttribute(CommandRequests.BODY_HASH),
                acting.getObject().actor(),
                null,
                dryRun(request));
    }

    private static UUID key(@Nullable String header) {
        if (header == null) {
            throw Refused.of(400, "IDEMPOTENCY_KEY_MISSING");
        }
        try {
            UUID key = UUID.fromString(header);
            if (key.version() == TIME_ORDERED_VERSION && key.toString().equalsIgnoreCase(header)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw Refused.of(400, "IDEMPOTENCY_KEY_INVALID");
        }
        throw Refused.of(400, "IDEMPOTENCY_KEY_INVALID");
    }

    /** The path and what else the address says, in a fixed order; a dry run has the target of the real one. */
    private static String target(HttpServletRequest request) {
        TreeMap<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        parameters.remove(DRY_RUN);
        if (parameters.isEmpty()) {
            return request.getRequestURI();
        }
        return request.getRequestURI()
                + parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static boolean dryRun(HttpServletRequest request) {
        String value = request.getParameter(DRY_RUN);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Refused.of(400, "DRY_RUN_INVALID");
    }
}
