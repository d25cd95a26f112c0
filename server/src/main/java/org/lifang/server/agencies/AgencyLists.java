package org.lifang.server.agencies;

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

/** Agencies as lists and pages show them, with a sentence for whatever is missing or soon will be. */
@Service
class AgencyLists {

    /** Time enough to evaluate, inspect or renew. */
    static final int SOON_DAYS = 30;

    private final AgencyStore store;
    private final EntryStore entries;
    private final BusinessDates dates;
    private final Messages messages;

    AgencyLists(AgencyStore store, EntryStore entries, BusinessDates dates, Messages messages) {
        this.store = store;
        this.entries = entries;
        this.dates = dates;
        this.messages = messages;
    }

    /** Something missing, or its last day. */
    record Lack(String code, @Nullable LocalDate on, String text) {}

    /**
     * @param chargeable nothing stands between the agency and being charged
     * @param evaluationUntil last day the evaluation is good; null when there is none
     * @param inspectionUntil last day the inspection is good; null when there is none
     */
    record Standing(
            AgencyStanding facts,
            boolean chargeable,
            @Nullable LocalDate evaluationUntil,
            @Nullable LocalDate inspectionUntil,
            List<Lack> missing,
            List<Lack> expiring) {}

    record Line(UUID id, String name, String registrationNo, Standing standing) {}

    record EntryLine(
            UUID id,
            EntryKind kind,
            String title,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable EntryForm form,
            @Nullable Scores scores,
            @Nullable Boolean passed,
            @Nullable IncidentKind incident,
            @Nullable Terms terms,
            @Nullable String document,
            @Nullable String url,
            @Nullable UUID refers,
            boolean voided,
            @Nullable String reason,
            Instant recordedAt,
            UUID recordedBy,
            @Nullable String recordedByName) {}

    record Card(Line agency, List<EntryLine> records, List<AgencyStore.Member> members) {}

    Page<Line> page(@Nullable String after, int size, Locale locale) {
        PageToken token = PageToken.parse(after, 1);
        List<AgencyStore.Agency> found = store.page(token == null ? null : token.key(0), size + 1);
        List<AgencyStore.Agency> shown = found.subList(0, Math.min(size, found.size()));
        Map<UUID, List<AgencyEntry>> known =
                entries.of(shown.stream().map(AgencyStore.Agency::id).toList());
        LocalDate today = dates.today();
        List<Line> lines = shown.stream()
                .map(agency -> line(agency, known.getOrDefault(agency.id(), List.of()), today, locale))
                .toList();
        return Page.of(lines, found.size() > size ? PageToken.of(shown.getLast().name()) : null);
    }

    /** An agency as of today or a date, with everything on record; null when there is none. */
    @Nullable
    Card card(UUID id, @Nullable LocalDate on, Locale locale) {
        AgencyStore.Agency agency = store.find(id);
        if (agency == null) {
            return null;
        }
        List<EntryStore.Written> written = entries.written(id);
        List<AgencyEntry> known =
                written.stream().map(EntryStore.Written::entry).toList();
        Line line = line(agency, known, on == null ? dates.today() : on, locale);
        return new Card(line, lines(written, locale), store.members(id));
    }

    private Line line(AgencyStore.Agency agency, List<AgencyEntry> known, LocalDate date, Locale locale) {
        AgencyStanding standing = AgencyFold.of(date, known).standing(agency.id());
        return new Line(agency.id(), agency.name(), agency.registrationNo(), told(standing, locale));
    }

    private Standing told(AgencyStanding standing, Locale locale) {
        List<AgencyStanding.Gap> gaps = standing.gaps();
        List<Lack> missing = gaps.stream()
                .map(gap -> new Lack(gap.name(), null, messages.text("agency.gap." + gap, locale)))
                .toList();
        AgencyStanding.Contract contract = standing.contract();
        List<Lack> expiring = new ArrayList<>();
        soon(expiring, "LISTING", standing.listedUntil(), standing.asOf(), locale);
        soon(expiring, "CONTRACT", contract == null ? null : contract.until(), standing.asOf(), locale);
        soon(expiring, "EVALUATION", standing.evaluationUntil(), standing.asOf(), locale);
        soon(expiring, "INSPECTION", standing.inspectionUntil(), standing.asOf(), locale);
        return new Standing(
                standing, gaps.isEmpty(), standing.evaluationUntil(), standing.inspectionUntil(), missing, expiring);
    }

    private void soon(List<Lack> into, String what, @Nullable LocalDate last, LocalDate asOf, Locale locale) {
        if (last != null && !last.isBefore(asOf) && !last.isAfter(asOf.plusDays(SOON_DAYS))) {
            String text = messages.text("agency.expires." + what, List.of(last.toString()), locale);
            into.add(new Lack(what, last, text));
        }
    }

    private List<EntryLine> lines(List<EntryStore.Written> written, Locale locale) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> voided = new HashSet<>();
        for (EntryStore.Written each : written) {
            people.add(each.entry().recordedBy());
            UUID refers = each.entry().refers();
            if (refers != null && each.entry().kind() == EntryKind.VOIDED) {
                voided.add(refers);
            }
        }
        Map<UUID, String> names = store.names(people);
        return written.stream()
                .map(each -> line(each, voided.contains(each.entry().id()), names, locale))
                .toList();
    }

    private EntryLine line(EntryStore.Written each, boolean voided, Map<UUID, String> names, Locale locale) {
        AgencyEntry entry = each.entry();
        return new EntryLine(
                entry.id(),
                entry.kind(),
                messages.text("agency.entry." + entry.kind(), locale),
                entry.on(),
                entry.from(),
                entry.until(),
                entry.form(),
                entry.scores(),
                entry.passed(),
                entry.incident(),
                entry.terms(),
                entry.document(),
                entry.url(),
                entry.refers(),
                voided,
                each.reason(),
                each.at(),
                entry.recordedBy(),
                names.get(entry.recordedBy()));
    }
}
