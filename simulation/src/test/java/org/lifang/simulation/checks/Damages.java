package org.lifang.simulation.checks;

import java.util.LinkedHashMap;
import java.util.Map;

/** One damage for each check that asks the database: what somebody or something would have to do wrong to be found. */
final class Damages {

    private static final String OTHER = "decode(repeat('11', 32), 'hex')";
    private static final String NIGHT = "(select night from sim_now)";

    private final Map<String, String> byCheck = new LinkedHashMap<>();

    private Damages() {
        sync();
        money();
        permits();
        contacts();
        promises();
        cases();
        care();
        audit();
        privacy();
        liveness();
        visits();
    }

    static Map<String, String> all() {
        return new Damages().byCheck;
    }

    private void when(String check, String damage) {
        if (byCheck.put(check, damage) != null) {
            throw new IllegalArgumentException(check);
        }
    }

    /** Another row like one of a table, but for some columns. */
    private static String copy(String table, String where, String but) {
        return """
                insert into %1$s select r.* from (select * from %1$s where %2$s limit 1) t,
                    jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%3$s)) r
                """.formatted(table, where, but);
    }

    private void sync() {
        when(
                "sync.acknowledged-stays",
                "delete from commands.receipt where key = (select key from sim_key order by key limit 1)");
        when("sync.commands-kept", "update field.command set hash = " + OTHER + " where sequence = 2");
        when("sync.nothing-invented", "delete from sim_command where sequence = 1");
        when("sync.chain-of-a-phone", "update field.command set previous_hash = " + OTHER + " where sequence = 2");
        when("sync.head-of-a-phone", "update field.device set acknowledged = acknowledged + 1");
        when("sync.every-command-has-an-outcome", "delete from field.outcome where sequence = 1");
        when("sync.none-poisoned", "update field.outcome set state = 'POISON' where sequence = 1");
        when(
                "sync.door-promises",
                "insert into visits.follow select visit_id, 'PROMISE', id, now(), null, now() from visits.visit_event"
                        + " limit 1");
        when("sync.events-of-visits", "delete from visits.visit_event where sequence = 1");
        when("sync.one-visit-a-stop", copy("visits.visit", "twin_of is null", "'id', gen_random_uuid()"));
        when("sync.recordings", "update field.media set bytes = bytes + 1");
        when("sync.evidence", "update visits.evidence set sha256 = " + OTHER);
        when("sync.recordings-complete", "update field.media set state = 'OPEN'");
    }

    private void money() {
        String one = "(select reference from sim_paid order by reference limit 1)";
        String plain = " where loan_id in (select loan from sim_loan where rate = 0)";
        when("money.receipt-sums", "update payments.receipt set allocated_fen = allocated_fen + 1");
        when("money.none-lost", "delete from payments.receipt where reference = " + one);
        when("money.none-doubled", copy("payments.receipt", "true", "'id', gen_random_uuid()"));
        when("money.movement-is-payment", "update payments.movement set amount_fen = amount_fen + 1");
        when("money.value-date", "update ledger.payment set paid_on = paid_on - 1");
        when("money.posted", "update ledger.payment set amount_fen = amount_fen + 1");
        when(
                "money.waits-for-a-reason",
                "update payments.receipt set open_fen = 1, waits_because = 'NOT_POSTED' where reference in (select"
                        + " reference from sim_paid p join ledger.account a on a.loan_id = p.loan where"
                        + " a.outstanding_principal_fen > 0)");
        when("money.never-negative", "update ledger.account set overdue_fee_fen = -1");
        when(
                "money.outstanding-principal",
                "update ledger.account set outstanding_principal_fen = outstanding_principal_fen + 1" + plain);
        when(
                "money.overdue-principal",
                "update ledger.account set overdue_principal_fen = overdue_principal_fen + 1" + plain);
        when("money.days-past-due", "update ledger.account set counts_from = counts_from + 1" + plain);
        when("money.bucket", "update ledger.account set bucket = 7 - bucket" + plain);
        when("money.accounts-aged", "update ledger.account set next_change_on = " + NIGHT);
        when("money.book-of-the-night", "update reporting.book_day set loans = loans + 1");
        when(
                "money.reversal-fits",
                "insert into ledger.event (id, loan_id, kind, effective_on, payment_id, recorded_at) select"
                        + " gen_random_uuid(), loan_id + 1, 'REVERSAL', paid_on, id, recorded_at from ledger.payment"
                        + " limit 1");
        when(
                "money.every-loan-has-an-account",
                "delete from ledger.account where loan_id = (select min(loan) from sim_loan)");
    }

