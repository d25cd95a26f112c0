package org.lifang.server.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does something: a signed-in person, or the system itself in nights and on the command line. */
public record Actor(
        UUID id, String login, Set<Role> roles, @Nullable UUID teamId) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether the person sees the whole book. Collectors and agency users see the cases given to them or their team
     * only
     * (CN-P-01, CN-P-02), unless another role of theirs lets them see more.
     */
    public boolean seesEverything() {
        Set<Role> wide = EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.AGENCY_USER));
        return roles.stream().anyMatch(wide::contains);
    }
}
