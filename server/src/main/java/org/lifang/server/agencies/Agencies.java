package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.AgencyOutcome.Denied;
import org.lifang.server.agencies.AgencyOutcome.No;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Agencies, who belongs to each, and whether one may be charged on a date. */
@Service
public class Agencies {

    private final AgencyStore store;
    private final EntryStore entries;
    private final Users users;
    private final Commands commands;
    private final BusinessDates dates;

    Agencies(AgencyStore store, EntryStore entries, Users users, Commands commands, BusinessDates dates) {
        this.store = store;
        this.entries = entries;
        this.users = users;
        this.commands = commands;
        this.dates = dates;
    }

    /** An agency as it is added to the register. */
    public record Draft(UUID id, String name, String registrationNo) {}

    /** What is known of an agency on a date; empty when there is no such agency. */
    public Optional<AgencyStanding> standing(UUID agency, LocalDate date) {
        return store.find(agency) == null
                ? Optional.empty()
                : Optional.of(AgencyFold.of(date, entries.of(agency)).standing(agency));
    }

    /** The agency a user belonged to on a date; empty for the house's own people. */
    public Optional<UUID> agencyOf(UUID user, LocalDate date) {
        return store.agencyOf(user, date);
    }

    /** The short number under which the contact log names an agency; empty when there is no such agency. */
    public Optional<Long> numberOf(UUID agency) {
        return store.numberOf(agency);
    }

    /** The agency of a short number. */
    public Optional<UUID> numbered(long number) {
        return store.numbered(number);
    }

    /** Its name and registration number, as papers tell them; null when there is no such agency. */
    public @Nullable Named named(UUID agency) {
        AgencyStore.Agency found = store.find(agency);
        return found == null ? null : new Named(found.name(), found.registrationNo());
    }

    /** What an agency is called, and under which number it stands in the commercial register. */
    public record Named(String name, String registrationNo) {}

    /** Adds an agency; nothing is known of it yet, so nobody may charge it. */
    public Result<AgencyOutcome> add(Command command, Draft draft) {
        return commands.run(command, AgencyOutcome.class, effect -> {
            Denied no = AgencyRules.agency(draft);
            if (no != null) {
                return no;
            }
            if (!store.insert(effect, draft)) {
                return Denied.because(No.TAKEN);
            }
            effect.audit("agencies.added", target(draft.id()), null, draft, Map.of());
            return new AgencyOutcome.Saved(draft.id());
        });
    }

    /** Makes a user one of the agency's people from a day on. */
    public Result<AgencyOutcome> join(Command command, UUID agency, UUID user, LocalDate on) {
        LocalDate today = dates.today();
        return commands.run(command, AgencyOutcome.class, effect -> {
            if (!store.lock(agency)) {
                return Denied.because(No.UNKNOWN);
            }
            if (users.find(user) == null) {
                return Denied.on("userId", No.USER_UNKNOWN);
            }
            if (on.isAfter(today)) {
                return Denied.on("on", No.DATE_INVALID);
            }
            return !store.free(user, on) || !store.join(agency, user, on)
                    ? Denied.on("userId", No.ALREADY_MEMBER)
                    : moved(effect, agency, user, "joined", on);
        });
    }

    /** The last day of a user with the agency. */
    public Result<AgencyOutcome> leave(Command command, UUID agency, UUID user, LocalDate on) {
        LocalDate today = dates.today();
        return commands.run(command, AgencyOutcome.class, effect -> {
            if (!store.lock(agency)) {
                return Denied.because(No.UNKNOWN);
            }
            if (on.isAfter(today)) {
                return Denied.on("on", No.DATE_INVALID);
            }
            return store.leave(agency, user, on)
                    ? moved(effect, agency, user, "left", on)
                    : Denied.on("userId", No.NOT_A_MEMBER);
        });
    }

    private static AgencyOutcome moved(Effect effect, UUID agency, UUID user, String what, LocalDate on) {
        effect.audit("agencies.member-" + what, target(agency), null, null, Map.of("user", user, "on", on));
        return new AgencyOutcome.Saved(agency);
    }

    static String target(UUID agency) {
        return "agency/" + agency;
    }
}
