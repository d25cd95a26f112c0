package org.lifang.kernel.wording;

import org.jspecify.annotations.Nullable;

/** Something a template must speak of, by a variable, by words of the set {@code content.<…>}, or both. */
public enum Element {
    /** The institution is named in the first sentence, before anything else of weight. */
    INSTITUTION_FIRST("CN-V-10", VariableType.INSTITUTION, null),
    /** An agency names itself and whom it acts for. */
    AGENCY_AND_PRINCIPAL("CN-V-11", VariableType.AGENCY, "content.agency-role"),
    /** The reader's name. */
    NAME("CN-C-06", VariableType.NAME_MASKED, null),
    /** The sum. */
    AMOUNT("CN-C-06", VariableType.AMOUNT, null),
    /** Why the sum is asked for. */
    CAUSE("CN-C-06", null, "content.cause"),
    /** By what contract or law. */
    LEGAL_BASIS("CN-C-06", null, "content.legal-basis"),
    /** The reader's rights. */
    RIGHTS("CN-C-06", null, "content.rights"),
    /** Where to look things up. */
    HOW_TO_QUERY("CN-C-06", null, "content.query"),
    /** How to pay. */
    HOW_TO_PAY("CN-C-06", VariableType.ACCOUNT_OFFICIAL, "content.pay"),
    /** How to object. */
    HOW_TO_OBJECT("CN-C-06", null, "content.object"),
    /** Where to send evidence. */
    EVIDENCE("CN-C-06", null, "content.evidence"),
    /** A number to call. */
    CONTACT("CN-C-06", VariableType.PHONE_OFFICIAL, null),
    /** The institution's seal. */
    SEAL("CN-C-06", VariableType.SEAL, null),
    /** Who is there is asked before any fact of the debt. */
    IDENTITY_FIRST("CN-V-12", null, "content.identity"),
    /** The visitors show who they are. */
    CREDENTIALS("CN-V-02", null, "content.credentials"),
    /** The recording is told. */
    RECORDING_TOLD("CN-V-06", null, "content.recording"),
    /** Nobody comes in uninvited. */
    CONSENT_TO_ENTER("CN-V-04", null, "content.consent-to-enter"),
    /** When the visit is to be. */
    VISIT_WINDOW("CN-V-13", VariableType.VISIT_WINDOW, null),
    /** The reader may choose another time. */
    RESCHEDULE("CN-V-13", null, "content.reschedule"),
    /** How to stop messages that need not be sent. */
    OPT_OUT("HOUSE-OPT-OUT", null, "content.opt-out"),
    /** The first permitted request. */
    ASK_CONTACT("CN-W-05", null, "contact.ask"),
    /** The second permitted request. */
    ASK_TO_CALL_BACK("CN-W-05", null, "contact.pass-on"),
    /** A contact person may refuse for good. */
    REFUSAL("CN-W-07", null, "contact.refusal"),
    /** Help is offered. */
    HELP("CN-D-10", null, "content.help"),
    /** The agency is named. */
    AGENCY_NAMED("CN-C-08", VariableType.AGENCY, "content.agency-role"),
    /** What the agency is told. */
    DATA_SHARED("CN-C-08", null, "content.data-shared"),
    /** Where to complain. */
    COMPLAINTS("HOUSE-COMPLAINT", null, "content.complaint"),
    /** The figures themselves. */
    ONE_TIME_CODE("HOUSE-CODE", VariableType.ONE_TIME_CODE, null);

    private final String rule;
    private final @Nullable VariableType variable;
    private final @Nullable String words;

    Element(String rule, @Nullable VariableType variable, @Nullable String words) {
        this.rule = rule;
        this.variable = variable;
        this.words = words;
    }

    /** The rule that asks for it. */
    public String rule() {
        return rule;
    }

    /** The word by which findings name it. */
    public String word() {
        return Names.kebab(this);
    }

    boolean in(TemplateText text, WordingRules rules) {
        boolean bySign = variable == null || text.first(variable) != null;
        return bySign && (words == null || rules.says(text.marked(), words));
    }

    @Nullable
    String words() {
        return words;
    }
}
