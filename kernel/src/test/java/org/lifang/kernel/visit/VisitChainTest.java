package org.lifang.kernel.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.visit.Door.ANN;
import static org.lifang.kernel.visit.Door.BEN;
import static org.lifang.kernel.visit.Door.DAY;
import static org.lifang.kernel.visit.Door.EVE;
import static org.lifang.kernel.visit.Door.HOME;
import static org.lifang.kernel.visit.Door.TEN;
import static org.lifang.kernel.visit.Door.after;
import static org.lifang.kernel.visit.Door.and;
import static org.lifang.kernel.visit.Door.arrived;
import static org.lifang.kernel.visit.Door.begun;
import static org.lifang.kernel.visit.Door.known;
import static org.lifang.kernel.visit.Door.refused;
import static org.lifang.kernel.visit.Door.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.visit.VisitState.Consent;

/** Each rule of the chain where it lets through and where it does not. */
final class VisitChainTest {

    private static final VisitSetting AT_HOME = Door.at(VisitPlace.HOME);
    private static final long LATER = TEN + 600_000;

    @Test
    void aWholeVisitGoesStepByStepAsTheBigButtonSays() {
        VisitState state = VisitState.NEW;
        VisitEvent[] events = and(
                told(),
                new VisitEvent.Answered(TEN + 70_000, Form.REASON, List.of("LOST_JOB"), ""),
                new VisitEvent.Answered(TEN + 80_000, Form.WILLINGNESS, List.of("WANTS_TO_PAY_LATER"), ""),
                new VisitEvent.PromiseTaken(
                        TEN + 90_000,
                        "0198c0de-0000-7000-8000-0000000000aa",
                        5,
                        List.of(new VisitEvent.Part(DAY + 3, 100))),
                new VisitEvent.Left(LATER, LeaveReason.DONE, HOME),
                new VisitEvent.RecorderStopped(LATER, Recording.SOUND, ""),
                new VisitEvent.Closed(LATER, Result.PROMISE, NextAction.WATCH_PROMISE, DAY + 3, ""));
        List<Step> steps = List.of(
                Step.SET_OFF,
                Step.ARRIVE,
                Step.GATHER_CREW,
                Step.GATHER_CREW,
                Step.START_RECORDER,
                Step.CHECK_PACKET,
                Step.BEGIN,
                Step.SHOW_BADGE,
                Step.CONFIRM_IDENTITY,
                Step.ASK_TO_ENTER,
                Step.ASK_TO_FILM,
                Step.EXPLAIN_DEBT,
                Step.TALK,
                Step.TALK,
                Step.AGREE,
                Step.LEAVE,
                Step.STOP_RECORDER,
                Step.CLOSE);
        for (int i = 0; i < events.length; i++) {
            assertThat(VisitChain.next(state, AT_HOME, events[i].at())).isEqualTo(new Next.Do(steps.get(i)));
            state = after(state, events[i]);
        }
        assertThat(VisitChain.next(state, AT_HOME, LATER)).isEqualTo(new Next.Over());
        assertThat(state.result()).isEqualTo(Result.PROMISE);
    }

    private static VisitState after(VisitState state, VisitEvent event) {
        return VisitChain.take(state, event, AT_HOME) instanceof Took.Taken taken ? taken.state() : state;
    }

