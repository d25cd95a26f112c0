package org.lifang.server.nightly;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang night [--date D]}: the nights up to a date, from the command line. */
@Component
class NightJob implements Job {

    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final Nights nights;

    NightJob(Nights nights) {
        this.nights = nights;
    }

    @Override
    public String name() {
        return "night";
    }

    @Override
    public int run(List<String> args) {
        LocalDate date = nights.businessDate();
        if (!args.isEmpty()) {
            if (args.size() != 2 || !args.getFirst().equals("--date")) {
                System.err.println("night [--date YYYY-MM-DD]");
                return WRONG_USE;
            }
            try {
                date = LocalDate.parse(args.get(1));
            } catch (DateTimeParseException e) {
                System.err.println("not a date (YYYY-MM-DD): " + args.get(1));
                return WRONG_USE;
            }
        }
        return switch (nights.run(date, NightJob::show)) {
            case NightOutcome.Done done -> print(done);
            case NightOutcome.Busy busy -> refuse("another night is running: " + busy.code());
            case NightOutcome.AlreadyPast past ->
                refuse("night " + past.lastDone() + " is done already: " + past.code());
        };
    }

    private static int print(NightOutcome.Done done) {
        System.out.printf("%-28s %12s %12s %10s %10s%n", done.businessDate(), "read", "changed", "refused", "failed");
        done.steps()
                .forEach(step -> System.out.printf(
                        "%-28s %12d %12d %10d %10d%n",
                        step.step(),
                        step.rows().read(),
                        step.rows().changed(),
                        step.rows().refused(),
                        step.rows().failed()));
        return 0;
    }

    private static int refuse(String message) {
        System.err.println(message);
        return REFUSED;
    }

    private static void show(LocalDate date, String step, long done, long expected) {
        System.err.printf("%s %-28s %12d / %d%n", date, step, done, expected);
    }
}
