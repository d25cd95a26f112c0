package org.lifang.kernel.wording;

/** What is wrong with words; every category has its code, from which the sentence for people is made. */
public enum Category {
    /** Threats, violence, pestering, forced entry. */
    THREAT,
    /** Speaking as, for or with police, court, procurator or government. */
    AUTHORITY,
    /** Arrest, crime, case numbers, a suit certainly won. */
    FAKE_LAW,
    /** The card crime, which a consumer loan cannot be. */
    CARD_CRIME,
    /** Blacklists and registers of bad people. */
    BLACKLIST,
    /** The credit record, unless it is true and was told before. */
    CREDIT_RECORD,
    /** Pressure through family, friends, work. */
    FAMILY,
    /** Insult. */
    INSULT,
    /** Posting, publishing, shaming. */
    EXPOSURE,
    /** A fact of the debt where others may read or hear it. */
    DEBT_FACT,
    /** Something other than the two requests a contact person may be asked. */
    OTHER_REQUEST,
    /** Charges in the name of collection. */
    EXTRA_CHARGE,
    /** Money by another way than the channels of the contract. */
    PRIVATE_ACCOUNT,
    /** Borrowing to repay. */
    BORROW_TO_REPAY,
    /** Debt or its effect made larger than it is. */
    OVERSTATED,
    /** A sum written by hand. */
    LITERAL_AMOUNT,
    /** An agency speaking as the lender. */
    AGENCY_POSING,
    /** A claim that limitation may have ended. */
    TIME_BARRED,
    /** A promise nobody may give. */
    FALSE_PROMISE,
    /** Something a text of its kind must say and does not. */
    CONTENT,
    /** A variable where it may not stand. */
    VARIABLE;

    /** The code by which message files name it, such as {@code wording.fake-law}. */
    public String code() {
        return "wording." + Names.kebab(this);
    }
}
