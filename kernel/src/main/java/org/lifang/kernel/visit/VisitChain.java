package org.lifang.kernel.visit;

import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitState.Consent;
import org.lifang.kernel.visit.VisitState.Met;
import org.lifang.kernel.visit.VisitState.Stage;

/** The lawful chain of a visit: what comes next, and whether what happened belongs to it. */
public final class VisitChain {

    /** People who act together (CN-V-01). */
    public static final int LEAST_CREW = 2;

    /** Phones' clocks are put right between two events; more than this is a clock that was turned. */
    static final long PATIENCE_MILLIS = 120_000;

    private VisitChain() {}

    /** The next lawful step, or what stands in its way. */
    public static Next next(VisitState state, VisitSetting setting, long nowMillis) {
        return switch (state.stage()) {
            case PLANNED -> new Next.Do(Step.SET_OFF);
            case ON_THE_WAY -> new Next.Do(Step.ARRIVE);
            case ARRIVED -> beforeTheDoor(state, setting, nowMillis);
            case BEGUN -> atTheDoor(state, setting);
            case LEFT -> new Next.Do(state.recorded() ? Step.STOP_RECORDER : Step.CLOSE);
            case CLOSED -> new Next.Over();
        };
    }

    private static Next beforeTheDoor(VisitState state, VisitSetting setting, long nowMillis) {
        Hindrance permit = setting.against(nowMillis);
        if (permit != null) {
            return new Next.Blocked(Step.BEGIN, permit);
        }
        Hindrance crew = crew(state, setting, nowMillis);
        if (crew == Hindrance.CREW_TOO_SMALL) {
            return new Next.Do(Step.GATHER_CREW);
        }
        if (crew != null) {
            return new Next.Blocked(Step.GATHER_CREW, crew);
        }
        if (!state.recorded()) {
            return new Next.Do(Step.START_RECORDER);
        }
        Boolean packet = state.packet();
        if (packet == null) {
            return new Next.Do(Step.CHECK_PACKET);
        }
        return packet ? new Next.Do(Step.BEGIN) : new Next.Blocked(Step.CHECK_PACKET, Hindrance.PACKET_INCOMPLETE);
    }

    private static Next atTheDoor(VisitState state, VisitSetting setting) {
        if (mustStopVideo(state)) {
            return new Next.Do(Step.STOP_VIDEO);
        }
        if (state.care()) {
            return new Next.Do(Step.LEAVE_WITH_CARE);
        }
        if (!state.badge()) {
            return new Next.Do(Step.SHOW_BADGE);
        }
        if (!state.recorded()) {
            return new Next.Do(Step.RESTART_RECORDER);
        }
        if (state.met() == Met.ANOTHER) {
            return new Next.Do(Step.LEAVE);
        }
        if (state.met() == Met.NOBODY) {
            return new Next.Do(Step.CONFIRM_IDENTITY);
        }
        if (state.listened()) {
            return new Next.Do(Step.BE_ALONE_AGAIN);
        }
        return talk(state, setting);
    }

    private static Next talk(VisitState state, VisitSetting setting) {
        if (setting.place().isPrivate() && state.entry() == Consent.NOT_ASKED) {
            return new Next.Do(Step.ASK_TO_ENTER);
        }
        if (setting.place().isPrivate() && state.filming() == Consent.NOT_ASKED) {
            return new Next.Do(Step.ASK_TO_FILM);
        }
        if (!state.debtExplained()) {
            return new Next.Do(Step.EXPLAIN_DEBT);
        }
        if (!state.proposed().isEmpty()) {
            return new Next.Do(Step.CONFIRM_AGREEMENT);
        }
        if (state.promised() || state.agreed()) {
            return new Next.Do(Step.LEAVE);
        }
        boolean talked =
                state.answered().contains(Form.REASON) && state.answered().contains(Form.WILLINGNESS);
        return new Next.Do(talked ? Step.AGREE : Step.TALK);
    }

    /** Whether a fact about the debt may be seen or said now: both sides are known and nobody else listens. */
    public static @Nullable Hindrance againstDebt(VisitState state, VisitSetting setting) {
        if (state.stage() != Stage.BEGUN) {
            return Hindrance.NOT_NOW;
        }
        if (!state.badge()) {
            return Hindrance.BADGE_NOT_SHOWN;
        }
        if (state.met() != Met.BORROWER) {
            return Hindrance.IDENTITY_NOT_CONFIRMED;
        }
        if (state.listened()) {
            return Hindrance.SOMEBODY_LISTENS;
        }
        if (state.care()) {
            return Hindrance.CARE_FIRST;
        }
        if (!state.recorded()) {
            return Hindrance.RECORDER_OFF;
        }
        if (setting.place().isPrivate() && state.entry() == Consent.NOT_ASKED) {
            return Hindrance.ENTRY_NOT_ASKED;
        }
        if (setting.place().isPrivate() && state.filming() == Consent.NOT_ASKED) {
            return Hindrance.FILMING_NOT_ASKED;
        }
        return mustStopVideo(state) ? Hindrance.VIDEO_MUST_STOP : null;
    }

