package org.lifang.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Constructor;
import java.sql.Timestamp;
import java.text.SimpleDateFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.compliance.ContactPermit;
import org.lifang.server.outreach.port.Delivery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The house rules a compiler does not know. */
final class Rules {

    private static final Class<?> TERMS = org.lifang.kernel.contact.ContactPermit.class;
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private Rules() {}

    static final ArchRule TIME_IS_AN_ARGUMENT = noClasses()
            .should()
            .callMethodWhere(target(
                    "now() without a clock",
                    access -> access.getTargetOwner().getPackageName().equals("java.time")
                            && access.getName().equals("now")
                            && !takes(access, Clock.class)))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time is an argument: take a Clock or a date (house rule 7)");

    static final ArchRule ZONES_ARE_EXPLICIT = noClasses()
            .should()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(Calendar.class, "getInstance")
            .orShould()
            .callConstructor(SimpleDateFormat.class, String.class)
            .orShould()
            .callMethod(Timestamp.class, "toLocalDateTime")
            .because("the machine's zone is nobody's zone (decision 6)");

    static final ArchRule MONEY_NEVER_FLOATS = noClasses()
            .should(have("floating point", Rules::floats))
            .because("money is a whole number of fen (decision 7)");

    static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor");

    static final ArchRule CONTROLLERS_HOLD_NO_SQL = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(DSLContext.class)
                    .or(JavaClass.Predicates.resideInAPackage("java.sql.."))
                    .or(JavaClass.Predicates.resideInAPackage("javax.sql.."))
                    .or(JavaClass.Predicates.resideInAPackage("org.springframework.jdbc.."))
                    .or(HasName.Predicates.nameMatching(".*Store")))
            .because("controllers parse, call one use case and map its outcome");

    static final ArchRule STORES_ARE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .or()
            .haveSimpleNameEndingWith("Store")
            .should()
            .bePackagePrivate()
            .because("a module's SQL is its own affair");

    static final ArchRule TABLES_BELONG_TO_THEIR_MODULE = classes()
            .should(new ArchCondition<>("use only their own module's tables") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(dependency ->
                                    dependency.getTargetClass().getPackageName().endsWith(".tables"))
                            .filter(dependency -> !belongs(item, dependency.getTargetClass()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
                }
            });

    static final ArchRule WRITES_ARE_COMMANDS = methods()
            .that()
            .areAnnotatedWith(PostMapping.class)
            .or()
            .areAnnotatedWith(PutMapping.class)
            .or()
            .areAnnotatedWith(DeleteMapping.class)
            .or()
            .areAnnotatedWith(PatchMapping.class)
            .should(new ArchCondition<>("take a Command or say why not") {
                @Override
                public void check(JavaMethod item, ConditionEvents events) {
                    boolean takes =
                            item.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Command.class));
                    if (!takes && !item.isAnnotatedWith(WithoutCommand.class)) {
                        events.add(SimpleConditionEvent.violated(item, item.getFullName() + " takes no Command"));
                    }
                }
            })
            .because("one command path for every write (decision 4)");

    static final ArchRule ONLY_THE_GATE_MAKES_PERMITS = noClasses()
            .that()
            .resideOutsideOfPackage("org.lifang.server.compliance")
            .should(new ArchCondition<>("make a permit") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getCodeUnitCallsFromSelf().stream()
                            .filter(call -> call.getName().equals("<init>")
                                    || (call.getTargetOwner().isEquivalentTo(TERMS)
                                            && call.getName().equals("of")))
                            .filter(call -> call.getTargetOwner().isEquivalentTo(TERMS)
                                    || call.getTargetOwner().isEquivalentTo(ContactPermit.class))
                            .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
                    boolean reflects = item.getAccessesFromSelf().stream()
                            .anyMatch(access -> access.getTargetOwner().isEquivalentTo(Constructor.class));
                    boolean knows = item.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(ContactPermit.class));
                    if (reflects && knows) {
                        events.add(SimpleConditionEvent.satisfied(item, item.getName() + " reaches for a constructor"));
                    }
                }
            })
            .because("no permit, no contact: skipping the gate does not compile (decision 2)");

    static final ArchRule NOTHING_LEAVES_WITHOUT_A_PERMIT = methods()
            .that()
            .haveRawReturnType(Delivery.class)
            .and()
            .areNotPrivate()
            .and()
            .doNotHaveName("ask")
            .should(new ArchCondition<>("take a permit") {
                @Override
                public void check(JavaMethod item, ConditionEvents events) {
                    if (item.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(ContactPermit.class))) {
                        events.add(SimpleConditionEvent.violated(item, item.getFullName() + " takes no permit"));
                    }
                }
            })
            .because("no permit, no contact: what hands something over takes one (decision 2)");

    static final ArchRule ONLY_CARRIERS_REACH_OUT = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.lifang.server.outreach.mail",
                    "org.lifang.server.outreach.sms",
                    "org.lifang.server.outreach.desk",
                    "org.lifang.server.routing.map.amap")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                    "jakarta.mail..",
                    "org.springframework.mail..",
                    "com.aliyun..",
                    "okhttp3..",
                    "org.jsmpp..",
                    "java.net.http.."))
            .because("what leaves the house leaves it through a port that takes a permit, or asks a map for a place");

    private static boolean belongs(JavaClass item, JavaClass table) {
        String owner =
                table.getPackageName().substring(0, table.getPackageName().length() - ".tables".length());
        return item.getPackageName().equals(owner) || item.getPackageName().startsWith(owner + ".");
    }

    private static boolean takes(JavaMethodCall access, Class<?> type) {
        return access.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(type));
    }

    private static boolean floats(JavaClass item) {
        boolean fields = item.getFields().stream().anyMatch(f -> floating(f.getRawType()));
        boolean signatures = item.getCodeUnits().stream()
                .anyMatch(unit -> floating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(Rules::floating));
        boolean calls = item.getMethodCallsFromSelf().stream()
                .anyMatch(call -> floating(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream().anyMatch(Rules::floating));
        return fields || signatures || calls;
    }

    private static boolean floating(JavaClass type) {
        return FLOATING.contains(type.getName());
    }

    private static DescribedPredicate<JavaMethodCall> target(String description, Predicate<JavaMethodCall> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaClass> have(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean found = test.test(item);
                events.add(
                        new SimpleConditionEvent(item, found, item.getName() + (found ? " has " : " has no ") + what));
            }
        };
    }
}
