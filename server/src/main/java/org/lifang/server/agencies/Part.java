package org.lifang.server.agencies;

/** What an entry about an agency may say, by the name of its field. */
enum Part {
    FROM("from"),
    UNTIL("until"),
    FORM("form"),
    SCORES("scores"),
    PASSED("passed"),
    INCIDENT("incident"),
    TERMS("terms"),
    DOCUMENT("document"),
    URL("url"),
    REFERS("refers"),
    REASON("reason");

    private final String field;

    Part(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
