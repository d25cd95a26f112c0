package org.lifang.server.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.agencies.AgencyStanding.Contract;

/** What the entries about one agency come to on a date. */
final class AgencyFold {

    private final LocalDate date;
    private final List<AgencyEntry> contracts = new ArrayList<>();
    private final Map<UUID, LocalDate> ended = new HashMap<>();
    private final Set<UUID> deleted = new HashSet<>();
    private final Set<UUID> open = new HashSet<>();
    private final List<AgencyEntry> evaluations = new ArrayList<>();
    private boolean any;
    private boolean lookedAt;
    private boolean violent;
    private boolean suspended;
    private @Nullable AgencyEntry listing;
    private @Nullable AgencyEntry publicity;
    private @Nullable AgencyEntry inspection;
    private @Nullable Boolean recordsComplete;

    private AgencyFold(LocalDate date) {
        this.date = date;
    }

    /** Takes all entries, in the order in which they count, up to a date. */
    static AgencyFold of(LocalDate date, List<AgencyEntry> entries) {
        Set<UUID> voided = new HashSet<>();
        for (AgencyEntry each : entries) {
            if (each.kind() == EntryKind.VOIDED && !each.on().isAfter(date)) {
                voided.add(Objects.requireNonNull(each.refers()));
            }
        }
        AgencyFold fold = new AgencyFold(date);
        for (AgencyEntry each : entries) {
            if (!each.on().isAfter(date) && each.kind() != EntryKind.VOIDED && !voided.contains(each.id())) {
                fold.take(each);
            }
        }
        return fold;
    }

    private void take(AgencyEntry next) {
        any = true;
        switch (next.kind()) {
            case LISTED, DELISTED -> listing = next;
            case PUBLISHED, UNPUBLISHED -> publicity = next;
            case CONTRACT -> contracts.add(next);
            case CONTRACT_ENDED -> ended.merge(Objects.requireNonNull(next.refers()), next.on(), AgencyFold::earlier);
            case DATA_DELETED -> deleted.add(Objects.requireNonNull(next.refers()));
            case EVALUATED -> {
                lookedAt = true;
                evaluations.add(next);
            }
            case INSPECTED -> {
                lookedAt = true;
                inspection = next;
            }
            case INCIDENT -> incident(next);
            case REMEDIED -> open.remove(Objects.requireNonNull(next.refers()));
            case RECORDS_LATE -> recordsComplete = false;
            case RECORDS_COMPLETE -> recordsComplete = true;
            case SUSPENDED -> suspended = true;
            case REINSTATED -> suspended = false;
            case VOIDED -> throw new IllegalArgumentException("a voided entry does not count");
        }
    }

    private void incident(AgencyEntry next) {
        lookedAt = true;
        violent |= next.incident() == IncidentKind.VIOLENCE;
        if (next.incident() == IncidentKind.PASSED_ON) {
            open.add(next.id());
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Contracts with the last day they really have, the first to begin in front. */
    private List<Contract> contracts() {
        return contracts.stream()
                .map(entry -> {
                    LocalDate until = Objects.requireNonNull(entry.until());
                    LocalDate end = ended.get(entry.id());
                    return new Contract(
                            entry.id(),
                            Objects.requireNonNull(entry.from()),
                            end == null ? until : earlier(until, end),
                            Objects.requireNonNull(entry.terms()));
                })
                .sorted(Comparator.comparing(Contract::from).thenComparing(Contract::until))
                .toList();
    }

    /** The last of the contracts, by its end, that has begun; null when none has. */
    private @Nullable Contract current() {
        Contract found = null;
        for (Contract each : contracts()) {
            boolean begun = !each.from().isAfter(date);
            if (begun && (found == null || !each.until().isBefore(found.until()))) {
                found = each;
            }
        }
        return found;
    }

    /** Whether another contract may follow the last one: evaluated before its end, or after it was over (CN-A-02). */
    @Nullable
    Boolean evaluatedForRenewal() {
        List<Contract> all = contracts();
        if (all.isEmpty()) {
            return null;
        }
        Contract last = all.getLast();
        return evaluations.stream()
                .filter(entry -> Boolean.TRUE.equals(entry.passed()))
                .filter(entry -> !entry.on().isBefore(last.from()))
                .anyMatch(entry ->
                        entry.form() == EntryForm.BEFORE_EXPIRY || entry.on().isAfter(last.until()));
    }

    private boolean dataKept() {
        return contracts().stream()
                .anyMatch(each -> each.until().isBefore(date)
                        && !deleted.contains(each.id())
                        && contracts().stream().noneMatch(other -> other.live(date)));
    }

    private boolean fresh(LocalDate on) {
        return !on.plusDays(AgencyStanding.YEAR_DAYS).isBefore(date);
    }

    private @Nullable Boolean listed() {
        if (listing == null) {
            return null;
        }
        LocalDate until = listing.until();
        return listing.kind() == EntryKind.LISTED && (until == null || !until.isBefore(date));
    }

    AgencyStanding standing(UUID agency) {
        AgencyEntry evaluation = evaluations.isEmpty() ? null : evaluations.getLast();
        Contract contract = current();
        boolean published = publicity != null && publicity.kind() == EntryKind.PUBLISHED;
        return new AgencyStanding(
                agency,
                date,
                listed(),
                listing == null ? null : listing.until(),
                publicity == null ? null : (Boolean) published,
                published && publicity != null ? publicity.on() : null,
                published && publicity != null ? publicity.url() : null,
                contract,
                contract == null ? null : (Boolean) contract.live(date),
                evaluation == null ? null : (Boolean) fresh(evaluation.on()),
                evaluation == null ? null : evaluation.on(),
                evaluation == null ? null : evaluation.passed(),
                evaluatedForRenewal(),
                inspection == null ? null : (Boolean) fresh(inspection.on()),
                inspection == null ? null : inspection.on(),
                inspection == null ? null : inspection.passed(),
                lookedAt ? violent : null,
                lookedAt ? !open.isEmpty() : null,
                recordsComplete,
                any ? suspended : null,
                dataKept());
    }
}
