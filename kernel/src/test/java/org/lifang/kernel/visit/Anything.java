package org.lifang.kernel.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.Draws;

/** Any event at all, and the one that does a step. */
final class Anything {

    private static final String ID = "0198c0de-0000-7000-8000-0000000000aa";
    private static final int KINDS = 25;

    private Anything() {}

    static VisitEvent event(Draws draws, long at) {
        boolean yes = draws.onceIn(2);
        return switch (draws.below(KINDS)) {
            case 0 -> new VisitEvent.SetOff(at);
            case 1 -> new VisitEvent.Arrived(at, yes ? Door.HOME : null, yes ? "" : "no signal");
            case 2 -> new VisitEvent.CrewPresent(at, draws.oneOf(List.of(Door.ANN, Door.BEN, Door.EVE)), "");
            case 3 -> new VisitEvent.RecorderStarted(at, yes ? Recording.SOUND : Recording.VIDEO);
            case 4 -> new VisitEvent.RecorderStopped(at, yes ? Recording.SOUND : Recording.VIDEO, "");
            case 5 -> new VisitEvent.PacketChecked(at, yes ? List.of() : List.of("DEMAND_NOTICE"));
            case 6 -> new VisitEvent.Begun(at);
            case 7 -> new VisitEvent.BadgeShown(at, Looked.SEEN, "");
            case 8 -> new VisitEvent.IdentityConfirmed(at, IdentityWay.CODE);
            case 9 -> new VisitEvent.MetAnother(at, OtherPerson.RELATIVE, SaidToOther.NOTHING, yes, "");
            case 10 -> new VisitEvent.AloneAgain(at);
            case 11 -> new VisitEvent.Entry(at, yes);
            case 12 -> new VisitEvent.Filming(at, yes);
            case 13 ->
                new VisitEvent.Captured(at, ID, draws.oneOf(List.of(EvidenceKind.values())), "", 1, null, Door.ANN);
            case 14 -> new VisitEvent.DebtExplained(at);
            case 15 -> answer(draws, at);
            case 16 -> new VisitEvent.PaymentOffered(at, draws.oneOf(List.of(PaymentWay.values())));
            case 17 -> new VisitEvent.PromiseTaken(at, ID, 5, List.of());
            case 18 -> new VisitEvent.AgreementProposed(at, ID, 5, "limits", "{}");
            case 19 -> new VisitEvent.AgreementAccepted(at, ID, AcceptWay.SIGNATURE, ID, "一");
            case 20 -> new VisitEvent.PaperHanded(at, "DEMAND_NOTICE", "1", yes);
            case 21 -> new VisitEvent.Incident(at, draws.oneOf(List.of(IncidentKind.values())), "");
            case 22 -> new VisitEvent.Panic(at, null, yes);
            case 23 -> new VisitEvent.Left(at, LeaveReason.DONE, null);
            default -> new VisitEvent.Closed(at, draws.oneOf(List.of(Result.values())), NextAction.NONE, 0, "");
        };
    }

    private static VisitEvent answer(Draws draws, long at) {
        Form form = draws.oneOf(List.of(Form.values()));
        return new VisitEvent.Answered(at, form, List.of(draws.oneOf(form.codes())), "");
    }

    /** What does the step; null where the step is a talk. */
    static @Nullable VisitEvent of(Step step, VisitState state, long at) {
        return switch (step) {
            case SET_OFF -> new VisitEvent.SetOff(at);
            case ARRIVE -> new VisitEvent.Arrived(at, Door.HOME, "");
            case GATHER_CREW -> new VisitEvent.CrewPresent(at, Door.BEN, "");
            case START_RECORDER, RESTART_RECORDER -> new VisitEvent.RecorderStarted(at, Recording.SOUND);
            case CHECK_PACKET -> new VisitEvent.PacketChecked(at, List.of());
            case BEGIN -> new VisitEvent.Begun(at);
            case SHOW_BADGE -> new VisitEvent.BadgeShown(at, Looked.SEEN, "");
            case CONFIRM_IDENTITY -> new VisitEvent.IdentityConfirmed(at, IdentityWay.SAID);
            case ASK_TO_ENTER -> new VisitEvent.Entry(at, false);
            case ASK_TO_FILM -> new VisitEvent.Filming(at, false);
            case STOP_VIDEO -> new VisitEvent.RecorderStopped(at, Recording.VIDEO, "");
            case BE_ALONE_AGAIN -> new VisitEvent.AloneAgain(at);
            case EXPLAIN_DEBT -> new VisitEvent.DebtExplained(at);
            case AGREE -> new VisitEvent.PromiseTaken(at, ID, 5, List.of());
            case CONFIRM_AGREEMENT ->
                new VisitEvent.AgreementAccepted(at, state.proposed().get(0), AcceptWay.CODE, ID, "");
            case LEAVE, LEAVE_WITH_CARE -> new VisitEvent.Left(at, LeaveReason.CARE, null);
            case STOP_RECORDER ->
                new VisitEvent.RecorderStopped(at, state.sound() ? Recording.SOUND : Recording.VIDEO, "");
            case TALK, CLOSE -> null;
        };
    }
}
