package org.lifang.server.visits.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.Hindrance;
import org.lifang.kernel.visit.Place;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.VisitClosed;
import org.lifang.server.visits.tables.EvidenceRecord;
import org.lifang.server.visits.tables.IncidentRecord;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Service;

/** Takes what phones tell of visits; everything is kept, and what belongs to the chain changes where a visit stands. */
@Service
public class Visits {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Commands commands;
    private final VisitStore store;
    private final VisitFollowStore follows;
    private final VisitJson json;
    private final Sealer sealer;

    Visits(Commands commands, VisitStore store, VisitFollowStore follows, VisitJson json, Sealer sealer) {
        this.commands = commands;
        this.store = store;
        this.follows = follows;
        this.json = json;
        this.sealer = sealer;
    }

    /**
     * Takes several things one phone tells, in its order, in one transaction; each once for its key.
     *
     * @param commands one each, with the id of what is told for a key
     */
    public List<Result<VisitOutcome>> tell(List<Command> commands, List<Told> told) {
        return this.commands.runAll(commands, told, VisitOutcome.class, this::taken);
    }

    /** Takes one thing. */
    public Result<VisitOutcome> tell(Command command, Told told) {
        return tell(List.of(command), List.of(told)).getFirst();
    }

    /** What is written once all are taken. */
    private record Batch(
            Map<UUID, Open> open,
            List<VisitEventRecord> events,
            List<EvidenceRecord> evidence,
            List<IncidentRecord> incidents,
            List<VisitFollowStore.Wanted> follow) {}

    /** A visit that is being told of. */
    private record Open(VisitRecord row, Derived derived) {}

    private List<VisitOutcome> taken(List<Effect> effects, List<Told> told) {
        Batch batch = new Batch(
                new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<VisitOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            outcomes.add(taken(effects.get(i), told.get(i), batch));
        }
        for (Open open : batch.open.values()) {
            open.derived.stand(open.row);
            open.row.store();
        }
        store.add(batch.events, batch.evidence, batch.incidents);
        follows.want(batch.follow, effects.getFirst().at());
        return outcomes;
    }

    private VisitOutcome taken(Effect effect, Told told, Batch batch) {
        Open open = batch.open.computeIfAbsent(told.visit(), id -> open(effect, told));
        Hindrance no = open.derived.take(told.event(), effect.at());
        batch.events.add(event(effect, told, no));
        keep(effect, told, batch, open, no == null);
        open.row.setLastToldAt(effect.at());
        if (no == null) {
            open.derived.mark(open.row, told.event());
            follow(told, open, batch);
            closed(effect, told, open);
        }
        Map<String, Object> details = new HashMap<>(Map.of("visit", told.visit(), "device", told.device()));
        if (no != null) {
            details.put("refusedBy", no.rule());
        }
        String what = told.event().type().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        effect.audit("visit." + what, "borrower/" + open.row.getBorrowerId(), null, null, details);
        return no == null
                ? new VisitOutcome.Taken(told.visit())
                : new VisitOutcome.Beside(told.visit(), "VISIT_" + no.name(), no.rule());
    }

    private Open open(Effect effect, Told told) {
        VisitRecord row = store.lock(told.visit());
        if (row == null) {
            row = begun(effect, told);
            return new Open(row, new Derived(told.stop().setting()));
        }
        Derived derived = new Derived(json.setting(sealer.open(Field.NOTE, row.getSettingSealed())));
        List<VisitEventRecord> before = store.events(told.visit());
        if (before.stream().noneMatch(each -> each.getKind().equals("BEGUN"))
                && !told.stop().setting().equals(json.setting(sealer.open(Field.NOTE, row.getSettingSealed())))) {
            // The phone got a new permit before anybody stood at the door: that is the one it goes by.
            derived = new Derived(told.stop().setting());
            row.setSettingSealed(sealer.seal(Field.NOTE, json.text(told.stop().setting())));
            row.setPermitId(told.stop().permit());
        }
        for (VisitEventRecord each : before) {
            VisitEvent event = json.event(sealer.open(Field.NOTE, each.getDetailsSealed()));
            if (event != null) {
                derived.take(event, each.getToldAt());
            }
        }
        return new Open(row, derived);
    }

    private VisitRecord begun(Effect effect, Told told) {
        Stop stop = told.stop();
        store.lockStop(stop.id());
        UUID first = store.firstOf(stop.id());
        VisitRecord row = store.newVisit();
        row.setId(told.visit());
        row.setBorrowerId(stop.setting().borrower());
        row.setStopId(stop.id());
        row.setAppointmentId(store.appointmentOf(stop.appointment()));
        row.setDay(stop.day());
        row.setPlace(stop.setting().place().name());
        row.setPointId(stop.setting().point());
        row.setPermitId(stop.permit());
        row.setSettingSealed(sealer.seal(Field.NOTE, json.text(stop.setting())));
        row.setDeviceId(told.device());
        row.setLead(told.by());
        row.setCrew(new UUID[0]);
        row.setStage("PLANNED");
        row.setMet("NOBODY");
        row.setEntry("NOT_ASKED");
        row.setFilming("NOT_ASKED");
        row.setCare(false);
        row.setPanicked(false);
        row.setFlags(first == null ? new String[0] : new String[] {Flag.TWIN.name()});
        row.setTwinOf(first);
        row.setFirstToldAt(effect.at());
        row.setLastToldAt(effect.at());
        row.insert();
        return row;
    }

