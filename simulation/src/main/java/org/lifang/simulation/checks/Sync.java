package org.lifang.simulation.checks;

import java.util.List;

/** What phones and people were answered for is there, once, as they told it. */
final class Sync {

    private Sync() {}

    static final List<Check> ALL = List.of(
            Check.daily("sync.acknowledged-stays", "What was answered with success has its receipt.", """
                    select k.key || ' ' || k.what from sim_key k
                    where not exists (select from commands.receipt r where r.key = k.key)
                    """),
            Check.daily("sync.commands-kept", "What a phone was acknowledged stands there once, byte for byte.", """
                    select k.device || ' ' || k.sequence from sim_command k where k.told
                        and (select count(*) from field.command c where c.id = k.id and c.device_id = k.device
                            and c.hash = k.hash and c.sequence = k.sequence) <> 1
                    """),
            Check.daily("sync.nothing-invented", "No command stands under a phone that it never kept.", """
                    select c.device_id || ' ' || c.sequence from field.command c where not exists (
                        select from sim_command k where k.id = c.id and k.device = c.device_id)
                    """),
            Check.daily(
                    "sync.chain-of-a-phone", "Each command follows the one before it, and the head is the last.", """
                    select device_id || ' ' || sequence from (
                        select device_id, sequence, hash, previous_hash,
                            lag(hash, 1, decode(repeat('00', 32), 'hex')) over one as before, row_number() over one as n
                        from field.command window one as (partition by device_id order by sequence)) chain
                    where sequence <> n or previous_hash <> before
                    """),
            Check.daily("sync.head-of-a-phone", "A device's head is the last command it was acknowledged.", """
                    select d.id from field.device d
                    left join lateral (select sequence, hash from field.command c where c.device_id = d.id
                        order by sequence desc limit 1) l on true
                    where d.acknowledged <> coalesce(l.sequence, 0) or (l.hash is not null and l.hash <> d.head)
                    """),
            Check.daily("sync.every-command-has-an-outcome", "Every command was applied, kept or set aside.", """
                    select c.device_id || ' ' || c.sequence from field.command c
                    left join field.outcome o on o.device_id = c.device_id and o.sequence = c.sequence
                    where o.command_id is distinct from c.id
                    """),
            Check.daily("sync.none-poisoned", "No command of a true phone is one nobody can make anything of.", """
                    select device_id || ' ' || sequence || ' ' || coalesce(code, '') from field.outcome
                    where state = 'POISON'
                    """),
            Check.daily("sync.events-of-visits", "Each applied command is one event of its visit.", """
                    select o.device_id || ' ' || o.sequence from field.outcome o
                    left join visits.visit_event e on e.id = o.command_id and e.visit_id = o.visit_id
                    where o.state = 'APPLIED' and o.visit_id is not null and e.id is null
                    """),
            Check.daily("sync.one-visit-a-stop", "One visit a stop, the others marked as twins.", """
                    select stop_id from visits.visit where twin_of is null group by stop_id having count(*) > 1
                    """),
            Check.daily("sync.recordings", "A recording that was told is there, whole, with its hash.", """
                    select r.id from sim_recording r
                    left join field.media m on m.id = r.id
                    where r.told and m.state = 'KEPT'
                        and (m.sha256 <> r.hash or m.bytes <> r.bytes or m.device_id <> r.device)
                    """),
            Check.daily("sync.evidence", "What proves a visit has the hash it was told with.", """
                    select e.media_id from visits.evidence e join sim_recording r on r.id = e.media_id
                    where e.sha256 <> r.hash or e.bytes <> r.bytes or e.equal = false
                    """),
            Check.daily("sync.door-promises", "What was promised at a door, and told, is promised or refused.", """
                    select e.visit_id from visits.visit_event e
                    join visits.visit v on v.id = e.visit_id and v.stage = 'CLOSED' and v.twin_of is null
                    where e.kind = 'PROMISE_TAKEN' and e.refused_by is null and not exists (
                        select from visits.follow f where f.visit_id = e.visit_id and f.what = 'PROMISE')
                    union all
                    select f.visit_id from visits.follow f join visits.visit v on v.id = f.visit_id
                    where f.what = 'PROMISE' and f.done_at is not null and not exists (
                        select from plans.obligation o where o.borrower_id = v.borrower_id and o.way = 'VISIT')
                    """),
            Check.atLast("sync.recordings-complete", "In the end every recording of a told phone has arrived.", """
                    select r.id || ' ' || coalesce(m.state, 'missing') from sim_recording r
                    left join field.media m on m.id = r.id
                    left join visits.evidence e on e.media_id = r.id
                    where r.told and not exists (select from field.device d where d.id = r.device
                            and d.revoked_at is not null)
                        and (m.state is distinct from 'KEPT' or e.equal is distinct from true)
                    """),
            Check.daily(
                    "sync.answers",
                    "Nobody gets an answer that must never be.",
                    sight -> sight.month().wire().wrong().isEmpty()
                            ? null
                            : sight.month().wire().wrong().toString()));
}
