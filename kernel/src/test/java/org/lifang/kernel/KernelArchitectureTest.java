package org.lifang.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kernel's wall: nothing but the JDK, no clock, no dice, no floating point near money; each rule has its fault. */
final class KernelArchitectureTest {

    private static final String PLANTED = "org.lifang.kernel.planted";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lifang.kernel");

    private static final JavaClasses FAULTS = new ClassFileImporter().importPackages(PLANTED);

    private static final ArchRule ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "javax.xml.stream..", "org.jspecify.annotations..", "org.lifang.kernel.."));

    /** What the phone runs stays on the part of the JDK its compiler has. */
    private static final ArchRule ONLY_WHAT_THE_PHONE_HAS = classes()
            .that()
            .resideInAnyPackage(
                    "org.lifang.kernel.money..",
                    "org.lifang.kernel.calendar..",
                    "org.lifang.kernel.aging..",
                    "org.lifang.kernel.wording..",
                    "org.lifang.kernel.contact..",
                    "org.lifang.kernel.plan..",
                    "org.lifang.kernel.visit..",
                    PLANTED)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util",
                            "java.util.function",
                            "java.util.stream",
                            "java.time",
                            "org.jspecify.annotations..",
                            "org.lifang.kernel..")
                    .or(type(Serializable.class)));

    /** The phone's compiler knows the class, but cannot make one of two numbers or take them out again. */
    private static final ArchRule NO_UUIDS_IN_PLANS = noClasses()
            .that()
            .resideInAnyPackage("org.lifang.kernel.plan..", "org.lifang.kernel.visit..", PLANTED)
            .should()
            .dependOnClassesThat(type(UUID.class));

    private static final ArchRule NO_CLOCK_AND_NO_DICE = classes().should(notCall(clocksAndDice()));

    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float|BigDecimal)\\b|\\d\\.\\d");

    @Test
    void theKernelDependsOnTheJdkOnly() {
        ONLY_THE_JDK.check(MAIN);
        assertThat(caught(ONLY_THE_JDK)).containsExactly("UsesALibrary");
    }

    @Test
    void whatThePhoneRunsUsesOnlyWhatThePhoneHas() {
        ONLY_WHAT_THE_PHONE_HAS.check(MAIN);
        assertThat(caught(ONLY_WHAT_THE_PHONE_HAS))
                .containsExactly("NeedsWideArithmetic", "ThrowsDice", "UsesALibrary");
    }

    @Test
    void plansNeedNoUuids() {
        NO_UUIDS_IN_PLANS.check(MAIN);
        assertThat(caught(NO_UUIDS_IN_PLANS)).containsExactly("NeedsUuids");
    }

    @Test
    void timeAndChanceAreArguments() {
        NO_CLOCK_AND_NO_DICE.check(MAIN);
        assertThat(caught(NO_CLOCK_AND_NO_DICE)).containsExactly("AsksTheClock", "ThrowsDice");
    }

    @Test
    void noFloatingPointNearMoney() throws IOException {
        for (String part : List.of("money", "calendar", "aging", "contact", "plan", "visit")) {
            assertThat(floating(Path.of("src/main/java/org/lifang/kernel", part)))
                    .isEmpty();
        }
        assertThat(floating(Path.of("src/test/java/org/lifang/kernel/planted")))
                .anyMatch(line -> line.contains("final double yuan;"))
                .anyMatch(line -> line.contains("fen * 0.24"));
    }

    private static List<String> floating(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(KernelArchitectureTest::lines)
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/*"))
                    .filter(line ->
                            FLOATING.matcher(line.replaceAll("//.*", "")).find())
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file).lines();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** The planted classes a rule complains about. */
    private static List<String> caught(ArchRule rule) {
        List<String> details = rule.evaluate(FAULTS).getFailureReport().getDetails();
        return FAULTS.stream()
                .filter(JavaClass::isNestedClass)
                .filter(each -> details.stream().anyMatch(detail -> detail.contains(each.getName())))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static DescribedPredicate<MethodCallTarget> clocksAndDice() {
        Set<String> names = Set.of(
                "now", "currentTimeMillis", "nanoTime", "systemUTC", "systemDefaultZone", "random", "randomUUID");
        return DescribedPredicate.describe(
                "a clock or dice",
                target -> (names.contains(target.getName())
                                && target.getOwner().getPackageName().startsWith("java."))
                        || target.getOwner().getSimpleName().endsWith("Random"));
    }

    private static ArchCondition<JavaClass> notCall(DescribedPredicate<MethodCallTarget> forbidden) {
        return new ArchCondition<>("not ask " + forbidden.getDescription()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethodCall call : item.getMethodCallsFromSelf()) {
                    if (forbidden.test(call.getTarget())) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }
}
