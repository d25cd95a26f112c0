package org.lifang.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the server to the house rules, and every rule to a fault planted for it. */
class ArchitectureTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lifang.server");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("org.lifang.planted");

    /** The migration and the test base speak to a cluster; COPY names its columns from generated fields. */
    private static final Set<String> SQL_WITHOUT_VALUES = Set.of("org/lifang/server/bulk");

    /** A rule, the classes it is about, and the planted faults it must catch. */
    record Guarded(String name, ArchRule rule, JavaClasses subject, List<String> faults) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Guarded> rules() {
        return List.of(
                new Guarded(
                        "time is an argument",
                        Rules.TIME_IS_AN_ARGUMENT,
                        SERVER,
                        List.of("AsksTheWallClock", "AsksTheDateOfAZone")),
                new Guarded("zones are explicit", Rules.ZONES_ARE_EXPLICIT, SERVER, List.of("UsesTheMachinesZone")),
                new Guarded("money never floats", Rules.MONEY_NEVER_FLOATS, money(), List.of("FloatingMoney")),
                new Guarded("no field injection", Rules.NO_FIELD_INJECTION, SERVER, List.of("InjectsFields")),
                new Guarded(
                        "controllers hold no SQL", Rules.CONTROLLERS_HOLD_NO_SQL, SERVER, List.of("SqlInController")),
                new Guarded("stores are private", Rules.STORES_ARE_PRIVATE, SERVER, List.of("PublicStore")),
                new Guarded(
                        "tables belong to their module",
                        Rules.TABLES_BELONG_TO_THEIR_MODULE,
                        SERVER,
                        List.of("SqlInController")),
                new Guarded("writes are commands", Rules.WRITES_ARE_COMMANDS, SERVER, List.of("SqlInController")),
                new Guarded(
                        "only the gate makes permits",
                        Rules.ONLY_THE_GATE_MAKES_PERMITS,
                        SERVER,
                        List.of("WritesItselfAPermit", "ReadsItselfAPermit", "ReachesForAPermit")),
                new Guarded(
                        "nothing leaves without a permit",
                        Rules.NOTHING_LEAVES_WITHOUT_A_PERMIT,
                        SERVER,
                        List.of("SendsUnasked")),
                new Guarded(
                        "only carriers reach out",
                        Rules.ONLY_CARRIERS_REACH_OUT,
                        SERVER,
                        List.of("MailsBehindTheBack", "TextsBehindTheBack")));
    }

    private static JavaClasses money() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lifang.server.ledger", "org.lifang.server.reporting", "org.lifang.server.answers");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServerKeepsTheRule(Guarded guarded) {
        assertThat(guarded.subject()).isNotEmpty();
        assertThat(guarded.rule().evaluate(guarded.subject()).getFailureReport().getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesItsPlantedFaults(Guarded guarded) {
        List<String> caught =
                guarded.rule().evaluate(PLANTED).getFailureReport().getDetails();
        for (String fault : guarded.faults()) {
            assertThat(caught).as(guarded.name()).anyMatch(line -> line.contains(fault));
        }
    }

    @Test
    void noSqlIsBuiltFromValues() {
        assertThat(PlainSqlScan.violations(Path.of("target/classes"), SQL_WITHOUT_VALUES))
                .isEmpty();
    }

    @Test
    void builtSqlIsCaught() {
        assertThat(PlainSqlScan.violations(Path.of("target/test-classes/org/lifang/planted"), Set.of()))
                .containsExactly("org/lifang/planted/PlantedFaults$BuildsSql#drop");
    }

    @Test
    void everyEventIsHeardOrOutwardOnly() {
        assertThat(EventRules.violations(SERVER)).isEmpty();
    }

    @Test
    void unheardAndHiddenEventsAreCaught() {
        assertThat(EventRules.violations(PLANTED))
                .anyMatch(line -> line.contains("SomethingUnheard has no listener"))
                .anyMatch(line -> line.contains("HidesItsEvent") && line.contains("hides which event"));
    }

    @Test
    void theFaultsArePlantedOutsideWhatTheApplicationScans() {
        assertThat(PLANTED).extracting(JavaClass::getPackageName).containsOnly("org.lifang.planted");
    }
}
