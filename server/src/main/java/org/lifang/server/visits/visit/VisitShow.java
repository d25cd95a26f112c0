package org.lifang.server.visits.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lifang.server.answers.Messages;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.EvidenceRecord;
import org.lifang.server.visits.tables.FollowRecord;
import org.lifang.server.visits.tables.IncidentRecord;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.lifang.server.visits.visit.VisitViews.EventView;
import org.lifang.server.visits.visit.VisitViews.EvidenceView;
import org.lifang.server.visits.visit.VisitViews.FactView;
import org.lifang.server.visits.visit.VisitViews.FlagView;
import org.lifang.server.visits.visit.VisitViews.FollowView;
import org.lifang.server.visits.visit.VisitViews.IncidentView;
import org.lifang.server.visits.visit.VisitViews.PersonView;
import org.lifang.server.visits.visit.VisitViews.VisitDetail;
import org.lifang.server.visits.visit.VisitViews.VisitLine;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts visits into words; what somebody wrote down, and where people were, stays sealed. */
@Component
class VisitShow {

    /** Parts of steps that are codes or ids, never words or places. */
    private static final Set<String> CODED = Set.of(
            "kind",
            "looked",
            "way",
            "person",
            "said",
            "listens",
            "consent",
            "form",
            "codes",
            "reasonCode",
            "silent",
            "result",
            "next",
            "nextOn",
            "missing",
            "sealed",
            "number",
            "member",
            "loan",
            "parts",
            "media",
            "sha256");

    private final VisitLists lists;
    private final VisitStore store;
    private final VisitFollowStore follows;
    private final SignedAtDoor signed;
    private final Messages messages;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;

    VisitShow(
            VisitLists lists,
            VisitStore store,
            VisitFollowStore follows,
            SignedAtDoor signed,
            Messages messages,
            Sealer sealer,
            JsonMapper json,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.follows = follows;
        this.signed = signed;
        this.messages = messages;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    List<VisitLine> lines(Collection<VisitRecord> rows, Locale locale) {
        Map<Long, String> borrowers =
                lists.borrowers(rows.stream().map(VisitRecord::getBorrowerId).toList());
        Set<UUID> people = new HashSet<>();
        rows.forEach(row -> people.addAll(people(row)));
        Map<UUID, String> names = lists.names(people);
        return rows.stream().map(row -> line(row, borrowers, names, locale)).toList();
    }

    /** Until the crew is known, who holds the phone. */
    private static List<UUID> people(VisitRecord row) {
        List<UUID> crew = Arrays.asList(row.getCrew());
        return crew.isEmpty() ? List.of(row.getLead()) : crew;
    }

    private VisitLine line(VisitRecord row, Map<Long, String> borrowers, Map<UUID, String> names, Locale locale) {
        return new VisitLine(
                row.getId(),
                row.getBorrowerId().toString(),
                borrowers.getOrDefault(row.getBorrowerId(), "—"),
                row.getDay(),
                row.getPlace(),
                row.getStage(),
                row.getMet(),
                people(row).stream()
                        .map(id -> new PersonView(id, names.get(id)))
                        .toList(),
                row.getSetOffAt(),
                row.getArrivedAt(),
                row.getBegunAt(),
                row.getLeftAt(),
                row.getClosedAt(),
                row.getOutBy(),
                row.getLeftAt() == null
                        && row.getOutBy() != null
                        && row.getOutBy().isBefore(clock.instant()),
                row.getPanicked(),
                row.getResult(),
                row.getNextAction(),
                row.getNextOn(),
                flags(Arrays.asList(row.getFlags()), locale),
                row.getTwinOf());
    }

    private List<FlagView> flags(Collection<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> new FlagView(code, messages.text("visit.flag." + code, locale)))
                .toList();
    }

    VisitDetail detail(VisitRecord row, Locale locale) {
        List<VisitEventRecord> events = store.events(row.getId());
        return new VisitDetail(
                lines(List.of(row), locale).getFirst(),
                events.stream().map(each -> event(each, locale)).toList(),
                store.evidence(row.getId()).stream()
                        .map(each -> evidence(each, locale))
                        .toList(),
                incidents(store.incidents(row.getId())),
                follows.of(row.getId()).stream()
                        .map(each -> follow(each, locale))
                        .toList(),
                lines(lists.twins(row.getId()), locale),
                events.stream().allMatch(each -> each.getRefusedBy() == null),
                messages.text("visit.evidence.statement", locale));
    }

    private FollowView follow(FollowRecord row, Locale locale) {
        String waits = row.getWaitsFor();
        String code = waits == null ? row.getRefusedCode() : "visit.follow.waits." + waits;
        boolean agreed = row.getWhat().equals(Following.AGREEMENT.name());
        return new FollowView(
                row.getWhat(),
                row.getDoneAt(),
                row.getRefusedCode(),
                waits,
                code == null ? null : messages.text(code, locale),
                agreed && row.getDoneAt() == null ? signed.words(row.getEventId()) : null);
    }

    private EventView event(VisitEventRecord row, Locale locale) {
        String refused = row.getRefusedBy();
        return new EventView(
                row.getId(),
                row.getKind(),
                row.getAt(),
                row.getToldAt(),
                row.getSequence(),
                row.getDeviceId(),
                facts(row),
                refused,
                refused == null ? null : messages.text("VISIT_" + refused, locale));
    }

    private List<FactView> facts(VisitEventRecord row) {
        JsonNode node = json.readTree(sealer.open(Field.NOTE, row.getDetailsSealed()));
        List<FactView> facts = new ArrayList<>();
        node.propertyStream()
                .filter(each ->
                        CODED.contains(each.getKey()) && !each.getValue().isNull())
                .forEach(each -> facts.add(new FactView(
                        each.getKey(),
                        each.getValue().isValueNode()
                                ? each.getValue().asString()
                                : each.getValue().toString())));
        return facts;
    }

    private EvidenceView evidence(EvidenceRecord row, Locale locale) {
        List<String> flags = new ArrayList<>(List.of(row.getFlags()));
        if (row.getArrivedAt() == null) {
            flags.add(Flag.EVIDENCE_MISSING.name());
        }
        return new EvidenceView(
                row.getMediaId(),
                row.getKind(),
                HexFormat.of().formatHex(row.getSha256()),
                row.getBytes(),
                row.getAt(),
                row.getToldAt(),
                row.getByUser(),
                row.getArrivedAt(),
                row.getEqual(),
                flags(flags, locale));
    }

    List<IncidentView> incidents(List<IncidentRecord> rows) {
        Map<UUID, String> names = lists.names(rows.stream()
                .flatMap(row -> Stream.of(row.getToldBy(), row.getHandledBy()))
                .filter(java.util.Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new IncidentView(
                        row.getId(),
                        row.getVisitId(),
                        row.getKind(),
                        row.getGrave(),
                        row.getAt(),
                        row.getToldAt(),
                        new PersonView(row.getToldBy(), names.get(row.getToldBy())),
                        row.getWordsSealed() != null,
                        row.getHandledAt(),
                        row.getHandledBy() == null
                                ? null
                                : new PersonView(row.getHandledBy(), names.get(row.getHandledBy()))))
                .toList();
    }
}
