package org.lifang.server.plans;

import java.time.LocalDate;
import java.util.UUID;
import org.lifang.kernel.aging.Contract;
import org.lifang.kernel.aging.Schedules;
import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.lifang.server.ledger.BookFixture;
import tools.jackson.databind.JsonNode;

/**
 * The loan of the worked example in docs/plans.md: 12,000 yuan at 15.6 % over twelve months from 15 March 2026, the
 * first instalment paid, then none.
 */
final class LateLoan {

    static final LocalDate JULY_20 = LocalDate.of(2026, 7, 20);
    private static int number;

    final long borrower;
    final long id;

    LateLoan(BookFixture book, LocalDate today) {
        number++;
        borrower = book.borrower("P" + number);
        id = book.loan(
                borrower,
                "P" + number + "-A",
                BookFixture.Loan.usual(
                        LocalDate.of(2026, 2, 15),
                        Schedules.build(new Contract(
                                Contract.Kind.LEVEL_INSTALMENT, 1_200_000, 156_000, 12, LocalDate.of(2026, 3, 15)))));
        book.payment(id, LocalDate.of(2026, 3, 15), 108_650);
        book.derive(today, id);
    }

    String path(String rest) {
        return "/api/v1/loans/" + id + rest;
    }

    String borrowers(String rest) {
        return "/api/v1/borrowers/" + borrower + rest;
    }

    /** Income 6,000, spending 2,500, one child, other debts 1,000, 500 on hand. */
    void meansStated(Browser by, LocalDate on) {
        String body = """
                {"id":"%s","saidOn":"%s","saidBy":"BORROWER","basis":"STATED","income":600000,"spending":250000,
                "dependants":1,"otherDebts":100000,"onHand":50000}""".formatted(UUID.randomUUID(), on);
        Answer.ok(by.post(borrowers("/means"), body));
    }

    JsonNode owed(Browser by) {
        return Answer.ok(by.get(path("/owed")));
    }

    UUID pays(Browser manager, LocalDate on, long fen) {
        UUID id = Browser.key();
        String body = """
                {"id":"%s","paidOn":"%s","amount":{"minor":%d,"currency":"CNY"},"channel":"BANK"}
                """.formatted(id, on, fen);
        Answer.ok(manager.post(path("/payments"), body));
        return id;
    }

    void takenBack(Browser manager, UUID payment, LocalDate on) {
        Answer.ok(
                manager.post("/api/v1/payments/" + payment + "/reverse", "{\"on\":\"" + on + "\",\"reason\":\"退票\"}"));
    }

    /** The arrangement of the worked example: a tenth today, the rest over three months. */
    static String threeMonths() {
        return arrangement("instalments", 0, 44_887, 0, 3, 156_000);
    }

    static String arrangement(String kind, long penaltyWaived, long first, int deferDays, int months, int ratePpm) {
        return """
                {"kind":"%s","waived":{"interestFen":0,"penaltyFen":%d,"compoundFen":0,"feeFen":0,"costFen":0},
                "firstPaymentFen":%d,"deferDays":%d,"months":%d,"ratePpm":%d}
                """.formatted(kind, penaltyWaived, first, deferDays, months, ratePpm);
    }
}
