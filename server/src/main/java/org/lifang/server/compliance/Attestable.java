package org.lifang.server.compliance;

import org.lifang.kernel.contact.facts.Fact;

/** What a person may establish with evidence because no other register says it; and about what it can be said. */
enum Attestable {
    ASSIGNED(Fact.ASSIGNED, About.BORROWER),
    ASSIGNMENT_TOLD_ON(Fact.ASSIGNMENT_TOLD_ON, About.BORROWER),
    COST_SHEET_COVERS(Fact.COST_SHEET_COVERS, About.BORROWER),
    CHARGES_ABOVE_LINE(Fact.CHARGES_ABOVE_LINE, About.BORROWER),
    TIME_BARRED(Fact.TIME_BARRED, About.BORROWER),
    CREDIT_NOTICE_GIVEN(Fact.CREDIT_NOTICE_GIVEN, About.BORROWER),
    CREDIT_CLAIM_TRUE(Fact.CREDIT_CLAIM_TRUE, About.BORROWER),
    PLACEMENT_TOLD_ON(Fact.PLACEMENT_TOLD_ON, About.BORROWER),
    REMINDER_AGREED(Fact.REMINDER_AGREED, About.BORROWER),
    FAMILY_CONSENT(Fact.FAMILY_CONSENT, About.BORROWER),
    SHARING_CONSENT(Fact.SHARING_CONSENT, About.BORROWER),
    TRACKING_CONSENT(Fact.TRACKING_CONSENT, About.BORROWER),
    VALIDATION_SENT(Fact.VALIDATION_SENT, About.BORROWER),
    REVIEW_ASKED(Fact.REVIEW_ASKED, About.BORROWER),
    REVIEWED(Fact.REVIEWED, About.BORROWER),
    WORKPLACE_BARRED(Fact.WORKPLACE_BARRED, About.BORROWER),
    WORKPLACE_ASKED(Fact.WORKPLACE_ASKED, About.BORROWER),
    LIVES_AT_WORK(Fact.LIVES_AT_WORK, About.BORROWER),

    PERSON_MINOR(Fact.PERSON_MINOR, About.PERSON),
    ASKED_FOR(Fact.ASKED_FOR, About.PERSON),
    WISHES_TO_PAY(Fact.WISHES_TO_PAY, About.PERSON),
    CONTACT_PERSON_AGREED(Fact.CONTACT_PERSON_AGREED, About.PERSON),
    RELATED_DECIDED(Fact.RELATED_DECIDED, About.PERSON),
    SPOUSE_LIABLE(Fact.SPOUSE_LIABLE, About.PERSON),
    HEIR_ON_FILE(Fact.HEIR_ON_FILE, About.PERSON),
    HEIR_RENOUNCED(Fact.HEIR_RENOUNCED, About.PERSON),
    ESTATE_FEN(Fact.ESTATE_FEN, About.PERSON),
    GUARANTEE_ON_FILE(Fact.GUARANTEE_ON_FILE, About.PERSON),
    GUARANTEE_ENDS_ON(Fact.GUARANTEE_ENDS_ON, About.PERSON),
    JOINT_CONTRACT_ON_FILE(Fact.JOINT_CONTRACT_ON_FILE, About.PERSON),

    SOURCE_PROVEN(Fact.SOURCE_PROVEN, About.POINT),
    POINT_SHARED(Fact.POINT_SHARED, About.POINT),
    NUMBER_INVALID_ON(Fact.NUMBER_INVALID_ON, About.POINT);

    /** What a fact is about. */
    enum About {
        BORROWER,
        /** The debtor too, who is person 0. */
        PERSON,
        POINT
    }

    private final Fact fact;
    private final About about;

    Attestable(Fact fact, About about) {
        this.fact = fact;
        this.about = about;
    }

    Fact fact() {
        return fact;
    }

    About about() {
        return about;
    }
}
