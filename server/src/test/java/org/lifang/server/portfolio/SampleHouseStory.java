package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SampleColleague;
import org.lifang.server.identity.SystemActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A first start: days planned and visits agreed without typing, until a lender's own book comes in. */
@LifangTest
class SampleHouseStory {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final String OWN = """
            [borrowers]
            borrower_no,name,id_no,district
            O1,示例·王伟,990101199001010019,锦江区
            [loans]
            loan_no,borrower_no,product,principal,annual_rate,method,disbursed_on,matures_on
            OL1,O1,现金贷,200.00,12,BULLET,2025-11-01,2026-02-01
            [instalments]
            loan_no,seq,due_on,principal,interest
            OL1,1,2026-02-01,200.00,6.00
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook book;

    @Autowired
    private SampleHouse house;

    @Autowired
    private Imports imports;

    @Autowired
    private SettableClock clock;

    @TempDir
    private Path folder;

    @Test
    void theFirstDaysArePlannedWithoutTypingAndNobodyInventedMeetsAnybodyReal() throws IOException {
        clock.set(WEDNESDAY);
        clock.advance(Duration.ofHours(1));
        book.load(1, 300, WEDNESDAY, (done, total, rows, section) -> {});
        house.putUp(WEDNESDAY);

        Browser planner = Browser.as(application, Role.PLANNER, Role.MANAGER);
        JsonNode board = board(planner, WEDNESDAY.plusDays(1));
        assertThat(board.at("/version/state").asString()).isEqualTo("DRAFT");
        assertThat(board.at("/version/cause").asString()).isEqualTo("SOLVED");
        assertThat(board.get("crews").size()).isEqualTo(5);
        assertThat(board.at("/score/appointments").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(board.at("/score/brokenPromises").asInt()).isZero();
        agreedAsAnybodyAgrees(planner);
        permittedAtPublishing(planner, board);

        int before = agreed(planner).size();
        house.putUp(WEDNESDAY);
        assertThat(agreed(planner)).as("put up twice").hasSize(before);

        imports.take(
                new Imports.Order(
                        Files.writeString(folder.resolve("own.csv"), OWN),
                        "lifang-schedule",
                        null,
                        false,
                        WEDNESDAY,
                        SystemActor.ID),
                (d, t, r, s) -> {});
        takenDown(planner);
        house.putUp(WEDNESDAY);
        takenDown(planner);
    }

    private static JsonNode board(Browser planner, LocalDate day) {
        return Answer.ok(planner.get("/api/v1/planning/days/" + day));
    }

    private static List<JsonNode> agreed(Browser planner) {
        return Answer.ok(planner.get("/api/v1/appointments?queue=SOON"))
                .get("items")
                .valueStream()
                .toList();
    }

    private static void agreedAsAnybodyAgrees(Browser planner) {
        assertThat(agreed(planner)).isNotEmpty().allSatisfy(each -> {
            JsonNode one = Answer.ok(
                    planner.get("/api/v1/appointments/" + each.get("id").asString()));
            assertThat(Answer.texts(one.get("story"), "kind")).contains("OFFERED", "ANSWERED_YES", "AGREED");
            assertThat(one.at("/consents/0/way").asString()).isEqualTo("CALL");
        });
    }

    private static void permittedAtPublishing(Browser planner, JsonNode board) {
        Answer.ok(
                planner.post("/api/v1/planning/plans/" + board.at("/version/id").asString() + "/publish", "{}"));
        JsonNode inForce = board(planner, WEDNESDAY.plusDays(1));
        assertThat(inForce.at("/score/appointments").asInt())
                .isEqualTo(board.at("/score/appointments").asInt());
        inForce.get("crews")
                .forEach(crew -> crew.get("stops")
                        .forEach(stop -> assertThat(stop.get("permitted").asBoolean()
                                        || !stop.get("place").asString().equals("HOME"))
                                .isTrue()));
    }

    private void takenDown(Browser planner) {
        assertThat(agreed(planner)).isEmpty();
        JsonNode week = Answer.ok(planner.get("/api/v1/roster?day=" + WEDNESDAY));
        Set<String> invented = SampleColleague.VISITORS.stream()
                .map(each -> each.id().toString())
                .collect(Collectors.toSet());
        assertThat(Answer.texts(week.get("members"), "userId")).doesNotContainAnyElementsOf(invented);
        Browser admin = Browser.as(application, Role.ADMIN);
        JsonNode users = Answer.ok(admin.get("/api/v1/users?q=sample-&size=50")).get("items");
        assertThat(users)
                .hasSize(invented.size() + 1)
                .allSatisfy(user -> assertThat(user.get("active").asBoolean()).isFalse());
        JsonNode script = Answer.ok(planner.get("/api/v1/templates/visit-script/zh-CN"));
        assertThat(Answer.texts(script.get("versions"), "state"))
                .contains("PROPOSED")
                .doesNotContain("APPROVED");
    }
}
