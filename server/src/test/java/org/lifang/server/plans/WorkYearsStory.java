package org.lifang.server.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lifang.server.plans.LateLoan.JULY_20;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.Answer;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.ledger.BookFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** A payment agreed for a day on which nobody works moves to the next day on which people do. */
@LifangTest
class WorkYearsStory {

    private static final String YEAR = "/api/v1/working-days/2026";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SettableClock clock;

    @Autowired
    private BookFixture book;

    @Autowired
    private DSLContext db;

    private static String body(String holidays, String worked) {
        return "{\"holidays\":[%s],\"worked\":[%s],\"reason\":\"示例：年度放假安排\"}".formatted(holidays, worked);
    }

    @Test
    void announcedDaysMoveWhatIsAgreed() {
        clock.set(JULY_20);
        Browser manager = Browser.as(application, Role.MANAGER);
        LateLoan loan = new LateLoan(book, JULY_20);
        assertThat(Answer.ok(manager.get("/api/v1/working-days"))).isEmpty();
        assertThat(days(manager, loan)).contains("2026-08-20", "2026-09-21", "2026-10-20");

        Answer.ok(manager.put(YEAR, body("\"2026-08-20\",\"2026-08-21\"", "\"2026-09-20\"")));
        assertThat(days(manager, loan)).contains("2026-08-24", "2026-09-20", "2026-10-20");
        JsonNode year = Answer.ok(manager.get("/api/v1/working-days")).get(0);
        assertThat(year.get("version").asInt()).isOne();
        assertThat(year.get("reason").asString()).isEqualTo("示例：年度放假安排");

        Answer.ok(manager.put(YEAR, body("", "")));
        assertThat(days(manager, loan)).contains("2026-08-20", "2026-09-21");
        assertThat(Answer.ok(manager.get("/api/v1/working-days"))
                        .get(0)
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        for (String attack : List.of(
                "update plans.working_year set holidays = '{}'",
                "delete from plans.working_year",
                "truncate plans.working_year")) {
            assertThatThrownBy(() -> db.execute(attack)).as(attack).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDayThatCannotStandThereIsNamed() {
        clock.set(JULY_20);
        Browser manager = Browser.as(application, Role.MANAGER);
        Answer.refused(manager.put(YEAR, body("\"2027-01-01\"", "")), 422, "WORKING_DAY_OTHER_YEAR");
        Answer.refused(manager.put(YEAR, body("", "\"2026-08-19\"")), 422, "WORKING_DAY_NO_WEEKEND");
        Answer.refused(manager.put(YEAR, body("\"2026-08-22\"", "\"2026-08-22\"")), 422, "WORKING_DAY_TWICE");
        StringBuilder march = new StringBuilder();
        for (int day = 1; day <= 31; day++) {
            march.append(day == 1 ? "" : ",").append("\"2026-03-%02d\"".formatted(day));
        }
        Answer.refused(manager.put(YEAR, body(march + ",\"2026-04-01\"", "")), 422, "WORKING_DAY_NONE");
        Answer.refused(Browser.as(application, Role.PLANNER).put(YEAR, body("", "")), 403, "ROLE_NOT_ALLOWED");
    }

    private static String days(Browser manager, LateLoan loan) {
        return Answer.ok(manager.post(loan.path("/options/quote"), "{\"arrangement\":" + LateLoan.threeMonths() + "}"))
                .at("/option/schedule")
                .toString();
    }
}
