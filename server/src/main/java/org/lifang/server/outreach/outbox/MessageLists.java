package org.lifang.server.outreach.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Messages as the office looks at them, within what the reader may see. */
@Service
final class MessageLists {

    private final MessageListStore store;

    /** What a list is narrowed to; null is everything. */
    record Filter(
            @Nullable MessageState state,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable Long borrower,
            @Nullable LocalDate plannedOn) {}

    /** A message with the masked name of whom it is for. */
    record Row(Message message, String nameMasked) {}

    /**
     * One thing that happened to a message.
     *
     * @param note what a person said about it, in clear
     */
    record Event(
            Instant at,
            String kind,
            @Nullable String why,
            @Nullable UUID decision,
            @Nullable String by,
            @Nullable String note) {}

    MessageLists(MessageListStore store) {
        this.store = store;
    }

    List<Row> page(Filter filter, @Nullable UUID before, int rows) {
        return store.page(filter, before, rows);
    }

    @Nullable
    Row find(UUID id) {
        return store.find(id);
    }

    Map<String, Integer> counts() {
        return store.counts();
    }

    List<Event> events(UUID id) {
        return store.events(id);
    }
}
