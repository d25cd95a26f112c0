package org.lifang.kernel.plan;

import org.lifang.kernel.contact.pack.Confidence;
import org.lifang.kernel.contact.pack.Tier;

/** The rules that options rest on, with their weight; the ids are those of the rule catalogue. */
public enum PlanRule {
    /** Personal plan of at most 60 months: credit-card Measures art. 70, for cards only; a house rule by analogy. */
    CN_D_07("CN-D-07", Tier.HOUSE, Confidence.TEXT, true),
    /** Extension asked for before the term ends: Civil Code art. 678. */
    CN_D_08("CN-D-08", Tier.A, Confidence.TEXT, false),
    /** Hardship: nothing citable was found. */
    CN_D_10("CN-D-10", Tier.HOUSE, Confidence.UNVERIFIED, false),
    /** Interest that was not agreed is not owed: Civil Code arts 670, 676, 680. */
    CN_M_04("CN-M-04", Tier.A, Confidence.TEXT, false),
    /** The 24 % line of SPC opinion 2017 No. 22 item 2: no statutory ceiling, so a house rule with regard to it. */
    CN_M_06("CN-M-06", Tier.HOUSE, Confidence.DESIGN, false),
    /** The lender's policy. */
    POLICY("POLICY", Tier.HOUSE, Confidence.DESIGN, false);

    private final String id;
    private final Tier tier;
    private final Confidence confidence;
    private final boolean byAnalogy;

    PlanRule(String id, Tier tier, Confidence confidence, boolean byAnalogy) {
        this.id = id;
        this.tier = tier;
        this.confidence = confidence;
        this.byAnalogy = byAnalogy;
    }

    /** As the catalogue writes it. */
    public String id() {
        return id;
    }

    /** Its weight for consumer loans. */
    public Tier tier() {
        return tier;
    }

    /** How far its source was read. */
    public Confidence confidence() {
        return confidence;
    }

    /** Whether the source was written for something else. */
    public boolean byAnalogy() {
        return byAnalogy;
    }
}
