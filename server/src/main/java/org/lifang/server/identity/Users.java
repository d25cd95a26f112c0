package org.lifang.server.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** The people of the house: who they are, what they may do, and whether they may come in. */
@Service
public final class Users {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    static final Set<String> LANGUAGES = Set.of("zh-CN", "en");
    private static final int MOST_NAME_CHARS = 80;

    private final UserStore store;
    private final TeamStore teams;
    private final Sessions sessions;
    private final Commands commands;

    Users(UserStore store, TeamStore teams, Sessions sessions, Commands commands) {
        this.store = store;
        this.teams = teams;
        this.sessions = sessions;
        this.commands = commands;
    }

    /** The user with an id, or null. */
    public @Nullable User find(UUID id) {
        return store.find(id);
    }

    /** Users by login, at most {@code size}, whose login or name holds a text. */
    public List<User> list(@Nullable String text, @Nullable String afterLogin, int size) {
        return store.list(text, afterLogin, size);
    }

    /** Sets the language a person reads. */
    void setLanguage(UUID id, String language) {
        store.setLanguage(id, language);
    }

    /**
     * Adds a person.
     *
     * @param passwordHash of a password handed out once, which must be changed at the first sign-in
     */
    Result<UserOutcome> add(Command command, Draft draft, String passwordHash) {
        return commands.run(command, UserOutcome.class, effect -> add(effect, draft, passwordHash));
    }

    private UserOutcome add(Effect effect, Draft draft, String passwordHash) {
        UserOutcome.Invalid invalid = check(draft);
        if (invalid != null) {
            return invalid;
        }
        User user = draft.user(team(draft.teamId()));
        if (!store.insert(user, passwordHash)) {
            return new UserOutcome.Taken("login");
        }
        effect.audit("identity.user.added", target(user.id()), null, user, roles(user));
        return new UserOutcome.Saved(user.id());
    }

    /** Changes name, roles, team and language; the login stays. */
    Result<UserOutcome> change(Command command, Draft draft) {
        return commands.run(command, UserOutcome.class, effect -> change(effect, draft));
    }

    private UserOutcome change(Effect effect, Draft wanted) {
        List<UUID> admins = store.lockAdmins();
        User before = store.lock(wanted.id());
        if (before == null) {
            return new UserOutcome.Unknown();
        }
        Draft draft = wanted.withLogin(before.login());
        UserOutcome.Invalid invalid = check(draft);
        if (invalid != null) {
            return invalid;
        }
        if (!draft.roles().contains(Role.ADMIN) && admins.equals(List.of(draft.id()))) {
            return new UserOutcome.LastAdmin();
        }
        store.update(draft.user(team(draft.teamId())));
        User after = store.find(draft.id());
        effect.audit("identity.user.changed", target(draft.id()), before, after, roles(before, draft.roles()));
        return new UserOutcome.Saved(draft.id());
    }

    /** Hands out a new one-time password and ends the person's sessions. */
    Result<UserOutcome> resetPassword(Command command, UUID id, String passwordHash) {
        return commands.run(command, UserOutcome.class, effect -> {
            if (store.lock(id) == null) {
                return new UserOutcome.Unknown();
            }
            store.setPassword(id, passwordHash, true);
            sessions.closeAll(id, null);
            effect.audit("identity.password.reset", target(id), null, null, Map.of());
            return new UserOutcome.Saved(id);
        });
    }

    /** Shuts a person out, at once. */
    Result<UserOutcome> lock(Command command, UUID id) {
        return commands.run(command, UserOutcome.class, effect -> {
            List<UUID> admins = store.lockAdmins();
            User before = store.lock(id);
            if (before == null) {
                return new UserOutcome.Unknown();
            }
            if (admins.equals(List.of(id))) {
                return new UserOutcome.LastAdmin();
            }
            store.setActive(id, false);
            sessions.closeAll(id, null);
            effect.audit("identity.user.locked", target(id), before, store.find(id), Map.of());
            return new UserOutcome.Saved(id);
        });
    }

    /** Lets a person in again, whether an administrator or too many wrong passwords had shut them out. */
    Result<UserOutcome> unlock(Command command, UUID id) {
        return commands.run(command, UserOutcome.class, effect -> {
            User before = store.lock(id);
            if (before == null) {
                return new UserOutcome.Unknown();
            }
            store.setActive(id, true);
            effect.audit("identity.user.unlocked", target(id), before, store.find(id), Map.of());
            return new UserOutcome.Saved(id);
        });
    }

    private UserOutcome.@Nullable Invalid check(Draft draft) {
        if (!LOGIN.matcher(draft.login()).matches()) {
            return new UserOutcome.Invalid("login", "LOGIN_INVALID");
        }
        if (draft.displayName().isBlank() || draft.displayName().length() > MOST_NAME_CHARS) {
            return new UserOutcome.Invalid("displayName", "FIELD_OUT_OF_RANGE");
        }
        if (draft.roles().isEmpty()) {
            return new UserOutcome.Invalid("roles", "FIELD_REQUIRED");
        }
        if (!LANGUAGES.contains(draft.language())) {
            return new UserOutcome.Invalid("language", "FIELD_INVALID");
        }
        return draft.teamId() != null && team(draft.teamId()) == null
                ? new UserOutcome.Invalid("teamId", "TEAM_UNKNOWN")
                : null;
    }

    private @Nullable Team team(@Nullable UUID id) {
        return id == null ? null : teams.find(id);
    }

    private static String target(UUID id) {
        return "user/" + id;
    }

    private static Map<String, ?> roles(User user) {
        return Map.of("roles", user.roles().stream().map(Role::name).sorted().toList());
    }

    private static Map<String, ?> roles(User before, Set<Role> after) {
        return Map.of(
                "rolesBefore", before.roles().stream().map(Role::name).sorted().toList(),
                "roles", after.stream().map(Role::name).sorted().toList());
    }

    /** What an administrator fills in about a person. */
    record Draft(
            UUID id,
            String login,
            String displayName,
            Set<Role> roles,
            @Nullable UUID teamId,
            String language) {

        Draft withLogin(String theirs) {
            return new Draft(id, theirs, displayName, roles, teamId, language);
        }

        User user(@Nullable Team team) {
            return new User(id, login, displayName.strip(), Set.copyOf(roles), team, language, true, true, null);
        }
    }
}
