package org.lifang.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Who may call which endpoint, read from the controllers at the start. */
final class AccessRules implements SmartInitializingSingleton {

    /** Frameworks' own endpoints: the answer to errors, and the API description, which is off in production. */
    private static final List<String> FOREIGN = List.of("org.springframework.boot.", "org.springdoc.");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<OpenEndpoint> open = new ArrayList<>();

    AccessRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Stops the start when an endpoint does not say who may call it; names all of them at once. */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = new ArrayList<>();
        endpoints().forEach((endpoint, method) -> {
            if (!speaks(method)) {
                silent.add(endpoint + " (" + method.getShortLogMessage() + ")");
            }
        });
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "endpoints without exactly one of @Allowed({…}), @SignedIn, @Open: " + silent);
        }
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach(this::keepOpen));
    }

    private void keepOpen(RequestMappingInfo info, HandlerMethod method) {
        if (method.hasMethodAnnotation(Open.class)) {
            Set<PathPattern> patterns = info.getPathPatternsCondition() == null
                    ? Set.of()
                    : info.getPathPatternsCondition().getPatterns();
            for (PathPattern pattern : patterns) {
                open.add(new OpenEndpoint(verbs(info), pattern));
            }
        }
    }

    private static boolean speaks(HandlerMethod method) {
        if (foreign(method)) {
            return true;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        int said = (allowed != null ? 1 : 0)
                + (method.hasMethodAnnotation(SignedIn.class) ? 1 : 0)
                + (method.hasMethodAnnotation(Open.class) ? 1 : 0);
        return said == 1 && (allowed == null || allowed.value().length > 0);
    }

    /** Every endpoint by verb and path, such as {@code GET /api/v1/users}. */
    SortedMap<String, HandlerMethod> endpoints() {
        SortedMap<String, HandlerMethod> endpoints = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            for (String verb : verbs(info)) {
                for (String path : info.getPatternValues()) {
                    endpoints.put(verb + " " + path, method);
                }
            }
        }));
        return endpoints;
    }

    private static Set<String> verbs(RequestMappingInfo info) {
        Set<org.springframework.web.bind.annotation.RequestMethod> methods =
                info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("ANY")
                : Set.copyOf(methods.stream().map(Enum::name).toList());
    }

    /** Whether strangers may make this request. */
    boolean isOpen(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return open.stream().anyMatch(endpoint -> endpoint.matches(request.getMethod(), path));
    }

    /** Roles that may call a method; empty when no role is asked for. */
    static Set<Role> roles(HandlerMethod method) {
        Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allowed.class);
        return allowed == null ? Set.of() : EnumSet.copyOf(List.of(allowed.value()));
    }

    static boolean foreign(HandlerMethod method) {
        String name = method.getBeanType().getName();
        return FOREIGN.stream().anyMatch(name::startsWith);
    }

    private record OpenEndpoint(Set<String> verbs, PathPattern pattern) {

        boolean matches(String verb, PathContainer path) {
            return (verbs.contains(verb) || verbs.contains("ANY")) && pattern.matches(path);
        }
    }
}
