package org.lifang.server.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.portfolio.SampleBook;
import org.lifang.server.routing.plan.Solving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What planners change by hand: visits put with a crew, exchanged, left out; questions change nothing; sheets. */
@LifangTest
class PlanByHandStory {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate FRIDAY = WEDNESDAY.plusDays(2);
    private static final int APART = 4;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SampleBook sample;

    @Autowired
    private Nights nights;

    @Autowired
    private Slots slots;

    @Autowired
    private Solving solving;

    @Autowired
    private SettableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private Browser planner;

    @BeforeEach
    void aPlannedFriday() throws IOException {
        clock.set(WEDNESDAY);
        clock.advance(Duration.ofHours(1));
        sample.load(1, 250, WEDNESDAY, (done, total, rows, section) -> {});
        nights.run(WEDNESDAY, (date, step, done, expected) -> {});
        Teams teams = new Teams(application);
        teams.visitor("周安", true, true);
        teams.visitor("陈默", false, true);
        teams.visitor("李青", true, true);
        teams.visitor("何月", false, true);
        planner = Browser.as(application, Role.PLANNER, Role.MANAGER);
        for (int i = 0; i < 3; i++) {
            kept(i);
        }
        solving.solve(FRIDAY, Teams.command().actor(), 2_000).orRefuse();
    }

    private void kept(int number) {
        JsonNode line =
                Answer.ok(planner.get("/api/v1/borrowers?bucket=M3&size=20")).at("/items/" + number);
        JsonNode borrower =
                Answer.ok(planner.get("/api/v1/borrowers/" + line.get("id").asString()));
        long home = borrower.get("contactPoints")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("HOME")
                        && each.get("person").isNull())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        VisitNeed need = new VisitNeed(
                borrower.get("id").asLong(), new Place.Home(home), 40, Set.of(), null, Set.of(), List.of());
        List<Slot> free = slots.offers(need, FRIDAY, FRIDAY, 50);
        Slot slot = free.get(number * APART % free.size());
        Keeping keeping = Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> slots.keep(UUID.randomUUID(), need, slot)));
        assertThat(keeping).isInstanceOf(Keeping.Kept.class);
    }

    private JsonNode board() {
        return Answer.ok(planner.get("/api/v1/planning/days/" + FRIDAY));
    }

    private String plan(String act) {
        return "/api/v1/planning/plans/" + board().at("/version/id").asString() + act;
    }

    /** The number of the crew that makes a visit; -1 when none does. */
    private int crewOf(String visit) {
        for (JsonNode crew : board().get("crews")) {
            for (JsonNode stop : crew.get("stops")) {
                if (stop.get("visit").asString().equals(visit)) {
                    return crew.get("number").asInt();
                }
            }
        }
        return -1;
    }

    private String people(int crew) {
        return Answer.texts(board().at("/crews/" + crew + "/people"), "id").stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(","));
    }

    private List<String> visits() {
        return board().get("crews")
                .valueStream()
                .flatMap(crew -> Answer.texts(crew.get("stops"), "visit").stream())
                .toList();
    }

    @Test
    void aVisitIsPutWithACrewExchangedAskedAboutPrintedAndOneMoreLeftAlone() throws IOException {
        List<String> visits = visits();
        assertThat(visits).hasSize(3);
        for (int crew : new int[] {0, 1, 0}) {
            put(visits.getFirst(), crew);
            assertThat(crewOf(visits.getFirst())).isEqualTo(crew);
        }
        put(visits.getLast(), 1);
        exchanged(visits.getFirst(), visits.getLast());
        askedAbout();
        printed();
        somebodyNotPromisedIsPutInByHandAndLeftAloneAgain();
    }

    private void put(String visit, int crew) {
        Answer.ok(planner.post(plan("/pin"), "{\"visit\":\"%s\",\"crew\":[%s]}".formatted(visit, people(crew))));
    }

    private void exchanged(String one, String other) {
        int before = crewOf(one);
        int others = crewOf(other);
        assertThat(before).isNotEqualTo(others);
        String both = "{\"one\":\"%s\",\"other\":\"%s\"}".formatted(one, other);
        Answer.ok(planner.post(plan("/swap"), both));
        assertThat(crewOf(one)).isEqualTo(others);
        assertThat(crewOf(other)).isEqualTo(before);
        assertThat(board().at("/score/brokenPromises").asInt()).isZero();
        put(other, others);
        Answer.refused(planner.post(plan("/swap"), both), 422, "PLANNING_SAME_CREW");
        String nobody = "{\"one\":\"%s\",\"other\":\"%s\"}".formatted(one, UUID.randomUUID());
        Answer.refused(planner.post(plan("/swap"), nobody), 404, "PLANNING_VISIT_UNKNOWN");
    }

    private void askedAbout() {
        int version = board().at("/version/version").asInt();
        for (String question : List.of("ONE_MORE_CREW", "AN_HOUR_LONGER", "LUNCH_MOVED")) {
            JsonNode answer = Answer.ok(planner.get(plan("/what-if/" + question)));
            assertThat(answer.get("visits").asInt()).isGreaterThanOrEqualTo(3);
        }
        assertThat(board().at("/version/version").asInt()).as("nothing is kept").isEqualTo(version);
    }

    private void printed() throws IOException {
        MockHttpServletResponse sheet = planner.get(plan("/sheets.pdf"));
        assertThat(sheet.getContentType()).isEqualTo("application/pdf");
        try (PDDocument read = Loader.loadPDF(sheet.getContentAsByteArray())) {
            String text = new PDFTextStripper().getText(read);
            assertThat(text).contains("示例").doesNotContain("示例路", "演示大道", "号楼", "元");
        }
    }

    private void somebodyNotPromisedIsPutInByHandAndLeftAloneAgain() {
        String left = board().at("/left/0/visit").asString();
        assertThat(board().at("/left/0/code").asString()).startsWith("GATE");
        put(left, 0);
        assertThat(visits()).contains(left);
        Answer.ok(planner.post(plan("/exclude"), "{\"visit\":\"" + left + "\"}"));
        assertThat(visits()).doesNotContain(left);
        assertThat(board().get("left")
                        .valueStream()
                        .filter(each -> each.get("visit").asString().equals(left)))
                .anySatisfy(each -> assertThat(each.get("code").asString()).isEqualTo("EXCLUDED"));
    }
}
