package org.lifang.server.outreach.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.port.ProviderWord;
import org.springframework.stereotype.Service;

/** What providers say became of messages. However often and in whatever order they say it, the end is the same. */
@Service
public final class Receipts {

    private final WordOfProviderStore store;
    private final Ends ends;
    private final Commands commands;

    Receipts(WordOfProviderStore store, Ends ends, Commands commands) {
        this.store = store;
        this.ends = ends;
        this.commands = commands;
    }

    /** What became of it. */
    public enum Status {
        DELIVERED,
        BOUNCED,
        FAILED
    }

    /**
     * One word of a provider.
     *
     * @param reference the provider's own for the message
     * @param message ours, where the provider gives it back
     */
    public record Receipt(
            String reference,
            @Nullable UUID message,
            Status status,
            @Nullable String code,
            Instant at) {}

    /** How it ended. */
    public sealed interface Taken {

        /** Written down; whether a message is known to which it belongs. */
        record Kept(boolean known) implements Taken {}

        /** Said before. */
        record Twice() implements Taken, Refusal {
            @Override
            public String code() {
                return "RECEIPT_TWICE";
            }
        }
    }

    /** Takes a word down, once. */
    public void receive(String provider, Receipt receipt) {
        String words = provider + " " + receipt.reference() + " " + receipt.status();
        Command command = Command.of(
                Ids.of("outreach.receipt", words), "outreach.receipt", "provider/" + provider, words, Acting.SYSTEM);
        Result<Taken> result = commands.run(command, Taken.class, effect -> taken(effect, provider, receipt));
        if (result instanceof Result.KeyReused<Taken>) {
            throw new IllegalStateException("two receipts of one key");
        }
    }

    private Taken taken(Effect effect, String provider, Receipt receipt) {
        UUID message = store.messageOf(provider, receipt.reference(), receipt.message());
        if (!store.add(provider, receipt, message, effect.at())) {
            return new Taken.Twice();
        }
        if (message != null) {
            ends.apply(
                    message,
                    MessageState.valueOf(receipt.status().name()),
                    ProviderWord.of(receipt.code()),
                    effect.at());
        }
        effect.audit(
                "outreach.receipt",
                message == null ? "provider/" + provider : "message/" + message,
                null,
                null,
                Map.of("status", receipt.status().name(), "known", message != null));
        return new Taken.Kept(message != null);
    }
}
