package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.platform.Job;
import org.springframework.stereotype.Component;

/** {@code lifang import --file F --profile P [--as-of D] [--date D] [--dry-run] [--lang en]}. */
@Component
class ImportJob implements Job {

    private static final Set<String> OPTIONS = Set.of("--file", "--profile", "--as-of", "--date", "--lang");
    private static final int WRONG_USE = 2;
    private static final int ROWS_REFUSED = 3;
    private static final String USAGE =
            "lifang import --file FILE --profile PROFILE [--as-of DATE] [--date DATE] [--dry-run] [--lang en] [--data DIR]";

    private final Imports imports;
    private final BadRows badRows;
    private final Messages messages;

    ImportJob(Imports imports, BadRows badRows, Messages messages) {
        this.imports = imports;
        this.badRows = badRows;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> args) throws IOException {
        Map<String, String> options = options(args);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (options == null || !options.containsKey("--file") || !options.containsKey("--profile")) {
            System.err.println(USAGE);
            return WRONG_USE;
        }
        Locale locale = Locale.forLanguageTag(options.getOrDefault("--lang", "zh-CN"));
        try {
            LocalDate date = options.containsKey("--date") ? LocalDate.parse(options.get("--date")) : imports.today();
            String asOf = options.get("--as-of");
            Imports.Order order = new Imports.Order(
                    Path.of(options.getOrDefault("--file", "")),
                    options.getOrDefault("--profile", ""),
                    asOf == null ? null : LocalDate.parse(asOf),
                    options.containsKey("--dry-run"),
                    date,
                    SystemActor.ID);
            return tell(out, imports.take(order, bar(System.err)), locale, order.file());
        } catch (DateTimeException e) {
            System.err.println(USAGE);
            return WRONG_USE;
        }
    }

    private static @Nullable Map<String, String> options(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--dry-run")) {
                options.put(arg, "");
            } else if (OPTIONS.contains(arg) && i + 1 < args.size()) {
                options.put(arg, args.get(++i));
            } else {
                return null;
            }
        }
        return options;
    }

    /** A line on the terminal that says how far the reading is. */
    static Imports.Listener bar(PrintStream to) {
        int[] last = {-1};
        return (done, total, rows, section) -> {
            int percent = total == 0 ? 100 : (int) (done * 100 / total);
            if (percent != last[0]) {
                last[0] = percent;
                to.printf(Locale.ROOT, "\r%3d %%  %,12d  %-16s", percent, rows, section);
                if (percent == 100) {
                    to.println();
                }
            }
        };
    }

    private int tell(PrintWriter out, ImportOutcome outcome, Locale locale, Path file) throws IOException {
        return switch (outcome) {
            case ImportOutcome.Read read -> {
                table(out, read.report());
                yield read.report().rowsBad() == 0 ? 0 : bad(out, read.report(), locale, file);
            }
            case ImportOutcome.NotRead no -> refused(no.code(), no.params(), locale);
            case ImportOutcome.UnknownProfile no -> refused(no.code(), no.params(), locale);
            case ImportOutcome.Unknown no -> refused(no.code(), no.params(), locale);
            case ImportOutcome.IdTaken no -> refused(no.code(), no.params(), locale);
            case ImportOutcome.WrongState no -> refused(no.code(), no.params(), locale);
        };
    }

    private int refused(String code, List<?> params, Locale locale) {
        System.err.println(messages.text(code, params, locale) + "  [" + code + "]");
        return WRONG_USE;
    }

    private static void table(PrintWriter out, ImportReport report) {
        out.printf(Locale.ROOT, "%s  %s  %s%n", report.id(), report.profile(), report.state());
        out.printf(Locale.ROOT, "%-18s%14s%14s%14s%n", "", "new", "changed", "same");
        report.counts()
                .forEach((section, c) ->
                        out.printf(Locale.ROOT, "%-18s%,14d%,14d%,14d%n", section, c.fresh(), c.changed(), c.same()));
        out.printf(
                Locale.ROOT, "rows %,d  good %,d  bad %,d%n", report.rowsRead(), report.rowsGood(), report.rowsBad());
        report.totals().forEach((what, sum) -> {
            boolean money = what.endsWith("Fen");
            String figure = money
                    ? java.math.BigDecimal.valueOf(sum, 2).toPlainString() + " " + report.currency()
                    : Long.toString(sum);
            out.printf(Locale.ROOT, "%-26s%26s%n", money ? what.substring(0, what.length() - 3) : what, figure);
        });
        report.byStatus().forEach((status, count) -> out.printf(Locale.ROOT, "status %-8s%,14d%n", status, count));
        report.changes().forEach(c -> out.printf(Locale.ROOT, "changed %-32s%,12d%n", c.what(), c.count()));
    }

    private int bad(PrintWriter out, ImportReport report, Locale locale, Path file) throws IOException {
        for (BadRows.Shown row : badRows.list(report.id(), null, null, 0, 20)) {
            for (BadRows.Kept finding : row.findings()) {
                out.printf(
                        Locale.ROOT,
                        "%s %d %s: %s%n",
                        row.section().title(),
                        row.rowNo(),
                        finding.field(),
                        messages.text("IMPORT_" + finding.code(), finding.params(), locale));
            }
        }
        Path repair = file.resolveSibling(file.getFileName() + ".bad-rows.csv").toAbsolutePath();
        if (!Files.isWritable(repair.getParent())) {
            repair = Path.of(report.id() + ".bad-rows.csv").toAbsolutePath();
        }
        Files.writeString(repair, badRows.file(report.id()));
        out.println(repair);
        return ROWS_REFUSED;
    }
}
