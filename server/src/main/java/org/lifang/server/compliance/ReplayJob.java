package org.lifang.server.compliance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang gate-replay [--from D --to D]}: every decision of those days again; exit code 1 when one differs. */
@Component
class ReplayJob implements Job {

    private static final int DIFFERENT = 1;
    private static final int WRONG_USE = 2;
    private static final int USUAL_DAYS = 30;

    private final Replay replay;
    private final BusinessDates dates;
    private final Messages messages;

    ReplayJob(Replay replay, BusinessDates dates, Messages messages) {
        this.replay = replay;
        this.dates = dates;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "gate-replay";
    }

    @Override
    public int run(List<String> args) {
        LocalDate last = dates.today();
        LocalDate first = last.minusDays(USUAL_DAYS);
        if (!args.isEmpty()) {
            LocalDate from = named(args, "--from");
            LocalDate to = named(args, "--to");
            if (args.size() != 4 || from == null || to == null || to.isBefore(from)) {
                say("compliance.replay.usage", List.of());
                return WRONG_USE;
            }
            first = from;
            last = to;
        }
        int[] differences = new int[1];
        long read = replay.run(first, last, difference -> {
            differences[0]++;
            System.out.println("  " + (difference.decision() == null ? "database" : "decision/" + difference.decision())
                    + " " + difference.what() + ": " + difference.stored() + " ≠ " + difference.computed());
        });
        say("compliance.replay.done", List.of(first.toString(), last.toString(), read, differences[0]));
        return differences[0] == 0 ? 0 : DIFFERENT;
    }

    private static @Nullable LocalDate named(List<String> args, String option) {
        int at = args.indexOf(option);
        if (at < 0 || at + 1 >= args.size()) {
            return null;
        }
        try {
            return LocalDate.parse(args.get(at + 1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void say(String code, List<?> params) {
        System.out.println(messages.text(code, params, Locale.SIMPLIFIED_CHINESE));
        System.out.println(messages.text(code, params, Locale.ENGLISH));
    }
}
