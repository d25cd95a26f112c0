package org.lifang.server.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.training.ClearanceOutcome.Denied;
import org.lifang.server.training.ClearanceOutcome.No;
import org.springframework.stereotype.Service;

/** Who may collect on a date, by what is on record; and the record itself, kept by others than oneself. */
@Service
public class Clearances {

    private final ClearanceStore store;
    private final Users users;
    private final Commands commands;
    private final BusinessDates dates;

    Clearances(ClearanceStore store, Users users, Commands commands, BusinessDates dates) {
        this.store = store;
        this.users = users;
        this.commands = commands;
        this.dates = dates;
    }

    /** What is known of a colleague on a date; everything unknown when nothing was ever recorded. */
    public Clearance standing(UUID user, LocalDate date) {
        return Clearance.of(user, date, store.records(user));
    }

    /** The same for several colleagues, such as a crew. */
    public Map<UUID, Clearance> standing(Collection<UUID> crew, LocalDate date) {
        OnRecord record = onRecord(crew);
        Map<UUID, Clearance> standing = new HashMap<>();
        for (UUID user : crew) {
            standing.put(user, record.standing(user, date));
        }
        return standing;
    }

    /** What is on record about colleagues, read once for as many dates as are asked. */
    public OnRecord onRecord(Collection<UUID> crew) {
        return new OnRecord(store.records(crew));
    }

    /** What was on record when it was read. */
    public static final class OnRecord {

        private final Map<UUID, List<ClearanceRecord>> records;

        private OnRecord(Map<UUID, List<ClearanceRecord>> records) {
            this.records = records;
        }

        /** What is known of a colleague on a date; of one not asked about, nothing. */
        public Clearance standing(UUID user, LocalDate date) {
            return Clearance.of(user, date, records.getOrDefault(user, List.of()));
        }
    }

    /** What somebody puts on record about a colleague; {@code reason} is kept sealed. */
    public record Draft(
            UUID id,
            UUID userId,
            RecordKind kind,
            LocalDate on,
            @Nullable Boolean passed,
            @Nullable String course,
            @Nullable String document,
            @Nullable LocalDate expiresOn,
            @Nullable UUID voids,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** Puts something on record; it counts from its day on. */
    public Result<ClearanceOutcome> record(Command command, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, ClearanceOutcome.class, effect -> recorded(effect, draft, today));
    }

    private ClearanceOutcome recorded(Effect effect, Draft draft, LocalDate today) {
        if (draft.userId().equals(effect.actor())) {
            return Denied.because(No.OWN);
        }
        if (users.find(draft.userId()) == null) {
            return Denied.because(No.USER_UNKNOWN);
        }
        Denied no = ClearanceRules.draft(draft, today);
        if (no != null) {
            return no;
        }
        List<ClearanceRecord> records = store.records(draft.userId());
        Clearance before = Clearance.of(draft.userId(), today, records);
        no = ClearanceRules.state(draft.kind(), Clearance.of(draft.userId(), draft.on(), records));
        no = no != null ? no : voidable(draft, records, effect.actor());
        if (no != null) {
            return no;
        }
        if (!store.insert(effect, draft)) {
            return draft.voids() == null || store.taken(draft.id())
                    ? Denied.on("id", No.ID_TAKEN)
                    : Denied.on("voids", No.ALREADY_VOIDED);
        }
        Map<String, ?> details =
                Map.of("record", draft.id(), "kind", draft.kind().name(), "on", draft.on());
        effect.audit("training.recorded", "user/" + draft.userId(), before, standing(draft.userId(), today), details);
        return new ClearanceOutcome.Recorded(draft.id());
    }

    private static @Nullable Denied voidable(Draft draft, List<ClearanceRecord> records, UUID actor) {
        if (draft.voids() == null) {
            return null;
        }
        for (ClearanceRecord each : records) {
            if (each.id().equals(draft.voids()) && each.kind() != RecordKind.VOIDED) {
                return each.recordedBy().equals(actor) ? Denied.on("voids", No.OWN_RECORD) : null;
            }
        }
        return Denied.on("voids", No.RECORD_UNKNOWN);
    }
}
