package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.AgencyOutcome.Denied;
import org.lifang.server.agencies.AgencyOutcome.No;

/** What an entry must say to be kept; every answer is a refusal, or null for yes. */
final class AgencyRules {

    static final int MOST_TEXT_CHARS = 2_000;
    static final int MOST_NAME_CHARS = 120;
    static final int MOST_REFERENCE_CHARS = 80;
    static final int MOST_URL_CHARS = 300;
    private static final int LONGEST_BACK_YEARS = 10;
    private static final int LONGEST_AHEAD_YEARS = 10;
    /** The unified social credit identifier. */
    private static final Pattern REGISTRATION = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}〔〕()（）._/: -]*");
    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s\"'<>@]*)?");

    private AgencyRules() {}

    static @Nullable Denied agency(Agencies.Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > MOST_NAME_CHARS) {
            return Denied.on("name", No.NAME_INVALID);
        }
        return REGISTRATION.matcher(draft.registrationNo()).matches()
                ? null
                : Denied.on("registrationNo", No.REGISTRATION_INVALID);
    }

    static @Nullable Denied entry(AgencyRecords.Draft draft, LocalDate today) {
        LocalDate on = draft.on();
        boolean inTime = !on.isAfter(today) && !on.isBefore(today.minusYears(LONGEST_BACK_YEARS));
        // What is struck out stays as it was for the days before.
        if (!inTime || (draft.kind() == EntryKind.VOIDED && !on.equals(today))) {
            return Denied.on("on", No.DATE_INVALID);
        }
        for (Part part : Part.values()) {
            boolean present = draft.value(part) != null;
            if (present && !draft.kind().knows(part)) {
                return Denied.on(part.field(), No.FIELD_NOT_OF_KIND);
            }
            if (!present && draft.kind().needs(part)) {
                return Denied.on(part.field(), No.FIELD_NEEDED);
            }
        }
        return values(draft);
    }

    private static @Nullable Denied values(AgencyRecords.Draft draft) {
        LocalDate until = draft.until();
        LocalDate first = draft.from() == null ? draft.on() : draft.from();
        if (until != null && (until.isBefore(first) || until.isAfter(first.plusYears(LONGEST_AHEAD_YEARS)))) {
            return Denied.on("until", No.UNTIL_INVALID);
        }
        if (draft.form() != null && draft.form().kind() != draft.kind()) {
            return Denied.on("form", No.FORM_INVALID);
        }
        if (draft.scores() != null && !draft.scores().inRange()) {
            return Denied.on("scores", No.SCORES_INVALID);
        }
        if (draft.document() != null && !fits(draft.document(), MOST_REFERENCE_CHARS, REFERENCE)) {
            return Denied.on("document", No.TEXT_INVALID);
        }
        if (draft.url() != null && !fits(draft.url(), MOST_URL_CHARS, URL)) {
            return Denied.on("url", No.URL_INVALID);
        }
        String reason = draft.reason();
        return reason != null && (reason.isBlank() || reason.length() > MOST_TEXT_CHARS)
                ? Denied.on("reason", No.TEXT_INVALID)
                : null;
    }

    private static boolean fits(String text, int most, Pattern pattern) {
        return text.length() <= most && pattern.matcher(text).matches();
    }

    /** Whether the entry fits what is on record already. */
    static @Nullable Denied state(AgencyRecords.Draft draft, List<AgencyEntry> entries, UUID actor) {
        AgencyFold before = AgencyFold.of(draft.on(), entries);
        return switch (draft.kind()) {
            case CONTRACT ->
                Boolean.FALSE.equals(before.evaluatedForRenewal())
                        ? Denied.because(No.NOT_EVALUATED_FOR_RENEWAL)
                        : null;
            case REINSTATED ->
                Boolean.TRUE.equals(before.standing(draft.agencyId()).suspended())
                        ? null
                        : Denied.because(No.NOT_SUSPENDED);
            case CONTRACT_ENDED, DATA_DELETED -> refers(draft, entries, EntryKind.CONTRACT);
            case REMEDIED -> refers(draft, entries, EntryKind.INCIDENT);
            case VOIDED -> voidable(draft, entries, actor);
            case LISTED,
                    DELISTED,
                    PUBLISHED,
                    UNPUBLISHED,
                    EVALUATED,
                    INSPECTED,
                    INCIDENT,
                    RECORDS_LATE,
                    RECORDS_COMPLETE,
                    SUSPENDED -> null;
        };
    }

    private static @Nullable Denied refers(AgencyRecords.Draft draft, List<AgencyEntry> entries, EntryKind kind) {
        AgencyEntry found = find(entries, draft.refers());
        if (found == null || found.kind() != kind || draft.on().isBefore(found.on())) {
            return Denied.on("refers", No.REFERENCE_INVALID);
        }
        return found.incident() == IncidentKind.VIOLENCE ? Denied.on("refers", No.VIOLENCE_STAYS) : null;
    }

    private static @Nullable Denied voidable(AgencyRecords.Draft draft, List<AgencyEntry> entries, UUID actor) {
        AgencyEntry found = find(entries, draft.refers());
        if (found == null || found.kind() == EntryKind.VOIDED) {
            return Denied.on("refers", No.REFERENCE_INVALID);
        }
        return found.recordedBy().equals(actor) ? Denied.on("refers", No.OWN_RECORD) : null;
    }

    private static @Nullable AgencyEntry find(List<AgencyEntry> entries, @Nullable UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
