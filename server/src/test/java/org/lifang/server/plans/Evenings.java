package org.lifang.server.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.lifang.server.QuietProgress;
import org.lifang.server.nightly.NightlyStep;
import org.springframework.context.ApplicationContext;

/** Runs the steps that matter to plans for any date, however late the nights of other stories were. */
final class Evenings {

    private static final List<String> STEPS = List.of("ledger.age", "plans.follow", "cases.open-and-close");

    private Evenings() {}

    static void run(ApplicationContext application, LocalDate date) {
        application.getBeansOfType(NightlyStep.class).values().stream()
                .filter(step -> STEPS.contains(step.name()))
                .sorted(Comparator.comparingInt(NightlyStep::position))
                .forEach(step -> step.run(date, new QuietProgress()));
    }
}
