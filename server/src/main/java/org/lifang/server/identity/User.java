package org.lifang.server.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A colleague as the user administration shows them. */
public record User(
        UUID id,
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable Team team,
        String language,
        boolean active,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil) {

    Actor actor() {
        return new Actor(id, login, roles, team == null ? null : team.id());
    }
}
