package org.lifang.simulation.checks;

import java.util.List;

/** Contacts: none without a permit, none at night, none too often, none to those who said no. */
final class Permits {

    private Permits() {}

    private static final String MADE = "('ATTEMPTED', 'CONNECTED', 'EFFECTIVE')";

    /** What the person asked for or the law owes them is no collection. */
    private static final String OWED =
            "('PAYMENT_INFORMATION', 'SERVICE_ANSWER', 'PLACEMENT_NOTICE', 'ASSIGNMENT_NOTICE', 'CREDIT_NOTICE')";

    static final List<Check> ALL = List.of(
            Check.daily(
                    "permits.contact-is-permitted",
                    "Whoever was contacted: a permit for them and for this channel held at that moment.",
                    """
                    select c.id from compliance.contact c
                    left join compliance.permit p on p.id = c.permit_id
                    where not c.inbound and c.outcome in %s
                        and (p.id is null or p.borrower_id <> c.borrower_id or p.channel <> c.channel
                            or p.point_id <> c.point_id or p.person_id <> c.person_id or c.begun_at < p.opens_at
                            or c.begun_at >= p.expires_at or c.begun_at >= p.revoked_at)
                    """.formatted(MADE)),
            Check.daily(
                    "permits.decided-first",
                    "No permit without a decision of the gate that says so, asked by a command.",
                    """
                    select p.id from compliance.permit p
                    left join compliance.decision d on d.id = p.id
                    left join commands.receipt r on r.key = p.id
                    where r.key is null or d.id is null or d.verdict <> 'PERMIT' or d.borrower_id <> p.borrower_id
                        or d.channel <> p.channel or cardinality(d.stopped_by) > 0 or d.asked_at > p.issued_at
                    """),
            Check.daily("permits.used-once", "A permit is used once, whatever it is used for.", """
                    select permit_id || ' is used ' || count(*) || ' times' from (
                        select permit_id from compliance.contact where not inbound and outcome <> 'CANCELLED'
                        union all select permit_id from compliance.contact where permit_id is not null
                            and outcome = 'CANCELLED' and exists (
                                select from compliance.visit_start s where s.permit_id = contact.permit_id)) used
                    group by permit_id having count(*) > 1
                    """),
            Check.daily("permits.message-has-contact", "Every message that left stands in the contact log.", """
                    select m.id from outreach.message m where m.state in ('SENT', 'DELIVERED', 'BOUNCED', 'UNSURE')
                        and m.channel in ('SMS', 'EMAIL') and not exists (
                        select from compliance.contact c where c.permit_id = m.permit_id
                            and c.borrower_id = m.borrower_id and c.channel = m.channel)
                    """),
            Check.daily("permits.sent-is-logged", "What was sent is no longer a plan in the contact log.", """
                    select m.id from outreach.message m
                    join compliance.contact c on c.id = m.permit_id
                    where m.state in ('SENT', 'DELIVERED', 'BOUNCED', 'UNSURE') and m.settle_as is null
                        and c.outcome = 'RESERVED'
                    """),
            Check.daily(
                    "permits.call-has-contact", "Every call that was talked stands in the contact log.", """
                    select c.id from outreach.call c where c.state = 'CLOSED' and not exists (
                        select from compliance.contact k where k.permit_id = c.permit_id and k.channel = 'CALL'
                            and k.borrower_id = c.borrower_id and k.outcome in %s)
                    """.formatted(
                                    MADE)),
            Check.daily(
                    "permits.hours",
                    "Nobody is contacted before eight or from ten in the evening, Shanghai time.",
                    """
                    select c.id || ' at ' || (c.begun_at at time zone 'Asia/Shanghai') from compliance.contact c
                    where not c.inbound and c.outcome in %s and c.channel <> 'LETTER'
                        and (c.begun_at at time zone 'Asia/Shanghai')::time not between '08:00' and '21:59:59.999999'
                        and not exists (select from compliance.hours h where h.borrower_id = c.borrower_id
                            and h.kind = 'AGREED')
                    union all
                    select m.id || ' sent at ' || (m.sending_at at time zone 'Asia/Shanghai') from outreach.message m
                    where m.state in ('SENT', 'DELIVERED', 'UNSURE') and m.channel <> 'LETTER'
                        and (m.sending_at at time zone 'Asia/Shanghai')::time
                            not between '08:00' and '21:59:59.999999'
                    """.formatted(MADE)),
            Check.daily("permits.calls-a-day", "Nobody is talked to by telephone more than three times a day.", """
                    select 'borrower ' || borrower_id || ' on ' || day from compliance.contact
                    where not inbound and channel in ('CALL', 'ROBOT_CALL') and outcome in ('CONNECTED', 'EFFECTIVE')
                    group by borrower_id, day having count(*) > 3
                    """),
            Check.daily("permits.rings-a-day", "No telephone rings in vain more than six times a day.", """
                    select 'point ' || point_id || ' on ' || day from compliance.contact
                    where not inbound and channel in ('CALL', 'ROBOT_CALL') and outcome = 'ATTEMPTED'
                    group by point_id, day having count(*) > 6
                    """),
            Check.daily("permits.texts-a-day", "Nobody gets two texts of collection on one day.", """
                    select 'borrower ' || borrower_id || ' on ' || day from compliance.contact
                    where not inbound and channel = 'SMS' and outcome in %s and purpose not in %s
                    group by borrower_id, day having count(*) > 1
                    """.formatted(
                            MADE, OWED)),
            Check.daily("permits.texts-a-week", "Nobody gets more than three texts in any seven days.", """
                    select 'borrower ' || c.borrower_id || ' until ' || c.day from compliance.contact c
                    join compliance.contact e on e.borrower_id = c.borrower_id and e.day between c.day - 6 and c.day
                        and not e.inbound and e.channel = 'SMS' and e.outcome in %1$s and e.purpose not in %2$s
                    where not c.inbound and c.channel = 'SMS' and c.outcome in %1$s and c.purpose not in %2$s
                    group by c.id, c.borrower_id, c.day having count(*) > 3
                    """.formatted(
                            MADE, OWED)),
            Check.daily("permits.visits", "Nobody is visited twice in seven days or three times in thirty.", """
                    select 'borrower ' || s.borrower_id || ' on ' || s.day from compliance.visit_start s
                    join compliance.visit_start e on e.borrower_id = s.borrower_id
                        and e.day between s.day - 29 and s.day
                    group by s.permit_id, s.borrower_id, s.day
                    having count(*) > 2 or count(*) filter (where e.day > s.day - 7) > 1
                    """),
            Check.daily("permits.crew-of-two", "A visit begins with two people, those its permit names.", """
                    select s.permit_id from compliance.visit_start s
                    left join compliance.permit p on p.id = s.permit_id
                    where cardinality(s.crew) < 2 or s.crew is distinct from p.crew or p.channel <> 'VISIT'
                        or p.stage <> 'START' or s.started_at < p.opens_at or s.started_at >= p.expires_at
                    """),
            Check.daily("permits.visit-begins", "No visit begins at the door without the permit of its start.", """
                    select v.id from visits.visit v where v.stage in ('BEGUN', 'LEFT', 'CLOSED')
                        and v.begun_at is not null and v.permit_id is null and v.flags = '{}'
                    """),
            Check.daily("permits.opted-out", "Nobody who wants no more texts gets one of collection.", """
                    select c.id || ' ' || c.purpose || ' permitted at ' || p.issued_at from compliance.contact c
                    join compliance.permit p on p.id = c.permit_id
                    join compliance.opt_out o on o.borrower_id = c.borrower_id and o.channel = c.channel
                        and o.recorded_at < p.issued_at and (o.ended_at is null or o.ended_at > p.issued_at)
                    where not c.inbound and c.outcome in %s and c.purpose not in %s
                    """.formatted(
                            MADE, OWED)),
            Check.daily("permits.stop-is-heard", "Whoever answered that they want no more texts is believed.", """
                    select 'borrower ' || borrower from sim_loan where stopped and not exists (
                        select from compliance.opt_out o where o.borrower_id = borrower and o.channel = 'SMS'
                            and o.ended_at is null)
                    """),
            Check.daily(
                    "permits.held",
                    "Nobody is urged while a complaint of theirs is open or their hardship is unread.",
                    """
                    select c.id || ' ' || c.channel || ' ' || c.purpose from compliance.contact c
                    join compliance.permit p on p.id = c.permit_id
                    join complaints.hold h on h.borrower_id = c.borrower_id and (h.kind in ('COMPLAINT', 'SELF_HARM')
                        or (h.kind = 'HARDSHIP' and (c.channel = 'VISIT' or h.reviewed_on is null
                            or h.reviewed_on > c.day)))
                    join complaints.hold_event o on o.hold_id = h.id and o.kind = 'OPENED' and o.at < p.issued_at
                    left join complaints.hold_event e on e.hold_id = h.id and e.kind = 'LIFTED'
                    where not c.inbound and c.outcome in %s and (e.at is null or e.at > p.issued_at)
                        and c.purpose in ('NOTICE', 'DEMAND', 'INVITATION', 'VISIT_PROPOSAL')
                    """.formatted(MADE)),
            Check.daily("permits.carrier-took-once", "The provider was handed every message once.", """
                    select message || ' was taken ' || times || ' times' from sim_taken where times > 1
                    """),
            Check.daily("permits.carrier-took-ours", "The provider was handed only what stands in the outbox.", """
                    select t.message from sim_taken t
                    left join outreach.message m on m.id = t.message
                    where m.id is null or m.permit_id is null
                        or m.state not in ('SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'UNSURE')
                    """),
            Check.daily("permits.sent-was-taken", "What the house says it sent the provider has.", """
                    select m.id from outreach.message m where m.state in ('SENT', 'DELIVERED')
                        and m.provider = 'SIMULATED' and not exists (select from sim_taken where message = m.id)
                    """),
            Check.daily("permits.pack-in-force", "The gate decides by the newest rules approved for that day.", """
                    select d.id || ' by ' || x.pack from compliance.decision d, sim_now, unnest(d.packs) x(pack)
                    where d.asked_at >= since and not exists (
                        select from compliance.pack p where p.name || '@' || p.version = x.pack
                            and p.state = 'APPROVED' and p.effective_from <= d.day and not exists (
                                select from compliance.pack n where n.name = p.name and n.version > p.version
                                    and n.state = 'APPROVED' and n.approved_at < d.asked_at
                                    and n.effective_from <= (d.asked_at at time zone 'Asia/Shanghai')::date))
                    """));
}
