package org.lifang.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.server.training.Clearance.Gap;

/** Who is cleared on which day. */
class ClearanceTest {

    private static final UUID WHO = new UUID(0, 7);
    private static final UUID OFFICER = new UUID(0, 8);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void ofSomebodyNobodyRecordedNothingIsKnown() {
        Clearance nobody = Clearance.of(WHO, DAY, List.of());
        assertThat(Arrays.asList(
                        nobody.screened(),
                        nobody.taught(),
                        nobody.yearly(),
                        nobody.undertaking(),
                        nobody.suspended(),
                        nobody.blacklisted(),
                        nobody.visits()))
                .containsOnlyNulls();
        assertThat(nobody.gaps())
                .containsExactly(
                        Gap.SCREENING_MISSING, Gap.PRE_JOB_MISSING, Gap.YEARLY_MISSING, Gap.UNDERTAKING_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10,2026-03-10,true",
        "2025-03-10,2026-03-11,false",
        "2024-02-29,2025-02-28,true",
        "2024-02-29,2025-03-01,false",
        "2024-02-28,2025-02-27,true",
        "2024-02-28,2025-02-28,false",
        "2026-03-10,2026-03-10,true",
    })
    void aYearlyAssessmentIsGoodFor365Days(LocalDate passed, LocalDate asked, boolean good) {
        Clearance clearance = on(asked, assessed(RecordKind.YEARLY, passed, true));
        assertThat(clearance.yearly()).isEqualTo(good);
        assertThat(clearance.yearlyUntil()).isEqualTo(passed.plusDays(365));
    }

    @Test
    void theDayBeforeItIsPassedNothingIsKnownAndAFailureDoesNotTakeItAway() {
        ClearanceRecord passed = assessed(RecordKind.YEARLY, DAY, true);
        ClearanceRecord failed = assessed(RecordKind.YEARLY, DAY.plusDays(20), false);
        assertThat(on(DAY.minusDays(1), passed, failed).yearly()).isNull();
        assertThat(on(DAY.plusDays(30), passed, failed).yearlyPassedOn()).isEqualTo(DAY);
        assertThat(on(DAY.plusDays(30), failed).yearly()).isFalse();
        assertThat(on(DAY.plusDays(30), failed).gaps()).contains(Gap.YEARLY_EXPIRED);
    }

    @Test
    void theLastScreeningCountsAndOnePassBeforeTheFirstDayIsEnough() {
        ClearanceRecord clean = assessed(RecordKind.SCREENED, DAY, true);
        ClearanceRecord found = assessed(RecordKind.SCREENED, DAY.plusDays(1), false);
        assertThat(on(DAY, clean, found).screened()).isTrue();
        assertThat(on(DAY.plusDays(1), clean, found).screened()).isFalse();
        ClearanceRecord failed = assessed(RecordKind.PRE_JOB, DAY, false);
        ClearanceRecord passed = assessed(RecordKind.PRE_JOB, DAY, true);
        assertThat(on(DAY, failed).taught()).isFalse();
        assertThat(on(DAY, failed, passed).taught()).isTrue();
    }

    @Test
    void whoIsSuspendedIsSoUntilTheDayOfReinstating() {
        ClearanceRecord signed = plain(RecordKind.UNDERTAKING, DAY.minusDays(5));
        ClearanceRecord out = plain(RecordKind.SUSPENDED, DAY);
        ClearanceRecord in = plain(RecordKind.REINSTATED, DAY.plusDays(3));
        assertThat(on(DAY.minusDays(1), signed, out, in).suspended()).isFalse();
        assertThat(on(DAY, signed, out, in).suspended()).isTrue();
        assertThat(on(DAY.plusDays(2), signed, out, in).gaps()).contains(Gap.SUSPENDED);
        assertThat(on(DAY.plusDays(3), signed, out, in).suspended()).isFalse();
        ClearanceRecord listed = plain(RecordKind.BLACKLISTED, DAY.plusDays(4));
        assertThat(on(DAY.plusDays(4), out, in, listed).gaps()).contains(Gap.BLACKLISTED);
    }

    @Test
    void aCertificateIsGoodOnItsLastDayAndNotOnTheNext() {
        ClearanceRecord certificate = certificate(DAY.minusYears(1), DAY);
        assertThat(on(DAY, certificate).visits()).isTrue();
        assertThat(on(DAY.plusDays(1), certificate).visits()).isFalse();
        assertThat(on(DAY.plusYears(9), certificate(DAY, null)).visits()).isTrue();
        ClearanceRecord withdrawn = plain(RecordKind.VISITS_WITHDRAWN, DAY);
        assertThat(on(DAY, certificate, withdrawn).visits()).isFalse();
        assertThat(on(DAY, certificate, withdrawn).certificateNo()).isNull();
    }

    @Test
    void aMistakeCountsUntilTheDayItIsStruckOut() {
        ClearanceRecord wrong = plain(RecordKind.BLACKLISTED, DAY);
        ClearanceRecord struck = voiding(wrong, DAY.plusDays(2));
        assertThat(on(DAY.plusDays(1), wrong, struck).blacklisted()).isTrue();
        assertThat(on(DAY.plusDays(2), wrong, struck).blacklisted())
                .as("nothing else stands on record")
                .isNull();
    }

    private static Clearance on(LocalDate date, ClearanceRecord... records) {
        List<ClearanceRecord> sorted = new ArrayList<>(List.of(records));
        sorted.sort((a, b) -> a.on().compareTo(b.on()));
        return Clearance.of(WHO, date, sorted);
    }

    private static ClearanceRecord assessed(RecordKind kind, LocalDate on, boolean passed) {
        String course = kind == RecordKind.SCREENED ? null : "合规培训 2026.1";
        return new ClearanceRecord(UUID.randomUUID(), WHO, kind, on, passed, course, null, null, null, OFFICER);
    }

    private static ClearanceRecord plain(RecordKind kind, LocalDate on) {
        return new ClearanceRecord(UUID.randomUUID(), WHO, kind, on, null, null, null, null, null, OFFICER);
    }

    private static ClearanceRecord certificate(LocalDate on, @Nullable LocalDate expires) {
        return new ClearanceRecord(
                UUID.randomUUID(), WHO, RecordKind.VISITS_QUALIFIED, on, null, null, "WF-1", expires, null, OFFICER);
    }

    private static ClearanceRecord voiding(ClearanceRecord wrong, LocalDate on) {
        return new ClearanceRecord(
                UUID.randomUUID(), WHO, RecordKind.VOIDED, on, null, null, null, null, wrong.id(), OFFICER);
    }
}
