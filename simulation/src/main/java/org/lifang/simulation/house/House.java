package org.lifang.simulation.house;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifang.server.identity.Role;
import org.lifang.simulation.world.SimulatedCarrier;
import org.lifang.simulation.world.World;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A lender who works by one playbook: an office, colleagues who visit in pairs, those who call, plan, approve and
 * watch. It is set up once and kept; every month begins with a copy of it.
 */
public final class House {

    /** When houses are set up; every month begins later. */
    public static final LocalDate OPENED = LocalDate.of(2026, 1, 5);

    /** The channel on which the bank tells of payments. */
    public static final String BANK = "APP";

    /** What the provider's reports are signed with. */
    public static final String REPORTS_SECRET = "reports-are-signed-with-this";

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

    private final World world;
    private final String playbook;
    private final String kept;
    private final List<Staff> all;
    private String bankSecret = "";

    private House(World world, Wire wire, String playbook) {
        this.world = world;
        this.playbook = playbook;
        this.kept = "house_" + playbook.replace('-', '_');
        this.all = List.of(
                new Staff(world.application(), wire, "admin", Role.ADMIN),
                new Staff(world.application(), wire, "manager", Role.MANAGER),
                new Staff(world.application(), wire, "planner", Role.PLANNER),
                new Staff(world.application(), wire, "officer", Role.COMPLIANCE_OFFICER),
                new Staff(world.application(), wire, "caller", Role.COLLECTOR, Role.PLANNER),
                new Staff(world.application(), wire, "ann", Role.COLLECTOR),
                new Staff(world.application(), wire, "ben", Role.COLLECTOR));
    }

    /** Sets a house up on an empty database and keeps it. */
    public static House open(World world, Wire wire, String playbook) throws Exception {
        world.at(OPENED, LocalTime.of(9, 0));
        world.empty();
        House house = new House(world, wire, playbook);
        try (var connection = world.look();
                var statement = connection.createStatement()) {
            statement.execute("update identity.app_user set password_hash = '" + cheap() + "'");
        }
        house.papers();
        house.people();
        house.bank();
        house.done(house.manager().post("/playbooks/" + playbook + "/use", "{\"reason\":\"本机构采用\"}"));
        world.keep(house.kept);
        return house;
    }

    /** The password of everybody at a thousandth of the usual cost: they sign in thousands of times a minute. */
    private static String cheap() {
        return String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 16, 1).encode("a password for tests only"));
    }

    /** A month begins: everything is as it was when the house was set up. */
    public void begin(Wire wire) throws Exception {
        world.copyOf(kept);
        world.start();
        all.forEach(each -> each.begins(wire));
    }

    public Staff admin() {
        return all.get(0);
    }

    public Staff manager() {
        return all.get(1);
    }

    public Staff planner() {
        return all.get(2);
    }

    public Staff officer() {
        return all.get(3);
    }

    public Staff caller() {
        return all.get(4);
    }

    /** The two who visit. */
    public List<Staff> visitors() {
        return all.subList(5, 7);
    }

    public String playbook() {
        return playbook;
    }

    public String bankSecret() {
        return bankSecret;
    }

    private Said done(Said said) {
        if (!said.ok()) {
            throw new IllegalStateException("the house could not be set up: " + said.status() + " " + said.body());
        }
        return said;
    }

    private void papers() {
        setting("house-name", "示例·安心消费金融");
        setting("house-phone", "400-000-0000");
        setting("house-site", "https://lender.example/help");
        setting("house-account", "0000****0000");
        setting("house-seal", "示例·安心消费金融");
        setting("receipts-secret", REPORTS_SECRET);
        setting("sms-provider", SimulatedCarrier.NAME);
        setting("email-provider", SimulatedCarrier.NAME);
        for (String text : TEXTS) {
            done(officer()
                    .post(
                            "/templates/" + text + "/zh-CN/versions/1/approve",
                            "{\"effectiveFrom\":\"" + OPENED + "\"}"));
        }
        for (String campaign : CAMPAIGNS) {
            done(officer().post("/campaigns/" + campaign + "/approve", "{\"reason\":\"看过了\"}"));
        }
    }

    private void setting(String key, String value) {
        done(admin().put("/outreach-settings/" + key, "{\"value\":\"" + value + "\",\"reason\":\"开业登记\"}"));
    }

    private void bank() {
        bankSecret =
                done(manager().post("/money/channels/" + BANK + "/secret", "")).text("/secret");
    }

    private void people() {
        UUID branch = new UUID(0x7000L, Long.MIN_VALUE | 1);
        String weekdays = days(day -> "\"" + day + "\"");
        done(planner().put("/roster/branches/" + branch, """
                {"name":"示例·网点","address":"四川省成都市锦江区示例路1号","district":"510104","latitudeE6":30650000,
                 "longitudeE6":104080000,"opens":"09:00","closes":"18:00","weekdays":%s,"active":true}
                """.formatted(weekdays)));
        for (Staff each : all.subList(4, 7)) {
            cleared(each);
        }
        String shifts = days(day -> "{\"weekday\":\"" + day + "\",\"from\":\"09:00\",\"to\":\"18:00\"}");
        for (Staff each : visitors()) {
            done(planner().put("/roster/members/" + each.id(), """
                    {"mode":"EBIKE","startBranch":"%s","home":null,"sameHome":false,"languages":["zh-CN"],"skills":[],
                     "senior":true,"woman":true,"territory":[],"lunchFrom":"12:00","lunchTo":"13:00","lunchMinutes":30,
                     "shifts":%s}
                    """.formatted(branch, shifts)));
        }
    }

    private static String days(java.util.function.Function<DayOfWeek, String> each) {
        return Arrays.stream(DayOfWeek.values()).map(each).collect(Collectors.joining(",", "[", "]"));
    }

    private void cleared(Staff who) {
        record(who, "SCREENED", "\"passed\":true", 1);
        record(who, "PRE_JOB", "\"passed\":true,\"course\":\"岗前培训 2026.1\"", 2);
        record(who, "YEARLY", "\"passed\":true,\"course\":\"年度培训 2026.1\"", 3);
        record(who, "UNDERTAKING", "\"document\":\"保密承诺〔2026〕7号\"", 4);
        record(who, "VISITS_QUALIFIED", "\"document\":\"外访 1\"", 5);
    }

    private void record(Staff who, String kind, String more, int number) {
        UUID id = new UUID(
                (who.id().getMostSignificantBits() & 0xffff_ffff_ffff_0fffL) | 0x7000L, Long.MIN_VALUE | number);
        done(officer()
                .post(
                        "/clearances/" + who.id() + "/records",
                        "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}"
                                .formatted(id, kind, OPENED.minusDays(10), more)));
    }
}
