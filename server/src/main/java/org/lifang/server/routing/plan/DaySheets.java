package org.lifang.server.routing.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Manuscript;
import org.lifang.server.paper.Press;
import org.lifang.server.routing.roster.Roster;
import org.springframework.stereotype.Component;

/**
 * The sheet a crew takes along: order, times, places by kind and district, masked names. Addresses and debts are not on
 * it: a sheet gets lost.
 */
@Component
class DaySheets {

    private final DayPlanStore plans;
    private final CandidateStore people;
    private final Roster roster;
    private final org.lifang.server.routing.map.Locations locations;
    private final Messages messages;
    private final Clock clock;

    DaySheets(
            DayPlanStore plans,
            CandidateStore people,
            Roster roster,
            org.lifang.server.routing.map.Locations locations,
            Messages messages,
            Clock clock) {
        this.plans = plans;
        this.people = people;
        this.roster = roster;
        this.locations = locations;
        this.messages = messages;
        this.clock = clock;
    }

    /** The sheets of all crews, or of the one somebody belongs to; null when there is none. */
    byte @Nullable [] of(UUID id, @Nullable UUID person, Locale locale) {
        Plan plan = plans.find(id);
        if (plan == null) {
            return null;
        }
        List<Plan.Route> routes = plan.routes().stream()
                .filter(route -> !route.stops().isEmpty())
                .filter(route -> person == null || route.people().contains(person))
                .toList();
        if (routes.isEmpty()) {
            return null;
        }
        Map<UUID, String> colleagues = new HashMap<>();
        roster.on(plan.day()).forEach(each -> colleagues.put(each.userId(), each.name()));
        Map<Long, String> names =
                people.maskedNames(plan.stops().map(Plan.Stop::borrower).toList());
        List<Block> blocks = new ArrayList<>();
        for (Plan.Route route : routes) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.NewPage());
            }
            blocks.add(new Block.Title(say(locale, "title")));
            blocks.add(head(plan, route, colleagues, locale));
            blocks.add(grid(route, names, locale));
            blocks.add(new Block.Words(say(locale, "estimate")));
        }
        Manuscript manuscript = new Manuscript(
                say(locale, "title"),
                "Lifang",
                locale.toLanguageTag(),
                clock.instant(),
                say(locale, "foot"),
                say(locale, "page"),
                plan.state() == Plan.State.PUBLISHED ? null : say(locale, "draft"),
                blocks);
        return Press.print(manuscript, null).file();
    }

    private Block head(Plan plan, Plan.Route route, Map<UUID, String> colleagues, Locale locale) {
        String crew = route.people().stream()
                .map(each -> colleagues.getOrDefault(each, "—"))
                .collect(Collectors.joining(" · "));
        String hours = Sentences.clock(route.starts()) + "–" + Sentences.clock(route.ends());
        return new Block.Pairs(List.of(
                new Block.Pair(say(locale, "day"), plan.day().toString()),
                new Block.Pair(say(locale, "crew"), crew),
                new Block.Pair(say(locale, "hours"), hours),
                new Block.Pair(say(locale, "mode"), messages.text("routing.mode." + route.mode(), locale))));
    }

    private Block grid(Plan.Route route, Map<Long, String> names, Locale locale) {
        Map<Long, org.lifang.server.routing.map.Locations.Located> places = locations.of(route.stops().stream()
                .map(Plan.Stop::point)
                .filter(java.util.Objects::nonNull)
                .toList());
        List<Block.Column> columns = List.of(
                new Block.Column("#", 6, true),
                new Block.Column(say(locale, "begins"), 14, false),
                new Block.Column(say(locale, "window"), 22, false),
                new Block.Column(say(locale, "who"), 22, false),
                new Block.Column(say(locale, "where"), 24, false),
                new Block.Column(say(locale, "until"), 12, false));
        List<List<String>> rows = new ArrayList<>();
        int number = 1;
        for (Plan.Stop stop : route.stops()) {
            var at = stop.point() == null ? null : places.get(stop.point());
            String where = messages.text("routing.place." + stop.place(), locale);
            rows.add(List.of(
                    String.valueOf(number++),
                    Sentences.clock(stop.begins()),
                    stop.promised() ? Sentences.clock(stop.windowFrom()) + "–" + Sentences.clock(stop.windowTo()) : "—",
                    names.getOrDefault(stop.borrower(), "—") + " #" + stop.borrower(),
                    at == null || at.district() == null ? where : where + " · " + at.district(),
                    Sentences.clock(stop.ends())));
        }
        return new Block.Grid(columns, rows, false);
    }

    private String say(Locale locale, String code) {
        return messages.text("routing.sheet." + code, locale);
    }
}
