package org.lifang.server.playbooks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lifang.server.SettableClock;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;
import org.lifang.server.nightly.Nights;
import org.lifang.server.outreach.outbox.Outbox;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.plan.Solving;
import org.lifang.server.visits.visit.VisitJson;
import org.springframework.context.ApplicationContext;

/**
 * A lender who works by one playbook: an office in Chengdu, two colleagues who visit, one who calls, and those who
 * plan, approve and watch. Time goes on day by day, with the night before each.
 */
final class Lender {

    final Person admin;
    final Person manager;
    final Person planner;
    final Person officer;
    final Person caller;
    final Person ann;
    final Person ben;
    final ApplicationContext application;
    private final SettableClock clock;
    private LocalDate today;

    Lender(ApplicationContext application, String playbook) {
        this.application = application;
        clock = (SettableClock) application.getBean(Clock.class);
        today = LocalDate.of(2026, 3, 10);
        at(9, 0);
        admin = new Person(application, Role.ADMIN);
        manager = new Person(application, Role.MANAGER);
        planner = new Person(application, Role.PLANNER);
        officer = new Person(application, Role.COMPLIANCE_OFFICER);
        caller = new Person(application, Role.COLLECTOR, Role.PLANNER);
        ann = new Person(application, Role.COLLECTOR);
        ben = new Person(application, Role.COLLECTOR);
        opened();
        manager.post("/playbooks/" + playbook + "/use", "{\"reason\":\"本机构采用\"}");
    }

    private void opened() {
        Opening opening = new Opening(today, Browser::key);
        opening.settings(admin::put, Map.of());
        opening.texts(officer::post);
        UUID branch = opening.branch(planner::put);
        List.of(ann, ben, caller).forEach(each -> opening.cleared(officer::post, each.id()));
        List.of(ann, ben).forEach(each -> opening.visits(planner::put, branch, each.id()));
    }

    LocalDate today() {
        return today;
    }

    long now() {
        return clock.instant().toEpochMilli();
    }

    /** A time of today. */
    void at(int hour, int minute) {
        clock.set(today.atTime(LocalTime.of(hour, minute))
                .atZone(BusinessDates.ZONE)
                .toInstant());
    }

    /** What the night of today finds; a night is done once. */
    void night() {
        application.getBean(Nights.class).run(today);
    }

    /** The next morning: the night is over, and at nine what it planned is sent. */
    void nextDay() {
        today = today.plusDays(1);
        at(0, 40);
        night();
        at(9, 0);
        send();
    }

    void days(int more) {
        for (int i = 0; i < more; i++) {
            nextDay();
        }
    }

    /** What waits to be sent is sent, each with its permit. */
    void send() {
        application.getBean(Outbox.class).tick(clock.instant());
    }

    /** Works out the plan of a day and puts it in force. */
    void planned(LocalDate day) {
        application.getBean(Solving.class).solve(day, planner.id(), 2_000).orRefuse();
        String plan = planner.get("/planning/days/" + day).at("/version/id").asString();
        planner.post("/planning/plans/" + plan + "/publish", "{}");
    }

    /** Whose turn it is, the most urgent first. */
    List<Long> worklist() {
        return manager.get("/worklist?size=200")
                .get("items")
                .valueStream()
                .map(each -> each.get("borrowerId").asLong())
                .toList();
    }

    VisitJson json() {
        return application.getBean(VisitJson.class);
    }

    /** A new loan in the book, imported as lenders send it; the next morning it is so many days past due. */
    Debtor imported(int daysPastDue, int monthlyYuan, int months) {
        return Tape.imported(this, daysPastDue, monthlyYuan, months);
    }
}