    /** Whether people may be inside; otherwise the visit stays at the threshold (CN-V-04). */
    public static boolean mayBeInside(VisitState state, VisitSetting setting) {
        return state.stage() == Stage.BEGUN && (!setting.place().isPrivate() || state.entry() == Consent.GIVEN);
    }

    /** Whether leaving is open: always, until one has left. */
    public static boolean mayLeave(VisitState state) {
        return state.stage() != Stage.LEFT && state.stage() != Stage.CLOSED;
    }

    /** Takes an event into the visit, or says what forbids it. */
    public static Took take(VisitState state, VisitEvent event, VisitSetting setting) {
        Hindrance against = against(state, event, setting);
        return against == null ? new Took.Taken(Folding.after(state, event)) : new Took.Refused(against);
    }

    private static @Nullable Hindrance against(VisitState state, VisitEvent event, VisitSetting setting) {
        if (event instanceof VisitEvent.Panic) {
            return null;
        }
        if (event.at() + PATIENCE_MILLIS < state.lastAt()) {
            return Hindrance.TIME_RUNS_BACKWARDS;
        }
        if (state.stage() == Stage.CLOSED && !(event instanceof VisitEvent.Incident)) {
            return Hindrance.VISIT_OVER;
        }
        return switch (event) {
            case VisitEvent.SetOff on -> state.stage() == Stage.PLANNED ? null : Hindrance.NOT_NOW;
            case VisitEvent.Arrived arrived -> arrival(state, arrived, setting);
            case VisitEvent.CrewPresent present -> mate(state, present, setting);
            case VisitEvent.RecorderStarted started -> recorder(state, started);
            case VisitEvent.RecorderStopped stopped -> null;
            case VisitEvent.PacketChecked checked -> state.stage() == Stage.ARRIVED ? null : Hindrance.NOT_NOW;
            case VisitEvent.Begun begun -> start(state, begun, setting);
            case VisitEvent.BadgeShown shown -> state.stage() == Stage.BEGUN ? null : Hindrance.NOT_NOW;
            case VisitEvent.IdentityConfirmed known -> identity(state);
            case VisitEvent.MetAnother met -> other(state, met);
            case VisitEvent.AloneAgain alone -> state.stage() == Stage.BEGUN ? null : Hindrance.NOT_NOW;
            case VisitEvent.Entry entry -> consent(state);
            case VisitEvent.Filming filming -> consent(state);
            case VisitEvent.Captured captured -> evidence(state, captured, setting);
            case VisitEvent.DebtExplained told -> againstDebt(state, setting);
            case VisitEvent.Answered answered -> form(state, answered, setting);
            case VisitEvent.PaymentOffered offered -> payment(state, offered, setting);
            case VisitEvent.PromiseTaken promise -> agreeing(state, setting);
            case VisitEvent.AgreementProposed proposed -> agreeing(state, setting);
            case VisitEvent.AgreementAccepted accepted -> acceptance(state, accepted, setting);
            case VisitEvent.PaperHanded paper -> paper(state, paper);
            case VisitEvent.Incident incident -> null;
            case VisitEvent.Panic panic -> null;
            case VisitEvent.Left left -> mayLeave(state) ? null : Hindrance.VISIT_OVER;
            case VisitEvent.Closed closed -> Closing.against(state, closed);
        };
    }

    private static @Nullable Hindrance arrival(VisitState state, VisitEvent.Arrived arrived, VisitSetting setting) {
        if (state.stage() != Stage.PLANNED && state.stage() != Stage.ON_THE_WAY) {
            return Hindrance.NOT_NOW;
        }
        boolean strange = arrived.place() == null || Distance.outOfPlace(arrived.place(), setting.plannedAt());
        return strange && arrived.reason().isBlank() ? Hindrance.PLACE_REASON_MISSING : null;
    }

    private static @Nullable Hindrance mate(VisitState state, VisitEvent.CrewPresent present, VisitSetting setting) {
        if (state.stage() == Stage.LEFT) {
            return Hindrance.NOT_NOW;
        }
        Mate mate = setting.mate(present.member());
        if (mate == null) {
            return Hindrance.MATE_UNKNOWN;
        }
        return mate.ready(VisitSetting.day(present.at())) ? null : Hindrance.MATE_NOT_CLEARED;
    }

    private static @Nullable Hindrance recorder(VisitState state, VisitEvent.RecorderStarted started) {
        if (state.stage() != Stage.ARRIVED && state.stage() != Stage.BEGUN) {
            return Hindrance.NOT_NOW;
        }
        return started.kind() == Recording.VIDEO ? filming(state) : null;
    }

    private static @Nullable Hindrance filming(VisitState state) {
        return switch (state.filming()) {
            case GIVEN -> null;
            case REFUSED -> Hindrance.FILMING_REFUSED;
            case NOT_ASKED -> Hindrance.FILMING_NOT_ASKED;
        };
    }

