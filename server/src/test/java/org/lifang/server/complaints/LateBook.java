package org.lifang.server.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.lifang.server.portfolio.Uploads;
import tools.jackson.databind.JsonNode;

/** A small book of invented people who are all late, and who is who in it. */
final class LateBook {

    private static final int BORROWERS = 20;

    private LateBook() {}

    static void load(Browser manager) {
        StringBuilder tape = new StringBuilder("[borrowers]\nborrower_no,name\n");
        each(tape, "N%1$d,示例·欠款人\n");
        tape.append("[loans]\nloan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on\n");
        each(tape, "N%1$d-A,N%1$d,现金贷,954.85,15.6,BULLET,2025-10-10,2026-01-10\n");
        tape.append("[instalments]\nloan_no,seq,due_on,principal,interest\n");
        each(tape, "N%1$d-A,1,2026-01-10,954.85,131.65\n");
        Uploads uploads = new Uploads(manager);
        JsonNode booked = uploads.committed(uploads.checked(tape.toString()));
        assertThat(booked.get("state").asString()).isEqualTo("COMMITTED");
    }

    private static void each(StringBuilder tape, String lines) {
        for (int i = 1; i <= BORROWERS; i++) {
            tape.append(lines.formatted(i));
        }
    }

    /** The line of a borrower as the search shows it. */
    static JsonNode line(Browser manager, int number) {
        return Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"N" + number + "\"}"))
                .at("/items/0");
    }

    static String borrower(Browser manager, int number) {
        return line(manager, number).get("id").asString();
    }

    static String loan(Browser manager, String borrower) {
        return Answer.ok(manager.get("/api/v1/borrowers/" + borrower))
                .at("/loans/0/id")
                .asString();
    }

    static String userId(Browser person) {
        return Answer.ok(person.get("/api/v1/session")).at("/user/id").asString();
    }
}
