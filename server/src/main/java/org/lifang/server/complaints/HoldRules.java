package org.lifang.server.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.complaints.HoldOutcome.No;

/** What a hold must say to be kept; every answer is a refusal, or null for yes. */
final class HoldRules {

    static final int MOST_TEXT_CHARS = 2_000;
    static final int MOST_REFERENCE_CHARS = 80;
    private static final long MOST_FEN = 1_000_000_000_000L;
    private static final int LONGEST_DAYS = 366;
    /** The bureau's objection must be answered in writing by then (CN-L-20). */
    static final int CREDIT_REPLY_DAYS = 20;

    private HoldRules() {}

    static HoldOutcome.@Nullable Denied draft(Holds.Draft draft, LocalDate today) {
        if (draft.kind() == HoldKind.COMPLAINT) {
            return HoldOutcome.Denied.on("kind", No.OF_COMPLAINT);
        }
        HoldOutcome.Denied no = dates(draft, today);
        return no != null ? no : content(draft);
    }

    private static HoldOutcome.@Nullable Denied dates(Holds.Draft draft, LocalDate today) {
        boolean planned = draft.kind() == HoldKind.OCCASION;
        LocalDate latest = planned ? today.plusDays(LONGEST_DAYS) : today;
        if (draft.since().isAfter(latest) || draft.since().isBefore(today.minusYears(10))) {
            return HoldOutcome.Denied.on("since", No.SINCE_INVALID);
        }
        if (!until(draft)) {
            return HoldOutcome.Denied.on("until", No.UNTIL_INVALID);
        }
        LocalDate review = draft.reviewOn();
        if (review == null) {
            boolean ends = draft.until() != null;
            return draft.kind().needsReviewDate() && !ends
                    ? HoldOutcome.Denied.on("reviewOn", No.REVIEW_DATE_NEEDED)
                    : null;
        }
        return reviewDate(review, today) ? null : HoldOutcome.Denied.on("reviewOn", No.REVIEW_DATE_INVALID);
    }

    private static boolean until(Holds.Draft draft) {
        LocalDate until = draft.until();
        return switch (draft.kind()) {
            case OCCASION -> until != null && within(draft.since(), until);
            case HOUSE -> until == null || within(draft.since(), until);
            case COMPLAINT,
                    DISPUTE,
                    HARDSHIP,
                    DEATH,
                    INCAPACITY,
                    NO_CONTACT_ORDER,
                    SELF_HARM,
                    CREDIT_DISPUTE,
                    DATA_REQUEST,
                    PLAN -> until == null;
        };
    }

    private static boolean within(LocalDate since, LocalDate until) {
        return !until.isBefore(since) && !until.isAfter(since.plusDays(LONGEST_DAYS));
    }

    static boolean reviewDate(LocalDate review, LocalDate today) {
        return !review.isBefore(today) && !review.isAfter(today.plusDays(LONGEST_DAYS));
    }

    private static HoldOutcome.@Nullable Denied content(Holds.Draft draft) {
        HoldDetail detail = draft.detail();
        boolean fits = detail == null ? draft.kind() != HoldKind.OCCASION : detail.kind() == draft.kind();
        if (!fits) {
            return HoldOutcome.Denied.on("detail", No.DETAIL_INVALID);
        }
        if (!undisputed(draft)) {
            return HoldOutcome.Denied.on("undisputed", No.UNDISPUTED_INVALID);
        }
        if (draft.kind() == HoldKind.NO_CONTACT_ORDER && draft.reference() == null) {
            return HoldOutcome.Denied.on("reference", No.ORDER_NUMBER_NEEDED);
        }
        if (draft.reference() != null && !text(draft.reference(), MOST_REFERENCE_CHARS)) {
            return HoldOutcome.Denied.on("reference", No.TEXT_INVALID);
        }
        return text(draft.reason(), MOST_TEXT_CHARS) ? null : HoldOutcome.Denied.on("reason", No.TEXT_INVALID);
    }

    private static boolean undisputed(Holds.Draft draft) {
        Amount amount = draft.undisputed();
        return amount == null
                || (draft.kind() == HoldKind.DISPUTE && amount.minor() >= 0 && amount.minor() <= MOST_FEN);
    }

    static boolean text(@Nullable String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }

    /** The day to look again: as wanted, or the bureau's deadline. */
    static @Nullable LocalDate reviewOn(Holds.Draft draft) {
        if (draft.reviewOn() != null || draft.kind() != HoldKind.CREDIT_DISPUTE) {
            return draft.reviewOn();
        }
        return draft.since().plusDays(CREDIT_REPLY_DAYS);
    }
}