    private static @Nullable Hindrance start(VisitState state, VisitEvent.Begun begun, VisitSetting setting) {
        if (state.stage() != Stage.ARRIVED) {
            return Hindrance.NOT_NOW;
        }
        Hindrance permit = setting.against(begun.at());
        if (permit != null) {
            return permit;
        }
        Hindrance crew = crew(state, setting, begun.at());
        if (crew != null) {
            return crew;
        }
        if (!state.recorded()) {
            return Hindrance.RECORDER_OFF;
        }
        Boolean packet = state.packet();
        if (packet == null) {
            return Hindrance.PACKET_NOT_CHECKED;
        }
        return packet ? null : Hindrance.PACKET_INCOMPLETE;
    }

    /** Two who are cleared and there, and exactly those whom the permit names. */
    private static @Nullable Hindrance crew(VisitState state, VisitSetting setting, long nowMillis) {
        int ready = 0;
        for (String id : state.present()) {
            Mate mate = setting.mate(id);
            if (mate == null) {
                return Hindrance.MATE_UNKNOWN;
            }
            if (!mate.ready(VisitSetting.day(nowMillis))) {
                return Hindrance.MATE_NOT_CLEARED;
            }
            ready++;
        }
        if (ready < LEAST_CREW) {
            return Hindrance.CREW_TOO_SMALL;
        }
        VisitPermit permit = setting.permit();
        boolean same = permit != null
                && permit.crew().size() == state.present().size()
                && permit.crew().containsAll(state.present());
        return same ? null : Hindrance.PERMIT_OF_ANOTHER_CREW;
    }

    private static @Nullable Hindrance identity(VisitState state) {
        if (state.stage() != Stage.BEGUN) {
            return Hindrance.NOT_NOW;
        }
        return state.badge() ? null : Hindrance.BADGE_NOT_SHOWN;
    }

    private static @Nullable Hindrance other(VisitState state, VisitEvent.MetAnother met) {
        if (state.stage() == Stage.BEGUN) {
            return null;
        }
        // Somebody may speak to us on the stairs; nothing about the person may be asked before the visit is one.
        boolean quiet = met.said() == SaidToOther.NOTHING && state.stage() == Stage.ARRIVED;
        return quiet ? null : Hindrance.NOT_NOW;
    }

    private static @Nullable Hindrance consent(VisitState state) {
        if (state.stage() != Stage.BEGUN) {
            return Hindrance.NOT_NOW;
        }
        if (!state.badge()) {
            return Hindrance.BADGE_NOT_SHOWN;
        }
        return state.met() == Met.BORROWER ? null : Hindrance.IDENTITY_NOT_CONFIRMED;
    }

    private static @Nullable Hindrance evidence(VisitState state, VisitEvent.Captured captured, VisitSetting setting) {
        if (state.stage() == Stage.PLANNED || state.stage() == Stage.ON_THE_WAY) {
            return Hindrance.NOT_NOW;
        }
        if (!captured.kind().films()) {
            return null;
        }
        if (captured.kind() == EvidenceKind.PICTURE_OF_PLACE
                && setting.place().isPrivate()
                && state.entry() != Consent.GIVEN) {
            return state.entry() == Consent.REFUSED ? Hindrance.ENTRY_REFUSED : Hindrance.ENTRY_NOT_ASKED;
        }
        return filming(state);
    }

    private static @Nullable Hindrance form(VisitState state, VisitEvent.Answered answered, VisitSetting setting) {
        if (state.stage() != Stage.BEGUN || !Answers.fit(answered.form(), answered.codes())) {
            return Hindrance.NOT_NOW;
        }
        if (!answered.form().aboutDebt()) {
            return null;
        }
        return told(state, setting);
    }

    private static @Nullable Hindrance told(VisitState state, VisitSetting setting) {
        Hindrance debt = againstDebt(state, setting);
        if (debt != null) {
            return debt;
        }
        return state.debtExplained() ? null : Hindrance.DEBT_NOT_EXPLAINED;
    }

    private static @Nullable Hindrance payment(
            VisitState state, VisitEvent.PaymentOffered offered, VisitSetting setting) {
        return offered.way() == PaymentWay.DESIGNATED_CHANNEL ? told(state, setting) : Hindrance.CASH_NEVER;
    }

    private static @Nullable Hindrance agreeing(VisitState state, VisitSetting setting) {
        return told(state, setting);
    }

    private static @Nullable Hindrance acceptance(
            VisitState state, VisitEvent.AgreementAccepted accepted, VisitSetting setting) {
        Hindrance debt = told(state, setting);
        if (debt != null) {
            return debt;
        }
        return state.proposed().contains(accepted.agreement()) ? null : Hindrance.NOTHING_PROPOSED;
    }

    private static @Nullable Hindrance paper(VisitState state, VisitEvent.PaperHanded paper) {
        if (state.stage() != Stage.BEGUN) {
            return Hindrance.NOT_NOW;
        }
        boolean toTheBorrower = state.met() == Met.BORROWER && !state.listened();
        return paper.sealed() || toTheBorrower ? null : Hindrance.PAPER_MUST_BE_SEALED;
    }

    private static boolean mustStopVideo(VisitState state) {
        return state.video() && state.filming() != Consent.GIVEN;
    }
}
