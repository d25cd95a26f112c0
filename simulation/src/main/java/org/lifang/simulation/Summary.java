package org.lifang.simulation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.people.Behaviour;
import org.lifang.simulation.report.Report;

/** What all months of a run came to together. */
record Summary(List<Outcome> outcomes, Options options, double seconds, int turns, int differ) {

    private static final double A_MINUTE = 60;

    boolean good() {
        return differ == 0
                && violated().isEmpty()
                && outcomes.size() == options.seeds().size();
    }

    private List<Outcome> violated() {
        return outcomes.stream().filter(each -> each.violation() != null).toList();
    }

    private long days() {
        return outcomes.stream().mapToLong(each -> each.days().size()).sum() * turns;
    }

    private long daysAMinute() {
        return Math.round(days() * A_MINUTE / seconds);
    }

    void print(PrintStream out) {
        violated().forEach(each -> print(out, each));
        out.println("%d 个月 months, %d 天 days, %d 次检查 checks, %d 次故障 faults, %d 天/分钟 days a minute"
                .formatted(
                        outcomes.size(),
                        days(),
                        checks().values().stream().mapToLong(Long::longValue).sum(),
                        faults().values().stream().mapToInt(Integer::intValue).sum(),
                        daysAMinute()));
        if (turns > 1) {
            out.println(
                    "%d 次重演不同 replays differ, %d 次相同 the same to the byte".formatted(differ, outcomes.size() - differ));
        }
        out.println("%.2f 处理器秒/天 processor seconds a day (without the database)"
                .formatted(outcomes.stream().mapToDouble(Outcome::cpuSeconds).sum() / Math.max(1, days() / turns)));
        out.println("报告 report: " + options.report().toAbsolutePath().normalize());
        int bad = violated().size() + differ;
        out.println(
                "%d passed, %d failed".formatted(outcomes.size() - violated().size(), bad));
    }

    private void print(PrintStream out, Outcome each) {
        Outcome.Violation violation = each.violation();
        if (violation == null) {
            return;
        }
        out.println("!! seed %d (%s), %s: %s"
                .formatted(each.order().seed(), each.order().playbook(), violation.day(), violation.check()));
        out.println("   " + violation.what());
        violation.before().stream()
                .skip(Math.max(0, violation.before().size() - 8))
                .forEach(line -> out.println("   · " + line));
        out.println("   again: " + again(each));
    }

    private String again(Outcome each) {
        return "./lifang simulate --seed %d --days %d --borrowers %d --playbook %s --faults %s"
                .formatted(
                        each.order().seed(),
                        options.days(),
                        options.borrowers(),
                        each.order().playbook(),
                        words());
    }

    private String words() {
        if (options.faults().isEmpty()) {
            return "none";
        }
        return options.faults().size() == FaultKind.values().length
                ? "all"
                : String.join(",", options.faults().stream().map(Enum::name).toList());
    }

    private Map<FaultKind, Integer> faults() {
        Map<FaultKind, Integer> sum = new EnumMap<>(FaultKind.class);
        outcomes.forEach(each -> each.faults().forEach((kind, times) -> sum.merge(kind, times, Integer::sum)));
        return sum;
    }

    private Map<String, Long> checks() {
        Map<String, Long> sum = new TreeMap<>();
        outcomes.forEach(each -> each.checks().forEach((name, times) -> sum.merge(name, times, Long::sum)));
        return sum;
    }

    Report.Content report() {
        List<Report.Row> rows = new ArrayList<>();
        for (Outcome each : outcomes) {
            Outcome.Violation violation = each.violation();
            rows.add(new Report.Row(
                    each.order().seed(),
                    each.order().playbook(),
                    each.order().first(),
                    each.days().size(),
                    each.lines(),
                    each.hash(),
                    each.requests(),
                    each.seconds(),
                    each.cpuSeconds(),
                    violation == null ? null : violation.check() + ": " + violation.what(),
                    violation == null ? List.of() : violation.before(),
                    again(each)));
        }
        return new Report.Content(
                rows,
                options.borrowers(),
                options.days(),
                daysAMinute(),
                turns,
                differ,
                outcomes.stream().map(Outcome::tally).toList(),
                outcomes.stream().map(Outcome::days).toList(),
                faults(),
                checks(),
                Behaviour.shipped());
    }
}
