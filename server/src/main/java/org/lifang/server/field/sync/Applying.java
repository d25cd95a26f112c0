package org.lifang.server.field.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.field.day.Given;
import org.lifang.server.field.media.Media;
import org.lifang.server.field.sync.SyncBodies.CommandBody;
import org.lifang.server.field.tables.CommandRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.visit.Followings;
import org.lifang.server.visits.visit.Stop;
import org.lifang.server.visits.visit.Told;
import org.lifang.server.visits.visit.VisitJson;
import org.lifang.server.visits.visit.VisitOutcome;
import org.lifang.server.visits.visit.Visits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what acknowledged commands say, in the order of their phone. One nobody can make anything of is marked and the
 * others go on; when the machine is in trouble they wait.
 */
@Component
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);
    private static final int MOST_AT_ONCE = 200;

    private final SyncStore store;
    private final Given given;
    private final Visits visits;
    private final Followings followings;
    private final VisitJson visitJson;
    private final JsonMapper json;
    private final Sealer sealer;
    private final Media media;
    private final Clock clock;

    Applying(
            SyncStore store,
            Given given,
            Visits visits,
            Followings followings,
            VisitJson visitJson,
            JsonMapper json,
            Sealer sealer,
            Media media,
            Clock clock) {
        this.store = store;
        this.given = given;
        this.visits = visits;
        this.followings = followings;
        this.visitJson = visitJson;
        this.json = json;
        this.sealer = sealer;
        this.media = media;
        this.clock = clock;
    }

    /** A command that can be told to {@code visits}. */
    private record Ready(CommandRecord row, Told told) {}

    /** Does everything of a phone that waits. */
    void run(UUID device) {
        Set<UUID> touched = new LinkedHashSet<>();
        List<CommandRecord> waiting = store.waiting(device, MOST_AT_ONCE);
        while (!waiting.isEmpty()) {
            List<Ready> ready = new ArrayList<>();
            for (CommandRecord row : waiting) {
                Read read = read(device, row.getSequence(), row.getToldBy(), row.getId(), row.getKind(), body(row));
                switch (read) {
                    case Read.Visit visit -> ready.add(new Ready(row, visit.told()));
                    case Read.Noted noted -> end(row, SyncBodies.State.APPLIED, null, null);
                    case Read.Poison poison -> end(row, SyncBodies.State.POISON, poison.code(), null);
                }
            }
            tell(ready);
            for (Ready each : ready) {
                touched.add(each.told().visit());
                if (each.told().event() instanceof VisitEvent.Captured captured) {
                    UUID id = id(captured.media());
                    if (id != null) {
                        media.told(id);
                    }
                }
            }
            waiting = store.waiting(device, MOST_AT_ONCE);
        }
        touched.forEach(followings::run);
    }

    private String body(CommandRecord row) {
        return sealer.open(Field.NOTE, row.getBodySealed());
    }

    /** Does one thing before those in front of it are there; it is told again in its place. */
    void urgent(UUID device, UUID user, CommandBody body) {
        if (SyncLog.genuine(device, body)
                && read(device, body.sequence(), user, body.id(), body.kind(), body.body())
                        instanceof Read.Visit visit) {
            visits.tell(command(visit.told()), visit.told());
        }
    }

    private void tell(List<Ready> ready) {
        if (ready.isEmpty()) {
            return;
        }
        List<Result<VisitOutcome>> results;
        try {
            results = visits.tell(
                    ready.stream().map(each -> command(each.told())).toList(),
                    ready.stream().map(Ready::told).toList());
        } catch (IllegalArgumentException | IllegalStateException | DataIntegrityViolationException e) {
            if (ready.size() > 1) {
                ready.forEach(each -> tell(List.of(each)));
                return;
            }
            LOG.warn(
                    "command {} of a phone could not be taken",
                    ready.getFirst().row().getId(),
                    e);
            end(ready.getFirst().row(), SyncBodies.State.POISON, "FIELD_COMMAND_FAILED", null);
            return;
        }
        for (int i = 0; i < ready.size(); i++) {
            end(ready.get(i).row(), results.get(i));
        }
    }

    private void end(CommandRecord row, Result<VisitOutcome> result) {
        switch (result) {
            case Result.Accepted<VisitOutcome> accepted -> {
                switch (accepted.outcome()) {
                    case VisitOutcome.Taken taken -> end(row, SyncBodies.State.APPLIED, null, taken.visit());
                    case VisitOutcome.Beside beside -> end(row, SyncBodies.State.KEPT, beside.code(), beside.visit());
                }
            }
            case Result.Refused<VisitOutcome> refused ->
                end(row, SyncBodies.State.KEPT, refused.refusal().code(), null);
            case Result.KeyReused<VisitOutcome> reused -> end(row, SyncBodies.State.KEPT, "FIELD_ID_REUSED", null);
        }
    }

    private void end(CommandRecord row, SyncBodies.State state, @Nullable String code, @Nullable UUID visit) {
        store.end(row, state.name(), code, visit, clock.instant());
    }

    private static Command command(Told told) {
        return Command.of(
                told.id(), "field.visit", "visit/" + told.visit(), told.event().toString(), told.by());
    }

    /** What a command turned out to be. */
    private sealed interface Read {
        record Visit(Told told) implements Read {}

        record Noted() implements Read {}

        record Poison(String code) implements Read {}
    }

    private Read read(UUID device, long sequence, UUID user, UUID id, String kind, String body) {
        if (kind.equals("DAY")) {
            return new Read.Noted();
        }
        if (!kind.equals("VISIT")) {
            return new Read.Poison("FIELD_KIND_UNKNOWN");
        }
        JsonNode node;
        try {
            node = json.readTree(body);
        } catch (JacksonException e) {
            return new Read.Poison("FIELD_BODY_UNREADABLE");
        }
        UUID visit = uuid(node.path("visit"));
        UUID stopId = uuid(node.path("stop"));
        VisitEvent event = visitJson.event(node.path("event"));
        if (visit == null || stopId == null || event == null) {
            return new Read.Poison("FIELD_BODY_UNREADABLE");
        }
        Stop stop = given.stop(user, stopId, uuid(node.path("permit")));
        return stop == null
                ? new Read.Poison("FIELD_STOP_NOT_GIVEN")
                : new Read.Visit(new Told(id, visit, device, sequence, user, stop, event));
    }

    private static @Nullable UUID uuid(JsonNode node) {
        return node.isString() ? id(node.asString()) : null;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
