package org.lifang.server.field.sync;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.CommandText;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.field.device.DeviceOutcome;
import org.lifang.server.field.sync.SyncBodies.CommandBody;
import org.lifang.server.field.tables.CommandRecord;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.VersionRecord;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/**
 * The log of each phone. What follows on what is here is added, in order and without a gap; what is here already is
 * passed over; what does not fit is kept beside it as another version. Only then is it acknowledged.
 */
@Component
class SyncLog {

    private final Commands commands;
    private final SyncStore store;
    private final Sealer sealer;
    private final Clock clock;

    SyncLog(Commands commands, SyncStore store, Sealer sealer, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** How a log stands. */
    sealed interface Outcome {

        record Stands(long acknowledged) implements Outcome {}

        record No(DeviceOutcome.No why) implements Outcome, Refusal {
            @Override
            public String code() {
                return why.code();
            }

            @Override
            public int status() {
                return why.status();
            }
        }
    }

    /** Why something does not fit. */
    private enum Why {
        FORKED,
        CHAIN_BROKEN,
        HASH_WRONG,
        /** It is here under another number: chained anew by a phone that had not heard of it. */
        TOLD_BEFORE
    }

    /** Adds what is new, in one transaction; nothing is written when nothing is. */
    void append(UUID device, UUID user, List<CommandBody> told) {
        List<CommandBody> ordered = told.stream()
                .sorted(Comparator.comparingLong(CommandBody::sequence))
                .toList();
        if (nothingNew(device, ordered)) {
            return;
        }
        Command command =
                Command.of(Ids.at(clock.instant()), "field.sync", "device/" + device, "" + ordered.size(), user);
        commands.run(command, Outcome.class, effect -> appended(effect, device, ordered))
                .orRefuse();
    }

    private boolean nothingNew(UUID device, List<CommandBody> ordered) {
        DeviceRecord row = store.device(device);
        if (ordered.isEmpty() || row == null) {
            return true;
        }
        Map<Long, CommandRecord> known = store.bySequence(
                device, ordered.stream().map(CommandBody::sequence).toList());
        return ordered.stream().allMatch(each -> same(known.get(each.sequence()), each));
    }

    /** Whether what was told is what is kept under its number. */
    static boolean same(@Nullable CommandRecord known, CommandBody told) {
        return known != null
                && Arrays.equals(known.getHash(), bytes(told.hash()))
                && genuine(known.getDeviceId(), told);
    }

    private Outcome appended(Effect effect, UUID device, List<CommandBody> ordered) {
        DeviceRecord row = store.lock(device);
        if (row == null || row.getRevokedAt() != null) {
            return new Outcome.No(row == null ? DeviceOutcome.No.unknown() : DeviceOutcome.No.revoked());
        }
        Map<Long, CommandRecord> known = store.bySequence(
                device, ordered.stream().map(CommandBody::sequence).toList());
        Map<UUID, Long> numbers = new HashMap<>(
                store.numbers(device, ordered.stream().map(CommandBody::id).toList()));
        List<CommandRecord> fresh = new ArrayList<>();
        long last = row.getAcknowledged();
        byte[] head = row.getHead();
        int beside = 0;
        for (CommandBody each : ordered) {
            Why why = why(device, each, known, numbers, fresh, last, head);
            if (why != null) {
                store.add(version(effect, device, each, why));
                beside++;
            } else if (each.sequence() == last + 1) {
                fresh.add(command(effect, device, each));
                numbers.put(each.id(), each.sequence());
                last++;
                head = bytes(each.hash());
            }
        }
        store.add(fresh);
        store.acknowledge(device, last, head, effect.at());
        effect.audit(
                "field.synced",
                "device/" + device,
                row.getAcknowledged(),
                last,
                Map.of("added", fresh.size(), "beside", beside));
        return new Outcome.Stands(last);
    }

    private static @Nullable Why why(
            UUID device,
            CommandBody told,
            Map<Long, CommandRecord> known,
            Map<UUID, Long> numbers,
            List<CommandRecord> fresh,
            long last,
            byte[] head) {
        if (!genuine(device, told)) {
            return Why.HASH_WRONG;
        }
        if (numbers.getOrDefault(told.id(), told.sequence()) != told.sequence()) {
            return Why.TOLD_BEFORE;
        }
        byte[] before = hash(known, fresh, told.sequence());
        if (before != null) {
            return Arrays.equals(before, bytes(told.hash())) ? null : Why.FORKED;
        }
        boolean next = told.sequence() == last + 1;
        return next && !Arrays.equals(head, bytes(told.previous())) ? Why.CHAIN_BROKEN : null;
    }

    /** The hash of what is under a number already; null when nothing is. */
    private static byte @Nullable [] hash(Map<Long, CommandRecord> known, List<CommandRecord> fresh, long sequence) {
        CommandRecord row = known.get(sequence);
        if (row != null) {
            return row.getHash();
        }
        return fresh.stream()
                .filter(each -> each.getSequence() == sequence)
                .findFirst()
                .map(CommandRecord::getHash)
                .orElse(null);
    }

    /** Whether the hash is that of what was told. */
    static boolean genuine(UUID device, CommandBody told) {
        String text = CommandText.of(
                device.toString(),
                told.sequence(),
                told.previous(),
                told.id().toString(),
                told.at(),
                told.offset(),
                told.kind(),
                told.body());
        return MessageDigest.isEqual(Sha256.of(text), bytes(told.hash()));
    }

    private CommandRecord command(Effect effect, UUID device, CommandBody told) {
        CommandRecord row = store.newCommand();
        row.setDeviceId(device);
        row.setSequence(told.sequence());
        row.setId(told.id());
        row.setPreviousHash(bytes(told.previous()));
        row.setHash(bytes(told.hash()));
        row.setAtMillis(told.at());
        row.setOffsetMillis(told.offset());
        row.setKind(told.kind());
        row.setBodySealed(sealer.seal(Field.NOTE, told.body()));
        row.setToldAt(effect.at());
        row.setToldBy(effect.actor());
        return row;
    }

    private VersionRecord version(Effect effect, UUID device, CommandBody told, Why why) {
        VersionRecord row = store.newVersion();
        row.setId(Ids.at(effect.at()));
        row.setDeviceId(device);
        row.setSequence(told.sequence());
        row.setCommandId(told.id());
        row.setHash(bytes(told.hash()));
        row.setPreviousHash(bytes(told.previous()));
        row.setAtMillis(told.at());
        row.setOffsetMillis(told.offset());
        row.setKind(told.kind());
        row.setBodySealed(sealer.seal(Field.NOTE, told.body()));
        row.setWhy(why.name());
        row.setToldAt(effect.at());
        row.setToldBy(effect.actor());
        return row;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