    @Test
    void nobodyStandsAtADoorWithoutAPermitForItNow() {
        VisitEvent begin = new VisitEvent.Begun(TEN);
        VisitState ready = Door.after(AT_HOME, arrived());
        assertThat(refused(ready, begin, AT_HOME)).isNull();
        assertThat(refused(ready, begin, Door.with(null))).isEqualTo(Hindrance.PERMIT_MISSING);
        VisitPermit another = Door.permit(8, DAY, 0, 86_399, List.of(ANN, BEN));
        assertThat(refused(ready, begin, Door.with(another))).isEqualTo(Hindrance.PERMIT_OF_ANOTHER);
        VisitPermit later = Door.permit(7, DAY, 11 * 3_600, 18 * 3_600, List.of(ANN, BEN));
        assertThat(refused(ready, begin, Door.with(later))).isEqualTo(Hindrance.PERMIT_NOT_YET);
        VisitPermit over = Door.permit(7, DAY, 8 * 3_600, 9 * 3_600, List.of(ANN, BEN));
        assertThat(refused(ready, begin, Door.with(over))).isEqualTo(Hindrance.PERMIT_OVER);
        VisitPermit yesterday = Door.permit(7, DAY - 1, 0, 86_399, List.of(ANN, BEN));
        assertThat(refused(ready, begin, Door.with(yesterday))).isEqualTo(Hindrance.PERMIT_OVER);
        VisitPermit others = Door.permit(7, DAY, 0, 86_399, List.of(ANN, EVE));
        assertThat(refused(ready, begin, Door.with(others))).isEqualTo(Hindrance.PERMIT_OF_ANOTHER_CREW);
        assertThat(VisitChain.next(ready, Door.with(null), TEN))
                .isEqualTo(new Next.Blocked(Step.BEGIN, Hindrance.PERMIT_MISSING));
    }

    /** CN-V-01. */
    @Test
    void twoWhoAreClearedAndThereActTogether() {
        VisitState alone = Door.after(
                AT_HOME,
                new VisitEvent.SetOff(TEN - 100_000),
                new VisitEvent.Arrived(TEN - 90_000, HOME, ""),
                new VisitEvent.CrewPresent(TEN - 80_000, ANN, ""),
                new VisitEvent.RecorderStarted(TEN - 70_000, Recording.SOUND),
                new VisitEvent.PacketChecked(TEN - 60_000, List.of()));
        assertThat(refused(alone, new VisitEvent.Begun(TEN), AT_HOME)).isEqualTo(Hindrance.CREW_TOO_SMALL);
        assertThat(refused(alone, new VisitEvent.CrewPresent(TEN, EVE, "code"), AT_HOME))
                .isEqualTo(Hindrance.MATE_NOT_CLEARED);
        assertThat(refused(alone, new VisitEvent.CrewPresent(TEN, "somebody", "code"), AT_HOME))
                .isEqualTo(Hindrance.MATE_UNKNOWN);
        assertThat(refused(alone, new VisitEvent.CrewPresent(TEN, ANN, ""), AT_HOME))
                .isNull();
        assertThat(Hindrance.CREW_TOO_SMALL.rule()).isEqualTo("CN-V-01");
    }

    /** CN-V-03. */
    @Test
    void theRecorderRunsFromTheStartToTheEnd() {
        VisitState silent = Door.after(
                AT_HOME, and(arrived(), new VisitEvent.RecorderStopped(TEN - 10_000, Recording.SOUND, "battery")));
        assertThat(refused(silent, new VisitEvent.Begun(TEN), AT_HOME)).isEqualTo(Hindrance.RECORDER_OFF);
        VisitState died = Door.after(
                AT_HOME, and(told(), new VisitEvent.RecorderStopped(TEN + 70_000, Recording.SOUND, "battery")));
        assertThat(VisitChain.againstDebt(died, AT_HOME)).isEqualTo(Hindrance.RECORDER_OFF);
        assertThat(VisitChain.next(died, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.RESTART_RECORDER));
        VisitState left = Door.after(AT_HOME, and(begun(), new VisitEvent.Left(LATER, LeaveReason.NOBODY_THERE, null)));
        VisitEvent close = new VisitEvent.Closed(LATER, Result.NOT_IN, NextAction.OTHER_CHANNEL, DAY + 5, "");
        assertThat(refused(left, close, AT_HOME)).isEqualTo(Hindrance.RECORDER_STILL_RUNS);
    }

