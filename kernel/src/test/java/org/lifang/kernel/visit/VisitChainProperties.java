package org.lifang.kernel.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.visit.VisitState.Met;
import org.lifang.kernel.visit.VisitState.Stage;

/** Random walks through a visit: whatever somebody presses, in whatever order. */
final class VisitChainProperties {

    private static final VisitPlace[] PLACES = VisitPlace.values();

    private record Walk(VisitSetting setting, List<VisitEvent> events) {}

    private static Walk walk(Draws draws) {
        VisitSetting at = Door.at(PLACES[draws.below(PLACES.length)]);
        VisitSetting setting = draws.onceIn(9)
                ? new VisitSetting(at.borrower(), at.point(), at.place(), null, at.crew(), at.plannedAt())
                : at;
        List<VisitEvent> events = new ArrayList<>();
        // Half of all walks begin properly, so that the door is really reached.
        if (draws.onceIn(2)) {
            events.addAll(List.of(draws.onceIn(2) ? Door.begun() : Door.known()));
        }
        int steps = draws.below(40);
        long at0 = Door.TEN + 60_000;
        for (int i = 0; i < steps; i++) {
            events.add(Anything.event(draws, at0 + i * 1_000L));
        }
        return new Walk(setting, events);
    }

    @Test
    void noDebtIsToldBeforeBothSidesAreKnown() {
        forAll(
                1,
                20_000,
                VisitChainProperties::walk,
                walk -> go(walk, (before, event, taken) -> {
                    boolean debt = event instanceof VisitEvent.DebtExplained
                            || event instanceof VisitEvent.PromiseTaken
                            || event instanceof VisitEvent.AgreementProposed
                            || (event instanceof VisitEvent.Answered answered
                                    && answered.form().aboutDebt());
                    if (debt && taken) {
                        assertThat(before.badge()).isTrue();
                        assertThat(before.met()).isEqualTo(Met.BORROWER);
                        assertThat(before.listened()).isFalse();
                        assertThat(before.sound() || before.video()).isTrue();
                        assertThat(before.care()).isFalse();
                        assertThat(walk.setting.permit()).isNotNull();
                        assertThat(before.present()).hasSizeGreaterThanOrEqualTo(2);
                    }
                }));
    }

    @Test
    void noStepIsSkippedAndOnlyWhatWasFilmedWithConsentIsFilmed() {
        forAll(
                50_000,
                20_000,
                VisitChainProperties::walk,
                walk -> go(walk, (before, event, taken) -> {
                    VisitState after = taken ? taken(before, event, walk.setting) : before;
                    if (after.stage() == Stage.BEGUN && before.stage() != Stage.BEGUN) {
                        assertThat(before.stage()).isEqualTo(Stage.ARRIVED);
                    }
                    if (after.stage() == Stage.CLOSED && before.stage() != Stage.CLOSED) {
                        assertThat(before.stage()).isEqualTo(Stage.LEFT);
                        assertThat(after.result()).isNotNull();
                    }
                    if (taken
                            && event instanceof VisitEvent.RecorderStarted started
                            && started.kind() == Recording.VIDEO) {
                        assertThat(before.filming()).isEqualTo(VisitState.Consent.GIVEN);
                    }
                    assertThat(taken
                                    && event instanceof VisitEvent.PaymentOffered offered
                                    && offered.way() != PaymentWay.DESIGNATED_CHANNEL)
                            .isFalse();
                }));
    }

    @Test
    void leavingAndCallingForHelpAreAlwaysOpen() {
        forAll(
                90_000,
                20_000,
                VisitChainProperties::walk,
                walk -> go(walk, (before, event, taken) -> {
                    long at = Math.max(Door.TEN, before.lastAt());
                    if (before.stage() != Stage.LEFT && before.stage() != Stage.CLOSED) {
                        assertThat(VisitChain.mayLeave(before)).isTrue();
                        assertThat(Door.refused(
                                        before, new VisitEvent.Left(at, LeaveReason.NOT_SAFE, null), walk.setting))
                                .isNull();
                    }
                    assertThat(Door.refused(before, new VisitEvent.Panic(at, null, true), walk.setting))
                            .isNull();
                }));
    }

    /** What the button says may be done is taken, and what it says is blocked is refused by that rule. */
    @Test
    void theButtonAndTheChainAgree() {
        forAll(
                130_000,
                20_000,
                VisitChainProperties::walk,
                walk -> go(walk, (before, event, taken) -> {
                    long now = Math.max(Door.TEN, before.lastAt());
                    switch (VisitChain.next(before, walk.setting, now)) {
                        case Next.Do todo -> {
                            VisitEvent does = Anything.of(todo.step(), before, now);
                            if (does != null) {
                                assertThat(Door.refused(before, does, walk.setting))
                                        .as(todo + " in " + before)
                                        .isNull();
                            }
                        }
                        case Next.Blocked blocked -> {
                            if (blocked.step() == Step.BEGIN) {
                                assertThat(Door.refused(before, new VisitEvent.Begun(now), walk.setting))
                                        .isEqualTo(blocked.by());
                            }
                        }
                        case Next.Over over -> assertThat(before.stage()).isEqualTo(Stage.CLOSED);
                    }
                }));
    }

    private interface Look {
        void at(VisitState before, VisitEvent event, boolean taken);
    }

    private static void go(Walk walk, Look look) {
        VisitState state = VisitState.NEW;
        for (VisitEvent event : walk.events) {
            Took took = VisitChain.take(state, event, walk.setting);
            look.at(state, event, took instanceof Took.Taken);
            state = took instanceof Took.Taken taken ? taken.state() : state;
        }
    }

    private static VisitState taken(VisitState state, VisitEvent event, VisitSetting setting) {
        return VisitChain.take(state, event, setting) instanceof Took.Taken taken ? taken.state() : state;
    }
}
