package org.lifang.server.visits.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How visits are shown. */
final class VisitViews {

    private VisitViews() {}

    /** A line of the board. */
    record VisitLine(
            UUID id,
            String borrowerId,
            String nameMasked,
            LocalDate day,
            String place,
            String stage,
            String met,
            List<PersonView> crew,
            @Nullable Instant setOffAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant begunAt,
            @Nullable Instant leftAt,
            @Nullable Instant closedAt,
            @Nullable Instant outBy,
            boolean overdue,
            boolean panicked,
            @Nullable String result,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn,
            List<FlagView> flags,
            @Nullable UUID twinOf) {}

    record PersonView(UUID id, @Nullable String name) {}

    /** Something one should know, as a sentence. */
    record FlagView(String code, String says) {}

    /**
     * A whole visit.
     *
     * @param chainOk whether everything told of it belongs to the lawful chain
     * @param statement what can and what cannot be detected about such recordings
     */
    record VisitDetail(
            VisitLine visit,
            List<EventView> events,
            List<EvidenceView> evidence,
            List<IncidentView> incidents,
            List<FollowView> follow,
            List<VisitLine> twins,
            boolean chainOk,
            String statement) {}

    /** A step; {@code sentence} says what forbade it, when something did. */
    record EventView(
            UUID id,
            String kind,
            Instant at,
            Instant toldAt,
            long sequence,
            UUID device,
            List<FactView> facts,
            @Nullable String refusedBy,
            @Nullable String sentence) {}

    /** A coded part of a step; words somebody wrote are not among it. */
    record FactView(String name, String value) {}

    record EvidenceView(
            UUID media,
            String kind,
            String sha256,
            long bytes,
            Instant at,
            Instant toldAt,
            UUID by,
            @Nullable Instant arrivedAt,
            @Nullable Boolean equal,
            List<FlagView> flags) {}

    record IncidentView(
            UUID id,
            UUID visit,
            String kind,
            boolean grave,
            Instant at,
            Instant toldAt,
            PersonView by,
            boolean words,
            @Nullable Instant handledAt,
            @Nullable PersonView handledBy) {}

    /**
     * What another module was asked to do.
     *
     * @param sentence why it was refused, or what it waits for
     * @param signed the words somebody signed at the door, while they are not in force
     */
    record FollowView(
            String what,
            @Nullable Instant doneAt,
            @Nullable String refused,
            @Nullable String waitsFor,
            @Nullable String sentence,
            @Nullable String signed) {}
}
