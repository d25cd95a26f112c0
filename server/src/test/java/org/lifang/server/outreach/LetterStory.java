package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.outreach.outbox.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A letter is printed into a batch, taken to the post, and proved to have arrived. */
@LifangTest
class LetterStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 1, 20);
    private static final String BATCHES = "/api/v1/letter-batches/";

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SettableClock clock;

    private final Office office;

    LetterStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @Test
    void aLetterIsPrintedPostedAndProved() throws IOException {
        office.at(10, 9, 0);
        Neighbour late = neighbours.owing(DUE, TUESDAY);
        neighbours.decide(late.borrower(), "LETTER", 5, DUE, TUESDAY);
        whoWeAre();
        office.approveTemplate("overdue-letter");
        office.approveCampaign("overdue-letter");
        office.plan("overdue-letter");
        outbox.tick(clock.instant());
        JsonNode message = office.messages(late.borrower()).get(0);
        assertThat(message.get("state").asString()).as(why(message)).isEqualTo("SENT");

        JsonNode batch = Answer.ok(office.planner.get("/api/v1/letter-batches")).get(0);
        String id = batch.get("id").asString();
        Answer.refused(office.planner.post(BATCHES + id + "/pdf", ""), 409, "LETTER_BATCH_OPEN");
        Answer.ok(office.planner.post(BATCHES + id + "/close", ""));
        MockHttpServletResponse pages = office.planner.post(BATCHES + id + "/pdf", "");
        assertThat(pages.getContentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(pages.getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("示例·王小明", "四川省成都市锦江区", "400-000-0000");
        }
        String letter = "/api/v1/letters/" + message.get("id").asString();
        Answer.refused(
                office.planner.post(letter + "/proof", "{\"status\":\"DELIVERED\",\"on\":\"2026-03-10\"}"),
                409,
                "LETTER_NOT_YET");
        Answer.ok(office.planner.post(letter + "/dispatch", "{\"number\":\"XA-0001\",\"on\":\"2026-03-10\"}"));
        Answer.refused(
                office.planner.post(letter + "/dispatch", "{\"number\":\"XA-0002\",\"on\":\"2026-03-10\"}"),
                409,
                "LETTER_DISPATCHED_ALREADY");
        office.at(13, 9, 0);
        office.comeBack();
        Answer.ok(office.planner.post(
                letter + "/proof", "{\"status\":\"DELIVERED\",\"on\":\"2026-03-12\",\"note\":\"本人签收\"}"));
        assertThat(office.messages(late.borrower()).at("/0/state").asString()).isEqualTo("DELIVERED");
    }

    private String why(JsonNode message) {
        return Answer.ok(
                        office.manager.get("/api/v1/outbox/" + message.get("id").asString()))
                .get("events")
                .toString();
    }

    private void whoWeAre() {
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-account", "0000****0000");
        office.set("house-seal", "示例·安心消费金融");
    }
}
