package org.lifang.server.playbooks;

/** What is put to a borrower, as the workbench of options writes it. */
final class Arrangements {

    private Arrangements() {}

    static String payNow() {
        return of("pay-now", 0, 0, 0, 0);
    }

    /** Everything that is due on one later day. */
    static String deferral(int days) {
        return of("deferral", 0, 0, days, 0);
    }

    /** A first payment today and the rest month by month. */
    static String instalments(long firstFen, int months) {
        return of("instalments", 0, firstFen, 0, months);
    }

    static String of(String kind, long penaltyWaived, long firstFen, int deferDays, int months) {
        return """
                {"kind":"%s","waived":{"interestFen":0,"penaltyFen":%d,"compoundFen":0,"feeFen":0,"costFen":0},
                "firstPaymentFen":%d,"deferDays":%d,"months":%d,"ratePpm":120000}
                """.formatted(kind, penaltyWaived, firstFen, deferDays, months);
    }
}
