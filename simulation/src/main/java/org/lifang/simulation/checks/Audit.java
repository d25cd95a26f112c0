package org.lifang.simulation.checks;

import java.util.List;

/** The audit record: every write has its line, every line its seal, and the chain is whole. */
final class Audit {

    private Audit() {}

    /** @param chain goes on where it stopped the day before */
    static List<Check> all(Chain chain) {
        return List.of(
                Check.daily(
                        "audit.chain",
                        "Every line has the mark of its key, and every seal follows from the one before it.",
                        chain::look),
                Check.atLast(
                        "audit.chain-from-the-beginning",
                        "At the end the whole chain is worked out anew.",
                        sight -> new Chain().look(sight)),
                Check.daily("audit.command-has-line", "Every accepted command has a line.", """
                        select r.key || ' ' || r.kind from commands.receipt r, sim_now
                        where r.accepted_at >= since
                            and not exists (select from audit.line l where l.command_key = r.key)
                        """),
                Check.daily("audit.line-has-command", "No line names a command that nobody accepted.", """
                        select 'line ' || l.id || ' ' || l.action from audit.line l, sim_now
                        where l.at >= since and l.command_key is not null
                            and not exists (select from commands.receipt r where r.key = l.command_key)
                        """),
                Check.daily("audit.outcome-is-kept", "Every accepted command keeps its answer.", """
                        select r.key from commands.receipt r, sim_now where r.accepted_at >= since and r.outcome is null
                        """),
                Check.daily("audit.sealed", "In the evening every line is sealed.", """
                        select 'line ' || p.line_id from audit.pending p, audit.line l, sim_now
                        where l.id = p.line_id and l.at < sim_now.at - interval '45 minutes'
                        """),
                Check.daily("audit.one-seal-a-line", "Every line that does not wait has one seal.", """
                        select 'line ' || l.id from audit.line l, sim_now where l.at >= since
                            and (select count(*) from audit.seal s where s.line_id = l.id)
                                + (select count(*) from audit.pending p where p.line_id = l.id) <> 1
                        """),
                Check.atLast(
                        "audit.every-command-has-line", "In the end every command ever accepted has a line.", """
                        select r.key || ' ' || r.kind from commands.receipt r
                        where not exists (select from audit.line l where l.command_key = r.key)
                        """));
    }
}
