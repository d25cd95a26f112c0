package org.lifang.server.routing.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The reasons of a whole plan in words. */
@Service
public class Told {

    private final Sentences sentences;
    private final Explaining explaining;

    Told(Sentences sentences, Explaining explaining) {
        this.sentences = sentences;
        this.explaining = explaining;
    }

    /** Seconds of the day as {@code HH:mm}. */
    public static String clock(int second) {
        return Sentences.clock(second);
    }

    /** Why every stop is where it is. */
    public Map<UUID, List<String>> all(Plan plan, Map<UUID, String> names, Locale locale) {
        Explaining.Asked asked = explaining.ask(plan);
        Map<UUID, List<String>> all = new HashMap<>();
        for (Plan.Route route : plan.routes()) {
            for (Plan.Stop stop : route.stops()) {
                all.put(stop.visit(), sentences.made(stop, route, asked.why(stop.visit()), names, locale));
            }
        }
        return all;
    }

    /** Why a visit is not made, in a sentence. */
    public String left(Plan.LeftOut left, Locale locale) {
        return sentences.left(left, locale);
    }
}
