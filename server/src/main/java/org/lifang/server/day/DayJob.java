package org.lifang.server.day;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refusal;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang day}: the main job without a browser. */
@Component
class DayJob implements Job {

    private static final int WRONG_USE = 2;

    private final Day day;
    private final DayFiles files;
    private final DayPrint print;
    private final Messages messages;

    DayJob(Day day, DayFiles files, DayPrint print, Messages messages) {
        this.day = day;
        this.files = files;
        this.print = print;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "day";
    }

    @Override
    public int run(List<String> args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        return switch (DayOrder.parse(args)) {
            case DayWords.Unclear unclear -> unclear(err, unclear);
            case DayOrder order -> run(order, out, err);
        };
    }

    private int unclear(PrintStream err, DayWords.Unclear unclear) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            refused(err, unclear, locale);
            err.println(messages.text("day.usage", locale));
        }
        return WRONG_USE;
    }

    private int run(DayOrder order, PrintStream out, PrintStream err) throws IOException {
        if (order.book() != null && !Files.isReadable(order.book())) {
            return refused(err, "DAY_NO_FILE", List.of(order.book()), order.locale());
        }
        return switch (day.run(order, new DayProgress(err, messages, order.locale()))) {
            case Day.Done done -> {
                if (order.json() != null) {
                    files.json(done.report(), order.json());
                }
                if (order.xlsx() != null) {
                    files.xlsx(done.report(), order.xlsx(), order.locale());
                }
                print.print(done.report(), out, order.locale());
                yield 0;
            }
            case Day.NotDone no -> refused(err, no.why(), order.locale());
        };
    }

    private int refused(PrintStream err, Refusal why, Locale locale) {
        return refused(err, why.code(), why.params(), locale);
    }

    private int refused(PrintStream err, String code, List<?> params, Locale locale) {
        err.println(messages.text(code, params, locale) + "  [" + code + "]");
        return WRONG_USE;
    }
}
