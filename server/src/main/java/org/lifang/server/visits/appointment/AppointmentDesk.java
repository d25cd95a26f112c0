package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lifang.server.answers.Refused;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Service;

/** What the desk shows, each reader the borrowers of their scope. */
@Service
class AppointmentDesk {

    private final QueueStore queues;
    private final AppointmentStore store;
    private final PointStore points;
    private final Story story;
    private final Clock clock;

    AppointmentDesk(QueueStore queues, AppointmentStore store, PointStore points, Story story, Clock clock) {
        this.queues = queues;
        this.store = store;
        this.points = points;
        this.story = story;
        this.clock = clock;
    }

    List<QueueStore.Row> queue(QueueStore.Queue queue) {
        return queues.queue(queue, today());
    }

    /** How many stand in each queue that is worked off. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        Arrays.stream(QueueStore.Queue.values())
                .filter(each -> each != QueueStore.Queue.OVER)
                .forEach(each -> counts.put(each.name(), queues.count(each, today())));
        return counts;
    }

    List<QueueStore.Row> of(long borrower) {
        requireBorrower(borrower);
        return queues.of(borrower);
    }

    List<PointStore.Address> addresses(long borrower) {
        requireBorrower(borrower);
        return points.addresses(borrower);
    }

    Story.Detail detail(UUID id, Locale locale) {
        QueueStore.Row line = queues.one(id);
        AppointmentRecord row = store.find(id);
        if (line == null || row == null) {
            throw new Refused(Outcome.No.because(Outcome.Why.UNKNOWN));
        }
        return story.detail(row, line, locale);
    }

    /** The appointment, once it is sure that the reader may see whose it is. */
    AppointmentRecord found(UUID id) {
        AppointmentRecord row = store.find(id);
        if (row == null || !queues.sees(row.getBorrowerId())) {
            throw new Refused(Outcome.No.because(Outcome.Why.UNKNOWN));
        }
        return row;
    }

    void requireBorrower(long borrower) {
        if (!queues.sees(borrower)) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
    }
}
