package org.lifang.server.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lifang.server.field.phone.Line.Cut;
import org.lifang.server.identity.Browser;
import org.lifang.server.identity.Role;

/** A data folder in which it is a Tuesday morning, with an office and people who are late. */
final class House {

    static final Instant NINE = Instant.parse("2026-03-10T01:00:00Z");
    private static final int PROMISERS = 10;
    private static final int COMPLAINERS = 20;
    private static final int PAYERS = 40;

    /** Somebody who owes. */
    record Debtor(long borrower, long loan) {}

    private final int port;
    private final Map<Role, String> people = new EnumMap<>(Role.class);
    private final List<Debtor> debtors = new ArrayList<>();

    private House(int port) {
        this.port = port;
    }

    /** Furnishes a folder that is not there yet, in a process that ends with it. */
    static House furnished(Packed packed, Path data, int port, Path log) throws IOException, InterruptedException {
        House house = new House(port);
        Process job = new ProcessBuilder(packed.command(HouseJob.NAME, data, "--rehearse-at", "2026-03-10T09:00"))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (BufferedReader out = job.inputReader()) {
            out.lines().forEach(house::read);
        }
        if (job.waitFor() != 0 || house.debtors.size() < HouseJob.DEBTORS) {
            throw new AssertionError("not furnished, see " + log);
        }
        return house;
    }

    private void read(String line) {
        if (line.startsWith(HouseJob.PERSON)) {
            String[] words = line.split(" ", 3);
            people.put(Role.valueOf(words[1]), words[2]);
        } else if (line.startsWith(HouseJob.DEBTOR)) {
            String[] words = line.split(" ");
            debtors.add(new Debtor(Long.parseLong(words[1]), Long.parseLong(words[2])));
        }
    }

    /** A browser of somebody with this role. */
    Desk desk(Role role) {
        return new Desk(port, String.valueOf(people.get(role)));
    }

    Debtor promiser(SplittableRandom random) {
        return debtors.get(random.nextInt(PROMISERS));
    }

    /** Some of them also pay. */
    Debtor complainer(SplittableRandom random) {
        return debtors.get(PROMISERS + random.nextInt(COMPLAINERS));
    }

    Debtor payer(SplittableRandom random) {
        return debtors.get(debtors.size() - 1 - random.nextInt(PAYERS));
    }

    /** The phone of the one who visits. */
    UUID device() throws Cut {
        UUID device = Browser.key();
        desk(Role.COLLECTOR)
                .ok(
                        "POST",
                        "/api/v1/field/devices",
                        "{\"id\":\"%s\",\"name\":\"工作机\",\"publicKey\":\"QUJD\",\"pinProof\":\"%s\"}"
                                .formatted(device, "ab".repeat(32)));
        return device;
    }

    /** Lets the office write to everybody who is late; what it writes lands in a file. */
    void campaign() throws Cut {
        desk(Role.ADMIN).ok("PUT", "/api/v1/outreach-settings/sms-provider", "{\"value\":\"FILE\",\"reason\":\"测试用\"}");
        Desk officer = desk(Role.COMPLIANCE_OFFICER);
        officer.ok(
                "POST",
                "/api/v1/templates/overdue-notice-sms/zh-CN/versions/1/approve",
                "{\"effectiveFrom\":\"" + HouseJob.TUESDAY + "\"}");
        officer.ok("POST", "/api/v1/campaigns/overdue-sms/approve", "{\"reason\":\"看过了\"}");
        desk(Role.PLANNER).ok("POST", "/api/v1/campaigns/overdue-sms/plan", "");
    }
}
