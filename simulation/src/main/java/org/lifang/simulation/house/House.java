package org.lifang.simulation.house;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.lifang.server.identity.Role;
import org.lifang.server.playbooks.Opening;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.SeededRandomness;
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

    private final World world;
    private final String playbook;
    private final String kept;
    private final List<Staff> all;
    private String bankSecret = "";

    private House(World world, Wire wire, String playbook) {
        this.world = world;
        this.playbook = playbook;
        this.kept = "house_" + playbook.replace('-', '_');
        // What a process throws once it throws for whoever comes first, and nothing in a month goes by their id.
        hired(world, wire, playbook, "auditor", Role.AUDITOR);
        this.all = List.of(
                hired(world, wire, playbook, "admin", Role.ADMIN),
                hired(world, wire, playbook, "manager", Role.MANAGER),
                hired(world, wire, playbook, "planner", Role.PLANNER),
                hired(world, wire, playbook, "officer", Role.COMPLIANCE_OFFICER),
                hired(world, wire, playbook, "caller", Role.COLLECTOR, Role.PLANNER),
                hired(world, wire, playbook, "ann", Role.COLLECTOR),
                hired(world, wire, playbook, "ben", Role.COLLECTOR));
    }

    /** Ids follow from the playbook and the name, not from what was thrown before. */
    private static Staff hired(World world, Wire wire, String playbook, String name, Role... roles) {
        SeededRandomness.begin(Dice.of(playbook.hashCode()).of(name).any());
        return new Staff(world.application(), wire, name, roles);
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
        SeededRandomness.begin(Dice.of(playbook.hashCode()).of("opening").any());
        house.opened();
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

    private void opened() {
        AtomicLong numbers = new AtomicLong();
        Opening opening = new Opening(
                OPENED, () -> new UUID(0x7000L | numbers.incrementAndGet() << 16, Long.MIN_VALUE | numbers.get()));
        Opening.Telling officerPosts = (path, body) -> done(officer().post(path, body));
        Opening.Telling plannerPuts = (path, body) -> done(planner().put(path, body));
        opening.settings(
                (path, body) -> done(admin().put(path, body)),
                Map.of(
                        "receipts-secret",
                        REPORTS_SECRET,
                        "sms-provider",
                        SimulatedCarrier.NAME,
                        "email-provider",
                        SimulatedCarrier.NAME,
                        "house-portal",
                        "https://portal.example"));
        opening.texts(officerPosts);
        UUID branch = opening.branch(plannerPuts);
        all.subList(4, 7).forEach(each -> opening.cleared(officerPosts, each.id()));
        visitors().forEach(each -> opening.visits(plannerPuts, branch, each.id()));
        bankSecret =
                done(manager().post("/money/channels/" + BANK + "/secret", "")).text("/secret");
    }
}
