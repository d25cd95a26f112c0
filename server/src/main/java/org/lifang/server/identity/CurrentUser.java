package org.lifang.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person with everything known about them, for this module. */
final class CurrentUser {

    private CurrentUser() {}

    static User get() {
        User user = find();
        if (user == null) {
            throw new IllegalStateException("nobody is signed in here");
        }
        return user;
    }

    static @Nullable User find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAs signedIn
                ? signedIn.user()
                : null;
    }
}