    private void permits() {
        String used = "(select permit_id from compliance.contact where outcome = 'ATTEMPTED' and not inbound limit 1)";
        when(
                "permits.contact-is-permitted",
                "update compliance.permit set expires_at = issued_at - interval '1 day' where id = " + used);
        when("permits.decided-first", "update compliance.decision set verdict = 'DENY' where id = " + used);
        when("permits.used-once", copy("compliance.contact", "permit_id = " + used, "'id', gen_random_uuid()"));
        when(
                "permits.message-has-contact",
                "delete from compliance.contact where permit_id in (select permit_id from outreach.message where state"
                        + " = 'DELIVERED')");
        when(
                "permits.sent-is-logged",
                "update compliance.contact set outcome = 'RESERVED' where permit_id in (select permit_id from"
                        + " outreach.message where state = 'DELIVERED')");
        when(
                "permits.call-has-contact",
                "delete from compliance.contact where permit_id in (select permit_id from outreach.call where state ="
                        + " 'CLOSED')");
        when(
                "permits.hours",
                "update compliance.contact set begun_at = (day + time '06:00') at time zone 'Asia/Shanghai' where"
                        + " permit_id = " + used);
        when(
                "permits.opted-out",
                "insert into compliance.opt_out (id, borrower_id, channel, said_on, evidence_sealed, recorded_by,"
                        + " recorded_at) select gen_random_uuid(), borrower_id, 'SMS', '2020-01-01', '', id,"
                        + " '2020-01-01' from compliance.contact where channel = 'SMS' and outcome = 'ATTEMPTED' limit"
                        + " 1");
        when("permits.stop-is-heard", "update sim_loan set stopped = true");
        when("permits.held", """
                with held as (insert into complaints.hold (id, borrower_id, kind, since, source, opened_by, opened_on)
                    select gen_random_uuid(), borrower_id, 'SELF_HARM', '2020-01-01', 'STAFF', id, '2020-01-01'
                    from compliance.contact where channel = 'SMS' and outcome = 'ATTEMPTED'
                        and purpose in ('NOTICE', 'DEMAND', 'INVITATION', 'VISIT_PROPOSAL') limit 1 returning id)
                insert into complaints.hold_event (hold_id, kind, on_date, at, by_id, reason_sealed)
                select id, 'OPENED', '2020-01-01', '2020-01-01', id, '' from held
                """);
        when("permits.carrier-took-once", "update sim_taken set times = 2");
        when("permits.carrier-took-ours", "insert into sim_taken values (gen_random_uuid(), 1)");
        when("permits.sent-was-taken", "delete from sim_taken");
    }

    private void contacts() {
        String many = """
                insert into compliance.contact select r.* from generate_series(1, 7) n,
                    (select * from compliance.contact where not inbound limit 1) t,
                    jsonb_populate_record(null::compliance.contact, to_jsonb(t) || jsonb_build_object('id',
                        md5(t.id || ' ' || n)::uuid, 'permit_id', gen_random_uuid(), 'channel', '%s', 'outcome', '%s',
                        'day', t.day - %s)) r
                """;
        when("permits.calls-a-day", many.formatted("CALL", "CONNECTED", "0"));
        when("permits.rings-a-day", many.formatted("CALL", "ATTEMPTED", "0"));
        when("permits.texts-a-day", many.formatted("SMS", "ATTEMPTED", "0"));
        when("permits.texts-a-week", many.formatted("SMS", "ATTEMPTED", "n"));
    }

    private void visits() {
        when(
                "permits.visits",
                copy("compliance.visit_start", "true", "'permit_id', gen_random_uuid(), 'day', t.day - 3"));
        when(
                "permits.pack-in-force",
                "insert into compliance.pack select r.* from compliance.pack p, jsonb_populate_record(p,"
                        + " jsonb_build_object('version', p.version + 1, 'approved_at', '2026-01-02')) r where p.state"
                        + " = 'APPROVED'");
        when("permits.crew-of-two", "update compliance.visit_start set crew = crew[1:1]");
        when(
                "permits.visit-begins",
                "update visits.visit set permit_id = null, flags = '{}' where begun_at is not null");
    }

    private void promises() {
        String agreement = "insert into plans.agreement select r.* from (select * from plans.obligation limit 1) o,"
                + " jsonb_populate_record(null::plans.agreement, jsonb_build_object('id', o.id, 'loan_id', o.loan_id,"
                + " 'state', '%s', 'total_fen', %s, 'waived_fen', 0)) r";
        when("promises.have-parts", "delete from plans.part");
        when("promises.agreement-sums", agreement.formatted("PROPOSED", 5));
        when("promises.agreement-is-promised", agreement.formatted("PROPOSED", 1));
        when("promises.active-is-open", agreement.formatted("ACTIVE", 1_000_000_000));
        when("promises.one-at-a-time", copy("plans.obligation", "closed_at is null", "'id', gen_random_uuid()"));
        when("promises.signed-after-approval", agreement.formatted("COMPLETED", 1_000_000_000));
        when("promises.fate", "update plans.told set fate = 'PARTLY' where fate <> 'PARTLY'");
        when(
                "promises.told-in-time",
                "update plans.part set due_on = due_on - 60 where obligation_id in (select id from plans.obligation"
                        + " where kind = 'PROMISE' and id not in (select obligation_id from plans.told))");
    }

