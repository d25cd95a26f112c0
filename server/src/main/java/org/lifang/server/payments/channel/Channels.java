package org.lifang.server.payments.channel;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.channel.ChannelOutcome.No;
import org.lifang.server.payments.channel.ChannelOutcome.Why;
import org.lifang.server.payments.tables.ChannelRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/**
 * The channels the lender designated (CN-V-17). One person proposes, another opens; cash, closed by house rule, is
 * proposed by a manager and opened by a second one. Anybody who may manage channels closes one alone.
 */
@Service
public class Channels {

    private static final String PROPOSED = "PROPOSED";
    private static final String LIVE = "LIVE";
    private static final String CLOSED = "CLOSED";
    private static final String CASH = "CASH";
    private static final int SECRET_BYTES = 32;

    private final ChannelStore store;
    private final Commands commands;
    private final Sealer sealer;
    private final SecureRandom random = new SecureRandom();

    Channels(ChannelStore store, Commands commands, Sealer sealer) {
        this.store = store;
        this.commands = commands;
        this.sealer = sealer;
    }

    /** What a channel is. */
    enum Kind {
        BANK,
        PROVIDER,
        COUNTER,
        CASH
    }

    /** A channel as somebody proposes it. */
    record Draft(
            String id, Kind kind, String title, @Nullable String account) {}

    /** Whether money may be taken there now. */
    public boolean live(String id) {
        return store.live(id);
    }

    /** The secret its notices are signed with; null when it has none or takes no money. */
    public @Nullable String secret(String id) {
        ChannelRecord row = store.find(id);
        return row == null || !row.getState().equals(LIVE)
                ? null
                : sealer.openNullable(Field.SECRET, row.getSecretSealed());
    }

    List<ChannelRecord> all() {
        return store.all();
    }

    Result<ChannelOutcome> propose(Command command, Draft draft, boolean manager) {
        return commands.run(command, ChannelOutcome.class, effect -> {
            if (draft.kind() == Kind.CASH && !manager) {
                return new No(Why.CASH_NEEDS_MANAGERS);
            }
            ChannelRecord row = new ChannelRecord();
            row.setId(draft.id());
            row.setKind(draft.kind().name());
            row.setTitle(draft.title());
            row.setAccount(draft.account());
            row.setShipped(false);
            proposed(effect, row);
            return store.add(row) ? saved(effect, row, "proposed") : new No(Why.ID_TAKEN);
        });
    }

    /** A closed one is proposed anew. */
    Result<ChannelOutcome> reopen(Command command, String id, boolean manager) {
        return commands.run(command, ChannelOutcome.class, effect -> {
            ChannelRecord row = store.lock(id);
            No no = against(row, CLOSED, manager);
            if (row == null || no != null) {
                return no == null ? new No(Why.UNKNOWN) : no;
            }
            row.setOpenedBy(null);
            row.setOpenedAt(null);
            row.setClosedBy(null);
            row.setClosedAt(null);
            proposed(effect, row);
            store.save(row);
            return saved(effect, row, "proposed");
        });
    }

    Result<ChannelOutcome> open(Command command, String id, boolean manager) {
        return commands.run(command, ChannelOutcome.class, effect -> {
            ChannelRecord row = store.lock(id);
            No no = against(row, PROPOSED, manager);
            if (row == null || no != null) {
                return no == null ? new No(Why.UNKNOWN) : no;
            }
            if (effect.actor().equals(row.getProposedBy())) {
                return new No(Why.OWN_PROPOSAL);
            }
            row.setState(LIVE);
            row.setOpenedBy(effect.actor());
            row.setOpenedAt(effect.at());
            store.save(row);
            return saved(effect, row, "opened");
        });
    }

    Result<ChannelOutcome> close(Command command, String id) {
        return commands.run(command, ChannelOutcome.class, effect -> {
            ChannelRecord row = store.lock(id);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (row.getState().equals(CLOSED)) {
                return new No(Why.STATE);
            }
            row.setState(CLOSED);
            row.setReason(effect.command().reason());
            row.setClosedBy(effect.actor());
            row.setClosedAt(effect.at());
            store.save(row);
            return saved(effect, row, "closed");
        });
    }

    /** Seals a new secret for the channel's notices; who made it up reads it once. */
    Result<ChannelOutcome> renew(Command command, String id, String secret) {
        return commands.run(command, ChannelOutcome.class, effect -> {
            ChannelRecord row = store.lock(id);
            if (row == null) {
                return new No(Why.UNKNOWN);
            }
            if (!row.getState().equals(LIVE) || row.getKind().equals(CASH)) {
                return new No(Why.NO_SECRET_HERE);
            }
            store.secret(id, sealer.seal(Field.SECRET, secret), effect.actor(), effect.at());
            return saved(effect, row, "secret-renewed");
        });
    }

    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static @Nullable No against(@Nullable ChannelRecord row, String from, boolean manager) {
        if (row == null) {
            return new No(Why.UNKNOWN);
        }
        if (!row.getState().equals(from)) {
            return new No(Why.STATE);
        }
        return row.getKind().equals(CASH) && !manager ? new No(Why.CASH_NEEDS_MANAGERS) : null;
    }

    private static void proposed(Effect effect, ChannelRecord row) {
        row.setState(PROPOSED);
        row.setReason(effect.command().reason());
        row.setProposedBy(effect.actor());
        row.setProposedAt(effect.at());
    }

    private static ChannelOutcome saved(Effect effect, ChannelRecord row, String act) {
        effect.audit(
                "payments.channel." + act,
                "payment-channel/" + row.getId(),
                null,
                row.getState(),
                Map.of("kind", row.getKind()));
        return new ChannelOutcome.Saved(row.getId(), row.getState());
    }
}