    private VisitEventRecord event(Effect effect, Told told, @Nullable Hindrance no) {
        VisitEventRecord row = store.newEvent();
        row.setId(told.id());
        row.setVisitId(told.visit());
        row.setDeviceId(told.device());
        row.setSequence(told.sequence());
        row.setKind(told.event().type());
        row.setAt(told.at());
        row.setToldAt(effect.at());
        row.setToldBy(told.by());
        row.setDetailsSealed(sealer.seal(Field.NOTE, json.text(told.event())));
        row.setRefusedBy(no == null ? null : no.name());
        return row;
    }

    /** Evidence and incidents are rows of their own, whether or not the chain knows what to do with them. */
    private void keep(Effect effect, Told told, Batch batch, Open open, boolean fits) {
        switch (told.event()) {
            case VisitEvent.Captured captured -> evidence(effect, told, captured, batch, fits);
            case VisitEvent.Incident incident -> {
                IncidentRecord row =
                        incident(effect, told, open, incident.kind().name());
                row.setGrave(incident.kind().grave());
                row.setWordsSealed(sealer.sealNullable(Field.NOTE, blank(incident.words())));
                batch.incidents.add(row);
            }
            case VisitEvent.Panic panic -> {
                IncidentRecord row = incident(effect, told, open, "PANIC");
                row.setGrave(true);
                row.setPositionSealed(sealed(panic.place()));
                batch.incidents.add(row);
            }
            default -> {}
        }
    }

    private IncidentRecord incident(Effect effect, Told told, Open open, String kind) {
        IncidentRecord row = store.newIncident();
        row.setId(told.id());
        row.setVisitId(told.visit());
        row.setBorrowerId(open.row.getBorrowerId());
        row.setKind(kind);
        row.setAt(told.at());
        row.setToldAt(effect.at());
        row.setToldBy(told.by());
        return row;
    }

    private void evidence(Effect effect, Told told, VisitEvent.Captured captured, Batch batch, boolean fits) {
        UUID media = id(captured.media());
        boolean whole = SHA_256.matcher(captured.sha256()).matches() && captured.bytes() >= 0;
        if (media == null || !whole || store.hasEvidence(media)) {
            return;
        }
        EvidenceRecord row = store.newEvidence();
        row.setMediaId(media);
        row.setVisitId(told.visit());
        row.setEventId(told.id());
        row.setKind(captured.kind().name());
        row.setSha256(HexFormat.of().parseHex(captured.sha256()));
        row.setBytes(captured.bytes());
        row.setAt(told.at());
        row.setToldAt(effect.at());
        row.setByUser(told.by());
        row.setPositionSealed(sealed(captured.place()));
        row.setFlags(evidenceFlags(effect.at(), told, captured, fits));
        batch.evidence.add(row);
    }

    private static String[] evidenceFlags(Instant now, Told told, VisitEvent.Captured captured, boolean fits) {
        List<String> flags = new ArrayList<>();
        if (captured.place() == null) {
            flags.add(Flag.NO_PLACE.name());
        }
        if (now.isAfter(told.at().plusSeconds(86_400))) {
            flags.add(Flag.LATE.name());
        }
        if (!fits) {
            flags.add(Flag.OUT_OF_CHAIN.name());
        }
        return flags.toArray(String[]::new);
    }

    private byte @Nullable [] sealed(@Nullable Place place) {
        return place == null
                ? null
                : sealer.seal(
                        Field.POSITION, place.latitudeE6() + "," + place.longitudeE6() + "," + place.accuracyMeters());
    }

    private static @Nullable String blank(String words) {
        return words.isBlank() ? null : words;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What other modules are asked to do once this is committed. */
    private static void follow(Told told, Open open, Batch batch) {
        if (open.row.getTwinOf() != null) {
            return;
        }
        for (Following what : Following.of(told.event(), open.derived.state())) {
            batch.follow.add(new VisitFollowStore.Wanted(told.visit(), what, told.id()));
        }
    }

    private static void closed(Effect effect, Told told, Open open) {
        if (told.event() instanceof VisitEvent.Closed closed && open.row.getTwinOf() == null) {
            long borrower = open.row.getBorrowerId();
            String result = closed.result().name();
            String next = closed.next().name();
            effect.publish(new VisitClosed(told.visit(), borrower, result, next));
        }
    }

    /** Whether the bytes of a recording arrived as they were taken; null when nobody told of it yet. */
    public @Nullable Boolean arrived(Effect effect, UUID media, byte[] sha256, long bytes) {
        EvidenceRecord row = store.lockEvidence(media);
        if (row == null) {
            return null;
        }
        if (row.getArrivedAt() != null) {
            return row.getEqual();
        }
        boolean equal = java.util.Arrays.equals(row.getSha256(), sha256) && row.getBytes() == bytes;
        Set<String> flags = new java.util.LinkedHashSet<>(List.of(row.getFlags()));
        if (!equal) {
            flags.add(Flag.EVIDENCE_DIFFERENT.name());
        }
        row.setArrivedAt(effect.at());
        row.setEqual(equal);
        row.setFlags(flags.toArray(String[]::new));
        row.store();
        return equal;
    }

    /** Whether a visit tells of a recording that has not arrived. */
    public boolean waitsFor(UUID media) {
        return store.waitsFor(media);
    }
}
