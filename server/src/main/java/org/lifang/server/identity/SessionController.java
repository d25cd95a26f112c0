package org.lifang.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Rehearsal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and one's own password and language, over HTTP. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    /** Room for whoever pastes something else into the field; what is longer is refused unread. */
    private static final int MOST_CHARS = 400;

    private static final String NO_RECEIPT = "a receipt would keep a hash of the password to guess against";

    private final SignIns signIns;
    private final Users users;
    private final SessionCookie cookie;
    private final BusinessDates dates;
    private final Rehearsal rehearsal;
    private final Clock clock;

    SessionController(
            SignIns signIns, Users users, SessionCookie cookie, BusinessDates dates, Rehearsal rehearsal, Clock clock) {
        this.signIns = signIns;
        this.users = users;
        this.cookie = cookie;
        this.dates = dates;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @GetMapping
    @Open
    SessionView show() {
        return view(CurrentUser.find());
    }

    @PostMapping
    @Open
    @WithoutCommand(NO_RECEIPT)
    SessionView signIn(@Valid @RequestBody Credentials body, HttpServletRequest request, HttpServletResponse response) {
        SignIn outcome =
                signIns.signIn(body.login(), body.password(), request.getRemoteAddr(), SessionCookie.read(request));
        return begin(outcome, request, response);
    }

    @DeleteMapping
    @SignedIn
    @WithoutCommand("ends the session that would be asked for the receipt; repeating it does no harm")
    SessionView signOut(HttpServletRequest request, HttpServletResponse response) {
        String token = SessionCookie.read(request);
        if (token != null) {
            signIns.signOut(CurrentUser.get(), token);
        }
        cookie.clear(request, response);
        return view(null);
    }

    @PostMapping("/password")
    @SignedIn
    @WithoutCommand(NO_RECEIPT)
    SessionView changePassword(
            @Valid @RequestBody PasswordChange body, HttpServletRequest request, HttpServletResponse response) {
        SignIn outcome = signIns.changePassword(CurrentUser.get(), body.old(), body.fresh());
        return begin(outcome, request, response);
    }

    @PutMapping("/language")
    @SignedIn
    @WithoutCommand("a taste, not a fact: setting it twice is setting it once")
    SessionView changeLanguage(@Valid @RequestBody LanguageChange body) {
        if (!Users.LANGUAGES.contains(body.language())) {
            throw new Refused(new UserOutcome.Invalid("language", "FIELD_INVALID"));
        }
        UUID id = CurrentUser.get().id();
        users.setLanguage(id, body.language());
        return view(users.find(id));
    }

    private SessionView begin(SignIn outcome, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case SignIn.Done done -> {
                cookie.set(done.token(), request, response);
                yield view(done.user());
            }
            case SignIn.Wrong wrong -> throw new Refused(wrong);
            case SignIn.TooMany tooMany -> throw new Refused(tooMany);
            case SignIn.Unfit unfit -> throw new Refused(unfit);
        };
    }

    private SessionView view(@Nullable User user) {
        return new SessionView(user == null ? null : Person.of(user), dates.today(), clock.instant(), rehearsal.on());
    }

    /**
     * Who is here.
     *
     * @param now the server's time, for a browser whose clock is another
     * @param rehearsal whether the server's clock is set to another time, and nothing leaves the house
     */
    record SessionView(@Nullable Person user, LocalDate businessDate, Instant now, boolean rehearsal) {}

    record Person(
            UUID id,
            String login,
            String displayName,
            Set<Role> roles,
            String language,
            boolean mustChangePassword,
            @Nullable Team team) {

        static Person of(User user) {
            return new Person(
                    user.id(),
                    user.login(),
                    user.displayName(),
                    user.roles(),
                    user.language(),
                    user.mustChangePassword(),
                    user.team());
        }
    }

    record Credentials(
            @NotNull @Size(max = MOST_CHARS) String login,
            @NotNull @Size(max = MOST_CHARS) String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record PasswordChange(
            @NotNull @Size(max = MOST_CHARS) String old,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @NotNull @Size(max = MOST_CHARS)
            String fresh) {

        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    record LanguageChange(@NotNull String language) {}
}
