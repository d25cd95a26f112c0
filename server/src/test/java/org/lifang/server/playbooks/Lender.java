package org.lifang.server.playbooks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final List<String> TEXTS = List.of(
            "visit-script",
            "call-script",
            "overdue-notice-sms",
            "invitation-to-talk-sms",
            "invitation-to-talk-email",
            "visit-proposal-sms",
            "overdue-letter",
            "agreed-before-sms",
            "agreed-after-sms",
            "appointment-offer-sms",
            "appointment-offer-one-sms",
            "appointment-agreed-sms",
            "appointment-tomorrow-sms",
            "appointment-late-sms",
            "appointment-cancelled-sms",
            "one-time-code-sms",
            "demand-notice",
            "account-statement",
            "law-extract",
            "staff-card",
            "visit-notice-letter",
            "repayment-options",
            "repayment-agreement",
            "hardship-decision",
            "waiver-decision",
            "settlement-certificate");
    private static final List<String> CAMPAIGNS = List.of("overdue-sms", "talk-sms", "visit-sms", "overdue-letter");

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
        papers();
        people();
        manager.post("/playbooks/" + playbook + "/use", "{\"reason\":\"本机构采用\"}");
    }

    private void papers() {
        setting("house-name", "示例·安心消费金融");
        setting("house-phone", "400-000-0000");
        setting("house-site", "https://lender.example/help");
        setting("house-account", "0000****0000");
        setting("house-seal", "示例·安心消费金融");
        for (String text : TEXTS) {
            officer.post("/templates/" + text + "/zh-CN/versions/1/approve", "{\"effectiveFrom\":\"" + today + "\"}");
        }
        for (String campaign : CAMPAIGNS) {
            officer.post("/campaigns/" + campaign + "/approve", "{\"reason\":\"看过了\"}");
        }
    }

    private void setting(String key, String value) {
        admin.put("/outreach-settings/" + key, "{\"value\":\"" + value + "\",\"reason\":\"开业登记\"}");
    }

    private void people() {
        UUID branch = Browser.key();
        String weekdays = Arrays.stream(DayOfWeek.values())
                .map(day -> "\"" + day + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        planner.put("/roster/branches/" + branch, """
                {"name":"示例·网点","address":"四川省成都市锦江区示例路1号","district":"510104","latitudeE6":30650000,
                 "longitudeE6":104080000,"opens":"09:00","closes":"18:00","weekdays":%s,"active":true}
                """.formatted(weekdays));
        for (Person each : List.of(ann, ben, caller)) {
            cleared(each);
        }
        String shifts = Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"weekday\":\"" + day + "\",\"from\":\"09:00\",\"to\":\"18:00\"}")
                .collect(Collectors.joining(",", "[", "]"));
        for (Person each : List.of(ann, ben)) {
            planner.put("/roster/members/" + each.id(), """
                    {"mode":"EBIKE","startBranch":"%s","home":null,"sameHome":false,"languages":["zh-CN"],"skills":[],
                     "senior":true,"woman":true,"territory":[],"lunchFrom":"12:00","lunchTo":"13:00","lunchMinutes":30,
                     "shifts":%s}
                    """.formatted(branch, shifts));
        }
    }

    private void cleared(Person who) {
        record(who, "SCREENED", "\"passed\":true");
        record(who, "PRE_JOB", "\"passed\":true,\"course\":\"岗前培训 2026.1\"");
        record(who, "YEARLY", "\"passed\":true,\"course\":\"年度培训 2026.1\"");
        record(who, "UNDERTAKING", "\"document\":\"保密承诺〔2026〕7号\"");
        record(who, "VISITS_QUALIFIED", "\"document\":\"外访 1\"");
    }

    private void record(Person who, String kind, String more) {
        officer.post(
                "/clearances/" + who.id() + "/records",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}"
                        .formatted(Browser.key(), kind, today.minusDays(30), more));
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
