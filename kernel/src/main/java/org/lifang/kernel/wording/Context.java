package org.lifang.kernel.wording;

import java.util.List;
import java.util.Objects;

/**
 * The circumstances in which words are said.
 *
 * @param audience who reads or hears them
 * @param medium how they travel
 * @param creditNoticeDone the report to the credit bureau is true and the person was told before (CN-L-19)
 * @param limitation whether the claim can still be enforced (CN-L-06)
 * @param spokenByAgency an agency speaks for the lender (CN-V-11)
 * @param institution the lender's registered name, empty when unknown
 * @param agency the agency's registered name, empty when there is none
 * @param phones the registered numbers of either
 */
public record Context(
        Audience audience,
        Medium medium,
        boolean creditNoticeDone,
        Claim limitation,
        boolean spokenByAgency,
        String institution,
        String agency,
        List<String> phones) {

    /** How limitation stands. */
    public enum Claim {
        /** The claim can be enforced. */
        LIVE,
        /** The period may have ended. */
        DOUBTFUL,
        /** The period has ended. */
        ENDED
    }

    public Context {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(limitation, "limitation");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(agency, "agency");
        phones = List.copyOf(phones);
    }

    /** The lender itself speaks, the claim is live, no report to the bureau was told. */
    public static Context of(Audience audience, Medium medium) {
        return new Context(audience, medium, false, Claim.LIVE, false, "", "", List.of());
    }

    /** The same after the person was told of a true report. */
    public Context withCreditNotice() {
        return new Context(audience, medium, true, limitation, spokenByAgency, institution, agency, phones);
    }

    /** The same with the claim as it stands. */
    public Context withLimitation(Claim claim) {
        return new Context(audience, medium, creditNoticeDone, claim, spokenByAgency, institution, agency, phones);
    }

    /** The same with an agency speaking, or not. */
    public Context spokenByAgency(boolean agencySpeaks) {
        return new Context(audience, medium, creditNoticeDone, limitation, agencySpeaks, institution, agency, phones);
    }

    /** The same among people whose registered names and numbers are known. */
    public Context knowing(String lender, String placedWith, List<String> numbers) {
        return new Context(audience, medium, creditNoticeDone, limitation, spokenByAgency, lender, placedWith, numbers);
    }
}
