package org.lifang.simulation.faults;

/** Everything that can go wrong, and how often in a thousand occasions it does. */
public enum FaultKind {
    REQUEST_LOST(Group.NETWORK, 6, "a request never arrives; the same is sent again"),
    ANSWER_LOST(Group.NETWORK, 8, "a request is done and its answer never arrives; the same is sent again"),
    SENT_TWICE(Group.NETWORK, 8, "a request arrives twice"),
    KEY_REUSED(Group.NETWORK, 4, "another request comes under the key of one that was done"),

    DATABASE_BREAKS_AT_STATEMENT(Group.DATABASE, 6, "the connection breaks in the middle of a request"),
    DATABASE_BREAKS_BEFORE_COMMIT(Group.DATABASE, 6, "the connection breaks before the commit"),
    DATABASE_BREAKS_AFTER_COMMIT(Group.DATABASE, 6, "the connection breaks after the commit, and nobody knows"),

    NIGHT_CUT(Group.NIGHT, 150, "the night's connection breaks at a statement; the night is run again"),
    NIGHT_CUT_AFTER_COMMIT(Group.NIGHT, 100, "the night's connection breaks just after a commit"),
    NIGHT_TWICE(Group.NIGHT, 250, "the night is asked for again after it is done"),
    NIGHT_MISSED(Group.NIGHT, 40, "the server is off for a night; the next one makes up for it"),
    NIGHT_LATE(Group.NIGHT, 120, "the night begins in the morning, when people work already"),

    PROVIDER_BUSY(Group.MESSAGES, 40, "the provider of messages says later"),
    PROVIDER_SILENT(Group.MESSAGES, 25, "the provider takes a message and does not answer"),
    PROVIDER_BREAKS(Group.MESSAGES, 25, "handing a message over breaks"),
    PROVIDER_REFUSES(Group.MESSAGES, 20, "the provider will not send a message"),
    OUTBOX_CUT(Group.MESSAGES, 120, "the connection breaks while messages are sent"),
    REPORT_TWICE(Group.MESSAGES, 60, "the provider reports a delivery twice"),
    REPORT_LATE(Group.MESSAGES, 60, "a report of delivery comes a day late"),
    REPLY_TWICE(Group.MESSAGES, 200, "a borrower's answer is handed on twice"),

    NOTICE_TWICE(Group.MONEY, 120, "the bank tells of a payment twice"),
    NOTICE_LATE(Group.MONEY, 60, "the bank tells of a payment days later, with its own date"),
    NOTICE_FORGED(Group.MONEY, 25, "somebody tells of a payment under a wrong signature"),
    NOTICE_CHANGED(Group.MONEY, 25, "the bank tells of the same event with another sum"),
    PAYMENT_REVERSED(Group.MONEY, 40, "a payment is taken back"),
    OVERPAID(Group.MONEY, 40, "somebody pays more than they owe"),
    NAMELESS(Group.MONEY, 30, "money comes whose payer nobody knows"),

    CLOCK_STEPS_BACK(Group.CLOCK, 200, "the server's clock is set back by two minutes"),
    CLOCK_STEPS_AHEAD(Group.CLOCK, 100, "the server's clock jumps ahead by some minutes"),

    PHONE_LINE(Group.DEVICES, 350, "requests of a phone are lost, cut, doubled, reordered or spoiled"),
    PHONE_KILLED(Group.DEVICES, 200, "a phone is killed and starts again"),
    PHONE_CLOCK(Group.DEVICES, 120, "a phone's clock is wrong by hours"),
    PHONE_FORGETS(Group.DEVICES, 80, "a phone forgets what the server had acknowledged"),
    PHONE_LATE(Group.DEVICES, 120, "a phone has no line until the next day"),
    PHONE_REVOKED(Group.DEVICES, 40, "a phone is revoked before it told everything"),

    COLLEAGUE_SICK(Group.HOUSE, 40, "somebody who was to visit is sick in the morning"),
    FILE_TWICE(Group.HOUSE, 60, "the lender sends the same file again");

    /** What it happens to. */
    public enum Group {
        NETWORK,
        DATABASE,
        NIGHT,
        MESSAGES,
        MONEY,
        CLOCK,
        DEVICES,
        HOUSE
    }

    private final Group group;
    private final int perMille;
    private final String says;

    FaultKind(Group group, int perMille, String says) {
        this.group = group;
        this.perMille = perMille;
        this.says = says;
    }

    public Group group() {
        return group;
    }

    int perMille() {
        return perMille;
    }

    /** What it is, in a few words. */
    public String says() {
        return says;
    }
}
