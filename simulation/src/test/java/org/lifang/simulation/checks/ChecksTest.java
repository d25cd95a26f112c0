package org.lifang.simulation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifang.server.portfolio.Uploads;
import org.lifang.simulation.day.Agendas;
import org.lifang.simulation.day.Eyes;
import org.lifang.simulation.day.Life;
import org.lifang.simulation.day.Month;
import org.lifang.simulation.day.Phones;
import org.lifang.simulation.day.Tally;
import org.lifang.simulation.faults.Faults;
import org.lifang.simulation.house.House;
import org.lifang.simulation.house.Wire;
import org.lifang.simulation.people.Behaviour;
import org.lifang.simulation.people.Book;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.EventLog;
import org.lifang.simulation.world.SeededRandomness;
import org.lifang.simulation.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few good days are lived; then each check is shown a damage of its own and must speak. */
class ChecksTest {

    private static final Logger LOG = LoggerFactory.getLogger("org.lifang.test");
    private static final int DAYS = 8;
    private static final int PEOPLE = 150;
    private static final int SEED = 3;
    private static final LocalDate FIRST = House.OPENED.plusDays(100);

    /** Nothing of the database's own care may stand in the way of a damage. */
    private static final String CARELESS = """
            do $$
            declare
                each record;
            begin
                for each in select c.conrelid::regclass as t, c.conname as n from pg_constraint c
                    join pg_namespace s on s.oid = c.connamespace
                    where c.contype in ('f', 'c', 'n') and c.conrelid <> 0 and s.nspname not in ('pg_catalog', 'flyway')
                        and s.nspname not like 'pg_%' and s.nspname <> 'information_schema' order by c.contype desc
                loop
                    begin
                        execute format('alter table %s drop constraint %I', each.t, each.n);
                    exception when others then
                        null; -- what a primary key needs stays
                    end;
                end loop;
                for each in select c.conrelid::regclass as t, c.conname as n from pg_constraint c
                    join pg_namespace s on s.oid = c.connamespace
                    where c.contype = 'u' and s.nspname not in ('pg_catalog', 'flyway')
                        and s.nspname not like 'pg_%' and s.nspname <> 'information_schema'
                loop
                    execute format('alter table %s drop constraint %I', each.t, each.n);
                end loop;
                for each in select i.indexrelid::regclass as n from pg_index i
                    join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
                    where i.indisunique and not i.indisprimary and s.nspname not in ('pg_catalog', 'flyway')
                        and s.nspname not like 'pg_%' and s.nspname <> 'information_schema'
                loop
                    execute format('drop index %s', each.n);
                end loop;
                for each in select distinct t.tgrelid::regclass as n from pg_trigger t
                    join pg_class c on c.oid = t.tgrelid join pg_namespace s on s.oid = c.relnamespace
                    where not t.tgisinternal
                loop
                    execute format('alter table %s disable trigger user', each.n);
                end loop;
            end
            $$
            """;

    private static World world;
    private static Month month;
    private static Life life;
    private static Checks checks;
    private static LocalDate last = FIRST;

    @BeforeAll
    static void live() throws Exception {
        world = World.open();
        Faults none = new Faults(Faults.parse("none"), Dice.of(0), new EventLog(world.clock(), null));
        EventLog log = new EventLog(world.clock(), null);
        Dice dice = Dice.of(SEED);
        House house = House.open(world, new Wire(world.database(), none, log, Dice.of(1)), "zhongbang");
        SeededRandomness.begin(SEED);
        Wire wire = new Wire(world.database(), none, log, dice.of("wire"));
        house.begin(wire);
        world.at(FIRST.minusDays(1), LocalTime.of(9, 0));
        Book book = Book.invented(PEOPLE, FIRST, dice.of("book"));
        Uploads uploads = new Uploads(house.manager().browser());
        uploads.committed(uploads.checked(book.tape()));
        Eyes eyes = new Eyes(world.look());
        book.find(eyes.look());
        month = new Month(
                world,
                house,
                wire,
                none,
                log,
                Behaviour.shipped(),
                book,
                dice.of("people"),
                Agendas.of(world),
                eyes,
                new Phones(),
                new Tally());
        life = new Life(month);
        checks = new Checks(month, life);
        for (int day = 0; day < DAYS; day++) {
            last = FIRST.plusDays(day);
            life.day(last);
            if (day == 1) {
                promised(last.plusDays(1));
            }
        }
        assertThat(checks.after(last, true)).as("good days").isNull();
        try (var statement = look().createStatement()) {
            statement.execute(CARELESS);
        }
    }