    private void cases() {
        String open = "cases.collection_case where closed_on is null";
        when("cases.overdue-has-case", "delete from " + open);
        when("cases.account-has-case", "update cases.collection_case set closed_on = opened_on");
        when("cases.none-twice", copy("cases.collection_case", "closed_on is null", "'id', t.id + 1000000"));
        when(
                "cases.closed-when-paid",
                "insert into cases.collection_case (borrower_id, opened_on) select l.borrower, '2026-01-01' from"
                        + " sim_loan l where not exists (select from ledger.payment p where p.loan_id = l.loan)");
        when("cases.loans", "update cases.case_loan set left_on = joined_on");
        when(
                "cases.playbook-in-force",
                "update strategy.playbook_version set state = 'WITHDRAWN' where state = 'PUBLISHED'");
        when("cases.decided", "delete from strategy.decision");
        when(
                "cases.decisions-follow",
                "update strategy.decision set superseded_on = decided_on + 1 where superseded_on is null");
        when(
                "cases.not-before-their-time",
                "update cases.collection_case set opened_on = opened_on + 100 where closed_on is null");
    }

    private void audit() {
        String last = "(select max(seq) from audit.seal)";
        when(
                "audit.chain",
                "insert into audit.seal select seq + 1, line_id, " + OTHER + " from audit.seal where seq = " + last);
        when("audit.chain-from-the-beginning", "update audit.line set action = 'nothing' where id = 5");
        when("audit.command-has-line", "update audit.line set command_key = null");
        when("audit.every-command-has-line", "delete from audit.line");
        when("audit.line-has-command", "update audit.line set command_key = gen_random_uuid()");
        when("audit.outcome-is-kept", "update commands.receipt set outcome = null");
        when("audit.sealed", "insert into audit.pending select min(id) from audit.line");
        when("audit.one-seal-a-line", "delete from audit.seal where seq = 7");
    }

    private void care() {
        when("care.complaint-waits", "delete from complaints.hold where complaint_id is not null");
        when("care.hardship-waits", "update complaints.hold set closed_on = since where kind = 'HARDSHIP'");
    }

    private void privacy() {
        when("privacy.audit", "update audit.line set reason = '示例·囍一' where id = 9");
        when("privacy.receipts", "update commands.receipt set outcome = '{\"to\":\"10040000001\"}'");
        when(
                "privacy.events",
                "insert into commands.event_publication (id, listener_id, event_type, serialized_event,"
                        + " publication_date, completion_date) values (gen_random_uuid(), 'l', 'e',"
                        + " '{\"name\":\"示例·囍一\"}', now(), now())");
        when("privacy.cases", "update cases.timeline set params = '{\"mail\":\"sb0001@borrower.example\"}'");
        when("privacy.every-column", "update portfolio.import_run set file_name = '99010119600101100X'");
        when(
                "privacy.sealed-columns",
                "update portfolio.contact_point set value_sealed = convert_to('囍路', 'UTF8') where id = (select min(id)"
                        + " from portfolio.contact_point)");
    }

    private void liveness() {
        when("liveness.nights", "update nightly.step_run set state = 'RUNNING' where business_date = " + NIGHT);
        when(
                "liveness.every-step",
                "delete from nightly.step_run where step = 'cases.open-and-close' and business_date = " + NIGHT);
        when(
                "liveness.nights-made-up",
                "delete from nightly.step_run where business_date = (select min(business_date) + 1 from"
                        + " nightly.step_run)");
        when("liveness.no-bad-rows", "insert into nightly.bad_row values (" + NIGHT + ", 's', 'loan/1', 'BROKEN')");
        when("liveness.imports", "update portfolio.import_run set state = 'COMMITTING'");
        when(
                "liveness.events",
                "insert into commands.event_publication (id, listener_id, event_type, serialized_event,"
                        + " publication_date) values (gen_random_uuid(), 'l', 'e', '{}', '2020-01-01')");
        when(
                "liveness.messages",
                "update outreach.message set state = 'SENDING', sending_at = '2020-01-01' where state = 'DELIVERED'");
        when(
                "liveness.calls",
                "update outreach.call set state = 'CLAIMED' where claimed_at < (select max(claimed_at) from"
                        + " outreach.call)");
        when(
                "liveness.talks",
                "update outreach.call set state = 'PERMITTED', checked_at = '2020-01-01' where id = (select id from"
                        + " outreach.call order by claimed_at limit 1)");
        when(
                "liveness.appointments",
                "update visits.appointment set state = 'OFFERED', answer_by = '2020-01-01' where id = (select id from"
                        + " visits.appointment limit 1)");
        when(
                "liveness.agreed-times",
                "update visits.appointment a set state = 'AGREED' from visits.visit v where v.appointment_id = a.id and"
                        + " v.begun_at is not null");
        when(
                "liveness.bookings",
                "update visits.booking set state = 'ASKING', made_at = '2020-01-01' where id = (select id from"
                        + " visits.booking limit 1)");
        when(
                "liveness.follow-ups",
                "update visits.follow set done_at = null, refused_code = null, tried_at = '2020-01-01'");
        when("liveness.complaints", "update complaints.complaint set closed_on = null, due_on = '2020-01-01'");
        when("liveness.closed-visits", "update visits.visit set stage = 'LEFT', day = day - 1");
    }
}
