package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What was decided is computed again from what the gate knew; whoever changed it behind the guards is found out. */
@LifangTest
class ReplayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Permits permits;

    @Autowired
    private Replay replay;

    @Autowired
    private ReplayJob job;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private UUID permitted;
    private UUID denied;

    @BeforeEach
    void aMorningAtTheGate() {
        clock.set(TODAY);
        Case late = street.somebodyLate(TODAY);
        UUID collector = street.collector();
        Ask call = Street.call(late, TODAY.atTime(9, 0), collector);
        permitted = ((Asked.Permitted) permits.ask(Street.asking(), call).orRefuse()).decision();
        permits.ask(Street.asking(), call).orRefuse();
        permits.ask(Street.asking(), call).orRefuse();
        denied = ((Asked.Denied) permits.ask(Street.asking(), call).orRefuse()).decision();
    }

    @Test
    void everythingIsTheSameAgain() {
        LocalDate untouched = TODAY.plusDays(63);
        clock.set(untouched);
        Case late = street.somebodyLate(untouched);
        UUID collector = street.collector();
        Ask call = Street.call(late, untouched.atTime(9, 0), collector);
        for (int i = 0; i < 4; i++) {
            permits.ask(Street.asking(), call).orRefuse();
        }
        List<Replay.Difference> found = new ArrayList<>();
        assertThat(replay.run(untouched, untouched, found::add)).isEqualTo(4);
        assertThat(found).isEmpty();
        assertThat(job.run(List.of("--from", "2026-05-01", "--to", "2026-05-31")))
                .isZero();
        assertThat(job.run(List.of("--from", "2026-03-01"))).isEqualTo(2);
        assertThat(job.run(List.of("--from", "yesterday", "--to", "today"))).isEqualTo(2);
    }

    @Test
    void aRefusalMadeAPermitIsFound() {
        tamper(
                "decision",
                "decision_kept",
                "update compliance.decision set verdict = 'PERMIT', stopped_by = '{}', retry_from = null where id = ?",
                denied);
        assertThat(differences())
                .filteredOn(difference -> denied.equals(difference.decision()))
                .extracting(Replay.Difference::what)
                .contains("VERDICT", "STOPPED_BY", "PERMIT", "RESERVATION");
        assertThat(job.run(List.of())).isEqualTo(1);
        tamper(
                "decision",
                "decision_kept",
                "update compliance.decision set verdict = 'DENY', stopped_by = '{CN-F-01}',"
                        + " retry_from = '2026-03-11 08:00' where id = ?",
                denied);
    }

    @Test
    void aSnapshotOrAPackOfAnotherDayIsFound() {
        tamper(
                "decision",
                "decision_kept",
                "update compliance.decision set snapshot = (select snapshot from compliance.decision d where d.id <> ?"
                        + " and d.verdict = 'DENY' limit 1) where id = '" + permitted + "'",
                permitted);
        assertThat(differences())
                .filteredOn(difference -> permitted.equals(difference.decision()))
                .isNotEmpty();
    }

    @Test
    void aWidenedPermitIsFound() {
        tamper("permit", "permit_kept", "update compliance.permit set to_second = 80000 where id = ?", permitted);
        assertThat(differences())
                .filteredOn(difference -> permitted.equals(difference.decision()))
                .extracting(Replay.Difference::what)
                .containsExactly("SIGNED_TO");
    }

    @Test
    void aForgedSignatureIsFound() {
        tamper(
                "permit",
                "permit_kept",
                "update compliance.permit set signature = decode(repeat('00', 64), 'hex') where id = ?",
                permitted);
        assertThat(differences())
                .filteredOn(difference -> permitted.equals(difference.decision()))
                .extracting(Replay.Difference::what)
                .containsExactly("SIGNATURE");
    }

    @Test
    void aGuardTakenAwayAndAStrayTableAreFound() {
        db.execute("alter table compliance.contact disable trigger contact_guarded");
        db.execute("create table public.shadow () inherits (compliance.contact)");
        assertThat(differences())
                .extracting(difference -> difference.what() + difference.stored() + difference.computed())
                .contains("GUARD_DOWNcontact_guarded", "STRAY_TABLEshadow");
        db.execute("alter table compliance.contact enable always trigger contact_guarded");
        db.execute("drop table public.shadow");
    }

    private List<Replay.Difference> differences() {
        List<Replay.Difference> found = new ArrayList<>();
        assertThat(replay.run(TODAY, TODAY, found::add)).isPositive();
        return found;
    }

    private void tamper(String table, String guard, String sql, Object value) {
        db.execute("alter table compliance." + table + " disable trigger " + guard);
        db.execute(sql, value);
        db.execute("alter table compliance." + table + " enable always trigger " + guard);
    }
}
