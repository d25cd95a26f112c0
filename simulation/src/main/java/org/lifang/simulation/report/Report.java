package org.lifang.simulation.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lifang.simulation.checks.Checks;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.people.Behaviour;

/** Writes the page. */
public final class Report {

    private static final String STYLE = """
            body{font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif;margin:0 auto;max-width:70rem;
            padding:2rem 1.2rem;color:#1d2733;background:#fbfbf9}
            h1{font-size:1.7rem;margin:0 0 .3rem}h2{margin:2.4rem 0 .6rem;font-size:1.2rem}
            .lead{color:#5b6673}.cards{display:flex;flex-wrap:wrap;gap:.8rem;margin:1.2rem 0}
            .card{background:#fff;border:1px solid #e4e6e1;border-radius:10px;padding:.8rem 1.1rem;min-width:8rem}
            .card b{display:block;font-size:1.5rem;font-variant-numeric:tabular-nums}
            .good b{color:#1d7a46}.bad b{color:#b3261e}
            table{border-collapse:collapse;width:100%;background:#fff;font-variant-numeric:tabular-nums}
            th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #ecedea;vertical-align:top}
            th{font-weight:600;color:#5b6673}td.n,th.n{text-align:right}
            details{background:#fff;border:1px solid #e4e6e1;border-radius:10px;padding:.5rem 1rem;margin:.6rem 0}
            summary{cursor:pointer;font-weight:600}pre{overflow:auto;font-size:12px}
            figure{margin:1rem 0}
            svg{max-width:100%;height:auto;background:#fff;border:1px solid #e4e6e1;border-radius:10px}
            code{font-size:12px}.scroll{overflow-x:auto}
            """;

    private Report() {}

    /** A month in one line of the table. */
    public record Row(
            long seed,
            String playbook,
            LocalDate first,
            int days,
            long lines,
            String hash,
            long requests,
            double seconds,
            double cpuSeconds,
            @Nullable String violation,
            List<String> before,
            String again) {}

