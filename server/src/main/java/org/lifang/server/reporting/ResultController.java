package org.lifang.server.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of each playbook, over HTTP. */
@RestController
@RequestMapping("/api/v1/results")
class ResultController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 732;
    private static final List<String> COLUMNS = List.of(
            "segment",
            "people",
            "contacts",
            "visits",
            "met",
            "agreed",
            "kept",
            "cured",
            "complaints",
            "hardship",
            "cost");

    private final Results results;
    private final BusinessDates dates;
    private final Messages messages;

    ResultController(Results results, BusinessDates dates, Messages messages) {
        this.results = results;
        this.dates = dates;
        this.messages = messages;
    }

    /** @param kept of those whose time is over; {@code failed} are the others */
    record Line(
            @Nullable String playbook,
            @Nullable String title,
            String segment,
            long people,
            long contacts,
            long visits,
            long met,
            long agreed,
            long kept,
            long failed,
            long cured,
            long complaints,
            long hardship,
            Amount cost) {}

    record Definition(String column, String text) {}

    record ResultView(LocalDate from, LocalDate to, List<Line> lines, List<Definition> definitions) {}

    /** By playbook and segment, the last thirty days unless others are asked for. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    ResultView results(@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, Locale locale) {
        LocalDate last = to == null ? dates.today() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refused.of(400, "RESULTS_DATES_INVALID", MOST_DAYS);
        }
        Map<String, String> titles = results.titles(locale.getLanguage().equals("en"));
        return new ResultView(
                first,
                last,
                results.between(first, last).stream()
                        .map(row -> line(row, titles))
                        .toList(),
                COLUMNS.stream().map(column -> definition(column, locale)).toList());
    }

    private Definition definition(String column, Locale locale) {
        ResultCosts costs = results.costs();
        String text = messages.text(
                "reporting.result." + column,
                List.of(
                        yuan(costs.smsFen()),
                        yuan(costs.emailFen()),
                        yuan(costs.letterFen()),
                        yuan(costs.callFen()),
                        yuan(costs.visitPersonFen())),
                locale);
        return new Definition(column, text);
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static Line line(ResultLine row, Map<String, String> titles) {
        return new Line(
                row.playbook(),
                row.playbook() == null ? null : titles.get(row.playbook()),
                "M" + row.bucket(),
                row.people(),
                row.contacts(),
                row.visits(),
                row.met(),
                row.agreed(),
                row.kept(),
                row.failed(),
                row.cured(),
                row.complaints(),
                row.hardship(),
                new Amount(row.costFen(), "CNY"));
    }
}
