package org.lifang.simulation.day;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import tools.jackson.databind.JsonNode;

/** Complaints and their answers, people who fall on hard times, plans that are asked for and agreed. */
final class Caring {

    private static final int ANSWERED_AFTER_DAYS = 4;
    private static final Pattern FIGURES = Pattern.compile("[0-9]{6}");

    private final Month month;
    private final Paying paying;

    Caring(Month month, Paying paying) {
        this.month = month;
        this.paying = paying;
    }

    /** What befalls people of itself, and what the house answers today. */
    void plan(LocalDate day) {
        for (Borrower who : month.book().all()) {
            Dice dice = month.diceOf(who, "befalls");
            if (month.behaviour().does("complainsUnasked", dice)) {
                month.at(month.sometime(day, 9, 19, dice), () -> complains(who, "SERVICE"));
            }
            if (month.behaviour().does("fallsIll", dice)) {
                month.at(month.sometime(day, 9, 18, dice), () -> hardship(who));
            }
        }
        month.at(day.atTime(15, 30), this::answers);
    }

    /** A complaint, taken down by whoever answers it. */
    void complains(Borrower who, String subject) {
        month.tally().count("complaint");
        month.house().officer().post("/complaints", """
                        {"id":"%s","borrowerId":%d,"channel":"HOTLINE","subject":"%s","receivedOn":"%s","about":[],
                         "handlerId":"%s","text":"示例：请说明"}
                        """.formatted(
                        month.wire().id(),
                        who.id(),
                        subject,
                        month.today(),
                        month.house().officer().id()));
    }

    private void answers() {
        LocalDate today = month.today();
        Said open = month.house().officer().get("/complaints?state=OPEN&size=50");
        for (JsonNode each : open.body().path("items")) {
            LocalDate received = LocalDate.parse(each.get("receivedOn").asString());
            if (each.path("handlerId").asString("").isEmpty()) {
                month.house()
                        .officer()
                        .post(
                                "/complaints/" + each.get("id").asString() + "/hand-over",
                                "{\"handlerId\":\"" + month.house().officer().id() + "\"}");
            }
            if (!received.plusDays(ANSWERED_AFTER_DAYS).isAfter(today)) {
                month.house()
                        .officer()
                        .post(
                                "/complaints/" + each.get("id").asString() + "/close",
                                "{\"result\":\"PARTLY_UPHELD\",\"toldOn\":\"%s\",\"text\":\"示例：已致歉并改正\"}"
                                        .formatted(today));
            }
        }
    }

    /** They cannot pay and say why; two days later a second person decides. */
    void hardship(Borrower who) {
        UUID id = month.wire().id();
        Said said =
                month.house().planner().post("/borrowers/" + who.id() + "/hardships", """
                        {"id":"%s","detail":"ILLNESS","askedOn":"%s","askedBy":"BORROWER",
                         "answers":{"WHAT_HAPPENED":"示例：住院","COULD_PAY":"三百"}}
                        """.formatted(id, month.today()));
        if (said.ok()) {
            month.tally().count("hardship");
            boolean recognised = month.diceOf(who, "recognised").perMille(700);
            month.at(month.agenda().now().plusDays(2).withHour(11), () -> decided(id, recognised));
        }
    }

    private void decided(UUID id, boolean recognised) {
        String review = recognised ? ",\"reviewOn\":\"" + month.today().plusDays(60) + "\"" : "";
        month.house()
                .manager()
                .post(
                        "/hardships/" + id + "/decide",
                        "{\"decision\":\"%s\",\"reasons\":\"示例：看过材料\"%s}"
                                .formatted(recognised ? "RECOGNISED" : "DECLINED", review));
    }

    /** They would like a plan: the first option that needs nobody else is offered, and signed with a code. */
    void plan(Borrower who) {
        if (month.does("takesAPlan", who)) {
            month.at(month.agenda().now().plusMinutes(25), () -> proposed(who));
        }
    }

    private void proposed(Borrower who) {
        Said options = month.house().planner().get("/loans/" + who.loan() + "/options");
        JsonNode first = options.body().path("options").path(0);
        if (!first.has("arrangement")) {
            month.log().tell("planner", "no option for " + who, options.code());
            return;
        }
        UUID id = month.wire().id();
        Said said = month.house()
                .planner()
                .post(
                        "/loans/" + who.loan() + "/agreements",
                        "{\"id\":\"%s\",\"arrangement\":%s,\"toleranceFen\":100,\"graceDays\":1,\"way\":\"CALL\"}"
                                .formatted(id, first.get("arrangement")));
        if (said.ok()) {
            month.at(month.agenda().now().plusMinutes(20), () -> approved(who, id));
        }
    }

    private void approved(Borrower who, UUID id) {
        Said stands = month.house().planner().get("/agreements/" + id);
        if (stands.text("/state").equals("WAITING")) {
            month.house().manager().post("/agreements/" + id + "/approve", "{\"reason\":\"在权限内\"}");
        }
        String text = month.house().planner().get("/agreements/" + id).text("/textSha256");
        Said code = month.house().planner().post("/agreements/" + id + "/code", "{\"textSha256\":\"" + text + "\"}");
        String figures = figures(who);
        if (!code.ok() || figures == null) {
            return;
        }
        Said accepted = month.house()
                .planner()
                .post(
                        "/agreements/" + id + "/accept-by-code",
                        "{\"textSha256\":\"%s\",\"figures\":\"%s\"}".formatted(text, figures));
        if (accepted.ok()) {
            month.tally().count("agreement");
            follows(who, id);
        }
    }

    private @Nullable String figures(Borrower who) {
        String words = month.world().carrier().lastText(who.mobile());
        Matcher found = FIGURES.matcher(words == null ? "" : words);
        return found.find() ? found.group() : null;
    }

    /** What was agreed is paid part by part, or not. */
    private void follows(Borrower who, UUID id) {
        JsonNode parts = month.house().manager().get("/agreements/" + id).body().at("/standing/parts");
        for (JsonNode part : parts) {
            LocalDate due = LocalDate.parse(part.path("dueOn").asString("9999-12-31"));
            if (due.isBefore(month.today().plusDays(60))) {
                paying.promised(who, due, part.at("/left/minor").asLong());
            }
        }
    }
}