    /**
     * Everything that is told.
     *
     * @param tallies what happened, by month
     * @param byDay the same by month and day
     */
    public record Content(
            List<Row> rows,
            int borrowers,
            int days,
            long daysAMinute,
            int turns,
            int differ,
            List<Map<String, Integer>> tallies,
            List<List<Map<String, Integer>>> byDay,
            Map<FaultKind, Integer> faults,
            Map<String, Long> checks,
            Behaviour behaviour) {}

    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, page(content), StandardCharsets.UTF_8);
    }

    static String page(Content content) {
        Html page = new Html();
        page.raw("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<title>礼访 · 模拟报告 Simulation report</title><style>" + STYLE + "</style>");
        head(page, content);
        violations(page, content);
        page.heading("每天发生的事 What happened day by day");
        page.text("p", "全部月份的平均。人物、账本与反应均为虚构。 Averages over all months; people, book and reactions are invented.");
        Charts.daily(
                page, content.byDay(), List.of("message", "call", "payment", "complaint", "meeting proposed", "visit"));
        tallies(page, content);
        faults(page, content);
        checks(page, content);
        months(page, content);
        assumptions(page, content);
        return page.toString();
    }

    private static void head(Html page, Content content) {
        long bad =
                content.rows().stream().filter(row -> row.violation() != null).count() + content.differ();
        page.raw("<h1>礼访 · 模拟报告 Simulation report</h1>");
        page.text(
                "p class=\"lead\"",
                "同一个种子，同一个月：服务器、数据库、手机、银行与借款人都在一个进程里；每天结束后全部检查。 One seed, one month: server, database, "
                        + "phones, banks and borrowers in one process, everything looked at after every day.");
        page.raw("<div class=\"cards\">");
        page.card(bad == 0 ? "good" : "bad", String.valueOf(bad), "违背 violations");
        page.card("", String.valueOf(content.rows().size()), "个月 months");
        page.card("", String.valueOf(content.rows().stream().mapToInt(Row::days).sum()), "天 days");
        page.card("", String.valueOf(content.borrowers()), "名借款人/月 borrowers a month");
        page.card("", String.valueOf(content.daysAMinute()), "天/分钟 days a minute");
        page.card("", String.valueOf(sum(content.checks().values())), "次检查 checks");
        page.card(
                "",
                String.valueOf(content.faults().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()),
                "次故障 faults");
        if (content.turns() > 1) {
            int same = content.rows().size() - content.differ();
            page.card(
                    content.differ() == 0 ? "good" : "bad",
                    same + "/" + content.rows().size(),
                    "次重演逐字节相同 replays the same");
        }
        page.raw("</div>");
        page.text(
                "p class=\"lead\"",
                "本报告检验系统是否守规矩，不说明催收有什么效果。 This report says whether the system keeps its rules; it claims nothing about "
                        + "what collecting achieves.");
    }

    private static long sum(Iterable<Long> values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private static void violations(Html page, Content content) {
        for (Row row : content.rows()) {
            if (row.violation() != null) {
                page.heading("违背 Violation · seed " + row.seed());
                page.text("p", row.violation());
                page.raw("<details open><summary>之前的记录 what happened before</summary><pre>");
                row.before().forEach(line -> page.plain(line + "\n"));
                page.raw("</pre></details>");
                page.raw("<p>重演 again: <code>").plain(row.again()).raw("</code></p>");
            }
        }
    }

    private static void tallies(Html page, Content content) {
        Map<String, Integer> sum = new TreeMap<>();
        content.tallies().forEach(month -> month.forEach((what, times) -> sum.merge(what, times, Integer::sum)));
        page.heading("合计 In all");
        page.table("事项 what", "次数 times", "每月平均 a month");
        sum.forEach((what, times) -> page.row(
                what,
                String.valueOf(times),
                "%.1f".formatted(times / (double) Math.max(1, content.rows().size()))));
        page.end();
    }

    private static void faults(Html page, Content content) {
        page.heading("故障 What went wrong on purpose");
        page.table("故障 fault", "次数 times", "说明 what it is");
        for (FaultKind kind : FaultKind.values()) {
            page.row(kind.name(), String.valueOf(content.faults().getOrDefault(kind, 0)), kind.says());
        }
        page.end();
    }

    private static void checks(Html page, Content content) {
        page.heading("检查 What was looked at");
        page.table("检查 check", "次数 times", "守住什么 what it holds to");
        Map<String, String> says = Checks.all();
        content.checks().forEach((name, times) -> page.row(name, String.valueOf(times), says.getOrDefault(name, "")));
        page.end();
    }

    private static void months(Html page, Content content) {
        page.heading("各月 The months");
        page.raw("<div class=\"scroll\">");
        page.table(
                "种子 seed",
                "方案 playbook",
                "首日 first day",
                "行 lines",
                "请求 requests",
                "秒 s",
                "处理器秒 CPU s",
                "哈希 hash",
                "结果 result");
        for (Row row : content.rows()) {
            page.row(
                    String.valueOf(row.seed()),
                    row.playbook(),
                    row.first().toString(),
                    String.valueOf(row.lines()),
                    String.valueOf(row.requests()),
                    "%.1f".formatted(row.seconds()),
                    "%.1f".formatted(row.cpuSeconds()),
                    row.hash().substring(0, 12),
                    row.violation() == null ? "✓" : "✗");
        }
        page.end();
        page.raw("</div>");
    }

    private static void assumptions(Html page, Content content) {
        page.heading("人的行为：假设与来源 How people behave: assumptions and their source");
        page.text("p", content.behaviour().data().at("/moves/source").asString());
        page.table("行为 behaviour", "千分之 per mille", "来源 source");
        content.behaviour()
                .data()
                .get("perMille")
                .properties()
                .forEach(each -> page.row(
                        each.getKey(),
                        each.getValue().get("value").asString(),
                        each.getValue().get("source").asString()));
        page.end();
    }
}
