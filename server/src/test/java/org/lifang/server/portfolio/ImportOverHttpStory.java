package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.Tape;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** 10 March 2026: a manager brings a small lender's tape in, repairs what was wrong with it, and sends a newer one. */
@LifangTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportOverHttpStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Path KEPT = Path.of("target", "test-data", "imports");
    private static final String GOOD = """
            [borrowers]
            borrower_no,name,id_no,district
            B1,示例·王伟,990101199001010019,锦江区
            B2,示例·李娜,,青羊区
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            L1,B1,现金贷,3000.00,12,EQUAL_PRINCIPAL,2025-11-01,2026-02-01
            L2,B2,现金贷,200.00,12,BULLET,2025-11-01,2026-02-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            L1,1,2025-12-01,1000.00,30.00
            L1,2,2026-01-01,1000.00,20.00
            L1,3,2026-02-01,1000.00,10.00
            L2,1,2026-02-01,200.00,6.00
            [payments]
            loan_no,paid_on,amount,reference
            L1,2025-12-01,1030.00,P-1
            L2,2025-11-20,50.00,P-2
            [contact_points]
            borrower_no,kind,value,source,consent
            B1,MOBILE,10012345678,CONTRACT,NOT_GIVEN
            B2,MOBILE,10012345679,CONTRACT,NOT_GIVEN
            """;

    /** A payment before its loan, a mobile number too short, consent without the column for its date. */
    private static final String FAULTY = GOOD.replace("L2,2025-11-20,50.00", "L2,2025-10-20,50.00")
            .replace("B2,MOBILE,10012345679,CONTRACT,NOT_GIVEN", "B2,MOBILE,1001234567,CONTRACT,NOT_GIVEN")
            .replace("B1,MOBILE,10012345678,CONTRACT,NOT_GIVEN", "B1,MOBILE,10012345678,CONTRACT,GIVEN");

    private static String booked = "";

    private final Browser manager;
    private final Uploads uploads;

    ImportOverHttpStory(@Autowired ApplicationContext application) {
        manager = Browser.as(application, Role.MANAGER);
        uploads = new Uploads(manager);
    }

    @Test
    @Order(1)
    void templatesCarryEverySectionAndColumnAndTheWorkbookOpens() throws IOException {
        for (Tape tape : Tape.values()) {
            String name = tape.name().toLowerCase(java.util.Locale.ROOT);
            MockHttpServletResponse csv = manager.get("/api/v1/templates/" + name + ".csv");
            assertThat(csv.getContentType()).startsWith("text/csv");
            assertThat(csv.getHeader("Content-Disposition")).contains("attachment", name + ".csv");
            List<String> lines = new ArrayList<>();
            for (Section section : tape.sections()) {
                lines.add("[" + section.title() + "]");
                lines.add(String.join(",", headers(section)));
            }
            assertThat(Answer.text(csv).strip()).startsWith("\ufeff");
            assertThat(Answer.text(csv).substring(1).lines()).containsExactlyElementsOf(lines);
            opensInASpreadsheet(tape, manager.get("/api/v1/templates/" + name + ".xlsx"));
        }
        assertThat(manager.get("/api/v1/templates/unknown.csv").getStatus()).isEqualTo(404);
    }

    private void opensInASpreadsheet(Tape tape, MockHttpServletResponse xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.getContentAsByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .endsWith("说明")
                    .hasSize(tape.sections().size() + 1);
            for (int i = 0; i < tape.sections().size(); i++) {
                Section section = tape.sections().get(i);
                assertThat(sheets.get(i).getName()).isEqualTo(section.title());
                assertThat(sheets.get(i).read().getFirst().stream().map(cell -> cell.getText()))
                        .containsExactlyElementsOf(headers(section));
            }
        }
    }

    private static List<String> headers(Section section) {
        return section.columns().stream().map(Column::header).toList();
    }

    @Test
    @Order(2)
    void badRowsAreNamedRepairedBookedAndTriedAgain() {
        JsonNode checked = uploads.checked(FAULTY);
        String id = checked.get("id").asString();
        assertThat(checked.get("state").asString()).isEqualTo("CHECKED");
        assertThat(checked.get("rowsRead").asLong()).isEqualTo(12);
        assertThat(checked.get("rowsBad").asLong()).isEqualTo(3);
        assertThat(checked.at("/totals/principal/minor").asLong()).isEqualTo(320_000);
        assertThat(checked.at("/totals/principal/currency").asString()).isEqualTo("CNY");
        assertThat(checked.at("/totals/payments/minor").asLong()).isEqualTo(103_000);
        assertThat(Answer.ok(manager.get("/api/v1/borrowers?sort=no"))
                        .get("items")
                        .size())
                .as("nothing is booked yet")
                .isZero();
        everyBadRowIsExplained(id);

        JsonNode repaired = repair(id, "contact_points", 2, "{\"value\":\"10012345679\"}");
        assertThat(repaired.get("repaired").asBoolean()).isTrue();
        assertThat(repaired.get("findings").size()).isZero();
        JsonNode still = repair(id, "contact_points", 1, "{\"consent_on\":\"2025-13-01\"}");
        assertThat(still.at("/findings/0/field").asString()).isEqualTo("consent_on");

        JsonNode booking = uploads.committed(checked);
        assertThat(booking.get("state").asString()).isEqualTo("COMMITTED");
        assertThat(badRow(id, "contact_points", 2).at("/cells/value").asString())
                .as("the repair survives the booking")
                .isEqualTo("10012345679");
        assertThat(repair(id, "contact_points", 1, "{\"consent_on\":\"2025-11-01\"}")
                        .get("findings")
                        .size())
                .isZero();
        booked = id;
        retryTakesTheRepairedRows(id);
    }

    private void everyBadRowIsExplained(String id) {
        JsonNode rows = Answer.ok(manager.get(Uploads.path(id) + "/bad-rows")).get("items");
        assertThat(Answer.texts(rows, "section")).containsExactly("contact_points", "contact_points", "payments");
        JsonNode mobile = badRow(id, "contact_points", 2);
        assertThat(mobile.get("refused").asBoolean()).isTrue();
        assertThat(mobile.at("/findings/0/field").asString()).isEqualTo("value");
        assertThat(mobile.at("/findings/0/value").asString()).isEqualTo("1001234567");
        assertThat(mobile.at("/findings/0/code").asString()).isEqualTo("IMPORT_MOBILE_FORMAT");
        assertThat(mobile.at("/findings/0/message").asString()).isEqualTo("不是大陆手机号（11 位，1 开头，第二位 3–9）。");
        assertThat(badRow(id, "payments", 2).at("/findings/0/message").asString())
                .isEqualTo("还款日早于放款日 2025-11-01。");
        manager.speaking("en");
        assertThat(badRow(id, "payments", 2).at("/findings/0/message").asString())
                .isEqualTo("The payment is before the disbursement on 2025-11-01.");
        manager.speaking("zh-CN");
    }

    private void retryTakesTheRepairedRows(String id) {
        JsonNode accepted = Answer.ok(manager.post(Uploads.path(id) + "/bad-rows/retry", ""));
        assertThat(accepted.get("parentId").asString()).isEqualTo(id);
        JsonNode child = uploads.followed(accepted.get("id").asString());
        assertThat(child.get("rowsRead").asLong()).isEqualTo(3);
        assertThat(child.get("rowsBad").asLong())
                .as("the payment is still wrong")
                .isOne();
        assertThat(child.at("/counts/contact_points/new").asLong()).isEqualTo(2);
        uploads.committed(child);
        String borrower = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"10012345679\"}"))
                .at("/items/0/id")
                .asString();
        assertThat(Answer.ok(manager.get("/api/v1/borrowers/" + borrower))
                        .get("borrowerNo")
                        .asString())
                .isEqualTo("B2");
    }

    private JsonNode badRow(String id, String section, int place) {
        JsonNode rows = Answer.ok(manager.get(Uploads.path(id) + "/bad-rows?section=" + section))
                .get("items");
        return rows.get(Math.min(place, rows.size()) - 1);
    }

    private JsonNode repair(String id, String section, int place, String cells) {
        long rowNo = badRow(id, section, place).get("rowNo").asLong();
        String path = Uploads.path(id) + "/bad-rows/" + section + "/" + rowNo;
        return Answer.ok(manager.put(path, "{\"cells\":" + cells + "}"));
    }

    @Test
    @Order(3)
    void theSameFileAgainChangesNothingAndANewerOneSaysWhatChanged() {
        JsonNode again = uploads.committed(uploads.checked(FAULTY));
        assertThat(again.get("changes").size()).isZero();
        again.get("counts").forEach(section -> {
            assertThat(section.get("new").asLong()).isZero();
            assertThat(section.get("changed").asLong()).isZero();
        });
        JsonNode newer = uploads.committed(uploads.checked(GOOD.replace("200.00,12,BULLET", "200.00,10,BULLET")));
        assertThat(newer.get("changes").toString()).contains("{\"what\":\"loan.annual_rate_ppm\",\"count\":1}");
        assertThat(newer.at("/counts/loans/changed").asLong()).isOne();
        assertThat(newer.at("/counts/payments/new").asLong())
                .as("the payment, corrected")
                .isOne();
    }

    @Test
    @Order(4)
    void theRefusedRowsAsAFileCanBeRepairedAndImported() {
        MockHttpServletResponse file = manager.get(Uploads.path(booked) + "/bad-rows.csv");
        assertThat(file.getHeader("Content-Disposition")).contains("attachment");
        String text = Answer.text(file);
        assertThat(text).startsWith("\ufeff").contains("2025-10-20");
        JsonNode checked = uploads.checked(text.replace("2025-10-20,50.00", "2025-11-20,50.00"));
        assertThat(checked.get("rowsRead").asLong()).isEqualTo(3);
        assertThat(checked.get("rowsBad").asLong()).isZero();
        assertThat(checked.at("/counts/payments/same").asLong()).isOne();
        assertThat(manager.get(Uploads.path(Browser.key().toString()) + "/bad-rows.csv")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void whatIsDiscardedCannotBeBookedAndWhatIsNoTapeIsRefusedInWords() {
        String id = uploads.checked(GOOD.replace("B2", "B9").replace("L2", "L9"))
                .get("id")
                .asString();
        Answer.ok(manager.post(Uploads.path(id) + "/discard", ""));
        assertThat(uploads.shown(id).get("state").asString()).isEqualTo("DISCARDED");
        JsonNode no = Answer.refused(manager.post(Uploads.path(id) + "/commit", ""), 409, "IMPORT_WRONG_STATE");
        assertThat(no.get("detail").asString()).contains("DISCARDED");
        JsonNode refused = uploads.checked("%PDF-1.7 not a tape at all");
        assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("message").asString()).startsWith("这不是账本文件");
        assertThat(Answer.ok(manager.speaking("en")
                                .get(Uploads.path(refused.get("id").asString())))
                        .get("message")
                        .asString())
                .startsWith("This is not a tape");
        manager.speaking("zh-CN");
        Answer.refused(manager.get(Uploads.path(Browser.key().toString())), 404, "IMPORT_UNKNOWN");
    }

    @Test
    @Order(6)
    void anUploadUnderAKnownIdOrKeyLeavesTheFirstFileAlone() throws IOException {
        UUID id = Browser.key();
        UUID key = Browser.key();
        byte[] tape = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] other = FAULTY.getBytes(StandardCharsets.UTF_8);
        Answer.ok(uploads.send(id, "tape.csv", tape, key));
        uploads.followed(id.toString());
        List<Path> before = kept();
        byte[] sealed = Files.readAllBytes(KEPT.resolve(id + ".sealed"));
        Answer.refused(uploads.send(id, "tape.csv", other, Browser.key()), 409, "IMPORT_ID_TAKEN");
        Answer.refused(uploads.send(id, "tape.csv", other, key), 422, "IDEMPOTENCY_KEY_REUSED");
        Answer.ok(uploads.send(id, "tape.csv", tape, key));
        assertThat(manager.upload(
                                "/api/v1/imports",
                                "tape.csv",
                                other,
                                java.util.Map.of("id", Browser.key().toString(), "profile", "nobody"),
                                Browser.key())
                        .getStatus())
                .isEqualTo(422);
        assertThat(kept()).containsExactlyElementsOf(before);
        assertThat(Files.readAllBytes(KEPT.resolve(id + ".sealed"))).isEqualTo(sealed);
        assertThat(uploads.shown(id.toString()).get("state").asString()).isEqualTo("CHECKED");
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }

    @Test
    @Order(7)
    void aWholeBookIsFollowedToItsEndAndListedPageByPage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("book.csv");
        SampleBook.write(file, 3, 400, DAY);
        UUID id = Browser.key();
        Answer.ok(uploads.send(id, "book.csv", Files.readAllBytes(file), Browser.key()));
        String events = manager.follow(Uploads.path(id.toString()) + "/events");
        assertThat(events).contains("event:progress").endsWith("event:state\ndata:{\"state\":\"CHECKED\"}\n\n");
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(manager.get("/api/v1/imports?size=2" + after));
            ids.addAll(Answer.texts(page.get("items"), "id"));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        assertThat(ids).doesNotHaveDuplicates().contains(booked, id.toString());
        assertThat(manager.get("/api/v1/imports?after="
                                + org.lifang.server.answers.PageToken.of("a", "b")
                                        .text())
                        .getStatus())
                .isEqualTo(400);
    }
}