    @Test
    void thePacketIsCheckedAndWhole() {
        VisitEvent[] unchecked = java.util.Arrays.copyOf(arrived(), 5);
        VisitEvent begin = new VisitEvent.Begun(TEN);
        assertThat(refused(Door.after(AT_HOME, unchecked), begin, AT_HOME)).isEqualTo(Hindrance.PACKET_NOT_CHECKED);
        VisitState lacking = Door.after(
                AT_HOME, and(unchecked, new VisitEvent.PacketChecked(TEN - 1_000, List.of("DEMAND_NOTICE"))));
        assertThat(refused(lacking, begin, AT_HOME)).isEqualTo(Hindrance.PACKET_INCOMPLETE);
        assertThat(VisitChain.next(lacking, AT_HOME, TEN))
                .isEqualTo(new Next.Blocked(Step.CHECK_PACKET, Hindrance.PACKET_INCOMPLETE));
    }

    /** CN-V-02 and CN-V-12. */
    @Test
    void bothSidesAreKnownBeforeAWordAboutADebt() {
        VisitState door = Door.after(AT_HOME, begun());
        VisitEvent explain = new VisitEvent.DebtExplained(LATER);
        assertThat(refused(door, explain, AT_HOME)).isEqualTo(Hindrance.BADGE_NOT_SHOWN);
        assertThat(refused(door, new VisitEvent.IdentityConfirmed(LATER, IdentityWay.SAID), AT_HOME))
                .isEqualTo(Hindrance.BADGE_NOT_SHOWN);
        VisitState shown = Door.after(AT_HOME, and(begun(), new VisitEvent.BadgeShown(TEN, Looked.DECLINED, "code")));
        assertThat(refused(shown, explain, AT_HOME)).isEqualTo(Hindrance.IDENTITY_NOT_CONFIRMED);
        assertThat(refused(Door.after(AT_HOME, known()), explain, AT_HOME)).isNull();
    }

    /** CN-W-06. */
    @Test
    void nothingIsSaidWhileSomebodyElseListens() {
        VisitEvent neighbour = new VisitEvent.MetAnother(LATER, OtherPerson.NEIGHBOUR, SaidToOther.NOTHING, true, "");
        VisitState heard = Door.after(AT_HOME, and(told(), neighbour));
        assertThat(VisitChain.againstDebt(heard, AT_HOME)).isEqualTo(Hindrance.SOMEBODY_LISTENS);
        assertThat(VisitChain.next(heard, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.BE_ALONE_AGAIN));
        VisitState alone = Door.after(AT_HOME, and(told(), neighbour, new VisitEvent.AloneAgain(LATER)));
        assertThat(VisitChain.againstDebt(alone, AT_HOME)).isNull();
        VisitState another = Door.after(
                AT_HOME,
                and(
                        begun(),
                        new VisitEvent.MetAnother(LATER, OtherPerson.SPOUSE, SaidToOther.ASKED_FOR_PERSON, false, "")));
        assertThat(refused(another, new VisitEvent.PaperHanded(LATER, "DEMAND_NOTICE", "1", false), AT_HOME))
                .isEqualTo(Hindrance.PAPER_MUST_BE_SEALED);
        assertThat(refused(another, new VisitEvent.PaperHanded(LATER, "DEMAND_NOTICE", "1", true), AT_HOME))
                .isNull();
    }

    /** CN-V-04. */
    @Test
    void aNoAtTheThresholdKeepsTheVisitOutside() {
        VisitState refusing = Door.after(AT_HOME, known());
        assertThat(VisitChain.mayBeInside(refusing, AT_HOME)).isFalse();
        VisitState asked = Door.after(AT_HOME, and(known(), new VisitEvent.Entry(LATER, true)));
        assertThat(VisitChain.mayBeInside(asked, AT_HOME)).isTrue();
        VisitState withdrawn = Door.after(
                AT_HOME, and(known(), new VisitEvent.Entry(LATER, true), new VisitEvent.Entry(LATER, false)));
        assertThat(VisitChain.mayBeInside(withdrawn, AT_HOME)).isFalse();
        VisitEvent picture = new VisitEvent.Captured(LATER, "m", EvidenceKind.PICTURE_OF_PLACE, "0", 1, null, ANN);
        assertThat(refused(refusing, picture, AT_HOME)).isEqualTo(Hindrance.ENTRY_REFUSED);
        VisitSetting branch = Door.at(VisitPlace.BRANCH);
        assertThat(VisitChain.mayBeInside(Door.after(branch, begun()), branch)).isTrue();
    }

