package org.lifang.server.identity;

import java.util.List;
import java.util.Map;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** The teams people work in. */
@Service
public final class Teams {

    private static final int MOST_NAME_CHARS = 80;

    private final TeamStore store;
    private final Commands commands;

    Teams(TeamStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** All teams, by name. */
    public List<Team> all() {
        return store.all();
    }

    /** Adds a team; its name must be new. */
    public Result<UserOutcome> add(Command command, Team team) {
        return commands.run(command, UserOutcome.class, effect -> add(effect, team));
    }

    private UserOutcome add(Effect effect, Team team) {
        if (team.name().isBlank() || team.name().length() > MOST_NAME_CHARS) {
            return new UserOutcome.Invalid("name", "FIELD_OUT_OF_RANGE");
        }
        if (!store.insert(team)) {
            return new UserOutcome.Taken("name");
        }
        effect.audit("identity.team.added", "team/" + team.id(), null, team, Map.of("agency", team.agency()));
        return new UserOutcome.Saved(team.id());
    }
}
