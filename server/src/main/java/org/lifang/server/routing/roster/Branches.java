package org.lifang.server.routing.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.routing.roster.RosterOutcome.Denied;
import org.lifang.server.routing.roster.RosterOutcome.No;
import org.springframework.stereotype.Service;

/** The offices of the house. */
@Service
public class Branches {

    private final BranchStore store;
    private final Commands commands;

    Branches(BranchStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** All of them, the open ones first. */
    public List<Branch> all() {
        return store.all();
    }

    /** One of them, or null. */
    public @Nullable Branch find(UUID id) {
        return store.find(id);
    }

    /** Adds or changes an office. */
    public Result<RosterOutcome> save(Command command, Branch branch) {
        return commands.run(command, RosterOutcome.class, effect -> saved(effect, branch));
    }

    private RosterOutcome saved(Effect effect, Branch branch) {
        if (!branch.closes().isAfter(branch.opens()) || branch.weekdays().isEmpty()) {
            return Denied.on("closes", No.HOURS_INVALID);
        }
        if (store.nameTaken(branch.id(), branch.name())) {
            return Denied.on("name", No.NAME_TAKEN);
        }
        Branch before = store.find(branch.id());
        store.save(effect, branch);
        effect.audit("routing.branch", "branch/" + branch.id(), before, branch, Map.of("active", branch.active()));
        return new RosterOutcome.Saved(branch.id());
    }
}
