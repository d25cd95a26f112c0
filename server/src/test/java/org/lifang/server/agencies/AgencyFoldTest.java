package org.lifang.server.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.agencies.AgencyStanding.Gap;

/** Which agency may be charged on which day. */
class AgencyFoldTest {

    private static final UUID AGENCY = new UUID(0, 7);
    private static final UUID OFFICER = new UUID(0, 8);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void ofAnAgencyNobodyRecordedNothingIsKnown() {
        AgencyStanding nobody = on(DAY);
        assertThat(Arrays.asList(
                        nobody.listed(),
                        nobody.published(),
                        nobody.contracted(),
                        nobody.evaluated(),
                        nobody.evaluatedForRenewal(),
                        nobody.inspected(),
                        nobody.violent(),
                        nobody.passedOn(),
                        nobody.recordsComplete(),
                        nobody.suspended()))
                .containsOnlyNulls();
        assertThat(nobody.gaps())
                .containsExactly(
                        Gap.EVALUATION_MISSING,
                        Gap.NOT_LISTED,
                        Gap.NOT_PUBLISHED,
                        Gap.INSPECTION_MISSING,
                        Gap.CONTRACT_MISSING,
                        Gap.RECORDS_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10,2026-03-10,true",
        "2025-03-10,2026-03-11,false",
        "2024-02-29,2025-02-28,true",
        "2024-02-29,2025-03-01,false",
    })
    void evaluationsAndInspectionsAreGoodFor365Days(LocalDate made, LocalDate asked, boolean good) {
        AgencyStanding standing = on(asked, evaluated(made, EntryForm.YEARLY, true), plain(EntryKind.INSPECTED, made));
        assertThat(standing.evaluated()).isEqualTo(good);
        assertThat(standing.inspected()).isEqualTo(good);
        assertThat(standing.violent()).as("somebody looked and found none").isFalse();
    }

    @Test
    void aListingCountsToItsLastDayAndAContractFromItsFirst() {
        AgencyEntry listed = entry(EntryKind.LISTED, DAY, null, DAY.plusDays(9), null);
        assertThat(on(DAY.minusDays(1), listed).listed()).isNull();
        assertThat(on(DAY.plusDays(9), listed).listed()).isTrue();
        assertThat(on(DAY.plusDays(10), listed).listed()).isFalse();
        assertThat(on(DAY.plusDays(2), listed, plain(EntryKind.DELISTED, DAY.plusDays(2)))
                        .listed())
                .isFalse();
        AgencyEntry contract = contract(DAY, DAY.plusDays(5), DAY.plusDays(20));
        assertThat(on(DAY.plusDays(4), contract).contracted()).isNull();
        assertThat(on(DAY.plusDays(5), contract).contracted()).isTrue();
        assertThat(on(DAY.plusDays(20), contract).contracted()).isTrue();
        AgencyStanding over = on(DAY.plusDays(21), contract);
        assertThat(over.contracted()).isFalse();
        assertThat(over.gaps()).contains(Gap.CONTRACT_MISSING, Gap.DATA_NOT_DELETED);
        AgencyEntry deleted = entry(EntryKind.DATA_DELETED, DAY.plusDays(21), null, null, contract.id());
        assertThat(on(DAY.plusDays(21), contract, deleted).gaps()).doesNotContain(Gap.DATA_NOT_DELETED);
    }

    @Test
    void aContractEndedEarlyHasThatDayForItsLast() {
        AgencyEntry contract = contract(DAY, DAY, DAY.plusYears(1));
        AgencyEntry ended = entry(EntryKind.CONTRACT_ENDED, DAY.plusDays(10), null, null, contract.id());
        assertThat(on(DAY.plusDays(10), contract, ended).contracted()).isTrue();
        assertThat(on(DAY.plusDays(11), contract, ended).contracted()).isFalse();
        AgencyEntry next = contract(DAY.plusDays(10), DAY.plusDays(11), DAY.plusDays(99));
        AgencyStanding renewed = on(DAY.plusDays(11), contract, ended, next);
        assertThat(renewed.contract()).isNotNull();
        assertThat(renewed.contracted()).isTrue();
        assertThat(renewed.dataKept()).as("the work goes on").isFalse();
    }

