package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.outreach.Office;
import org.lifang.server.paper.Readers;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who comes, when, and in whose name: papers made of a permit, and of a placement. */
@LifangTest
class VisitPapersStory {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime TEN = TUESDAY.plusDays(1).atTime(10, 0);

    @Autowired
    private Permits permits;

    @Autowired
    private Acts acts;

    @Autowired
    private House house;

    @Autowired
    private Street street;

    @Autowired
    private SettableClock clock;

    private final Office office;
    private Case late = new Case(0, 0, 0, 0, 0, 0);

    VisitPapersStory(@Autowired ApplicationContext application) {
        office = new Office(application);
    }

    @BeforeEach
    void somebodyIsLate() {
        clock.set(TUESDAY);
        at(TUESDAY.atTime(9, 0));
        office.comeBack();
        late = street.somebodyLate(TUESDAY);
        office.set("house-name", "示例·安心消费金融");
        office.set("house-phone", "400-000-0000");
        office.set("house-site", "https://lender.example/help");
        office.set("house-account", "0000****0000");
        office.set("house-seal", "示例·安心消费金融");
        for (String template : List.of(
                "demand-notice",
                "account-statement",
                "law-extract",
                "repayment-options",
                "visit-notice-letter",
                "staff-card",
                "agency-placement-notice-letter")) {
            office.officer.post(
                    "/api/v1/templates/" + template + "/zh-CN/versions/1/approve",
                    "{\"effectiveFrom\":\"2026-03-10\"}");
        }
    }

    @Test
    void thePacketTellsWhoComesAndWhenOnceTheVisitIsPermitted() {
        UUID visit = planned(street.collector(), street.collector());
        assertThat(choices()).contains("VISIT_NOTICE", "STAFF_CARD");
        String notice = paper("VISIT_NOTICE", visit);
        assertThat(notice).contains("上门告知书", "2026年3月11日", "10:00", "示例·安心消费金融", "改时间");
        assertThat(notice).as("nothing of the debt").doesNotContain("欠款", "罚息");
        assertThat(paper("STAFF_CARD", visit)).contains("工作证核验单", "外访1", "400-000-0000");
        String packet = paper("VISIT_PACKET", visit);
        assertThat(packet).contains("上门催缴通知书", "对账单", "上门告知书", "工作证核验单", "法律摘要");
        permits.revoke(Street.asking().because("改期"), visit).orRefuse();
        refused("VISIT_NOTICE", visit, 404, "DOCUMENT_VISIT_UNKNOWN");
        assertThat(choices()).doesNotContain("VISIT_NOTICE", "STAFF_CARD");
    }

    @Test
    void somebodyElsesVisitAndOneThatIsOverMakeNoPaper() {
        UUID visit = planned(street.collector(), street.collector());
        Case other = street.somebodyLate(TUESDAY);
        Answer.refused(
                office.planner.post(
                        "/api/v1/borrowers/" + other.borrower() + "/documents", wanted("VISIT_NOTICE", visit)),
                404,
                "DOCUMENT_VISIT_UNKNOWN");
        at(TEN.plusDays(1));
        office.comeBack();
        refused("STAFF_CARD", visit, 404, "DOCUMENT_VISIT_UNKNOWN");
    }

    @Test
    void whoCollectsInTheLendersPlaceIsToldOnceTheDebtIsPlaced() {
        House.Charged agency = house.agency(TUESDAY.plusDays(300));
        street.placementTold(late, TUESDAY.minusDays(20));
        UUID permit = permitted(Street.placement(late, agency.number(), TUESDAY.atTime(9, 0)));
        acts.place(Street.asking(), permit).orRefuse();
        assertThat(choices()).contains("ASSIGNMENT_NOTICE");
        JsonNode made = Answer.ok(office.planner.post(path(), "{\"kind\":\"ASSIGNMENT_NOTICE\"}"));
        assertThat(text(made)).contains("委托", "示例·机构", "99990000MA", "2026年3月10日");
    }

    @Test
    void nothingIsSaidOfAnAgencyWhileNothingIsPlaced() {
        Answer.refused(office.planner.post(path(), "{\"kind\":\"ASSIGNMENT_NOTICE\"}"), 422, "DOCUMENT_NOT_PLACED");
        assertThat(choices()).doesNotContain("ASSIGNMENT_NOTICE");
    }

    private UUID planned(UUID one, UUID two) {
        return permitted(Street.visit(late, Stage.PLAN, TEN, null, one, two));
    }

    private UUID permitted(Ask ask) {
        Asked asked = permits.ask(Street.asking(), ask).orRefuse();
        assertThat(asked).isInstanceOf(Asked.Permitted.class);
        return ((Asked.Permitted) asked).decision();
    }

    private String path() {
        return "/api/v1/borrowers/" + late.borrower() + "/documents";
    }

    private static String wanted(String kind, UUID record) {
        return "{\"kind\":\"%s\",\"recordId\":\"%s\"}".formatted(kind, record);
    }

    private void refused(String kind, UUID record, int status, String code) {
        Answer.refused(office.planner.post(path(), wanted(kind, record)), status, code);
    }

    private String paper(String kind, UUID record) {
        return text(Answer.ok(office.planner.post(path(), wanted(kind, record))));
    }

    private String text(JsonNode made) {
        return Readers.text(office.planner
                .post("/api/v1/documents/" + made.get("id").asString() + "/file", "")
                .getContentAsByteArray());
    }

    private List<String> choices() {
        return Answer.texts(Answer.ok(office.planner.get(path() + "/choices")), "kind");
    }

    private void at(LocalDateTime local) {
        Instant then = local.atZone(BusinessDates.ZONE).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }
}
