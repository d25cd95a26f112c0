package org.lifang.kernel.contact.oracle;

import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.proposal.Purpose;

/** Sections 1.7 to 1.9: agencies, assignment, machines and data handed over. */
final class AgencyRows {

    private final Question asked;
    private final Notes notes;

    AgencyRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.agency()) {
            standing();
        }
        if (asked.placement()) {
            placement();
        } else {
            assignment();
            machine();
        }
    }

    private void standing() {
        notes.proof("CN-A-04", Fact.AGENCY_LISTED, "AGENCY_NOT_LISTED");
        notes.proof("CN-A-04", Fact.AGENCY_PUBLISHED, "AGENCY_NOT_PUBLISHED");
        if (!asked.known(Fact.AGENCY_CONTRACT_ENDS_ON)
                || asked.date(Fact.AGENCY_CONTRACT_ENDS_ON).isBefore(asked.day)) {
            notes.says("CN-A-06", "AGENCY_NO_CONTRACT");
        }
        if (asked.no(Fact.AGENCY_RECORDS_COMPLETE)) {
            notes.says("CN-A-07", "AGENCY_RECORDS_LATE");
        } else if (!asked.yes(Fact.AGENCY_RECORDS_COMPLETE)) {
            notes.unknown("CN-A-07");
        }
        notes.stop("CN-A-08", Fact.AGENCY_PASSED_ON, "AGENCY_PASSED_ON");
        notes.proof("CN-A-09", Fact.AGENCY_DATA_TERMS, "AGENCY_NO_DATA_TERMS");
        notes.stop("CN-A-10", Fact.AGENCY_VIOLENT_RECORD, "AGENCY_VIOLENT");
        if (!asked.placement() && !asked.happenedBy(Fact.PLACEMENT_TOLD_ON)) {
            notes.says("IN-A-01", "PLACEMENT_NOT_TOLD");
        }
    }

    private void placement() {
        if (notes.has("CN-A-02") && !within("CN-A-02", Fact.AGENCY_EVALUATED_ON)) {
            notes.says("CN-A-02", "AGENCY_NOT_EVALUATED");
        }
        if (asked.asked.handover().renewal()) {
            notes.proof("CN-A-02", Fact.AGENCY_EVALUATED_FOR_RENEWAL, "AGENCY_NOT_EVALUATED_FOR_RENEWAL");
        }
        if (notes.has("CN-A-05") && !within("CN-A-05", Fact.AGENCY_INSPECTED_ON)) {
            notes.says("CN-A-05", "AGENCY_NOT_INSPECTED");
        }
        if (!asked.happenedBy(Fact.PLACEMENT_TOLD_ON)) {
            notes.says("CN-C-08", "PLACEMENT_NOT_TOLD");
        }
        notes.proof("CN-P-02", Fact.FEED_MINIMAL, "FEED_NOT_MINIMAL");
        if (asked.asked.handover().newController()) {
            notes.proof("CN-P-04", Fact.SHARING_CONSENT, "SHARING_WITHOUT_CONSENT");
        }
        notes.proof("CN-P-05", Fact.IMPACT_ASSESSED, "IMPACT_NOT_ASSESSED");
    }

    /** Whether it happened at most so many days before the contact. */
    private boolean within(String rule, Fact fact) {
        return asked.happenedBy(fact)
                && !asked.date(fact).plusDays(notes.number(rule, "days")).isBefore(asked.day);
    }

    private void assignment() {
        boolean told = asked.yes(Fact.ASSIGNED) && asked.happenedBy(Fact.ASSIGNMENT_TOLD_ON);
        if (!told && !asked.purpose(Purpose.ASSIGNMENT_NOTICE)) {
            notes.stop("CN-A-12", Fact.ASSIGNED, "ASSIGNMENT_NOT_TOLD");
        }
    }

    private void machine() {
        if (!asked.asked.by().automated()) {
            return;
        }
        notes.proof("CN-I-04", Fact.MODEL_LOGGED, "MODEL_NOT_LOGGED");
        if (!asked.known(Fact.REVIEW_ASKED) || !asked.yes(Fact.REVIEWED)) {
            notes.stop("CN-I-04", Fact.REVIEW_ASKED, "REVIEW_OUTSTANDING");
        }
    }
}
