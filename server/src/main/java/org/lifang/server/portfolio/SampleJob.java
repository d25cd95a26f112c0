package org.lifang.server.portfolio;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang sample --loans N [--seed S] [--date D] [--out FILE | --load]}; it is loaded unless a file is named. */
@Component
class SampleJob implements Job {

    private static final Set<String> OPTIONS = Set.of("--loans", "--seed", "--date", "--out");
    private static final int WRONG_USE = 2;
    private static final String USAGE =
            "lifang sample --loans N [--seed S] [--date DATE] [--out FILE | --load] [--data DIR]";

    private final SampleBook book;
    private final SampleHouse house;
    private final Imports imports;

    SampleJob(SampleBook book, SampleHouse house, Imports imports) {
        this.book = book;
        this.house = house;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public int run(List<String> args) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--load")) {
                options.put(arg, "");
            } else if (OPTIONS.contains(arg) && i + 1 < args.size()) {
                options.put(arg, args.get(++i));
            } else {
                return wrong();
            }
        }
        try {
            long loans = Long.parseLong(options.getOrDefault("--loans", "2000"));
            long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
            LocalDate date = options.containsKey("--date") ? LocalDate.parse(options.get("--date")) : imports.today();
            if (loans < 1 || (options.containsKey("--out") && options.containsKey("--load"))) {
                return wrong();
            }
            String out = options.get("--out");
            if (out != null) {
                SampleBook.write(Path.of(out), seed, loans, date);
                return 0;
            }
            if (!(book.load(seed, loans, date, ImportJob.bar(System.err)) instanceof ImportOutcome.Read)) {
                return 1;
            }
            house.putUp(imports.today());
            return 0;
        } catch (NumberFormatException | DateTimeException e) {
            return wrong();
        }
    }

    private static int wrong() {
        System.err.println(USAGE);
        return WRONG_USE;
    }
}
