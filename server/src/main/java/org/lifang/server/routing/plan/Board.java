package org.lifang.server.routing.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day as the planning board shows it. Times are seconds of the day; coordinates are millionths of a degree, those of
 * homes rounded to about a hundred metres.
 *
 * @param estimate true when ways are estimated without a map
 */
record Board(
        LocalDate day,
        boolean estimate,
        @Nullable Version version,
        List<Version> versions,
        Plan.@Nullable Score score,
        List<Crew> crews,
        List<Left> left,
        List<Alone> alone,
        List<Centre> centres,
        List<Change> changes,
        Progress progress) {

    record Person(UUID id, String name) {}

    /** Somebody who could visit and goes with nobody, or who cannot, and why. */
    record Alone(UUID id, String name, String why) {}

    record Centre(String name, int latitudeE6, int longitudeE6) {}

    record Version(
            UUID id,
            int version,
            String state,
            String cause,
            Instant madeAt,
            @Nullable String madeBy) {}

    record Crew(
            int number,
            List<Person> people,
            String mode,
            int starts,
            int ends,
            int shiftFrom,
            int shiftTo,
            @Nullable Integer lunchFrom,
            @Nullable Integer lunchTo,
            int travelSeconds,
            @Nullable Integer latitudeE6,
            @Nullable Integer longitudeE6,
            List<Stop> stops) {}

    record Stop(
            UUID visit,
            String borrowerId,
            String nameMasked,
            @Nullable UUID appointmentId,
            String place,
            @Nullable String district,
            int arrives,
            int begins,
            int ends,
            int windowFrom,
            int windowTo,
            boolean promised,
            boolean pinned,
            long value,
            @Nullable Integer chance,
            boolean permitted,
            boolean coarse,
            @Nullable Integer latitudeE6,
            @Nullable Integer longitudeE6) {}

    record Left(
            UUID visit,
            String borrowerId,
            String nameMasked,
            @Nullable UUID appointmentId,
            long value,
            String code,
            String why,
            List<String> rules,
            @Nullable String district,
            @Nullable Integer latitudeE6,
            @Nullable Integer longitudeE6) {}

    /** A difference against the version this one is based on. */
    record Change(
            UUID visit,
            String nameMasked,
            String kind,
            boolean promised,
            @Nullable String fromCrew,
            @Nullable Integer from,
            @Nullable String toCrew,
            @Nullable Integer to) {}

    record Progress(
            boolean running,
            int perMille,
            int visits,
            long value,
            @Nullable String failed,
            @Nullable String message) {}

    /** Sentences for people. */
    record Reason(UUID visit, boolean made, List<String> sentences, List<String> gives) {}

    record Mine(LocalDate day, @Nullable Crew crew, boolean estimate) {}
}
