package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an agency on a date. Null is unknown: nothing was ever recorded that would tell.
 *
 * @param listed on the white list (CN-A-04)
 * @param published named in public (CN-A-04)
 * @param contract the contract live on the date; else the last one before it
 * @param contracted whether that contract is live (CN-A-06)
 * @param evaluated evaluated within a year, whatever the result (CN-A-02)
 * @param evaluatedForRenewal passed an evaluation that allows the contract to be renewed (CN-A-02)
 * @param inspected inspected within a year, whatever the result (CN-A-05)
 * @param violent has a record of violence (CN-A-10); false once anybody has looked and found none
 * @param passedOn passed the work on and did not put that right (CN-A-08); likewise
 * @param recordsComplete no record it owes is late (CN-A-07)
 * @param suspended false once anything stands on record and no suspension runs
 * @param dataKept a contract is over and nobody certified that its data is gone (CN-A-08)
 */
public record AgencyStanding(
        UUID agencyId,
        LocalDate asOf,
        @Nullable Boolean listed,
        @Nullable LocalDate listedUntil,
        @Nullable Boolean published,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedUrl,
        @Nullable Contract contract,
        @Nullable Boolean contracted,
        @Nullable Boolean evaluated,
        @Nullable LocalDate evaluatedOn,
        @Nullable Boolean evaluationPassed,
        @Nullable Boolean evaluatedForRenewal,
        @Nullable Boolean inspected,
        @Nullable LocalDate inspectedOn,
        @Nullable Boolean inspectionPassed,
        @Nullable Boolean violent,
        @Nullable Boolean passedOn,
        @Nullable Boolean recordsComplete,
        @Nullable Boolean suspended,
        boolean dataKept) {

    /** Days for which an evaluation or inspection is good, the day itself not counted. */
    public static final int YEAR_DAYS = 365;

    /** A contract; {@code until} is its last day, earlier than agreed when it was ended. */
    public record Contract(UUID id, LocalDate from, LocalDate until, Terms terms) {

        boolean live(LocalDate date) {
            return !from.isAfter(date) && !until.isBefore(date);
        }
    }

    /** What stands between an agency and being charged, in the order of the rules. */
    public enum Gap {
        EVALUATION_MISSING,
        EVALUATION_OLD,
        EVALUATION_FAILED,
        NOT_LISTED,
        NOT_PUBLISHED,
        INSPECTION_MISSING,
        INSPECTION_OLD,
        CONTRACT_MISSING,
        RECORDS_UNKNOWN,
        RECORDS_LATE,
        DELEGATION_CLAUSE_MISSING,
        PASSED_ON,
        DATA_NOT_DELETED,
        DATA_TERMS_MISSING,
        VIOLENT_RECORD,
        SUSPENDED
    }

    /** The last day the evaluation is good; null when there is none. */
    public @Nullable LocalDate evaluationUntil() {
        return evaluatedOn == null ? null : evaluatedOn.plusDays(YEAR_DAYS);
    }

    /** The last day the inspection is good; null when there is none. */
    public @Nullable LocalDate inspectionUntil() {
        return inspectedOn == null ? null : inspectedOn.plusDays(YEAR_DAYS);
    }

    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        unless(gaps, evaluated, Gap.EVALUATION_MISSING, Gap.EVALUATION_OLD);
        when(gaps, Boolean.FALSE.equals(evaluationPassed), Gap.EVALUATION_FAILED);
        unless(gaps, listed, Gap.NOT_LISTED, Gap.NOT_LISTED);
        unless(gaps, published, Gap.NOT_PUBLISHED, Gap.NOT_PUBLISHED);
        unless(gaps, inspected, Gap.INSPECTION_MISSING, Gap.INSPECTION_OLD);
        unless(gaps, contracted, Gap.CONTRACT_MISSING, Gap.CONTRACT_MISSING);
        unless(gaps, recordsComplete, Gap.RECORDS_UNKNOWN, Gap.RECORDS_LATE);
        when(gaps, contract != null && !contract.terms().delegation(), Gap.DELEGATION_CLAUSE_MISSING);
        when(gaps, Boolean.TRUE.equals(passedOn), Gap.PASSED_ON);
        when(gaps, dataKept, Gap.DATA_NOT_DELETED);
        when(gaps, contract != null && !contract.terms().data(), Gap.DATA_TERMS_MISSING);
        when(gaps, Boolean.TRUE.equals(violent), Gap.VIOLENT_RECORD);
        when(gaps, Boolean.TRUE.equals(suspended), Gap.SUSPENDED);
        return gaps;
    }

    private static void unless(List<Gap> gaps, @Nullable Boolean fact, Gap unknown, Gap no) {
        if (fact == null) {
            gaps.add(unknown);
        } else if (!fact) {
            gaps.add(no);
        }
    }

    private static void when(List<Gap> gaps, boolean so, Gap gap) {
        if (so) {
            gaps.add(gap);
        }
    }
}
