package org.lifang.server.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Clearances as lists and pages show them, with a sentence for whatever is missing or soon will be. */
@Service
class ClearanceLists {

    /** Time enough to book a course. */
    static final int SOON_DAYS = 30;

    private static final int CHUNK_ROWS = 200;

    private final ClearanceStore store;
    private final Clearances clearances;
    private final BusinessDates dates;
    private final Messages messages;

    ClearanceLists(ClearanceStore store, Clearances clearances, BusinessDates dates, Messages messages) {
        this.store = store;
        this.clearances = clearances;
        this.dates = dates;
        this.messages = messages;
    }

    /** Which colleagues a list shows. */
    enum Needs {
        MISSING,
        EXPIRING,
        EITHER,
        ANY
    }

    /** Something missing, or its last day. */
    record Lack(String code, @Nullable LocalDate on, String text) {}

    /** @param yearlyUntil last day the yearly assessment is good; null when none was passed */
    record Standing(
            Clearance clearance,
            boolean cleared,
            @Nullable LocalDate yearlyUntil,
            List<Lack> missing,
            List<Lack> expiring) {}

    record Line(UUID userId, String name, @Nullable UUID teamId, boolean agency, Standing standing) {}

    record RecordLine(
            UUID id,
            RecordKind kind,
            String title,
            LocalDate on,
            @Nullable Boolean passed,
            @Nullable String course,
            @Nullable String document,
            @Nullable LocalDate expiresOn,
            @Nullable UUID voids,
            boolean voided,
            @Nullable String reason,
            Instant recordedAt,
            UUID recordedBy,
            @Nullable String recordedByName) {}

    /** Collectors of a kind; those left out are passed over, so a page is full while there are any. */
    Page<Line> page(Needs needs, @Nullable String after, int size, Locale locale) {
        PageToken token = PageToken.parse(after, 1);
        UUID last = token == null ? null : token.key(0, UUID::fromString);
        List<Line> found = new ArrayList<>();
        List<ClearanceStore.Collector> chunk;
        do {
            chunk = store.collectors(last, CHUNK_ROWS);
            found.addAll(lines(chunk, needs, locale));
            last = chunk.isEmpty() ? last : chunk.getLast().id();
        } while (found.size() <= size && chunk.size() == CHUNK_ROWS);
        List<Line> shown = found.subList(0, Math.min(size, found.size()));
        return Page.of(
                List.copyOf(shown),
                found.size() > size ? PageToken.of(shown.getLast().userId()) : null);
    }

    private List<Line> lines(List<ClearanceStore.Collector> collectors, Needs needs, Locale locale) {
        Map<UUID, Clearance> standing = clearances.standing(
                collectors.stream().map(ClearanceStore.Collector::id).toList(), dates.today());
        List<Line> lines = new ArrayList<>();
        for (ClearanceStore.Collector each : collectors) {
            Clearance clearance = standing.get(each.id());
            if (clearance != null) {
                Standing told = told(clearance, locale);
                if (fits(told, needs)) {
                    lines.add(new Line(each.id(), each.name(), each.teamId(), each.agency(), told));
                }
            }
        }
        return lines;
    }

    private static boolean fits(Standing standing, Needs needs) {
        boolean missing = !standing.missing().isEmpty();
        boolean expiring = !standing.expiring().isEmpty();
        return switch (needs) {
            case MISSING -> missing;
            case EXPIRING -> expiring;
            case EITHER -> missing || expiring;
            case ANY -> true;
        };
    }

    Standing told(Clearance clearance, Locale locale) {
        List<Clearance.Gap> gaps = clearance.gaps();
        List<Lack> missing = gaps.stream()
                .map(gap -> new Lack(gap.name(), null, messages.text("clearance.gap." + gap, locale)))
                .toList();
        List<Lack> expiring = new ArrayList<>();
        soon(expiring, "YEARLY", clearance.yearlyUntil(), clearance.asOf(), locale);
        soon(expiring, "CERTIFICATE", clearance.certificateExpiresOn(), clearance.asOf(), locale);
        return new Standing(clearance, gaps.isEmpty(), clearance.yearlyUntil(), missing, expiring);
    }

    private void soon(List<Lack> into, String what, @Nullable LocalDate last, LocalDate asOf, Locale locale) {
        if (last != null && !last.isBefore(asOf) && !last.isAfter(asOf.plusDays(SOON_DAYS))) {
            String text = messages.text("clearance.expires." + what, List.of(last.toString()), locale);
            into.add(new Lack(what, last, text));
        }
    }

    /** Everything on record about a colleague, the oldest first. */
    List<RecordLine> records(UUID user, Locale locale) {
        List<ClearanceStore.Written> written = store.written(user);
        Set<UUID> people = new HashSet<>();
        Set<UUID> voided = new HashSet<>();
        for (ClearanceStore.Written each : written) {
            people.add(each.record().recordedBy());
            UUID voids = each.record().voids();
            if (voids != null) {
                voided.add(voids);
            }
        }
        Map<UUID, String> names = store.names(people);
        return written.stream()
                .map(each -> line(each, voided.contains(each.record().id()), names, locale))
                .toList();
    }

    private RecordLine line(ClearanceStore.Written each, boolean voided, Map<UUID, String> names, Locale locale) {
        ClearanceRecord kept = each.record();
        return new RecordLine(
                kept.id(),
                kept.kind(),
                messages.text("clearance.record." + kept.kind(), locale),
                kept.on(),
                kept.passed(),
                kept.course(),
                kept.document(),
                kept.expiresOn(),
                kept.voids(),
                voided,
                each.reason(),
                each.at(),
                kept.recordedBy(),
                names.get(kept.recordedBy()));
    }
}
