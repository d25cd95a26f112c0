package org.lifang.server.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.answers.PageToken;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.Team;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.lifang.server.portfolio.Uploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The day's work: shared out by the night, read by collectors and their team, given to somebody else with a reason. */
@LifangTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistOverHttpStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Map<String, Browser> CREW = new HashMap<>();

    @Autowired
    private ApplicationContext application;

    private final Nights nights;
    private final Browser manager;

    private final Browser an;
    private final Browser bo;
    private final Browser alone;

    /** An and Bo are a team from before the night; the third one comes alone, and later. */
    WorklistOverHttpStory(
            @Autowired ApplicationContext application, @Autowired SampleBook sample, @Autowired Nights nights)
            throws IOException {
        this.nights = nights;
        manager = Browser.as(application, Role.MANAGER);
        if (CREW.isEmpty()) {
            Team team = team(application);
            CREW.put("an", Browser.as(application, team, Role.COLLECTOR));
            CREW.put("bo", Browser.as(application, team, Role.COLLECTOR));
            sample.load(11, 200, DAY, (done, total, rows, section) -> {});
            nights.run(DAY);
            CREW.put("alone", Browser.as(application, Role.COLLECTOR));
        }
        an = Objects.requireNonNull(CREW.get("an"));
        bo = Objects.requireNonNull(CREW.get("bo"));
        alone = Objects.requireNonNull(CREW.get("alone"));
    }

    private static Team team(ApplicationContext application) {
        UUID id = Browser.key();
        Browser admin = Browser.as(application, Role.ADMIN);
        String body = "{\"id\":\"%s\",\"name\":\"示例·一组\",\"district\":null,\"agency\":false}".formatted(id);
        Answer.ok(admin.post("/api/v1/teams", body));
        return new Team(id, "示例·一组", null, false);
    }

    @Test
    @Order(1)
    void theListIsOrderedByUrgencyEveryPageAddsUpAndEveryLineSaysWhy() {
        List<JsonNode> whole = pages(manager, "size=200");
        assertThat(whole).isNotEmpty();
        List<JsonNode> paged = pages(manager, "size=7");
        assertThat(ids(paged)).doesNotHaveDuplicates().containsExactlyElementsOf(ids(whole));
        assertThat(whole)
                .isSortedAccordingTo(
                        Comparator.comparingInt(line -> line.get("priority").asInt()));
        assertThat(whole).allSatisfy(line -> {
            assertThat(line.get("reason").asString()).isNotBlank().doesNotContain("{");
            assertThat(line.get("nextAction").asString()).isNotBlank().doesNotContain("strategy.");
            assertThat(line.at("/overdue/minor").asLong()).isPositive();
            assertThat(line.get("nameMasked").asString()).startsWith("示例·").contains("*");
            assertThat(line.get("dpd").asInt()).isPositive();
            assertThat(line.get("treatment").asString()).isNotEqualTo("NONE");
        });
        for (String wrong : List.of("2026-02-31", "soon")) {
            String token = PageToken.of(1, wrong, 1).text();
            Answer.refused(manager.get("/api/v1/worklist?after=" + token), 400, "PAGE_TOKEN_INVALID");
        }
    }

    @Test
    @Order(2)
    void filtersTakeWhatTheySay() {
        List<JsonNode> all = pages(manager, "size=200");
        for (String field : List.of("district", "treatment", "bucket")) {
            for (String value : all.stream()
                    .map(line -> line.get(field).asString())
                    .distinct()
                    .toList()) {
                Predicate<JsonNode> same = line -> line.get(field).asString().equals(value);
                assertThat(ids(pages(manager, field + "=" + value + "&size=50")))
                        .containsExactlyElementsOf(ids(all.stream().filter(same).toList()));
            }
        }
        assertThat(pages(manager, "district=无此区")).isEmpty();
        assertThat(pages(manager, "collector=none"))
                .allMatch(line -> line.get("collector").isNull());
        Answer.refused(manager.get("/api/v1/worklist?bucket=M8"), 400, "CASE_BUCKET_INVALID");
        Answer.refused(manager.get("/api/v1/worklist?collector=everyone"), 400, "CASE_COLLECTOR_INVALID");
        Answer.refused(manager.get("/api/v1/worklist?size=0"), 400, "PAGE_SIZE_INVALID");
    }

    @Test
    @Order(3)
    void collectorsSeeTheirOwnFirstAndTheirTeamsOnAskingAndNothingElse() {
        List<JsonNode> mine = pages(an, "size=50");
        List<JsonNode> theirs = pages(bo, "collector=me");
        assertThat(mine)
                .isNotEmpty()
                .allMatch(line -> line.at("/collector/id").asString().equals(id(an)));
        assertThat(theirs)
                .isNotEmpty()
                .allMatch(line -> line.at("/collector/id").asString().equals(id(bo)));
        assertThat(Math.abs(mine.size() - theirs.size()))
                .as("the night shares fairly")
                .isLessThan(mine.size() / 2 + 2);
        List<String> both = new ArrayList<>(ids(mine));
        both.addAll(ids(theirs));
        assertThat(ids(pages(an, "collector=all&size=200"))).containsExactlyInAnyOrderElementsOf(both);
        assertThat(ids(pages(an, "collector=" + id(bo)))).containsExactlyElementsOf(ids(theirs));
        assertThat(ids(pages(manager, "collector=" + id(bo)))).containsExactlyElementsOf(ids(theirs));
        String hers = mine.getFirst().get("caseId").asString();
        assertThat(Answer.ok(bo.get("/api/v1/cases/" + hers))
                        .at("/card/collectorId")
                        .asString())
                .isEqualTo(id(an));
        assertThat(pages(alone, "collector=all")).isEmpty();
        assertThat(pages(alone, "collector=" + id(an))).isEmpty();
        Answer.refused(alone.get("/api/v1/cases/" + hers), 404, "CASE_UNKNOWN");
    }

    @Test
    @Order(4)
    void aCaseIsGivenAwayWithAReasonAndStaysThereOverTheNight() {
        JsonNode line = pages(an, "size=1").getFirst();
        String caseId = line.get("caseId").asString();
        JsonNode reasonless = Answer.refused(assign(caseId, id(alone), " "), 422, "CASE_REASON_MISSING");
        assertThat(reasonless.get("detail").asString()).contains("理由");
        JsonNode nobody = Answer.refused(manager.post(path(caseId), "{\"reason\":\"换人\"}"), 400, "BODY_INVALID");
        assertThat(nobody.at("/findings/0/field").asString()).isEqualTo("collectorId");
        Answer.refused(assign(caseId, id(manager), "换人"), 422, "CASE_NOT_A_COLLECTOR");
        Answer.refused(assign("987654", id(alone), "换人"), 404, "CASE_UNKNOWN");
        assertThat(an.post(path(caseId), "{}").getStatus()).isEqualTo(403);

        Answer.ok(assign(caseId, id(alone), "与借款人相识"));
        assertThat(ids(pages(alone, "size=50"))).containsExactly(caseId);
        assertThat(ids(pages(an, "size=200"))).doesNotContain(caseId);
        JsonNode card = Answer.ok(alone.get("/api/v1/cases/" + caseId));
        assertThat(card.at("/card/assignReason").asString()).isEqualTo("BY_HAND");
        assertThat(Answer.texts(card.get("timeline"), "text")).anyMatch(text -> text.contains("人工指定"));
        Browser auditor = Browser.as(application, Role.AUDITOR);
        JsonNode lines =
                Answer.ok(auditor.get("/api/v1/audit?target=case/" + caseId)).get("items");
        assertThat(Answer.texts(lines, "reason")).containsExactly("与借款人相识");

        nights.run(DAY.plusDays(1));
        assertThat(ids(pages(alone, "size=50")))
                .as("beside what the night adds")
                .contains(caseId);
    }

    @Test
    @Order(5)
    void sumsStandInTheCurrencyOfTheLoan() {
        Uploads uploads = new Uploads(manager);
        uploads.committed(uploads.checked("taiwan-card", """
                ID,X1,X2,X3,X4,X5,X6,X7,X8,X9,X10,X11,X12,X13,X14,X15,X16,X17,X18,X19,X20,X21,X22,X23,Y
                1,20000,2,2,1,24,2,2,-1,-1,-2,-2,3913,3102,689,0,0,0,0,689,0,0,0,0,1
                """));
        nights.run(DAY.plusDays(2));
        JsonNode found = Answer.ok(manager.post("/api/v1/borrowers/search", "{\"q\":\"TW-1\"}"))
                .at("/items/0");
        JsonNode line = pages(manager, "size=200").stream()
                .filter(item -> item.get("borrowerId").equals(found.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("overdue")).isEqualTo(found.get("overdue"));
        assertThat(line.at("/overdue/currency").asString()).isEqualTo("TWD");
        assertThat(line.at("/overdue/minor").asLong()).isEqualTo(391_300);
    }

    private static List<JsonNode> pages(Browser reader, String query) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = Answer.ok(reader.get("/api/v1/worklist?" + query + after));
            page.get("items").forEach(lines::add);
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return lines;
    }

    private MockHttpServletResponse assign(String caseId, String collector, String reason) {
        return manager.post(path(caseId), "{\"collectorId\":\"%s\",\"reason\":\"%s\"}".formatted(collector, reason));
    }

    private static String path(String caseId) {
        return "/api/v1/cases/" + caseId + "/assign";
    }

    private static String id(Browser person) {
        return Answer.ok(person.get("/api/v1/session")).at("/user/id").asString();
    }

    private static List<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("caseId").asString()).toList();
    }
}