    /** Some who are late promise to pay tomorrow, and nobody sees to it. */
    private static void promised(LocalDate on) {
        int taken = 0;
        for (Borrower who : month.book().all()) {
            boolean late = who.contract().firstDue().isBefore(FIRST.minusDays(20));
            if (late && taken < 4) {
                taken += month.house()
                                .planner()
                                .post("/loans/" + who.loan() + "/promises", """
                                        {"id":"%s","parts":[{"dueOn":"%s","fen":12300}],"toleranceFen":100,
                                         "graceDays":0,"way":"CALL","replaces":false}
                                        """.formatted(
                                                month.wire().id(), on))
                                .ok()
                        ? 1
                        : 0;
            }
        }
        assertThat(taken).isPositive();
    }

    @AfterAll
    static void close() throws Exception {
        month.eyes().close();
        world.close();
    }

    private static Connection look() {
        return month.eyes().look();
    }

    @Test
    void everyCheckSpeaksWhenWhatItHoldsToIsBroken() throws SQLException {
        Map<String, String> silent = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : Damages.all().entrySet()) {
            look().setAutoCommit(false);
            try (var statement = look().createStatement()) {
                if (statement.executeUpdate(each.getValue()) == 0) {
                    silent.put(each.getKey(), "nothing was there to be damaged");
                } else {
                    Set<String> spoke = names(checks.look(last, true));
                    if (!spoke.contains(each.getKey())) {
                        silent.put(each.getKey(), "silent, but " + spoke);
                    }
                }
            } catch (SQLException e) {
                silent.put(each.getKey(), String.valueOf(e.getMessage()));
            } finally {
                look().rollback();
                look().setAutoCommit(true);
            }
        }
        assertThat(silent).isEmpty();
        silent.putAll(byOtherMeans());
        assertThat(silent).isEmpty();
        assertThat(names(checks.look(last, true))).as("all damage is gone").containsExactly("liveness.phones");
    }

    /** What is no row of a table. */
    private static Map<String, String> byOtherMeans() throws SQLException {
        Map<String, String> silent = new LinkedHashMap<>();
        expect(silent, "sync.answers", () -> month.wire().wrong().add("answered another way"));
        month.wire().wrong().clear();
        expect(silent, "privacy.addresses", () -> month.wire().urls().add("/borrowers?q=示例·囍一"));
        expect(silent, "privacy.logs", () -> {
            LOG.info("sent to {}", "10040000001");
            world.logged().look();
        });
        expect(silent, "liveness.no-errors", () -> {
            LOG.error("something broke");
            world.logged().look();
        });
        world.logged().look();
        if (!names(checks.look(last.plusDays(1), true)).contains("liveness.night-came")) {
            silent.put("liveness.night-came", "silent");
        }
        expect(silent, "liveness.phones", () -> month.phones().all().getFirst().keep("VISIT", 0, "{}"));
        return silent;
    }

    private static void expect(Map<String, String> silent, String check, Runnable damage) throws SQLException {
        damage.run();
        Set<String> spoke = names(checks.look(last, true));
        if (!spoke.equals(Set.of(check))) {
            silent.put(check, spoke.toString());
        }
    }

    private static Set<String> names(List<Found> found) {
        Set<String> names = new TreeSet<>();
        found.forEach(each -> names.add(each.check()));
        return names;
    }

    @Test
    void everyCheckHasItsDamage() {
        List<String> others = List.of(
                "sync.answers",
                "privacy.addresses",
                "privacy.logs",
                "liveness.no-errors",
                "liveness.night-came",
                "liveness.phones");
        List<String> damaged = new ArrayList<>(Damages.all().keySet());
        damaged.addAll(others);
        assertThat(damaged).containsExactlyInAnyOrderElementsOf(Checks.all().keySet());
        assertThat(damaged).hasSizeGreaterThan(36);
    }
}
