package org.lifang.server.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.Answer;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.portfolio.intake.NameChecks;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A house that takes money: a manager, a second one, a planner, and late loans of invented people. */
final class Till {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final LocalDate DUE = LocalDate.of(2026, 1, 10);
    static final String RECEIPTS = "/api/v1/money/receipts";
    private static int number;

    final Browser manager;
    final Browser second;
    final Browser planner;
    private final ApplicationContext application;

    Till(ApplicationContext application) {
        this.application = application;
        manager = Browser.as(application, Role.MANAGER);
        second = Browser.as(application, Role.MANAGER);
        planner = Browser.as(application, Role.PLANNER);
    }

    /** A loan that bears no interest, all of it late. */
    record Late(long borrower, long loan, String no) {
        String path() {
            return "/api/v1/loans/" + loan;
        }
    }

    Late late(long fen, @Nullable String name) {
        BookFixture book = application.getBean(BookFixture.class);
        String no = "LN-%06d".formatted(++number);
        long borrower = book.borrower("B" + no);
        if (name != null) {
            named(borrower, name);
        }
        return loanOf(borrower, no, fen);
    }

    Late another(Late of, long fen) {
        return loanOf(of.borrower(), "LN-%06d".formatted(++number), fen);
    }

    private Late loanOf(long borrower, String no, long fen) {
        BookFixture book = application.getBean(BookFixture.class);
        List<Instalment> schedule = List.of(new Instalment(1, DUE, fen, 0, 0));
        long loan = book.loan(
                borrower, no, new BookFixture.Loan(DUE.minusMonths(1), 0, 0, "PRINCIPAL_FIRST", "DAYS", schedule));
        book.derive(TODAY, loan);
        return new Late(borrower, loan, no);
    }

    private void named(long borrower, String name) {
        application
                .getBean(DSLContext.class)
                .execute(
                        "update portfolio.borrower set name_sealed = ?, name_check = ? where id = ?",
                        application.getBean(Sealer.class).seal(Field.NAME, name),
                        NameChecks.of(application.getBean(BlindIndex.class), name),
                        borrower);
    }

    long overdue(Late late) {
        return Answer.ok(manager.get(late.path() + "/owed"))
                .at("/overdue/total/minor")
                .asLong();
    }

    JsonNode receipt(String id) {
        return Answer.ok(manager.get(RECEIPTS + "/" + id));
    }

    MockHttpServletResponse act(Browser who, String receipt, String verb, String body) {
        return who.post(RECEIPTS + "/" + receipt + "/" + verb, body);
    }

    /** Money entered by the planner and confirmed by the manager; the id of its receipt. */
    String received(long fen, LocalDate on, @Nullable String payer, @Nullable String words) {
        UUID id = Browser.key();
        Answer.ok(planner.post("/api/v1/money/entries", entry(id, "REF-" + id, fen, on, payer, words)));
        return Answer.ok(manager.post("/api/v1/money/entries/" + id + "/confirm", ""))
                .get("receipt")
                .asString();
    }

    static String entry(
            UUID id, String reference, long fen, LocalDate on, @Nullable String payer, @Nullable String words) {
        return """
                {"id":"%s","channel":"BANK","reference":"%s","bookedOn":"%s","amount":{"minor":%d,"currency":"CNY"}%s%s}
                """.formatted(id, reference, on, fen, text("payer", payer), text("remittance", words));
    }

    private static String text(String field, @Nullable String value) {
        return value == null ? "" : ",\"" + field + "\":\"" + value + "\"";
    }

    static String shares(Object... loanAndFen) {
        StringBuilder shares = new StringBuilder();
        for (int i = 0; i < loanAndFen.length; i += 2) {
            shares.append(i == 0 ? "" : ",")
                    .append("{\"loanId\":\"%s\",\"fen\":%s}".formatted(loanAndFen[i], loanAndFen[i + 1]));
        }
        return "{\"shares\":[" + shares + "]}";
    }

    /** A signed notice as a provider would send it. */
    MockHttpServletResponse notice(String channel, String secret, Instant at, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String seconds = Long.toString(at.getEpochSecond());
        return notice(
                channel,
                Map.of(
                        MachineSignature.TIME,
                        seconds,
                        MachineSignature.SIGNATURE,
                        MachineSignature.of(secret, at.getEpochSecond(), bytes)),
                bytes);
    }

    MockHttpServletResponse notice(String channel, Map<String, String> headers, byte[] body) {
        var request = MockMvcRequestBuilders.post("/api/v1/payment-notices/" + channel)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach(request::header);
        try {
            return application
                    .getBean(MockMvc.class)
                    .perform(request)
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
