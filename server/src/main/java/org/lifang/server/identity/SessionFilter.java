package org.lifang.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.DatabaseAway;
import org.lifang.server.answers.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells who makes a request, from its cookie, and turns strangers away from everything under {@code /api/} that is not
 * open before a byte of their request is read. What a known person may do is the {@link Gate}'s business.
 */
final class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final AccessRules rules;
    private final Problems problems;

    SessionFilter(Sessions sessions, AccessRules rules, Problems problems) {
        this.sessions = sessions;
        this.rules = rules;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        User user;
        try {
            user = user(request);
        } catch (RuntimeException e) {
            if (!DatabaseAway.caused(e)) {
                throw e;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER);
            problems.write(
                    response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, DatabaseAway.CODE, request.getLocale());
            return;
        }
        if (user != null) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInAs(user));
            SecurityContextHolder.setContext(context);
        } else if (!rules.isOpen(request)) {
            problems.write(response, 401, Gate.NOT_SIGNED_IN, request.getLocale());
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable User user(HttpServletRequest request) {
        String token = SessionCookie.read(request);
        return token == null ? null : sessions.find(token);
    }
}
