package org.lifang.kernel.js;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.Hindrance;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.Took;
import org.lifang.kernel.visit.VisitChain;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitPermit;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.kernel.visit.VisitState;
import org.teavm.jso.JSExport;

/** What a phone can ask of {@code kernel.visit}; every answer is JSON, a question it cannot read is told as wrong. */
public final class Visits {

    private Visits() {}

    /** Where the visit stands after everything that happened, and what may come next. */
    @JSExport
    public static String visit(String setting, String events, double nowMillis) {
        return guarded(() -> {
            VisitSetting known = AskedVisit.setting(Json.read(setting));
            Folded folded = folded(known, events);
            return ToldVisit.standing(folded.state, known, (long) nowMillis, folded.refused);
        });
    }

    /** Whether one more event belongs to the visit; it is not kept. */
    @JSExport
    public static String take(String setting, String events, String event) {
        return guarded(() -> {
            VisitSetting known = AskedVisit.setting(Json.read(setting));
            VisitEvent next = AskedVisit.event(Json.read(event));
            return switch (VisitChain.take(folded(known, events).state, next, known)) {
                case Took.Taken taken -> ToldVisit.hindrance(null);
                case Took.Refused refused -> ToldVisit.hindrance(refused.by());
            };
        });
    }

    /** What a permit says, when its bytes are those of one; the signature is checked elsewhere. */
    @JSExport
    public static String permit(String payload) {
        return guarded(() -> ToldVisit.permit(VisitPermit.of(Asked.bytes(payload))));
    }

    /** The codes a phone shows: results with what follows from them, and forms. */
    @JSExport
    public static String codes() {
        return ToldVisit.codes(List.of(Result.values()), List.of(Form.values()));
    }

    private record Folded(VisitState state, List<Hindrance> refused) {}

    /** What the chain does not take changes nothing, here as on the server. */
    private static Folded folded(VisitSetting setting, String events) {
        VisitState state = VisitState.NEW;
        List<Hindrance> refused = new ArrayList<>();
        for (Object each : Json.read(events).list("events")) {
            if (!(each instanceof Members members)) {
                throw new IllegalArgumentException("wrong or missing: events");
            }
            switch (VisitChain.take(state, AskedVisit.event(members), setting)) {
                case Took.Taken taken -> state = taken.state();
                case Took.Refused no -> refused.add(no.by());
            }
        }
        return new Folded(state, refused);
    }

    private interface Answering {
        String answer();
    }

    private static String guarded(Answering answering) {
        try {
            return answering.answer();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | DateTimeException e) {
            return Told.wrong(String.valueOf(e.getMessage()));
        }
    }
}
