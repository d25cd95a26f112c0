package org.lifang.server.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as the register knows it; its words stay sealed.
 *
 * @param about colleagues complained about
 */
record Complaint(
        UUID id,
        long borrowerId,
        @Nullable Long loanId,
        ComplaintChannel channel,
        ComplaintSubject subject,
        LocalDate receivedOn,
        Hold.Act recorded,
        List<UUID> about,
        @Nullable UUID handlerId,
        ComplaintStage stage,
        @Nullable ComplaintResult result,
        @Nullable LocalDate toldOn,
        Hold.@Nullable Act closed) {

    Complaint {
        about = List.copyOf(about);
    }

    ComplaintClock clock() {
        return new ComplaintClock(receivedOn, stage);
    }

    Complaint handedTo(UUID handler) {
        return changed(about, handler, stage);
    }

    Complaint alsoAbout(UUID person) {
        return changed(Stream.concat(about.stream(), Stream.of(person)).sorted().toList(), handlerId, stage);
    }

    Complaint at(ComplaintStage next) {
        return changed(about, handlerId, next);
    }

    private Complaint changed(List<UUID> persons, @Nullable UUID handler, ComplaintStage next) {
        return new Complaint(
                id,
                borrowerId,
                loanId,
                channel,
                subject,
                receivedOn,
                recorded,
                persons,
                handler,
                next,
                result,
                toldOn,
                closed);
    }

    Complaint closed(ComplaintResult how, LocalDate told, Hold.Act act) {
        return new Complaint(
                id,
                borrowerId,
                loanId,
                channel,
                subject,
                receivedOn,
                recorded,
                about,
                handlerId,
                stage,
                how,
                told,
                act);
    }
}
