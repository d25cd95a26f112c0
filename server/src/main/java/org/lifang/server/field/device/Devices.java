package org.lifang.server.field.device;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.field.device.DeviceOutcome.No;
import org.lifang.server.field.device.DeviceOutcome.Why;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.ShareRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/**
 * Phones. The key of what a phone keeps is made of two halves: one from the PIN, one held here and released only to
 * whoever is signed in and knows the PIN, so that guessing needs the server and ends after five tries.
 */
@Service
public class Devices {

    /** More wrong ones and the phone is locked until it is enrolled anew. */
    public static final int MOST_TRIES = 5;

    /** Days for which a phone that could not send is still given the halves of earlier days. */
    static final int DAYS_KEPT = 7;

    private static final int MOST_A_PERSON = 3;
    private static final int SHARE_BYTES = 32;

    private final DeviceStore store;
    private final Commands commands;
    private final Sealer sealer;
    private final BlindIndex blind;
    private final BusinessDates dates;
    private final SecureRandom random = new SecureRandom();

    Devices(DeviceStore store, Commands commands, Sealer sealer, BlindIndex blind, BusinessDates dates) {
        this.store = store;
        this.commands = commands;
        this.sealer = sealer;
        this.blind = blind;
        this.dates = dates;
    }

    /** A phone as somebody enrols it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Draft(UUID id, String name, byte[] publicKey, String pinProof) {

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    Result<DeviceOutcome> enrol(Command command, Draft draft) {
        return commands.run(command, DeviceOutcome.class, effect -> {
            if (store.activeOf(effect.actor()) >= MOST_A_PERSON) {
                return new No(Why.TOO_MANY);
            }
            byte[] pin = pin(draft.id(), draft.pinProof());
            if (!store.add(draft.id(), effect.actor(), draft.name(), draft.publicKey(), pin, effect.at())) {
                return new No(Why.ID_TAKEN);
            }
            audit(effect, "field.device.enrolled", draft.id());
            return new DeviceOutcome.Enrolled(draft.id());
        });
    }

    /** Takes a phone back: its halves are gone at once and it is told nothing any more. */
    Result<DeviceOutcome> revoke(Command command, UUID id, @Nullable UUID onlyOf) {
        return commands.run(command, DeviceOutcome.class, effect -> {
            String reason = effect.command().reason();
            DeviceRecord row = store.lock(id);
            if (row == null || (onlyOf != null && !row.getUserId().equals(onlyOf))) {
                return new No(Why.UNKNOWN);
            }
            if (row.getRevokedAt() != null) {
                return new No(Why.REVOKED);
            }
            if (reason == null || reason.isBlank()) {
                return new No(Why.REASON_MISSING);
            }
            store.revoke(id, effect.actor(), reason, effect.at());
            audit(effect, "field.device.revoked", id);
            return new DeviceOutcome.Revoked(id);
        });
    }

    /** Somebody enters the PIN. A wrong try is kept, so it is no refusal. */
    Result<DeviceOutcome> open(Command command, UUID id, String pinProof) {
        LocalDate today = dates.today();
        return commands.run(command, DeviceOutcome.class, effect -> {
            DeviceRecord row = store.lock(id);
            No no = against(row, effect.actor());
            if (no != null || row == null) {
                return no == null ? new No(Why.UNKNOWN) : no;
            }
            if (!MessageDigest.isEqual(row.getPinHash(), pin(id, pinProof))) {
                int tries = row.getPinTries() + 1;
                store.tried(id, tries);
                audit(effect, "field.device.pin-wrong", id);
                return new DeviceOutcome.Wrong(id, MOST_TRIES - tries);
            }
            store.tried(id, 0);
            store.share(id, today, fresh(), effect.at());
            audit(effect, "field.device.opened", id);
            return new DeviceOutcome.Opened(id);
        });
    }

    /** The halves a phone may have now; none of a phone that was taken back. */
    List<DeviceOutcome.Share> shares(UUID id) {
        List<DeviceOutcome.Share> shares = new ArrayList<>();
        LocalDate oldest = dates.today().minusDays(DAYS_KEPT);
        for (ShareRecord row : store.shares(id)) {
            if (!row.getDay().isBefore(oldest)) {
                byte[] share = sealer.openBytes(Field.SECRET, row.getShareSealed());
                shares.add(new DeviceOutcome.Share(
                        row.getDay(), Base64.getEncoder().encodeToString(share)));
            }
        }
        return shares;
    }

    /** Everything of earlier days was sent: their halves are of no use any more. */
    Result<DeviceOutcome> forget(Command command, UUID id) {
        LocalDate today = dates.today();
        return commands.run(command, DeviceOutcome.class, effect -> {
            DeviceRecord row = store.lock(id);
            No no = against(row, effect.actor());
            if (no != null) {
                return no;
            }
            store.forget(id, today);
            audit(effect, "field.device.day-over", id);
            return new DeviceOutcome.Opened(id);
        });
    }

    /** Whether a phone may speak for a person now; why not, or null. */
    public @Nullable No refusal(UUID id, UUID user) {
        No no = against(store.find(id), user);
        return no != null && no.why() == Why.LOCKED ? null : no;
    }

    private static @Nullable No against(@Nullable DeviceRecord row, UUID user) {
        if (row == null || !row.getUserId().equals(user)) {
            return new No(Why.UNKNOWN);
        }
        if (row.getRevokedAt() != null) {
            return new No(Why.REVOKED);
        }
        return row.getPinTries() >= MOST_TRIES ? new No(Why.LOCKED) : null;
    }

    List<DeviceStore.Line> lines(@Nullable UUID user) {
        return store.lines(user);
    }

    /** Takes away what days gone by left behind. */
    int sweep(Instant now) {
        return store.forget(LocalDate.ofInstant(now, BusinessDates.ZONE).minusDays(DAYS_KEPT));
    }

    private byte[] fresh() {
        byte[] share = new byte[SHARE_BYTES];
        random.nextBytes(share);
        return sealer.sealBytes(Field.SECRET, share);
    }

    /** Keyed, and bound to the phone, so that equal PINs have nothing in common. */
    private byte[] pin(UUID id, String proof) {
        return blind.of(Field.CODE, "pin " + id + " " + proof);
    }

    private static void audit(Effect effect, String act, UUID id) {
        effect.audit(act, "device/" + id, null, null, Map.of());
    }
}
