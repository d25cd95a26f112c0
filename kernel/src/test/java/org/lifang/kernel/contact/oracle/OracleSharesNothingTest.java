package org.lifang.kernel.contact.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Gate;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.proposal.Proposal;

/** What agrees because it shares the code proves nothing: the oracle knows the data types and none of the rules. */
class OracleSharesNothingTest {

    /** What draws and compares; all else in the package is the oracle. */
    private static final Set<String> HARNESS =
            Set.of("OracleTest", "RetriesTest", "OracleSharesNothingTest", "Histories", "Compositions", "Telling");

    private static final String PRODUCT = "org.lifang.kernel";

    /** In which questions, facts and packs are told; their helpers that decide are left out below. */
    private static final Set<String> DATA = Set.of(
            "proposal.Addressee",
            "proposal.Channel",
            "proposal.Handover",
            "proposal.Jurisdiction",
            "proposal.Meeting",
            "proposal.Message",
            "proposal.Party",
            "proposal.Payment",
            "proposal.PlaceKind",
            "proposal.PointKind",
            "proposal.Proposal",
            "proposal.Purpose",
            "proposal.Source",
            "proposal.Span",
            "proposal.Stage",
            "proposal.Style",
            "proposal.Target",
            "proposal.TemplateKind",
            "facts.Clearance",
            "facts.ContactEntry",
            "facts.ContactEntry$Outcome",
            "facts.ContactLog",
            "facts.Crew",
            "facts.CrewMember",
            "facts.Fact",
            "facts.Facts",
            "facts.Hours",
            "facts.HoursEntry",
            "facts.HoursEntry$Kind",
            "facts.Wording",
            "pack.Action",
            "pack.Pack",
            "pack.PackRule",
            "pack.Param",
            "pack.Rule",
            "pack.Strictness");

    /** Methods of the data types that answer a question of a rule, not only what was told. */
    private static final Set<String> DECIDING = Set.of(
            "presses",
            "asksPayment",
            "collects",
            "atWork",
            "own",
            "in",
            "on",
            "covers",
            "touchedUntil",
            "nextStart",
            "inForce",
            "count",
            "mostAround",
            "debtorReachedOn",
            "debtorReservedBy",
            "debtorTriedFrom",
            "everybody",
            "somebody",
            "notKnown",
            "clear",
            "oldestTraining",
            "allNo",
            "allYes",
            "scope",
            "stricter",
            "widens",
            "stops");

    private static final List<JavaClass> ORACLE = new ClassFileImporter()
            .importPackages(OracleSharesNothingTest.class.getPackageName()).stream()
                    .filter(each -> !HARNESS.contains(outer(each)))
                    .toList();

    private static String outer(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private static boolean foreign(JavaClass type) {
        return type.getPackageName().startsWith(PRODUCT)
                && !type.getPackageName().equals(OracleSharesNothingTest.class.getPackageName());
    }

    private static Set<String> notData(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (foreign(target) && !DATA.contains(target.getName().replace(PRODUCT + ".contact.", ""))) {
                    found.add(target.getSimpleName());
                }
            }
        }
        return found;
    }

    private static Set<String> deciding(List<JavaClass> classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : classes) {
            for (JavaAccess<?> access : each.getAccessesFromSelf()) {
                if (foreign(access.getTargetOwner()) && DECIDING.contains(access.getName())) {
                    found.add(access.getTargetOwner().getSimpleName() + "." + access.getName());
                }
            }
        }
        return found;
    }

    @Test
    void theOracleKnowsOnlyTheDataTypes() {
        assertThat(ORACLE).hasSizeGreaterThan(12);
        assertThat(notData(ORACLE)).isEmpty();
        assertThat(deciding(ORACLE)).isEmpty();
    }

    /** A class that asks the gate, as the oracle must not; both checks have to find it. */
    static final class AsksTheGate {

        boolean answers(Gate gate, Proposal proposal, Facts facts, Pack pack) {
            return gate.ask(proposal, facts).findings().isEmpty()
                    && proposal.purpose().collects()
                    && facts.yes(Fact.OVERDUE)
                    && pack.rules().isEmpty();
        }
    }

    @Test
    void anOracleThatAskedTheGateWouldBeFound() {
        List<JavaClass> planted = List.of(new ClassFileImporter().importClass(AsksTheGate.class));
        assertThat(notData(planted)).contains("Gate", "Verdict");
        assertThat(deciding(planted)).containsExactly("Purpose.collects");
    }
}
