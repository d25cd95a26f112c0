package org.lifang.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes the current request. */
public final class CurrentActor {

    private CurrentActor() {}

    /**
     * The signed-in person.
     *
     * @throws IllegalStateException outside a request, or when nobody is signed in: the gate should not have let it
     * pass
     */
    public static Actor get() {
        Actor actor = find();
        if (actor == null) {
            throw new IllegalStateException("nobody is signed in here");
        }
        return actor;
    }

    /** The signed-in person, or null. */
    public static @Nullable Actor find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor ? actor : null;
    }
}
