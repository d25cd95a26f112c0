package org.lifang.server.commands;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.lifang.server.answers.Problems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of every writing request once, so that the command can carry its hash. Uploads pass unread: whoever
 * takes one hashes it while storing it and calls {@link Command#over}.
 */
@Component
@ConditionalOnWebApplication
@Order(100)
final class CommandRequests extends OncePerRequestFilter {

    /** The largest body that is not an upload; a decision table is the largest thing people send. */
    static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    static final String BODY_HASH = "lifang.bodyHash";
    /** Forms with files, and parts of recordings (tus). */
    private static final Set<String> UNREAD = Set.of("multipart/", "application/offset+octet-stream");

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Problems problems;

    CommandRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!WRITING.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response);
            return;
        }
        String type = request.getContentType();
        if (type != null && UNREAD.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith)) {
            request.setAttribute(BODY_HASH, Command.hash(new byte[0]));
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            problems.write(response, 413, "BODY_TOO_LARGE", locale(request), MAX_BODY_BYTES / 1024 + " KiB");
            return;
        }
        request.setAttribute(BODY_HASH, Command.hash(body));
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** Chinese unless the client asks otherwise; the machine's own language is nobody's. */
    private static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }
}