    @Test
    void renewalNeedsAPassedEvaluationBeforeTheContractEnds() {
        AgencyEntry contract = contract(DAY, DAY, DAY.plusDays(100));
        LocalDate near = DAY.plusDays(80);
        assertThat(on(near, contract).evaluatedForRenewal()).isFalse();
        assertThat(on(near, contract, evaluated(near, EntryForm.YEARLY, true)).evaluatedForRenewal())
                .isFalse();
        assertThat(on(near, contract, evaluated(near, EntryForm.BEFORE_EXPIRY, false))
                        .evaluatedForRenewal())
                .isFalse();
        assertThat(on(near, contract, evaluated(near, EntryForm.BEFORE_EXPIRY, true))
                        .evaluatedForRenewal())
                .isTrue();
        LocalDate after = DAY.plusDays(101);
        assertThat(on(after, contract, evaluated(after, EntryForm.YEARLY, true)).evaluatedForRenewal())
                .isTrue();
    }

    @Test
    void violenceStaysAndPassingOnIsPutRight() {
        AgencyEntry passedOn = incident(DAY, IncidentKind.PASSED_ON);
        AgencyEntry remedied = entry(EntryKind.REMEDIED, DAY.plusDays(5), null, null, passedOn.id());
        assertThat(on(DAY.plusDays(4), passedOn, remedied).passedOn()).isTrue();
        assertThat(on(DAY.plusDays(5), passedOn, remedied).passedOn()).isFalse();
        AgencyEntry violence = incident(DAY, IncidentKind.VIOLENCE);
        assertThat(on(DAY.plusYears(9), violence).gaps()).contains(Gap.VIOLENT_RECORD);
        AgencyEntry struck = entry(EntryKind.VOIDED, DAY.plusDays(1), null, null, violence.id());
        assertThat(on(DAY, violence, struck).violent()).isTrue();
        assertThat(on(DAY.plusDays(1), violence, struck).violent())
                .as("nobody has looked")
                .isNull();
    }

    @Test
    void lateRecordsAndSuspensionsRunUntilTheyAreLifted() {
        AgencyEntry late = plain(EntryKind.RECORDS_LATE, DAY);
        AgencyEntry complete = plain(EntryKind.RECORDS_COMPLETE, DAY.plusDays(2));
        AgencyEntry out = plain(EntryKind.SUSPENDED, DAY);
        AgencyEntry in = plain(EntryKind.REINSTATED, DAY.plusDays(2));
        assertThat(on(DAY.plusDays(1), late, complete, out, in).gaps()).contains(Gap.RECORDS_LATE, Gap.SUSPENDED);
        AgencyStanding after = on(DAY.plusDays(2), late, complete, out, in);
        assertThat(after.recordsComplete()).isTrue();
        assertThat(after.suspended()).isFalse();
    }

    private static AgencyStanding on(LocalDate date, AgencyEntry... entries) {
        List<AgencyEntry> sorted = new ArrayList<>(List.of(entries));
        sorted.sort(Comparator.comparing(AgencyEntry::on));
        return AgencyFold.of(date, sorted).standing(AGENCY);
    }

    private static AgencyEntry plain(EntryKind kind, LocalDate on) {
        return entry(kind, on, null, null, null);
    }

    private static AgencyEntry contract(LocalDate on, LocalDate from, LocalDate until) {
        return entry(EntryKind.CONTRACT, on, from, until, null);
    }

    private static AgencyEntry evaluated(LocalDate on, EntryForm form, boolean passed) {
        return new AgencyEntry(
                UUID.randomUUID(),
                AGENCY,
                EntryKind.EVALUATED,
                on,
                null,
                null,
                form,
                new Scores(80, 80, 80),
                passed,
                null,
                null,
                null,
                null,
                null,
                OFFICER);
    }

    private static AgencyEntry incident(LocalDate on, IncidentKind kind) {
        return new AgencyEntry(
                UUID.randomUUID(),
                AGENCY,
                EntryKind.INCIDENT,
                on,
                null,
                null,
                null,
                null,
                null,
                kind,
                null,
                null,
                null,
                null,
                OFFICER);
    }

    private static AgencyEntry entry(
            EntryKind kind, LocalDate on, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable UUID refers) {
        return new AgencyEntry(
                UUID.randomUUID(),
                AGENCY,
                kind,
                on,
                from,
                until,
                null,
                null,
                null,
                null,
                kind == EntryKind.CONTRACT ? new Terms(true, true) : null,
                null,
                null,
                refers,
                OFFICER);
    }
}
