package org.lifang.kernel.visit;

import org.lifang.kernel.visit.VisitState.Consent;
import org.lifang.kernel.visit.VisitState.Draft;
import org.lifang.kernel.visit.VisitState.Met;
import org.lifang.kernel.visit.VisitState.Stage;

/** What an event that belongs to the chain changes. */
final class Folding {

    private Folding() {}

    static VisitState after(VisitState state, VisitEvent event) {
        Draft draft = new Draft(state);
        draft.lastAt = Math.max(state.lastAt(), event.at());
        fold(draft, event);
        return draft.state();
    }

    private static void fold(Draft draft, VisitEvent event) {
        switch (event) {
            case VisitEvent.SetOff on -> draft.stage = Stage.ON_THE_WAY;
            case VisitEvent.Arrived arrived -> draft.stage = Stage.ARRIVED;
            case VisitEvent.CrewPresent present -> present(draft, present);
            case VisitEvent.RecorderStarted started -> running(draft, started.kind(), true);
            case VisitEvent.RecorderStopped stopped -> running(draft, stopped.kind(), false);
            case VisitEvent.PacketChecked checked ->
                draft.packet = checked.missing().isEmpty();
            case VisitEvent.Begun begun -> begin(draft);
            case VisitEvent.BadgeShown shown -> draft.badge = true;
            case VisitEvent.IdentityConfirmed known -> draft.met = Met.BORROWER;
            case VisitEvent.MetAnother met -> another(draft, met);
            case VisitEvent.AloneAgain alone -> draft.listened = false;
            case VisitEvent.Entry entry -> draft.entry = consent(entry.consent());
            case VisitEvent.Filming filming -> draft.filming = consent(filming.consent());
            case VisitEvent.Captured captured -> {}
            case VisitEvent.DebtExplained told -> draft.debtExplained = true;
            case VisitEvent.Answered answered -> answer(draft, answered);
            case VisitEvent.PaymentOffered offered -> {}
            case VisitEvent.PromiseTaken promise -> draft.promised = true;
            case VisitEvent.AgreementProposed proposed -> propose(draft, proposed.agreement());
            case VisitEvent.AgreementAccepted accepted -> accept(draft, accepted.agreement());
            case VisitEvent.PaperHanded paper -> {}
            case VisitEvent.Incident incident -> incident(draft, incident);
            case VisitEvent.Panic panic -> draft.panicked = true;
            case VisitEvent.Left left -> leave(draft, left);
            case VisitEvent.Closed closed -> close(draft, closed);
        }
    }

    private static void present(Draft draft, VisitEvent.CrewPresent present) {
        if (!draft.present.contains(present.member())) {
            draft.present.add(present.member());
        }
    }

    private static void running(Draft draft, Recording kind, boolean runs) {
        if (kind == Recording.VIDEO) {
            draft.video = runs;
        } else {
            draft.sound = runs;
        }
    }

    private static void begin(Draft draft) {
        draft.stage = Stage.BEGUN;
        draft.begun = true;
    }

    private static void another(Draft draft, VisitEvent.MetAnother met) {
        if (draft.met == Met.NOBODY) {
            draft.met = Met.ANOTHER;
        }
        draft.listened = met.listens();
    }

    private static Consent consent(boolean given) {
        return given ? Consent.GIVEN : Consent.REFUSED;
    }

    private static void answer(Draft draft, VisitEvent.Answered answered) {
        if (!draft.answered.contains(answered.form())) {
            draft.answered.add(answered.form());
        }
        draft.care |= Answers.stopCollecting(answered.form(), answered.codes());
    }

    private static void propose(Draft draft, String agreement) {
        // What is put last is what is talked about; what was put before was not wanted.
        draft.proposed.clear();
        draft.proposed.add(agreement);
    }

    private static void accept(Draft draft, String agreement) {
        draft.proposed.remove(agreement);
        draft.agreed = true;
    }

    private static void incident(Draft draft, VisitEvent.Incident incident) {
        draft.care |= incident.kind() == IncidentKind.SELF_HARM || incident.kind() == IncidentKind.CHILD_ALONE;
    }

    private static void leave(Draft draft, VisitEvent.Left left) {
        draft.stage = Stage.LEFT;
        draft.left = left.reason();
    }

    private static void close(Draft draft, VisitEvent.Closed closed) {
        draft.stage = Stage.CLOSED;
        draft.result = closed.result();
    }
}
