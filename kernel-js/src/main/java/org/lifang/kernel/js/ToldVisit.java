package org.lifang.kernel.js;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.Hindrance;
import org.lifang.kernel.visit.Next;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitChain;
import org.lifang.kernel.visit.VisitPermit;
import org.lifang.kernel.visit.VisitSetting;
import org.lifang.kernel.visit.VisitState;

/** Writes what a phone is told about a visit. */
final class ToldVisit {

    private ToldVisit() {}

    static String standing(VisitState state, VisitSetting setting, long nowMillis, List<Hindrance> refused) {
        JsonText to = new JsonText().object();
        state(to.name("state"), state);
        next(to.name("next"), VisitChain.next(state, setting, nowMillis));
        Hindrance debt = VisitChain.againstDebt(state, setting);
        return to.with("debt", debt)
                .with("inside", VisitChain.mayBeInside(state, setting))
                .with("mayLeave", VisitChain.mayLeave(state))
                .with("refused", refused, JsonText::value)
                .end()
                .text();
    }

    static String hindrance(@Nullable Hindrance by) {
        JsonText to = new JsonText().object();
        if (by != null) {
            hindrance(to, by);
        }
        return to.end().text();
    }

    static String permit(@Nullable VisitPermit permit) {
        JsonText to = new JsonText().object();
        if (permit != null) {
            to.with("id", permit.id())
                    .with("borrower", permit.borrower())
                    .with("point", permit.point())
                    .with("day", permit.day())
                    .with("fromSecond", permit.fromSecond())
                    .with("toSecond", permit.toSecond())
                    .with("crew", permit.crew(), JsonText::value)
                    .with("expiresAt", permit.expiresAt());
        }
        return to.end().text();
    }

    static String codes(List<Result> results, List<Form> forms) {
        return new JsonText()
                .object()
                .with("results", results, ToldVisit::result)
                .with(
                        "forms",
                        forms,
                        (each, form) -> each.object()
                                .with("form", form)
                                .with("aboutDebt", form.aboutDebt())
                                .with("codes", form.codes(), JsonText::value)
                                .end())
                .end()
                .text();
    }

    private static void result(JsonText to, Result result) {
        to.object()
                .with("result", result)
                .with("group", result.group())
                .with("rightParty", result.rightParty())
                .with("needsDate", result.needsDate())
                .with("needsAmount", result.needsAmount())
                .with("next", result.next())
                .with("dated", result.next().dated())
                .with("withinDays", result.withinDays())
                .end();
    }

    private static void next(JsonText to, Next next) {
        switch (next) {
            case Next.Do step ->
                to.object()
                        .with("what", "DO")
                        .with("step", step.step())
                        .with("phase", step.step().phase())
                        .end();
            case Next.Blocked blocked -> {
                to.object()
                        .with("what", "BLOCKED")
                        .with("step", blocked.step())
                        .with("phase", blocked.step().phase());
                hindrance(to, blocked.by());
                to.end();
            }
            case Next.Over over -> to.object().with("what", "OVER").end();
        }
    }

    private static void hindrance(JsonText to, Hindrance by) {
        to.with("by", by).with("rule", by.rule()).with("ofTheHouse", by.ofTheHouse());
    }

    private static void state(JsonText to, VisitState state) {
        to.object().with("stage", state.stage()).with("begun", state.begun());
        to.with("present", state.present(), JsonText::value)
                .with("sound", state.sound())
                .with("video", state.video());
        Boolean packet = state.packet();
        if (packet != null) {
            to.with("packet", packet.booleanValue());
        }
        to.with("badge", state.badge())
                .with("met", state.met())
                .with("listened", state.listened())
                .with("entry", state.entry())
                .with("filming", state.filming())
                .with("debtExplained", state.debtExplained())
                .with("answered", state.answered(), JsonText::value)
                .with("care", state.care())
                .with("promised", state.promised())
                .with("proposed", state.proposed(), JsonText::value)
                .with("agreed", state.agreed())
                .with("panicked", state.panicked())
                .with("left", state.left())
                .with("result", state.result())
                .end();
    }
}
