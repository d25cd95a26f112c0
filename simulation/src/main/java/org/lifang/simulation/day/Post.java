package org.lifang.simulation.day;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.house.House;
import org.lifang.simulation.house.Said;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.FaultyDatabase;
import org.lifang.simulation.world.SimulatedCarrier;
import tools.jackson.databind.JsonNode;

/** Messages that come out of the house, what the provider reports of them, and what people answer. */
final class Post implements SimulatedCarrier.Pockets {

    private static final String PATH = "/receipts/" + SimulatedCarrier.NAME;
    private static final int MOST_STATEMENTS = 60;

    private final Month month;
    private final Machines machines;
    private final Map<String, Borrower> byAddress = new HashMap<>();
    private final List<String> delivered = new ArrayList<>();
    private int answers;

    Post(Month month, Machines machines) {
        this.month = month;
        this.machines = machines;
        for (Borrower who : month.book().all()) {
            byAddress.put(who.mobile(), who);
            byAddress.put(who.mail(), who);
        }
    }

    /** Everything that waits is sent, as the server does by itself every few seconds. */
    void tick() {
        trouble(FaultKind.PROVIDER_BUSY, SimulatedCarrier.Trouble.BUSY);
        trouble(FaultKind.PROVIDER_SILENT, SimulatedCarrier.Trouble.SILENT_AFTER_TAKING);
        trouble(FaultKind.PROVIDER_BREAKS, SimulatedCarrier.Trouble.BREAKS);
        trouble(FaultKind.PROVIDER_REFUSES, SimulatedCarrier.Trouble.REFUSES);
        if (month.faults().strikes(FaultKind.OUTBOX_CUT)) {
            month.world()
                    .database()
                    .breakAt(
                            FaultyDatabase.Break.AT_A_STATEMENT,
                            month.faults().dice(FaultKind.OUTBOX_CUT).between(1, MOST_STATEMENTS));
        }
        month.world().tick();
        month.world().database().heal();
    }

    private void trouble(FaultKind kind, SimulatedCarrier.Trouble trouble) {
        if (month.faults().strikes(kind)) {
            month.world().carrier().trouble(trouble);
        }
    }

    @Override
    public void got(Parcel parcel, ContactPermit permit) {
        Borrower who = byAddress.get(parcel.to());
        String template = parcel.wording().template();
        month.log().tell("provider", template + " to " + who, "taken");
        month.tally().count("message");
        if (who == null) {
            month.wire().wrong().add("a message went to an address of nobody");
            return;
        }
        LocalDateTime now = month.agenda().now();
        reported(parcel, now);
        Dice dice = month.diceOf(who, "message/" + template);
        if (month.behaviour().does("stopsMessages", dice)) {
            month.at(now.plusMinutes(dice.between(3, 90)), () -> stops(who));
        } else if (template.startsWith("appointment-offer")) {
            month.at(now.plusMinutes(dice.between(5, 300)), () -> answersOffer(who, dice));
        }
    }

    /** The provider reports in batches: what it delivered by now, at once. */
    private void reported(Parcel parcel, LocalDateTime now) {
        String id = parcel.message().toString();
        if (month.faults().strikes(FaultKind.REPORT_LATE)) {
            month.at(now.plusDays(1), () -> report(List.of(id)));
            return;
        }
        if (delivered.isEmpty()) {
            month.at(now.plusMinutes(2), this::reportAll);
        }
        delivered.add(id);
    }

    private void reportAll() {
        List<String> batch = List.copyOf(delivered);
        delivered.clear();
        report(batch);
        if (month.faults().strikes(FaultKind.REPORT_TWICE)) {
            report(batch);
        }
    }

    private void report(List<String> ids) {
        String at = month.world().clock().instant().toString();
        String body = ids.stream()
                .map(id -> "{\"reference\":\"%s\",\"status\":\"DELIVERED\",\"at\":\"%s\"}".formatted(id, at))
                .collect(Collectors.joining(",", "{\"receipts\":[", "],\"replies\":[]}"));
        int status = machines.tell(PATH, House.REPORTS_SECRET, body);
        if (status != 200) {
            month.wire().wrong().add("a report of delivery was answered " + status);
        }
    }

    /** A manager asks the provider about messages whose end nobody knows, and writes down what it says. */
    void unsure() {
        Said list = month.house().manager().get("/outbox?state=UNSURE&size=50");
        for (JsonNode each : list.body().path("items")) {
            String id = each.get("id").asString();
            boolean left = month.world().carrier().taken().containsKey(UUID.fromString(id));
            month.house()
                    .manager()
                    .post("/outbox/" + id + (left ? "/mark-sent" : "/cancel"), "{\"reason\":\"已向服务商核实\"}");
        }
    }

    private void stops(Borrower who) {
        replies(who, "TD");
        who.stop();
        month.tally().count("stopped messages");
    }

    private void answersOffer(Borrower who, Dice dice) {
        if (month.behaviour().does("acceptsATime", dice)) {
            replies(who, "1");
        } else if (month.behaviour().does("namesAnotherTime", dice)) {
            replies(who, "改期");
        } else if (month.behaviour().does("refusesAVisit", dice)) {
            replies(who, "N");
        }
    }

    private void replies(Borrower who, String text) {
        String reference = "in-" + ++answers;
        String body =
                "{\"receipts\":[],\"replies\":[{\"reference\":\"%s\",\"from\":\"%s\",\"text\":\"%s\",\"at\":\"%s\"}]}"
                        .formatted(
                                reference,
                                who.mobile(),
                                text,
                                month.world().clock().instant());
        int times = month.faults().strikes(FaultKind.REPLY_TWICE) ? 2 : 1;
        for (int i = 0; i < times; i++) {
            int status = machines.tell(PATH, House.REPORTS_SECRET, body);
            month.log().tell(who.toString(), "answers " + text, String.valueOf(status));
            if (status != 200) {
                month.wire().wrong().add("an answer was answered " + status);
            }
        }
    }
}
