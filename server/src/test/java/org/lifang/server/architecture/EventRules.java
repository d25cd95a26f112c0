package org.lifang.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lifang.server.commands.Effect;
import org.lifang.server.platform.OutwardOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** Every event has a listener or says that it is for others; and every event is visible where it is told. */
final class EventRules {

    private EventRules() {}

    static List<String> violations(JavaClasses classes) {
        List<String> violations = new ArrayList<>();
        Set<JavaClass> events = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        for (JavaClass type : classes) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (tells(call) && !type.isEquivalentTo(Effect.class)) {
                    Set<JavaClass> told = toldAt(call);
                    events.addAll(told);
                    if (told.isEmpty()) {
                        violations.add(call.getDescription() + " hides which event it tells");
                    }
                }
            }
        }
        Set<String> heard = heard(classes);
        events.stream()
                .filter(event -> !heard.contains(event.getName()) && !event.isAnnotatedWith(OutwardOnly.class))
                .forEach(event -> violations.add(event.getName() + " has no listener and is not outward only"));
        return violations;
    }

    private static boolean tells(JavaMethodCall call) {
        return (call.getTargetOwner().isAssignableTo(ApplicationEventPublisher.class)
                        && call.getName().equals("publishEvent"))
                || (call.getTargetOwner().isEquivalentTo(Effect.class)
                        && call.getName().equals("publish"));
    }

    /** The event is made in the same line as it is told. */
    private static Set<JavaClass> toldAt(JavaMethodCall call) {
        return call.getOrigin().getConstructorCallsFromSelf().stream()
                .filter(made -> made.getLineNumber() == call.getLineNumber())
                .map(JavaConstructorCall::getTargetOwner)
                .collect(Collectors.toSet());
    }

    private static Set<String> heard(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }
}
