package org.lifang.server.playbooks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How a lender's house opens, told to the server by those whose task it is: its names, its texts, its people. */
public final class Opening {

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
    private static final Map<String, String> NAMES = Map.of(
            "house-name", "示例·安心消费金融",
            "house-phone", "400-000-0000",
            "house-site", "https://lender.example/help",
            "house-account", "0000****0000",
            "house-seal", "示例·安心消费金融");

    private final LocalDate on;
    private final Supplier<UUID> ids;

    /** @param ids of what is put on record */
    public Opening(LocalDate on, Supplier<UUID> ids) {
        this.on = on;
        this.ids = ids;
    }

    /** Tells the server something, by {@code PUT} or {@code POST}; breaks when it is refused. */
    @FunctionalInterface
    public interface Telling {
        void tell(String path, String body);
    }

    /** The house's names, and what else is set at the beginning. */
    public void settings(Telling put, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(NAMES);
        all.putAll(more);
        all.forEach((key, value) ->
                put.tell("/outreach-settings/" + key, "{\"value\":\"" + value + "\",\"reason\":\"开业登记\"}"));
    }

    /** Every shipped text and campaign, read by somebody who did not write it. */
    public void texts(Telling post) {
        for (String text : TEXTS) {
            post.tell("/templates/" + text + "/zh-CN/versions/1/approve", "{\"effectiveFrom\":\"" + on + "\"}");
        }
        for (String campaign : CAMPAIGNS) {
            post.tell("/campaigns/" + campaign + "/approve", "{\"reason\":\"看过了\"}");
        }
    }

    /** A branch in Chengdu that is open every day; its id. */
    public UUID branch(Telling put) {
        UUID branch = ids.get();
        put.tell("/roster/branches/" + branch, """
                {"name":"示例·网点","address":"四川省成都市锦江区示例路1号","district":"510104","latitudeE6":30650000,
                 "longitudeE6":104080000,"opens":"09:00","closes":"18:00","weekdays":%s,"active":true}
                """.formatted(days(day -> "\"" + day + "\"")));
        return branch;
    }

    /** Whoever talks to borrowers is screened, trained and bound to silence before. */
    public void cleared(Telling post, UUID who) {
        record(post, who, "SCREENED", "\"passed\":true");
        record(post, who, "PRE_JOB", "\"passed\":true,\"course\":\"岗前培训 2026.1\"");
        record(post, who, "YEARLY", "\"passed\":true,\"course\":\"年度培训 2026.1\"");
        record(post, who, "UNDERTAKING", "\"document\":\"保密承诺〔2026〕7号\"");
        record(post, who, "VISITS_QUALIFIED", "\"document\":\"外访 1\"");
    }

    private void record(Telling post, UUID who, String kind, String more) {
        post.tell(
                "/clearances/" + who + "/records",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"on\":\"%s\",%s}".formatted(ids.get(), kind, on.minusDays(30), more));
    }

    /** Somebody visits from the branch, every day from nine to six. */
    public void visits(Telling put, UUID branch, UUID who) {
        put.tell("/roster/members/" + who, """
                {"mode":"EBIKE","startBranch":"%s","home":null,"sameHome":false,"languages":["zh-CN"],"skills":[],
                 "senior":true,"woman":true,"territory":[],"lunchFrom":"12:00","lunchTo":"13:00","lunchMinutes":30,
                 "shifts":%s}
                """.formatted(
                        branch, days(day -> "{\"weekday\":\"" + day + "\",\"from\":\"09:00\",\"to\":\"18:00\"}")));
    }

    private static String days(Function<DayOfWeek, String> each) {
        return Arrays.stream(DayOfWeek.values()).map(each).collect(Collectors.joining(",", "[", "]"));
    }
}
