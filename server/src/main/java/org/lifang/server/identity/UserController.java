package org.lifang.server.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users, teams and roles over HTTP. */
@RestController
@RequestMapping("/api/v1")
class UserController {

    private final Users users;
    private final Teams teams;
    private final Passwords passwords;
    private final Messages messages;

    UserController(Users users, Teams teams, Passwords passwords, Messages messages) {
        this.users = users;
        this.teams = teams;
        this.passwords = passwords;
        this.messages = messages;
    }

    @GetMapping("/users")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Page<User> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String after) {
        int rows = PageToken.size(size);
        PageToken token = PageToken.parse(after, 1);
        List<User> found = users.list(q, token == null ? null : token.key(0), rows + 1);
        List<User> shown = found.subList(0, Math.min(rows, found.size()));
        return Page.of(shown, found.size() > rows ? PageToken.of(shown.getLast().login()) : null);
    }

    @PostMapping("/users")
    @Allowed(Role.ADMIN)
    Secret add(Command command, @Valid @RequestBody NewUser body) {
        String login = body.login().strip().toLowerCase(Locale.ROOT);
        Users.Draft draft =
                new Users.Draft(body.id(), login, body.displayName(), body.roles(), body.teamId(), body.language());
        return handOut(hash -> users.add(command, draft, hash));
    }

    @PutMapping("/users/{id}")
    @Allowed(Role.ADMIN)
    User change(Command command, @PathVariable UUID id, @Valid @RequestBody ChangedUser body) {
        Users.Draft draft = new Users.Draft(id, "", body.displayName(), body.roles(), body.teamId(), body.language());
        users.change(command, draft).orRefuse();
        return find(id);
    }

    @PostMapping("/users/{id}/reset-password")
    @Allowed(Role.ADMIN)
    Secret resetPassword(Command command, @PathVariable UUID id) {
        return handOut(hash -> users.resetPassword(command, id, hash));
    }

    @PostMapping("/users/{id}/lock")
    @Allowed(Role.ADMIN)
    User lock(Command command, @PathVariable UUID id) {
        users.lock(command, id).orRefuse();
        return find(id);
    }

    @PostMapping("/users/{id}/unlock")
    @Allowed(Role.ADMIN)
    User unlock(Command command, @PathVariable UUID id) {
        users.unlock(command, id).orRefuse();
        return find(id);
    }

    @GetMapping("/teams")
    @SignedIn
    List<Team> listTeams() {
        return teams.all();
    }

    @PostMapping("/teams")
    @Allowed(Role.ADMIN)
    Team addTeam(Command command, @Valid @RequestBody NewTeam body) {
        Team team = new Team(body.id(), body.name().strip(), body.district(), body.agency());
        teams.add(command, team).orRefuse();
        return team;
    }

    @GetMapping("/roles")
    @SignedIn
    List<RoleLine> listRoles(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new RoleLine(
                        role,
                        messages.text("role." + role, locale),
                        List.of(messages.text("role." + role + ".may", locale).split("\\|"))))
                .toList();
    }

    /** A receipt must not keep a password: whoever repeats the command learns that it was done, not the secret. */
    private Secret handOut(Function<String, Result<UserOutcome>> work) {
        String password = passwords.oneTime();
        Result<UserOutcome> result = work.apply(passwords.hash(password));
        UserOutcome outcome = result.orRefuse();
        boolean replayed = result instanceof Result.Accepted<UserOutcome> accepted && accepted.replayed();
        return switch (outcome) {
            case UserOutcome.Saved saved -> new Secret(find(saved.id()), replayed ? null : password);
            case UserOutcome.Unknown unknown -> throw new Refused(unknown);
            case UserOutcome.Taken taken -> throw new Refused(taken);
            case UserOutcome.Invalid invalid -> throw new Refused(invalid);
            case UserOutcome.LastAdmin last -> throw new Refused(last);
        };
    }

    private User find(UUID id) {
        User user = users.find(id);
        if (user == null) {
            throw new Refused(new UserOutcome.Unknown());
        }
        return user;
    }

    record NewUser(
            @NotNull UUID id,
            @NotNull String login,
            @NotNull String displayName,
            @NotNull Set<Role> roles,
            @Nullable UUID teamId,
            @NotNull String language) {}

    /** The login may be sent along and stays as it is. */
    record ChangedUser(
            @Nullable String login,
            @NotNull String displayName,
            @NotNull Set<Role> roles,
            @Nullable UUID teamId,
            @NotNull String language) {}

    record NewTeam(
            @NotNull UUID id,
            @NotNull String name,
            @Nullable String district,
            boolean agency) {}

    /** A user and, this once, the password to hand over. */
    record Secret(User user, @Nullable String oneTimePassword) {

        @Override
        public String toString() {
            return "Secret[" + user.id() + "]";
        }
    }

    record RoleLine(Role role, String title, List<String> mayDo) {}
}
