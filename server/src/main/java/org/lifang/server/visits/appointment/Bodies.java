package org.lifang.server.visits.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.routing.Wish;

/** What the office sends about appointments. */
final class Bodies {

    private static final int USUAL_MINUTES = 45;

    private Bodies() {}

    /** By which channel an offer goes out. */
    enum Tell {
        SMS(Channel.SMS),
        EMAIL(Channel.EMAIL),
        /** The borrower is on the telephone. */
        NOBODY(null);

        private final @Nullable Channel channel;

        Tell(@Nullable Channel channel) {
            this.channel = channel;
        }

        @Nullable
        Channel channel() {
            return channel;
        }
    }

    record PlaceBody(
            @NotNull Where where,
            @Nullable Long pointId,
            @Nullable UUID branchId,
            @Nullable Integer latitudeE6,
            @Nullable Integer longitudeE6,
            @Nullable @Size(max = 200) String words) {

        Spot spot() {
            return new Spot(where, pointId, branchId, latitudeE6, longitudeE6, words);
        }
    }

    record HoursBody(
            @NotNull LocalDate day,
            @Min(0) @Max(1439) int fromMinute,
            @Min(1) @Max(1440) int toMinute) {

        Hours hours() {
            return new Hours(day, fromMinute, toMinute);
        }
    }

    record ProposalBody(
            @NotNull UUID id,
            @NotNull Aim aim,
            @Nullable @Pattern(regexp = "zh-CN|en") String language,
            @Nullable @Min(15) @Max(240) Integer minutes,
            @Nullable Set<Wish> wishes,
            @NotNull @Valid PlaceBody place,
            @NotNull Tell tell,
            @Nullable @Size(max = 500) String reason) {

        Proposing.Proposal proposal(long borrower) {
            return new Proposing.Proposal(
                    id,
                    borrower,
                    aim,
                    language,
                    Objects.requireNonNullElse(minutes, USUAL_MINUTES),
                    Objects.requireNonNullElse(wishes, Set.of()),
                    place.spot(),
                    List.of(),
                    tell.channel());
        }
    }

    /** What the borrower said on the telephone. */
    record SaidBody(
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            int wordingVersion,
            @NotBlank @Size(max = 300) String evidence,
            boolean confirm) {

        Said said(UUID taker) {
            return new Said(Way.CALL, language, wordingVersion, evidence, taker, confirm);
        }
    }

    record OfferBody(
            @Nullable @Valid PlaceBody place,
            @Nullable LocalDate from,
            @NotNull Tell tell,
            @Nullable @Valid SaidBody askedAtWork) {}

    /** The number of an offered time, or a time named just now. */
    record AcceptBody(
            @Nullable @Min(1) @Max(12) Integer number,
            @Nullable @Valid HoursBody at,
            @NotNull @Valid SaidBody said) {}

    record NumberBody(@Min(1) @Max(12) int number) {}

    record CounterBody(
            @NotNull @Size(max = 5) List<@Valid HoursBody> hours,
            @Nullable @Size(max = 500) String words,
            @NotNull @Valid SaidBody said) {}

    record AnswerBody(@NotNull @Valid SaidBody said) {}

    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    enum Who {
        BORROWER,
        CREW
    }

    record LateBody(
            @NotNull Who who,
            @Min(1) @Max(240) int minutes,
            @Nullable @Valid SaidBody said) {}

    record MissedBody(
            @NotNull Who absent, @Nullable @Size(max = 500) String reason) {}

    record NoteBody(@Nullable @Size(max = 500) String reason) {}

    record Reading(@NotBlank String purpose, @NotBlank String reason) {}
}
