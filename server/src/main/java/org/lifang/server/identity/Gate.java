package org.lifang.server.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands in front of every endpoint: whoever is not expressly allowed does not get in. */
final class Gate implements HandlerInterceptor {

    static final String NOT_SIGNED_IN = "NOT_SIGNED_IN";
    static final String ROLE_NOT_ALLOWED = "ROLE_NOT_ALLOWED";
    static final String PASSWORD_CHANGE_REQUIRED = "PASSWORD_CHANGE_REQUIRED";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // A request that goes on after waiting was let in when it came.
        if (request.getDispatcherType() != DispatcherType.ASYNC && handler instanceof HandlerMethod method) {
            check(method, CurrentUser.find());
        }
        return true;
    }

    private static void check(HandlerMethod method, @Nullable User user) {
        if (method.hasMethodAnnotation(Open.class) || AccessRules.foreign(method)) {
            return;
        }
        if (user == null) {
            throw Refused.of(401, NOT_SIGNED_IN);
        }
        if (user.mustChangePassword() && method.getBeanType() != SessionController.class) {
            throw Refused.of(403, PASSWORD_CHANGE_REQUIRED);
        }
        if (method.hasMethodAnnotation(SignedIn.class)) {
            return;
        }
        Set<Role> allowed = AccessRules.roles(method);
        if (user.roles().stream().noneMatch(allowed::contains)) {
            throw Refused.of(403, ROLE_NOT_ALLOWED);
        }
    }
}