    /** CN-V-06. */
    @Test
    void nobodyIsFilmedWhoDidNotSayYes() {
        VisitEvent film = new VisitEvent.RecorderStarted(LATER, Recording.VIDEO);
        assertThat(refused(Door.after(AT_HOME, begun()), film, AT_HOME)).isEqualTo(Hindrance.FILMING_NOT_ASKED);
        assertThat(refused(Door.after(AT_HOME, known()), film, AT_HOME)).isEqualTo(Hindrance.FILMING_REFUSED);
        VisitState filming = Door.after(AT_HOME, and(known(), new VisitEvent.Filming(LATER, true), film));
        assertThat(filming.video()).isTrue();
        VisitEvent soundOver = new VisitEvent.RecorderStopped(LATER, Recording.SOUND, "VIDEO_FOLLOWS");
        VisitState filmOnly = Door.after(AT_HOME, and(known(), new VisitEvent.Filming(LATER, true), soundOver, film));
        assertThat(VisitChain.againstDebt(filmOnly, AT_HOME))
                .as("a film has its sound")
                .isNull();
        assertThat(VisitChain.next(filmOnly, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.EXPLAIN_DEBT));
        VisitEvent filmOver = new VisitEvent.RecorderStopped(LATER, Recording.VIDEO, "");
        VisitState nothing =
                Door.after(AT_HOME, and(known(), new VisitEvent.Filming(LATER, true), soundOver, film, filmOver));
        assertThat(VisitChain.next(nothing, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.RESTART_RECORDER));
        VisitState withdrawn = Door.after(
                AT_HOME, and(known(), new VisitEvent.Filming(LATER, true), film, new VisitEvent.Filming(LATER, false)));
        assertThat(withdrawn.filming()).isEqualTo(Consent.REFUSED);
        assertThat(VisitChain.next(withdrawn, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.STOP_VIDEO));
        assertThat(VisitChain.againstDebt(withdrawn, AT_HOME)).isEqualTo(Hindrance.VIDEO_MUST_STOP);
        VisitEvent video = new VisitEvent.Captured(LATER, "m", EvidenceKind.VIDEO, "0", 1, null, ANN);
        assertThat(refused(withdrawn, video, AT_HOME)).isEqualTo(Hindrance.FILMING_REFUSED);
    }

    /** CN-V-17. */
    @Test
    void cashIsNeverTaken() {
        VisitState talking = Door.after(AT_HOME, told());
        assertThat(refused(talking, new VisitEvent.PaymentOffered(LATER, PaymentWay.CASH), AT_HOME))
                .isEqualTo(Hindrance.CASH_NEVER);
        assertThat(refused(talking, new VisitEvent.PaymentOffered(LATER, PaymentWay.PRIVATE_ACCOUNT), AT_HOME))
                .isEqualTo(Hindrance.CASH_NEVER);
        assertThat(refused(talking, new VisitEvent.PaymentOffered(LATER, PaymentWay.DESIGNATED_CHANNEL), AT_HOME))
                .isNull();
    }

