package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a permit is for: a crew begins a visit, a debt is placed; and what the database says to whoever has none. */
@LifangTest
class ActStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime TEN = TUESDAY.plusDays(1).atTime(10, 0);

    @Autowired
    private Permits permits;

    @Autowired
    private Acts acts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private OptOuts optOuts;

    @Autowired
    private Street street;

    @Autowired
    private House house;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DSLContext db;

    private Case late = new Case(0, 0, 0, 0, 0, 0);
    private long agency;

    @BeforeEach
    void somebodyIsLate() {
        clock.set(TUESDAY);
        at(TUESDAY.atTime(9, 0));
        late = street.somebodyLate(TUESDAY);
        agency = house.agency(TUESDAY.plusDays(300)).number();
    }

    @Test
    void aVisitBeginsOnceUnderThePermitOfItsStart() {
        UUID one = street.collector();
        UUID two = street.collector();
        UUID plan = permitted(Street.visit(late, Stage.PLAN, TEN, null, one, two));
        assertThat(begin(plan, instant(TEN))).isEqualTo(new ActOutcome.No(ActOutcome.No.Why.WRONG_PERMIT));

        at(TEN);
        UUID start = permitted(Street.visit(late, Stage.START, TEN, plan, one, two));
        assertThat(begin(start, instant(TEN.minusDays(1))))
                .isEqualTo(new ActOutcome.No(ActOutcome.No.Why.OUTSIDE_PERMIT));
        assertThat(begin(start, clock.instant())).isEqualTo(new ActOutcome.Begun(start, false));
        assertThat(begin(start, clock.instant())).isEqualTo(new ActOutcome.No(ActOutcome.No.Why.DONE_ALREADY));
        assertThat(contacts.settle(
                                Street.asking(), new Contacts.Happened(start, Outcome.EFFECTIVE, clock.instant(), null))
                        .orRefuse())
                .isEqualTo(new ContactOutcome.Settled(start, Outcome.EFFECTIVE));
    }

    @Test
    void aRevokedPermitBeginsNothing() {
        at(TEN);
        UUID start = permitted(Street.visit(late, Stage.START, TEN, null, street.collector(), street.collector()));
        permits.revoke(Street.asking().because("ill"), start).orRefuse();
        assertThat(begin(start, clock.instant())).isEqualTo(new ActOutcome.No(ActOutcome.No.Why.OUTSIDE_PERMIT));
        assertThat(begin(UUID.randomUUID(), clock.instant()))
                .isEqualTo(new ActOutcome.No(ActOutcome.No.Why.PERMIT_UNKNOWN));
    }

    @Test
    void aVisitThatTookPlaceUnderAPermitRevokedMeanwhileIsOnRecordAndSaysSo() {
        at(TEN);
        UUID start = permitted(Street.visit(late, Stage.START, TEN, null, street.collector(), street.collector()));
        Instant atTheDoor = clock.instant();
        permits.revoke(Street.asking().because("ill"), start).orRefuse();
        String forged = "insert into compliance.visit_start select id, borrower_id, crew, day, from_second, opens_at, '"
                + Street.ASKER + "', now(), %s from compliance.permit where id = '" + start + "'";
        refused(forged.formatted("null"));
        refused(forged.formatted("revoked_at + interval '1 second'"));
        assertThat(acts.begunOffline(Street.asking(), start, instant(TEN.minusDays(1)))
                        .toString())
                .contains("OUTSIDE_PERMIT");
        assertThat(acts.begunOffline(Street.asking(), start, atTheDoor).orRefuse())
                .isEqualTo(new ActOutcome.Begun(start, true));
        assertThat(acts.begunOffline(Street.asking(), start, atTheDoor).toString())
                .contains("DONE_ALREADY");
    }

    @Test
    void whatTookPlaceThoughItsPermitWasTakenBackCountsAndWhatWasOnlyPlannedDoesNot() {
        UUID one = street.collector();
        UUID two = street.collector();
        UUID plan = permitted(Street.visit(late, Stage.PLAN, TEN, null, one, two));
        at(TEN);
        UUID start = permitted(Street.visit(late, Stage.START, TEN, plan, one, two));
        permits.revoke(Street.asking().because("家中有事"), start).orRefuse();
        assertThat(permits.standing(plan)).as("nothing holds in its place").isNull();
        assertThat(settled(start, false)).contains("SETTLED_ALREADY");
        assertThat(settled(start, true)).contains("Settled", "CONNECTED");
        assertThat(settled(start, true)).contains("SETTLED_ALREADY");
        assertThat(settled(plan, true)).contains("SETTLED_ALREADY");
        refused("update compliance.contact set outcome = 'CONNECTED', begun_at = '" + clock.instant() + "' where id = '"
                + plan + "'");
        refused("update compliance.contact set outcome = 'CANCELLED', begun_at = null where id = '" + start + "'");
        Asked again = permits.ask(Street.asking(), Street.visit(late, Stage.PLAN, TEN.plusHours(3), null, one, two))
                .orRefuse();
        assertThat(again.toString()).as("once a day").contains("Denied", "CN_F_07");
    }

    /** They hung up and asked not to be called again before the call was in the log. */
    @Test
    void aCallMadeJustBeforeAnOptOutCounts() {
        at(TEN);
        UUID call = permitted(Street.call(late, TEN, street.collector()));
        Instant dialled = clock.instant();
        clock.advance(Duration.ofMinutes(2));
        optOuts.record(Street.asking(), new OptOuts.Said(late.borrower(), 0, Channel.CALL, TUESDAY, "录音 1"))
                .orRefuse();
        assertThat(outcome(call)).isEqualTo("CANCELLED");
        contacts.tookPlace(Street.asking(), new Contacts.Happened(call, Outcome.ATTEMPTED, dialled, null))
                .orRefuse();
        assertThat(outcome(call)).isEqualTo("ATTEMPTED");
    }

    @Test
    void onlyAPermitForTheSamePersonHoldsInThePlaceOfAnother() {
        UUID one = street.collector();
        UUID two = street.collector();
        UUID plan = permitted(Street.visit(late, Stage.PLAN, TEN, null, one, two));
        Case other = street.somebodyLate(TUESDAY);
        UUID theirs = permitted(Street.visit(other, Stage.PLAN, TEN, null, one, two));
        refused("update compliance.permit set replaced_by = '" + theirs + "' where id = '" + plan + "'");
        String taken = "update compliance.permit set revoked_at = now(), revoked_by = '" + Street.ASKER
                + "', revoked_because = 'replaced', replaced_by = '%s' where id = '" + plan + "'";
        refused(taken.formatted(theirs));
        refused(taken.formatted(plan));
        refused(taken.formatted(UUID.randomUUID()));
        assertThat(permits.standing(plan)).isEqualTo(plan);
        at(TEN);
        UUID start = permitted(Street.visit(late, Stage.START, TEN, plan, one, two));
        assertThat(permits.standing(plan)).isEqualTo(start);
        refused("update compliance.permit set replaced_by = null where id = '" + plan + "'");

        permits.revoke(Street.asking().because("replaced by " + start), theirs).orRefuse();
        assertThat(permits.standing(theirs)).as("whatever the reason says").isNull();
    }

    private String outcome(UUID contact) {
        return contacts.log(late.borrower(), null, null, 10).stream()
                .filter(row -> row.getId().equals(contact))
                .findFirst()
                .orElseThrow()
                .getOutcome();
    }

    private String settled(UUID contact, boolean tookPlace) {
        Contacts.Happened came = new Contacts.Happened(contact, Outcome.CONNECTED, clock.instant(), null);
        return (tookPlace ? contacts.tookPlace(Street.asking(), came) : contacts.settle(Street.asking(), came))
                .toString();
    }

    @Test
    void aDebtIsPlacedWithOneAgencyAtATimeAndRecalledWithAReason() {
        told();
        UUID permit = permitted(placement());
        assertThat(acts.place(Street.asking(), permit).orRefuse()).isEqualTo(new ActOutcome.Placed(permit, agency));
        assertThat(acts.place(Street.asking(), permit).toString()).contains("DONE_ALREADY");
        UUID second = permitted(placement());
        assertThat(acts.place(Street.asking(), second).toString()).contains("PLACED_ALREADY");

        assertThat(acts.recall(Street.asking(), permit).toString()).contains("REASON_MISSING");
        acts.recall(Street.asking().because("paid"), permit).orRefuse();
        assertThat(acts.recall(Street.asking().because("paid"), permit).toString())
                .contains("DONE_ALREADY");
        assertThat(acts.place(Street.asking(), second).orRefuse()).isEqualTo(new ActOutcome.Placed(second, agency));
        assertThat(acts.placements(late.borrower())).hasSize(2);
    }

    @Test
    void theDatabaseTakesNeitherWithoutItsPermit() {
        told();
        at(TEN);
        UUID visit = permitted(Street.visit(late, Stage.START, TEN, null, street.collector(), street.collector()));
        UUID placing = permitted(placement());
        Case other = street.somebodyLate(TUESDAY);
        String begin = "insert into compliance.visit_start select %s, %s, crew, %s, %s, %s, '%s', '2026-03-11 02:10Z'"
                + " from compliance.permit where id = '" + visit + "'";
        String ok = "'2026-03-11 02:05Z'";
        for (Object[] forged : new Object[][] {
            {"'" + UUID.randomUUID() + "'::uuid", "borrower_id", "day", "from_second", ok},
            {"'" + placing + "'::uuid", "borrower_id", "day", "from_second", ok},
            {"id", other.borrower(), "day", "from_second", ok},
            {"id", "borrower_id", "day + 1", "from_second", ok},
            {"id", "borrower_id", "day", "to_second + 1", ok},
            {"id", "borrower_id", "day", "from_second", "'2026-03-10 02:05Z'"},
            {"null::uuid", "borrower_id", "day", "from_second", ok}
        }) {
            refused(begin.formatted(forged[0], forged[1], forged[2], forged[3], forged[4], Street.ASKER));
        }
        refused(begin.replace("crew", "array[crew[1]]")
                .formatted("id", "borrower_id", "day", "from_second", ok, Street.ASKER));
        assertThat(begin(visit, clock.instant())).isEqualTo(new ActOutcome.Begun(visit, false));
        refused("update compliance.visit_start set borrower_id = " + other.borrower());
        refused("delete from compliance.visit_start");

        String place = "insert into compliance.placement values (%s, %s, %s, %s, '" + Street.ASKER + "')";
        for (Object[] forged : new Object[][] {
            {"'" + UUID.randomUUID() + "'", late.borrower(), agency, ok},
            {"'" + visit + "'", late.borrower(), agency, ok},
            {"'" + placing + "'", other.borrower(), agency, ok},
            {"'" + placing + "'", late.borrower(), agency + 1, ok},
            {"'" + placing + "'", late.borrower(), agency, "'2026-03-14 02:05Z'"},
            {"null", late.borrower(), agency, ok}
        }) {
            refused(place.formatted(forged));
        }
        acts.place(Street.asking(), placing).orRefuse();
        refused("update compliance.placement set agency_id = 8 where permit_id = '" + placing + "'");
        refused("delete from compliance.placement");
        refused("truncate compliance.placement");
    }

    private void refused(String sql) {
        for (String how : List.of("origin", "replica")) {
            assertThatThrownBy(() -> db.transaction(in -> {
                        in.dsl().execute("set local session_replication_role = " + how);
                        in.dsl().execute(sql);
                    }))
                    .as(how + ": " + sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void told() {
        street.placementTold(late, TUESDAY.minusDays(20));
    }

    private Ask placement() {
        return Street.placement(late, agency, LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE));
    }

    private UUID permitted(Ask ask) {
        Asked asked = permits.ask(Street.asking(), ask).orRefuse();
        assertThat(asked).isInstanceOf(Asked.Permitted.class);
        return ((Asked.Permitted) asked).decision();
    }

    private Object begin(UUID permit, Instant at) {
        var result = acts.begin(Street.asking(), permit, at);
        return result instanceof Result.Refused<ActOutcome>(ActOutcome ignored, Refusal no) ? no : result.orRefuse();
    }

    private void at(LocalDateTime local) {
        clock.advance(Duration.between(clock.instant(), instant(local)));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BusinessDates.ZONE).toInstant();
    }
}
