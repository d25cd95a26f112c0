package org.lifang.server.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;

/** A borrower as the lender's book states them, every personal value masked. */
public record Person(
        String id,
        String borrowerNo,
        String nameMasked,
        @Nullable String idNoMasked,
        @Nullable String district,
        @Nullable Integer birthYear,
        @Nullable String sex,
        boolean invented,
        List<ContactPoint> contactPoints,
        List<RelatedPerson> relatedPersons,
        List<Loan> loans) {

    /** A way to reach somebody, with where it came from and whether it may be used (CN-W-12). */
    public record ContactPoint(
            String id,
            String kind,
            String valueMasked,
            @Nullable String person,
            String source,
            String consent,
            @Nullable LocalDate consentOn,
            @Nullable String district) {}

    /** A guarantor or contact person. */
    public record RelatedPerson(
            String id,
            String role,
            @Nullable String relation,
            String nameMasked,
            @Nullable String loanId) {}

    /** A loan's contract facts. */
    public record Loan(
            String id,
            String loanNo,
            String product,
            String tape,
            String method,
            Amount principal,
            int annualRatePpm,
            int instalments,
            LocalDate disbursedOn,
            LocalDate maturesOn,
            @Nullable LocalDate closedOn) {}
}
