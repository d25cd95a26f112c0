package org.lifang.server.field.sync;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What phones send and get. */
final class SyncBodies {

    static final int MOST_COMMANDS = 500;
    private static final int LONGEST_BODY = 20_000;

    private SyncBodies() {}

    /**
     * A command of a phone's log.
     *
     * @param sequence 1 for the first of this phone
     * @param previous hash of the one before, 64 zeros for the first
     * @param hash SHA-256 of {@code kernel.visit.CommandText}
     * @param at by the phone's clock, milliseconds since 1970-01-01 UTC
     * @param offset milliseconds to be added to it to get the server's time, as far as the phone knew
     * @param kind VISIT or DAY
     * @param body JSON as text, hashed and kept exactly as it is
     */
    record CommandBody(
            @NotNull UUID id,
            @Min(1) long sequence,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String previous,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            long at,
            long offset,
            @NotNull @Pattern(regexp = "[A-Z_]{1,40}") String kind,
            @NotNull @Size(max = LONGEST_BODY) String body) {

        @Override
        public String toString() {
            return "CommandBody[" + id + "]";
        }
    }

    /**
     * What a phone has to tell, in any order; what was told before may be told again.
     *
     * @param urgent commands that cannot wait for those before them, such as a call for help; they are told again in
     * their place
     */
    record SyncBody(
            @NotNull UUID device,
            @NotNull @Size(max = MOST_COMMANDS) List<@Valid CommandBody> commands,
            @Nullable @Size(max = 20) List<@Valid CommandBody> urgent) {}

    /**
     * How far the server got.
     *
     * @param acknowledged every command up to this one is kept here for ever; the phone may forget them
     * @param head hash of that one
     * @param serverTime milliseconds since 1970-01-01 UTC
     * @param outcomes what became of commands that were told in this request, or had not been told of before
     * @param versions commands that do not fit the chain of the phone; they are kept, with the reason
     */
    record SyncView(
            long acknowledged, String head, long serverTime, List<OutcomeView> outcomes, List<VersionView> versions) {}

    /** What became of a command; {@code sentence} says it to a person when there is something to say. */
    record OutcomeView(
            UUID id,
            long sequence,
            State state,
            @Nullable String code,
            @Nullable String sentence) {}

    record VersionView(UUID id, long sequence, String why, String sentence) {}

    enum State {
        /** It counts. */
        APPLIED,
        /** It is kept beside, and the sentence says why. */
        KEPT,
        /** Nobody can make anything of it; it is kept, and the others went on. */
        POISON,
        /** It is kept and will be looked at with the next. */
        WAITING
    }

    /** A phone's log as the office sees it. */
    record LogLine(
            long sequence,
            UUID id,
            String kind,
            Instant at,
            Instant toldAt,
            @Nullable State state,
            @Nullable String code,
            @Nullable String sentence,
            @Nullable UUID visit) {}

    /**
     * How far a phone's log is kept.
     *
     * @param acknowledged the number of its last command
     * @param head hash of that one
     * @param serverTime milliseconds since 1970-01-01 UTC
     * @param known ids of the commands that are kept from the number asked for on, at most a thousand: what is among
     *     them must not be told anew under another number
     */
    record StateView(UUID device, long acknowledged, String head, long serverTime, List<UUID> known) {}
}
