package org.lifang.server.strategy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.Finding;
import org.lifang.kernel.strategy.Tables;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Playbooks and their versions: drafted, published from a date on, never changed afterwards. */
@Service
public final class Playbooks {

    static final String DRAFT = PlaybookStore.DRAFT;

    private final PlaybookStore store;
    private final Commands commands;
    private final BusinessDates dates;

    Playbooks(PlaybookStore store, Commands commands, BusinessDates dates) {
        this.store = store;
        this.commands = commands;
        this.dates = dates;
    }

    /** All keys, in order. */
    public List<String> keys() {
        return store.playbooks(dates.today()).stream()
                .map(PlaybookStore.Row::key)
                .toList();
    }

    /** The key of the playbook the night asks, null when none is chosen. */
    public @Nullable String inUse() {
        return store.keyInUse();
    }

    List<PlaybookStore.Row> list(LocalDate on) {
        return store.playbooks(on);
    }

    List<PlaybookStore.Version> versions(String key) {
        return store.versions(key);
    }

    PlaybookStore.@Nullable Version version(String key, int version) {
        return store.version(key, version);
    }

    /** What can be said about a text before it is published: faults that refuse it, and warnings. */
    static List<Finding> findings(String dmn) {
        return switch (PlaybookCheck.read(dmn)) {
            case Tables.Usable usable -> usable.warnings();
            case Tables.Refused refused -> refused.findings();
        };
    }

    /** Keeps a text as the next version of a playbook; nothing is decided by it until it is published. */
    public Result<PlaybookOutcome> draft(Command command, String key, String dmn) {
        return run(command, effect -> drafted(effect, key, dmn));
    }

    private PlaybookOutcome drafted(Effect effect, String key, String dmn) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new PlaybookOutcome.ReasonMissing();
        }
        if (!store.lock(key)) {
            return new PlaybookOutcome.UnknownPlaybook(key);
        }
        int version = store.nextVersion(key);
        store.draft(key, version, dmn, sha256(dmn), effect.actor(), reason, effect.at());
        effect.audit("strategy.draft", target(key, version), null, dmn, Map.of());
        return new PlaybookOutcome.Drafted(key, version);
    }

    /** Lets a draft answer from a date on, today at the earliest; a table with faults is refused with its findings. */
    public Result<PlaybookOutcome> publish(Command command, String key, int version, LocalDate effectiveOn) {
        LocalDate today = dates.today();
        return run(command, effect -> published(effect, key, version, effectiveOn, today));
    }

    private PlaybookOutcome published(Effect effect, String key, int version, LocalDate effectiveOn, LocalDate today) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new PlaybookOutcome.ReasonMissing();
        }
        if (!store.lock(key)) {
            return new PlaybookOutcome.UnknownPlaybook(key);
        }
        PlaybookStore.Version draft = store.version(key, version);
        if (draft == null) {
            return new PlaybookOutcome.UnknownVersion(key, version);
        }
        if (!draft.state().equals(DRAFT)) {
            return new PlaybookOutcome.NotADraft(key, version);
        }
        if (effectiveOn.isBefore(today)) {
            return new PlaybookOutcome.EffectiveInThePast(effectiveOn, today);
        }
        if (PlaybookCheck.read(draft.dmn()) instanceof Tables.Refused refused) {
            return new PlaybookOutcome.TableRefused(SpokenFindings.of(refused.findings()));
        }
        store.publish(key, version, effectiveOn, effect.at());
        Map<String, String> details = Map.of("effectiveOn", effectiveOn.toString());
        effect.audit("strategy.publish", target(key, version), null, draft.dmn(), details);
        return new PlaybookOutcome.Published(key, version, effectiveOn);
    }

    /** Makes a playbook the one the night asks. */
    public Result<PlaybookOutcome> use(Command command, String key) {
        LocalDate today = dates.today();
        return run(command, effect -> used(effect, key, today));
    }

    private PlaybookOutcome used(Effect effect, String key, LocalDate today) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new PlaybookOutcome.ReasonMissing();
        }
        PlaybookStore.Row row = store.playbooks(today).stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElse(null);
        if (row == null || !store.lock(key)) {
            return new PlaybookOutcome.UnknownPlaybook(key);
        }
        if (row.activeVersion() == null) {
            return new PlaybookOutcome.NothingPublished(key);
        }
        String before = store.keyInUse();
        store.use(key);
        effect.audit("strategy.use", "playbook/" + key, before, key, Map.of());
        return new PlaybookOutcome.InUse(key);
    }

    private Result<PlaybookOutcome> run(Command command, Function<Effect, PlaybookOutcome> effect) {
        return commands.run(command, PlaybookOutcome.class, effect);
    }

    static String target(String key, int version) {
        return "playbook/" + key + "/" + version;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
