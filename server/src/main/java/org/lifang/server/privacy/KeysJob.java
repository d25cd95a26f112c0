package org.lifang.server.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lifang.server.answers.Messages;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.Entry;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code keys}: shows the keys, {@code keys rotate}: adds a primary one, {@code keys retire N}: deletes an old one. */
@Component
final class KeysJob implements Job {

    /** Sealed upload files outlive their key's last column by a week; see the loan book's own clean-up. */
    static final Duration RETIRE_AFTER = Duration.ofDays(8);

    private static final int WRONG_USE = 2;

    private final Keyring keyring;
    private final KeyStore keys;
    private final Clock clock;
    private final Audit audit;
    private final Messages messages;
    private final TransactionTemplate transaction;

    KeysJob(
            Keyring keyring,
            KeyStore keys,
            Clock clock,
            Audit audit,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.keyring = keyring;
        this.keys = keys;
        this.clock = clock;
        this.audit = audit;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int run(List<String> args) {
        if (args.isEmpty()) {
            keys.all().forEach(System.out::println);
            return 0;
        }
        if (args.equals(List.of("rotate"))) {
            System.out.println(words("KEYS_ROTATED", rotate()));
            return 0;
        }
        if (args.size() == 2
                && args.getFirst().equals("retire")
                && args.getLast().matches("[0-9]{1,3}")) {
            return retire(Integer.parseInt(args.getLast()));
        }
        System.err.println(words("KEYS_USAGE"));
        return WRONG_USE;
    }

    int rotate() {
        int version = keyring.rotate();
        record("privacy.key.rotated", version);
        return version;
    }

    private int retire(int version) {
        if (!keys.mayRetire(version, clock.instant().minus(RETIRE_AFTER))) {
            System.err.println(words("KEYS_IN_USE", version, RETIRE_AFTER.toDays()));
            return 1;
        }
        keys.retire(version);
        record("privacy.key.retired", version);
        keyring.forget(version);
        System.out.println(words("KEYS_RETIRED", version));
        return 0;
    }

    private void record(String action, int version) {
        transaction.executeWithoutResult(status -> audit.record(new Entry(
                SystemActor.ID, action, "key/" + version, null, null, null, null, Map.of("version", version))));
    }

    /** Nobody at a terminal has chosen a language: both. */
    private String words(String code, Object... params) {
        List<Object> filled = List.of(params);
        return messages.text(code, filled, Locale.SIMPLIFIED_CHINESE)
                + " "
                + messages.text(code, filled, Locale.ENGLISH);
    }
}
