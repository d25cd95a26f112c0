package org.lifang.server.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifang.server.answers.Messages;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the first person in: on an empty installation, one administrator whose random password is printed once. */
@Component
@ConditionalOnWebApplication
final class FirstAdmin implements ApplicationRunner {

    static final String LOGIN = "admin";

    private final UserStore users;
    private final Passwords passwords;
    private final Audit audit;
    private final Messages messages;
    private final TransactionTemplate transaction;

    FirstAdmin(
            UserStore users,
            Passwords passwords,
            Audit audit,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To the console and never through the log, which is kept. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!users.isEmpty()) {
            return;
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        if (Boolean.TRUE.equals(transaction.execute(status -> create(hash)))) {
            System.out.println(words("FIRST_SIGN_IN") + ":  " + LOGIN + "  " + password);
            System.out.println(words("FIRST_SIGN_IN_ONCE"));
            System.out.flush();
        }
    }

    /** Nobody has chosen a language yet: both. */
    private String words(String code) {
        return messages.text(code, Locale.SIMPLIFIED_CHINESE) + " / " + messages.text(code, Locale.ENGLISH);
    }

    private boolean create(String hash) {
        UUID id = UUID.randomUUID();
        User admin = new User(id, LOGIN, "管理员", Set.of(Role.ADMIN), null, "zh-CN", true, true, null);
        if (!users.insert(admin, hash)) {
            return false;
        }
        audit.record(new Entry(
                SystemActor.ID, "identity.user.added", "user/" + id, null, null, null, admin, Map.of("first", true)));
        return true;
    }
}
