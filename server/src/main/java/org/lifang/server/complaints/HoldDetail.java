package org.lifang.server.complaints;

/** What kind of occasion, need or request it is, without a word about the person. */
public enum HoldDetail {
    BEREAVEMENT(HoldKind.OCCASION),
    DISASTER(HoldKind.OCCASION),
    WEDDING(HoldKind.OCCASION),
    FESTIVAL(HoldKind.OCCASION),
    INCOME_LOST(HoldKind.HARDSHIP),
    ILLNESS(HoldKind.HARDSHIP),
    DISABILITY(HoldKind.HARDSHIP),
    OLD_AGE(HoldKind.HARDSHIP),
    DISTRESS(HoldKind.HARDSHIP),
    OTHER_NEED(HoldKind.HARDSHIP),
    ACCESS(HoldKind.DATA_REQUEST),
    CORRECTION(HoldKind.DATA_REQUEST),
    ERASURE(HoldKind.DATA_REQUEST),
    CONSENT_WITHDRAWN(HoldKind.DATA_REQUEST);

    private final HoldKind kind;

    HoldDetail(HoldKind kind) {
        this.kind = kind;
    }

    HoldKind kind() {
        return kind;
    }
}
