package org.lifang.server.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.server.agencies.AgencyStanding;

/** What the register of agencies says of the one that would act. */
final class Agents {

    private Agents() {}

    static void state(AgencyStanding agency, Facts.Draft facts) {
        // Whom the lender has suspended, or who failed its evaluation, is not on its list in earnest.
        boolean barred = Boolean.TRUE.equals(agency.suspended()) || Boolean.FALSE.equals(agency.evaluationPassed());
        state(facts, Fact.AGENCY_LISTED, barred ? Boolean.FALSE : agency.listed());
        state(facts, Fact.AGENCY_PUBLISHED, agency.published());
        state(facts, Fact.AGENCY_EVALUATED_ON, agency.evaluatedOn());
        state(facts, Fact.AGENCY_EVALUATED_FOR_RENEWAL, agency.evaluatedForRenewal());
        state(facts, Fact.AGENCY_INSPECTED_ON, agency.inspectedOn());
        state(facts, Fact.AGENCY_RECORDS_COMPLETE, agency.recordsComplete());
        state(facts, Fact.AGENCY_PASSED_ON, agency.passedOn());
        state(facts, Fact.AGENCY_VIOLENT_RECORD, agency.violent());
        AgencyStanding.Contract contract = agency.contract();
        if (contract != null) {
            state(facts, Fact.AGENCY_CONTRACT_ENDS_ON, contract.until());
            // Both are terms on personal information: what is done with it, and that it is given back (CN-A-08,
            // CN-A-09).
            facts.flag(
                    Fact.AGENCY_DATA_TERMS,
                    contract.terms().data() && contract.terms().delegation());
        }
    }

    private static void state(Facts.Draft facts, Fact fact, @Nullable Boolean holds) {
        if (holds != null) {
            facts.flag(fact, holds);
        }
    }

    private static void state(Facts.Draft facts, Fact fact, @Nullable LocalDate day) {
        if (day != null) {
            facts.set(fact, LocalMoment.day(day));
        }
    }
}
