package org.lifang.server.playbooks;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.lifang.server.portfolio.Uploads;
import tools.jackson.databind.JsonNode;

/** Files of invented people, as a lender would send them. */
final class Tape {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Tape() {}

    static Debtor imported(Lender lender, int daysPastDue, int monthlyYuan, int months) {
        int number = NUMBER.incrementAndGet();
        String borrower = "PB" + number;
        String mobile = "100" + (30_000_000 + number);
        LocalDate first = lender.today().plusDays(1).minusDays(daysPastDue);
        LocalDate out = first.minusMonths(1);
        StringBuilder tape = new StringBuilder(
                """
                [borrowers]
                borrower_no,name,id_no,district
                %1$s,示例·王小明,%2$s,锦江区
                [loans]
                loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
                %1$sL,%1$s,现金贷,%3$d.00,12,EQUAL_PRINCIPAL,%4$s,%5$s
                [instalments]
                loan_no,seq,due_on,principal,interest
                """.formatted(borrower, identity(number), monthlyYuan * months, out, out.plusMonths(months)));
        for (int seq = 1; seq <= months; seq++) {
            int interest = monthlyYuan * (months - seq + 1) / 100;
            tape.append("%sL,%d,%s,%d.00,%d.00%n"
                    .formatted(borrower, seq, first.plusMonths(seq - 1L), monthlyYuan, interest));
        }
        tape.append("""
                [contact_points]
                borrower_no,person_no,kind,value,district,source,consent,consent_on
                %1$s,,MOBILE,%2$s,,CONTRACT,GIVEN,%3$s
                %1$s,,EMAIL,pb%4$d@borrower.example,,CONTRACT,GIVEN,%3$s
                %1$s,,HOME,四川省成都市锦江区示例路%4$d号,锦江区,CONTRACT,GIVEN,%3$s
                """.formatted(borrower, mobile, out, number));
        Uploads uploads = new Uploads(lender.manager.browser());
        JsonNode booked = uploads.committed(uploads.checked(tape.toString()));
        if (!booked.get("state").asString().equals("COMMITTED")) {
            throw new AssertionError(booked.toString());
        }
        lender.nextDay();
        return found(lender, borrower, mobile);
    }

    private static Debtor found(Lender lender, String number, String mobile) {
        JsonNode line = lender.manager
                .get("/borrowers?size=200")
                .get("items")
                .valueStream()
                .filter(each -> each.get("borrowerNo").asString().equals(number))
                .findFirst()
                .orElseThrow();
        long id = line.get("id").asLong();
        JsonNode card = lender.manager.get("/borrowers/" + id);
        return new Debtor(
                lender, id, card.at("/loans/0/id").asLong(), point(card, "MOBILE"), point(card, "HOME"), mobile);
    }

    private static long point(JsonNode card, String kind) {
        return card.get("contactPoints")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    /** A number that belongs to nobody, with its check digit. */
    private static String identity(int number) {
        String digits = "990101" + "19800101" + "%03d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
