package org.lifang.server.day;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.strategy.Sentence;
import org.lifang.server.answers.Messages;
import org.lifang.server.cases.Worklists;
import org.lifang.server.routing.DayPlans;
import org.springframework.stereotype.Component;

/** Prints a day's report for people: totals, then the head of the list. */
@Component
class DayPrint {

    private static final int SHOWN_ROWS = 20;
    private static final int MINUTE = 60;

    private final Messages messages;

    DayPrint(Messages messages) {
        this.messages = messages;
    }

    void print(DayReport report, PrintStream out, Locale locale) {
        say(out, locale, "day.head", report.date(), report.playbook());
        if (report.taken() != null) {
            taken(report.taken(), out, locale);
        }
        out.println();
        row(
                out,
                text(locale, "bucket"),
                text(locale, "loans"),
                text(locale, "borrowers"),
                text(locale, "outstanding"),
                text(locale, "overdue"));
        for (DayReport.BucketLine line : report.buckets()) {
            row(
                    out,
                    line.bucket(),
                    String.valueOf(line.loans()),
                    String.valueOf(line.borrowers()),
                    Sentence.yuan(line.outstanding().minor()),
                    Sentence.yuan(line.overdue().minor()));
        }
        out.println();
        row(out, text(locale, "treatment"), text(locale, "borrowers"), "", "", "");
        for (DayReport.TreatmentLine line : report.treatments()) {
            row(out, line.title(), String.valueOf(line.borrowers()), "", "", "");
        }
        out.println();
        DayReport.CaseCounts cases = report.cases();
        say(out, locale, "day.cases", cases.open(), cases.openedToday(), cases.closedToday(), cases.assigned());
        if (report.papers() != null) {
            papers(report.papers(), out, locale);
        }
        if (report.plan() != null) {
            plan(report.plan(), out, locale);
        }
        worklist(report.worklist(), out, locale);
    }

    /** Crews with their stops and the reasons of each; ids only. */
    private void plan(DayPlans.Planned plan, PrintStream out, Locale locale) {
        say(
                out,
                locale,
                "day.plan",
                plan.visits(),
                plan.crews().size(),
                plan.appointments(),
                plan.travelSeconds() / MINUTE,
                plan.value());
        if (plan.estimate()) {
            out.println(messages.text("day.plan.estimate", locale));
        }
        for (DayPlans.Crew crew : plan.crews()) {
            out.println("  " + String.join(" · ", crew.people()) + "  " + crew.leaves() + "–" + crew.back());
            for (DayPlans.Stop stop : crew.stops()) {
                out.println("    " + stop.begins() + "–" + stop.ends() + "  #" + stop.borrowerId());
                stop.reasons().forEach(reason -> out.println("        " + reason));
            }
        }
        plan.leftOut().forEach((why, count) -> out.println("  " + count + " × " + why));
    }

    private void papers(DayReport.Papers papers, PrintStream out, Locale locale) {
        say(out, locale, "day.papers", papers.visits().size(), papers.files());
        papers.refused().forEach((why, count) -> out.println("  " + count + " × " + why));
    }

    private void taken(DayReport.Taken taken, PrintStream out, Locale locale) {
        say(out, locale, "day.taken", taken.file(), taken.rowsRead(), taken.rowsGood(), taken.rowsBad());
        StringBuilder line = new StringBuilder();
        taken.byStatus()
                .forEach((status, count) ->
                        line.append("  ").append(status).append('=').append(count));
        if (!line.isEmpty()) {
            out.println(messages.text("day.statuses", locale) + line);
        }
    }

    private void worklist(List<Worklists.Item> items, PrintStream out, Locale locale) {
        say(out, locale, "day.list", items.size(), Math.min(SHOWN_ROWS, items.size()));
        for (Worklists.Item item : items.subList(0, Math.min(SHOWN_ROWS, items.size()))) {
            out.printf(
                    Locale.ROOT,
                    "%2d  #%s  %s  %s  %s%n",
                    item.priority(),
                    item.caseId(),
                    item.nameMasked(),
                    item.nextAction(),
                    item.reason());
        }
    }

    private String text(Locale locale, String column) {
        return messages.text("day.column." + column, locale);
    }

    private void say(PrintStream out, Locale locale, String code, Object... params) {
        List<String> shown = List.of(params).stream().map(String::valueOf).toList();
        out.println(messages.text(code, shown, locale));
    }

    private static void row(PrintStream out, String first, String... rest) {
        StringBuilder line = new StringBuilder(padded(first, 18, false));
        for (String cell : rest) {
            line.append(padded(cell, 20, true));
        }
        out.println(line.toString().stripTrailing());
    }

    /** Chinese characters take two places on a terminal. */
    private static String padded(String text, int places, boolean right) {
        int taken = text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        String space = " ".repeat(Math.max(1, places - taken));
        return right ? space + text : text + space;
    }
}