    /** CN-D-11. */
    @Test
    void whoeverIsInDistressIsCaredForAndNotCollectedFrom() {
        VisitState harmed = Door.after(
                AT_HOME, and(told(), new VisitEvent.Answered(LATER, Form.DISTRESS, List.of("SELF_HARM"), "")));
        assertThat(VisitChain.next(harmed, AT_HOME, LATER)).isEqualTo(new Next.Do(Step.LEAVE_WITH_CARE));
        assertThat(VisitChain.againstDebt(harmed, AT_HOME)).isEqualTo(Hindrance.CARE_FIRST);
        VisitState tired =
                Door.after(AT_HOME, and(told(), new VisitEvent.Answered(LATER, Form.DISTRESS, List.of("ELDERLY"), "")));
        assertThat(VisitChain.againstDebt(tired, AT_HOME)).isNull();
    }

    @Test
    void aStrangePlaceAsksForAReasonAndTrapsNobody() {
        VisitState off = Door.after(AT_HOME, new VisitEvent.SetOff(TEN));
        Place far = new Place(30_700_000, 104_070_000, 20);
        assertThat(refused(off, new VisitEvent.Arrived(TEN, far, ""), AT_HOME))
                .isEqualTo(Hindrance.PLACE_REASON_MISSING);
        assertThat(refused(off, new VisitEvent.Arrived(TEN, far, "the gate is round the corner"), AT_HOME))
                .isNull();
        assertThat(refused(off, new VisitEvent.Arrived(TEN, null, ""), AT_HOME))
                .isEqualTo(Hindrance.PLACE_REASON_MISSING);
    }

    @Test
    void aResultSaysNoMoreThanWhatHappened() {
        VisitState left = Door.after(
                AT_HOME,
                and(
                        known(),
                        new VisitEvent.Left(LATER, LeaveReason.ASKED_TO_LEAVE, null),
                        new VisitEvent.RecorderStopped(LATER, Recording.SOUND, "")));
        assertThat(refused(left, new VisitEvent.Closed(LATER, Result.PROMISE, NextAction.NONE, 0, ""), AT_HOME))
                .isEqualTo(Hindrance.RESULT_DOES_NOT_FIT);
        assertThat(refused(left, new VisitEvent.Closed(LATER, Result.NOT_IN, NextAction.NONE, 0, ""), AT_HOME))
                .isEqualTo(Hindrance.RESULT_DOES_NOT_FIT);
        assertThat(refused(
                        left,
                        new VisitEvent.Closed(LATER, Result.REFUSES_TALK, NextAction.LEAVE_IN_PEACE, 0, ""),
                        AT_HOME))
                .isEqualTo(Hindrance.NEXT_ACTION_MISSING);
        assertThat(refused(
                        left,
                        new VisitEvent.Closed(LATER, Result.REFUSES_TALK, NextAction.LEAVE_IN_PEACE, DAY + 14, ""),
                        AT_HOME))
                .isNull();
        assertThat(refused(
                        Door.after(AT_HOME, known()),
                        new VisitEvent.Closed(LATER, Result.REFUSES_TALK, NextAction.NONE, 0, ""),
                        AT_HOME))
                .isEqualTo(Hindrance.LEAVE_FIRST);
    }

    @Test
    void timeDoesNotRunBackwardsAndHelpMayAlwaysBeCalled() {
        VisitState state = Door.after(AT_HOME, begun());
        assertThat(refused(state, new VisitEvent.BadgeShown(TEN - 600_000, Looked.SEEN, ""), AT_HOME))
                .isEqualTo(Hindrance.TIME_RUNS_BACKWARDS);
        assertThat(refused(state, new VisitEvent.Panic(TEN - 600_000, HOME, true), AT_HOME))
                .isNull();
        assertThat(refused(VisitState.NEW, new VisitEvent.Panic(0, null, false), AT_HOME))
                .isNull();
    }

    @Test
    void everyRuleOfTheHouseIsCalledOne() {
        for (Hindrance each : Hindrance.values()) {
            assertThat(each.rule()).matches("(CN-[VWD]-\\d\\d|LF-[A-Z]+)");
            assertThat(each.ofTheHouse()).isEqualTo(!each.rule().startsWith("CN-"));
        }
        assertThat(Result.values()).hasSize(25);
    }
}
