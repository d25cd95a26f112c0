package org.lifang.server.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Finding;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in and out and changing one's password.
 *
 * <p>Not commands: a receipt keeps a plain hash of what was sent, which would let whoever holds a copy of the database
 * guess passwords fast. Each act writes its audit line in its own transaction instead.
 */
@Service
class SignIns {

    static final int ATTEMPTS = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int STRIPES = 256;

    private final UserStore users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInRate rate;
    private final Audit audit;
    private final TransactionTemplate transaction;

    /** Guesses at one login wait for each other, so that a right password never finds its attempts taken by itself. */
    private final List<ReentrantLock> queues = new ArrayList<>();

    SignIns(
            UserStore users,
            Sessions sessions,
            Passwords passwords,
            SignInRate rate,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rate = rate;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        for (int i = 0; i < STRIPES; i++) {
            queues.add(new ReentrantLock());
        }
    }

    /** Tries a login and a password, coming from an address. A session the caller already had is ended. */
    SignIn signIn(String login, String password, String address, @Nullable String oldToken) {
        if (!rate.take(address)) {
            return new SignIn.TooMany();
        }
        return guess(login.strip().toLowerCase(Locale.ROOT), password, user -> open(user, oldToken));
    }

    private SignIn open(UUID userId, @Nullable String oldToken) {
        if (oldToken != null) {
            sessions.close(oldToken);
        }
        String token = sessions.open(userId);
        record(userId, "identity.signed-in", Map.of());
        return new SignIn.Done(Objects.requireNonNull(users.find(userId)), token);
    }

    /** Changes one's own password; every session of the user ends, this one goes on under a new token. */
    SignIn changePassword(User user, String old, String fresh) {
        return guess(user.login(), old, userId -> {
            List<Finding> findings = new ArrayList<>(PasswordRules.check(user.login(), fresh));
            if (old.equals(fresh)) {
                findings.add(Finding.on("new", "PASSWORD_UNCHANGED"));
            }
            return findings.isEmpty() ? replace(userId, fresh) : new SignIn.Unfit(findings);
        });
    }

    private SignIn replace(UUID userId, String fresh) {
        users.setPassword(userId, passwords.hash(fresh), false);
        sessions.closeAll(userId, null);
        String token = sessions.open(userId);
        record(userId, "identity.password.changed", Map.of());
        return new SignIn.Done(Objects.requireNonNull(users.find(userId)), token);
    }

    void signOut(User user, String token) {
        transaction.executeWithoutResult(status -> {
            sessions.close(token);
            record(user.id(), "identity.signed-out", Map.of());
        });
    }

    private SignIn guess(String login, String password, Function<UUID, SignIn> right) {
        ReentrantLock queue = queues.get(Math.floorMod(login.hashCode(), STRIPES));
        queue.lock();
        try {
            UserStore.Attempt attempt = users.takeAttempt(login, ATTEMPTS, LOCK);
            String hash = attempt == null ? passwords.nobodysHash() : attempt.passwordHash();
            boolean fits = passwords.matches(password, hash);
            if (attempt == null) {
                return new SignIn.Wrong();
            }
            return fits ? inTransaction(() -> accept(attempt, right)) : inTransaction(() -> refuse(attempt));
        } catch (Passwords.Busy e) {
            return new SignIn.TooMany();
        } finally {
            queue.unlock();
        }
    }

    private SignIn accept(UserStore.Attempt attempt, Function<UUID, SignIn> right) {
        return users.forgive(attempt) ? right.apply(attempt.userId()) : new SignIn.Wrong();
    }

    private SignIn refuse(UserStore.Attempt attempt) {
        String action = attempt.last() ? "identity.locked-out" : "identity.sign-in-failed";
        record(attempt.userId(), action, Map.of());
        return new SignIn.Wrong();
    }

    private SignIn inTransaction(Supplier<SignIn> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private void record(UUID userId, String action, Map<String, ?> details) {
        audit.record(new Entry(userId, action, "user/" + userId, null, null, null, null, details));
    }
}
