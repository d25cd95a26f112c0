package org.lifang.server.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a colleague on a date. Null is unknown: nothing was ever recorded that would tell.
 *
 * @param screened the last screening was passed (CN-H-01)
 * @param taught trained and assessed before the first day (CN-H-02); false when every assessment was failed
 * @param yearlyPassedOn the last yearly assessment passed; {@code yearly} says whether it is fresh (CN-H-03)
 * @param undertaking signed (CN-H-04)
 * @param suspended false once anything stands on record and no suspension runs (CN-H-05)
 * @param blacklisted likewise
 * @param visits qualified for visits and the certificate not expired
 * @param certificateExpiresOn last day of the certificate; null when it has none
 */
public record Clearance(
        UUID userId,
        LocalDate asOf,
        @Nullable Boolean screened,
        @Nullable Boolean taught,
        @Nullable Boolean yearly,
        @Nullable LocalDate yearlyPassedOn,
        @Nullable String yearlyCourse,
        @Nullable Boolean undertaking,
        @Nullable Boolean suspended,
        @Nullable Boolean blacklisted,
        @Nullable LocalDate blacklistReportedOn,
        @Nullable Boolean visits,
        @Nullable String certificateNo,
        @Nullable LocalDate certificateExpiresOn) {

    /** Days for which a yearly assessment is good, the day itself not counted (CN-H-03). */
    public static final int YEARLY_DAYS = 365;

    /** The last day the yearly assessment is good; null when none was passed. */
    public @Nullable LocalDate yearlyUntil() {
        return yearlyPassedOn == null ? null : yearlyPassedOn.plusDays(YEARLY_DAYS);
    }

    /** What a colleague lacks to collect, in the order of the rules. */
    public enum Gap {
        SCREENING_MISSING,
        SCREENING_FAILED,
        PRE_JOB_MISSING,
        PRE_JOB_FAILED,
        YEARLY_MISSING,
        YEARLY_EXPIRED,
        UNDERTAKING_MISSING,
        SUSPENDED,
        BLACKLISTED
    }

    /** What stands between the colleague and collecting; visits need a qualification besides. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        add(gaps, screened, Gap.SCREENING_MISSING, Gap.SCREENING_FAILED);
        add(gaps, taught, Gap.PRE_JOB_MISSING, Gap.PRE_JOB_FAILED);
        add(gaps, yearly, Gap.YEARLY_MISSING, Gap.YEARLY_EXPIRED);
        add(gaps, undertaking, Gap.UNDERTAKING_MISSING, Gap.UNDERTAKING_MISSING);
        if (Boolean.TRUE.equals(suspended)) {
            gaps.add(Gap.SUSPENDED);
        }
        if (Boolean.TRUE.equals(blacklisted)) {
            gaps.add(Gap.BLACKLISTED);
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, @Nullable Boolean fact, Gap unknown, Gap no) {
        if (fact == null) {
            gaps.add(unknown);
        } else if (!fact) {
            gaps.add(no);
        }
    }

    /** What follows for a date from everything on record, in the order in which it counts. */
    static Clearance of(UUID userId, LocalDate date, List<ClearanceRecord> records) {
        Fold fold = new Fold();
        Set<UUID> voided = new HashSet<>();
        for (ClearanceRecord each : records) {
            if (each.voids() != null && !each.on().isAfter(date)) {
                voided.add(each.voids());
            }
        }
        for (ClearanceRecord each : records) {
            if (!each.on().isAfter(date) && each.kind() != RecordKind.VOIDED && !voided.contains(each.id())) {
                fold.take(each);
            }
        }
        return fold.on(userId, date);
    }

    /** What the records taken so far come to. */
    private static final class Fold {
        private boolean any;
        private @Nullable Boolean screened;
        private @Nullable Boolean taught;
        private @Nullable ClearanceRecord passed;
        private boolean yearlyTried;
        private @Nullable Boolean undertaking;
        private boolean suspended;
        private boolean blacklisted;
        private @Nullable LocalDate reportedOn;
        private @Nullable Boolean visits;
        private @Nullable ClearanceRecord certificate;

        void take(ClearanceRecord next) {
            any = true;
            boolean good = Boolean.TRUE.equals(next.passed());
            switch (next.kind()) {
                case SCREENED -> screened = good;
                case PRE_JOB -> taught = good || Boolean.TRUE.equals(taught);
                case YEARLY -> {
                    passed = good ? next : passed;
                    yearlyTried = true;
                }
                case UNDERTAKING -> undertaking = true;
                case SUSPENDED -> suspended = true;
                case REINSTATED -> suspended = false;
                case BLACKLISTED -> blacklisted = true;
                case BLACKLIST_REPORTED -> reportedOn = next.on();
                case VISITS_QUALIFIED -> {
                    visits = true;
                    certificate = next;
                }
                case VISITS_WITHDRAWN -> {
                    visits = false;
                    certificate = null;
                }
                case VOIDED -> throw new IllegalArgumentException("a voided record does not count");
            }
        }

        Clearance on(UUID userId, LocalDate date) {
            LocalDate passedOn = passed == null ? null : passed.on();
            LocalDate expiresOn = certificate == null ? null : certificate.expiresOn();
            boolean expired = expiresOn != null && expiresOn.isBefore(date);
            return new Clearance(
                    userId,
                    date,
                    screened,
                    taught,
                    passedOn == null
                            ? never()
                            : (Boolean) !passedOn.plusDays(YEARLY_DAYS).isBefore(date),
                    passedOn,
                    passed == null ? null : passed.course(),
                    undertaking,
                    any ? suspended : null,
                    any ? blacklisted : null,
                    reportedOn,
                    visits == null ? null : (Boolean) (visits && !expired),
                    certificate == null ? null : certificate.document(),
                    expiresOn);
        }

        /** Somebody who only ever failed is known not to have passed. */
        private @Nullable Boolean never() {
            return yearlyTried ? false : null;
        }
    }
}
