package org.lifang.server.visits.visit;

import java.util.ArrayList;
import java.util.List;
import org.lifang.kernel.visit.Result;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitState;

/** What other modules are asked to do about a visit. */
enum Following {
    /** Tell the keeper of permits that a crew stood at the door. */
    BEGIN,
    /** Say in the contact log what became of it. */
    CONTACT,
    PROMISE,
    AGREEMENT,
    HARDSHIP,
    DISPUTE,
    COMPLAINT,
    SELF_HARM,
    OCCASION,
    APPOINTMENT,
    OPT_OUT;

    static List<Following> of(VisitEvent event, VisitState state) {
        return switch (event) {
            case VisitEvent.Begun begun -> List.of(BEGIN);
            case VisitEvent.PromiseTaken promise -> List.of(PROMISE);
            case VisitEvent.AgreementAccepted accepted -> List.of(AGREEMENT);
            case VisitEvent.Closed closed -> closed(closed.result(), state);
            default -> List.of();
        };
    }

    private static List<Following> closed(Result result, VisitState state) {
        List<Following> what = new ArrayList<>();
        if (state.begun()) {
            what.add(CONTACT);
        }
        what.add(APPOINTMENT);
        switch (result) {
            case HARDSHIP -> what.add(HARDSHIP);
            case DISPUTE -> what.add(DISPUTE);
            case COMPLAINT -> what.add(COMPLAINT);
            case SELF_HARM -> what.add(SELF_HARM);
            case BEREAVEMENT_OR_ILLNESS -> what.add(OCCASION);
            default -> {}
        }
        return what;
    }
}
