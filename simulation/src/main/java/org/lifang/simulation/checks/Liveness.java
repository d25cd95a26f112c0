package org.lifang.simulation.checks;

import java.util.List;
import org.lifang.simulation.faults.FaultKind;

/** Nothing is stuck once nothing goes wrong any more. */
final class Liveness {

    private Liveness() {}

    static final List<Check> ALL = List.of(
            Check.daily("liveness.nights", "Of the nights that were run every step is done.", """
                    select s.business_date || ' ' || s.step || ' ' || s.state from nightly.step_run s, sim_now
                    where s.business_date <= night and s.state <> 'DONE'
                    """),
            Check.daily("liveness.every-step", "Every night has all its steps.", """
                    select 'night of ' || business_date || ' has ' || count(*) from nightly.step_run, sim_now
                    where business_date <= night group by business_date
                    having count(*) <> (select count(distinct step) from nightly.step_run)
                    """),
            Check.daily("liveness.nights-made-up", "A night that was missed is made up for with the next one.", """
                    select 'night of ' || d::date from sim_now,
                        generate_series((select min(business_date) from nightly.step_run), night, interval '1 day') d
                    where not exists (select from nightly.step_run s where s.business_date = d::date)
                    """),
            Check.daily("liveness.no-bad-rows", "The night could handle every row.", """
                    select step || ' ' || target || ' ' || code from nightly.bad_row
                    """),
            Check.daily("liveness.night-came", "A night is missed only when the server was off.", sight -> {
                boolean missed = sight.month().faults().struck().containsKey(FaultKind.NIGHT_MISSED);
                return sight.life().lastNight().equals(sight.day()) || missed ? null : "no night on " + sight.day();
            }),
            Check.daily("liveness.imports", "No import is left half done.", """
                    select id || ' ' || state from portfolio.import_run, sim_now
                    where state in ('RECEIVED', 'CHECKING', 'COMMITTING', 'FAILED') and received_at < at
                    """),
            Check.atLast("liveness.events", "Every event has reached everybody who listens.", """
                    select e.listener_id || ' ' || e.event_type from commands.event_publication e, sim_now
                    where e.completion_date is null and e.publication_date < at - interval '1 hour'
                    """),
            Check.atLast("liveness.messages", "No message waits past its time or hangs half sent.", """
                    select m.id || ' ' || m.state from outreach.message m, sim_now
                    where (m.state in ('PLANNED', 'HELD') and m.due_at < at - interval '4 hours')
                        or (m.state in ('PLANNED', 'HELD') and m.expires_at < at - interval '4 hours')
                        or (m.state in ('SENDING', 'UNSURE') and m.sending_at < at - interval '4 hours')
                        or (m.settle_as is not null and m.changed_at < at - interval '4 hours')
                    """),
            Check.daily("liveness.calls", "A call nobody dialled is let go when its collector takes the next.", """
                    select c.id from outreach.call c where c.state in ('CLAIMED', 'PERMITTED') and exists (
                        select from outreach.call n where n.collector_id = c.collector_id
                            and n.claimed_at > c.claimed_at)
                    """),
            Check.atLast("liveness.talks", "Whoever was talked to, their call was closed within the day.", """
                    select c.id || ' of ' || c.claimed_at from outreach.call c, sim_now
                    where c.state in ('CLAIMED', 'PERMITTED') and c.checked_at < at - interval '1 day'
                    """),
            Check.atLast("liveness.appointments", "No proposal waits past the time for its answer.", """
                    select a.id || ' ' || a.state from visits.appointment a, sim_now
                    where a.state in ('OFFERED', 'COUNTERED') and a.answer_by < night
                    """),
            Check.atLast("liveness.agreed-times", "A meeting told to its end is kept or missed, not agreed.", """
                    select a.id || ' ' || v.day from visits.appointment a
                    join visits.visit v on v.appointment_id = a.id and v.twin_of is null and v.stage = 'CLOSED'
                    cross join sim_now
                    where a.state in ('AGREED', 'MOVING') and v.day < today
                        and v.begun_at is not null and v.last_told_at < at - interval '4 hours'
                    """),
            Check.atLast("liveness.bookings", "No time is still being asked for, no released permit still out.", """
                    select b.id || ' ' || b.state from visits.booking b, sim_now
                    where (b.state = 'ASKING' and b.made_at < at - interval '1 hour')
                        or (b.state = 'RELEASED' and b.permit_id is not null and not b.permit_back
                            and b.released_at < at - interval '4 hours')
                    """),
            Check.atLast("liveness.follow-ups", "Whatever a visit asked of others was done or refused.", """
                    select f.visit_id || ' ' || f.what from visits.follow f, sim_now
                    where f.done_at is null and f.refused_code is null and f.tried_at < at - interval '4 hours'
                    """),
            Check.atLast("liveness.complaints", "No complaint is past the day it had to be answered by.", """
                    select c.id from complaints.complaint c, sim_now where c.closed_on is null and c.due_on < today
                    """),
            Check.atLast("liveness.closed-visits", "Every visit a phone told to its end is closed.", """
                    select v.id || ' ' || v.stage from visits.visit v, sim_now
                    where v.stage <> 'CLOSED' and v.day < today and exists (
                        select from visits.visit_event e where e.visit_id = v.id and e.kind = 'CLOSED'
                            and e.refused_by is null)
                    """),
            Check.atLast(
                    "liveness.phones",
                    "Every phone has told everything.",
                    sight -> sight.life().told() ? null : "a phone has something left on " + sight.day()),
            Check.daily("liveness.no-errors", "When nothing goes wrong outside, nothing goes wrong inside.", sight -> {
                List<String> errors = sight.month().world().logged().errors();
                boolean calm = sight.month().faults().struck().isEmpty();
                return calm && !errors.isEmpty() ? errors.getFirst() : null;
            }));
}
