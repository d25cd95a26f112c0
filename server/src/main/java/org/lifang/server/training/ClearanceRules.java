package org.lifang.server.training;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.training.ClearanceOutcome.Denied;
import org.lifang.server.training.ClearanceOutcome.No;

/** What a record must say to be kept; every answer is a refusal, or null for yes. */
final class ClearanceRules {

    static final int MOST_TEXT_CHARS = 2_000;
    static final int MOST_REFERENCE_CHARS = 80;
    private static final int LONGEST_BACK_YEARS = 10;
    private static final int LONGEST_CERTIFICATE_YEARS = 10;
    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}〔〕()（）._/: -]*");

    private ClearanceRules() {}

    static @Nullable Denied draft(Clearances.Draft draft, LocalDate today) {
        RecordKind kind = draft.kind();
        boolean inTime = !draft.on().isAfter(today) && !draft.on().isBefore(today.minusYears(LONGEST_BACK_YEARS));
        // What is struck out stays as it was for the days before.
        if (!inTime || (kind == RecordKind.VOIDED && !draft.on().equals(today))) {
            return Denied.on("on", No.DATE_INVALID);
        }
        Denied no = present("passed", draft.passed(), kind.assessed());
        no = no != null ? no : present("course", draft.course(), kind.taught());
        no = no != null ? no : present("document", draft.document(), kind.documented());
        no = no != null ? no : present("voids", draft.voids(), kind == RecordKind.VOIDED);
        no = no != null ? no : expiry(draft);
        return no != null ? no : texts(draft);
    }

    private static @Nullable Denied present(String field, @Nullable Object value, boolean needed) {
        if ((value != null) == needed) {
            return null;
        }
        return Denied.on(field, needed ? No.FIELD_NEEDED : No.FIELD_NOT_OF_KIND);
    }

    private static @Nullable Denied expiry(Clearances.Draft draft) {
        LocalDate expires = draft.expiresOn();
        if (expires == null) {
            return null;
        }
        if (draft.kind() != RecordKind.VISITS_QUALIFIED) {
            return Denied.on("expiresOn", No.FIELD_NOT_OF_KIND);
        }
        boolean fits =
                !expires.isBefore(draft.on()) && !expires.isAfter(draft.on().plusYears(LONGEST_CERTIFICATE_YEARS));
        return fits ? null : Denied.on("expiresOn", No.DATE_INVALID);
    }

    private static @Nullable Denied texts(Clearances.Draft draft) {
        if (!reference(draft.course())) {
            return Denied.on("course", No.TEXT_INVALID);
        }
        if (!reference(draft.document())) {
            return Denied.on("document", No.TEXT_INVALID);
        }
        String reason = draft.reason();
        if (reason == null) {
            return draft.kind().needsReason() ? Denied.on("reason", No.FIELD_NEEDED) : null;
        }
        boolean fits = !reason.isBlank() && reason.length() <= MOST_TEXT_CHARS;
        return fits ? null : Denied.on("reason", No.TEXT_INVALID);
    }

    private static boolean reference(@Nullable String text) {
        return text == null
                || (text.length() <= MOST_REFERENCE_CHARS
                        && REFERENCE.matcher(text).matches());
    }

    /** Whether the record fits what stands on its day. */
    static @Nullable Denied state(RecordKind kind, Clearance standing) {
        return switch (kind) {
            case REINSTATED -> Boolean.TRUE.equals(standing.suspended()) ? null : Denied.because(No.NOT_SUSPENDED);
            case BLACKLIST_REPORTED ->
                Boolean.TRUE.equals(standing.blacklisted()) ? null : Denied.because(No.NOT_BLACKLISTED);
            case VISITS_WITHDRAWN -> standing.certificateNo() == null ? Denied.because(No.NOT_QUALIFIED) : null;
            case SCREENED, PRE_JOB, YEARLY, UNDERTAKING, SUSPENDED, BLACKLISTED, VISITS_QUALIFIED, VOIDED -> null;
        };
    }
}
