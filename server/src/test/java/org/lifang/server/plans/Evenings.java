package org.lifang.server.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.context.ApplicationContext;

/** Runs the steps that matter to plans for any date, however late the nights of other stories were. */
final class Evenings {

    private static final List<String> STEPS = List.of("ledger.age", "plans.follow", "cases.open-and-close");

    private Evenings() {}

    static void run(ApplicationContext application, LocalDate date) {
        application.getBeansOfType(NightlyStep.class).values().stream()
                .filter(step -> STEPS.contains(step.name()))
                .sorted(Comparator.comparingInt(NightlyStep::position))
                .forEach(step -> step.run(date, new Quiet()));
    }

    private static final class Quiet implements Progress {

        @Override
        public @Nullable String cursor() {
            return null;
        }

        @Override
        public void expect(long rows) {}

        @Override
        public void checkpoint(@Nullable String cursor, StepResult chunk) {}

        @Override
        public void badRow(String target, String code) {
            throw new AssertionError(code + " " + target);
        }
    }
}
