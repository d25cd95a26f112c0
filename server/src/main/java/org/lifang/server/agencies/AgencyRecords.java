package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.AgencyOutcome.Denied;
import org.lifang.server.agencies.AgencyOutcome.No;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Puts on record what becomes known of agencies. */
@Service
public class AgencyRecords {

    private final AgencyStore agencies;
    private final EntryStore entries;
    private final Commands commands;
    private final BusinessDates dates;

    AgencyRecords(AgencyStore agencies, EntryStore entries, Commands commands, BusinessDates dates) {
        this.agencies = agencies;
        this.entries = entries;
        this.commands = commands;
        this.dates = dates;
    }

    /** What somebody puts on record; which fields there are depends on the kind. {@code reason} is kept sealed. */
    public record Draft(
            UUID id,
            UUID agencyId,
            EntryKind kind,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable EntryForm form,
            @Nullable Scores scores,
            @Nullable Boolean passed,
            @Nullable IncidentKind incident,
            @Nullable Terms terms,
            @Nullable String document,
            @Nullable String url,
            @Nullable UUID refers,
            @Nullable String reason) {

        @Nullable
        Object value(Part part) {
            return switch (part) {
                case FROM -> from;
                case UNTIL -> until;
                case FORM -> form;
                case SCORES -> scores;
                case PASSED -> passed;
                case INCIDENT -> incident;
                case TERMS -> terms;
                case DOCUMENT -> document;
                case URL -> url;
                case REFERS -> refers;
                case REASON -> reason;
            };
        }

        @Override
        public String toString() {
            return "Draft[" + id + "]";
        }
    }

    /** Puts something on record; it counts from its day on. */
    public Result<AgencyOutcome> record(Command command, Draft draft) {
        LocalDate today = dates.today();
        return commands.run(command, AgencyOutcome.class, effect -> recorded(effect, draft, today));
    }

    private AgencyOutcome recorded(Effect effect, Draft draft, LocalDate today) {
        UUID agency = draft.agencyId();
        if (!agencies.lock(agency)) {
            return Denied.because(No.UNKNOWN);
        }
        Denied no = AgencyRules.entry(draft, today);
        if (no != null) {
            return no;
        }
        List<AgencyEntry> known = entries.of(agency);
        no = AgencyRules.state(draft, known, effect.actor());
        if (no != null) {
            return no;
        }
        if (!entries.insert(effect, draft)) {
            return draft.kind() != EntryKind.VOIDED || entries.taken(draft.id())
                    ? Denied.on("id", No.ID_TAKEN)
                    : Denied.on("refers", No.ALREADY_VOIDED);
        }
        AgencyStanding before = AgencyFold.of(today, known).standing(agency);
        AgencyStanding after = AgencyFold.of(today, entries.of(agency)).standing(agency);
        Map<String, ?> details =
                Map.of("record", draft.id(), "kind", draft.kind().name(), "on", draft.on());
        effect.audit("agencies.recorded", Agencies.target(agency), before, after, details);
        return new AgencyOutcome.Saved(draft.id());
    }
}
