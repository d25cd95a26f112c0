package org.lifang.server.routing.plan;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/** Says in words why a plan is as it is. */
@Component
class Sentences {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MINUTE = 60;

    private final Messages messages;
    private final Explaining explaining;

    Sentences(Messages messages, Explaining explaining) {
        this.messages = messages;
        this.explaining = explaining;
    }

    static String clock(int second) {
        return LocalTime.ofSecondOfDay(Math.floorMod(second, 86_400)).format(CLOCK);
    }

    private static String minutes(long seconds) {
        return String.valueOf((seconds + MINUTE - 1) / MINUTE);
    }

    private String say(Locale locale, String code, String... params) {
        return messages.text("routing." + code, List.of(params), locale);
    }

    /** Why a visit is not made, in one sentence. */
    String left(Plan.LeftOut left, Locale locale) {
        String code = left.code().startsWith("GATE") ? "GATE" : left.code();
        return say(locale, "left." + code, String.join(" ", left.rules()));
    }

    /** Why a visit is where it is, or is not made and what would have to give; null when the plan does not know it. */
    Board.@Nullable Reason why(Plan plan, UUID visit, Map<UUID, String> names, Locale locale) {
        Plan.Stop stop = plan.stop(visit);
        Plan.Route route = plan.routeOf(visit);
        if (stop != null && route != null) {
            Explaining.Why why = explaining.ask(plan).why(visit);
            return new Board.Reason(visit, true, made(stop, route, why, names, locale), List.of());
        }
        Plan.LeftOut left = plan.leftOut().stream()
                .filter(each -> each.visit().equals(visit))
                .findFirst()
                .orElse(null);
        if (left == null) {
            return null;
        }
        Explaining.WhyNot whyNot =
                left.code().equals("NO_TIME") ? explaining.ask(plan).whyNot(visit) : null;
        List<String> sentences = new ArrayList<>(List.of(left(left, locale)));
        List<String> gives = new ArrayList<>();
        if (whyNot != null) {
            sentences.addAll(others(whyNot.others(), locale));
            whyNot.gives().forEach(each -> gives.add(gives(each, names, locale)));
            if (gives.isEmpty()) {
                gives.add(say(locale, "gives.NOTHING"));
            }
        }
        return new Board.Reason(visit, false, sentences, gives);
    }

    List<String> made(
            Plan.Stop stop, Plan.Route route, Explaining.@Nullable Why why, Map<UUID, String> names, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(say(locale, "there." + stop.place(), String.valueOf(stop.value())));
        if (why != null) {
            sentences.add(say(
                    locale,
                    "then." + why.then(),
                    clock(stop.begins()),
                    clock(stop.windowFrom()),
                    clock(stop.windowTo())));
            sentences.add(say(locale, "slack", minutes(why.slack())));
        }
        if (stop.pinned()) {
            sentences.add(say(locale, "pinned"));
        }
        sentences.add(say(locale, "with", crew(route.people(), names)));
        if (why != null) {
            sentences.add(next(why, names, locale));
            sentences.addAll(others(why.others(), locale));
        }
        return sentences;
    }

    private String next(Explaining.Why why, Map<UUID, String> names, Locale locale) {
        Integer begins = why.nextBegins();
        Long dearer = why.dearer();
        return begins == null || dearer == null
                ? say(locale, "nobody-else")
                : say(locale, "next", crew(why.nextCrew(), names), clock(begins), minutes(Math.max(0, dearer)));
    }

    private List<String> others(List<Explaining.Other> others, Locale locale) {
        return others.stream()
                .map(each -> say(locale, "other." + each.code(), String.valueOf(each.crews())))
                .toList();
    }

    private String gives(Explaining.Gives gives, Map<UUID, String> names, Locale locale) {
        String crew = gives.crew() == null ? "" : crew(gives.crew(), names);
        return say(locale, "gives." + gives.kind(), minutes(gives.seconds()), crew);
    }

    private static String crew(@Nullable List<UUID> people, Map<UUID, String> names) {
        return people == null
                ? ""
                : people.stream().map(id -> names.getOrDefault(id, "—")).collect(Collectors.joining(" · "));
    }
}
