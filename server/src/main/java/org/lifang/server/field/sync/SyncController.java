package org.lifang.server.field.sync;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.field.device.DeviceOutcome;
import org.lifang.server.field.device.Devices;
import org.lifang.server.field.sync.SyncBodies.CommandBody;
import org.lifang.server.field.sync.SyncBodies.LogLine;
import org.lifang.server.field.sync.SyncBodies.OutcomeView;
import org.lifang.server.field.sync.SyncBodies.State;
import org.lifang.server.field.sync.SyncBodies.StateView;
import org.lifang.server.field.sync.SyncBodies.SyncBody;
import org.lifang.server.field.sync.SyncBodies.SyncView;
import org.lifang.server.field.sync.SyncBodies.VersionView;
import org.lifang.server.field.tables.CommandRecord;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.field.tables.OutcomeRecord;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where phones tell what was done, and where the office reads how it was told. */
@RestController
@RequestMapping("/api/v1/field")
class SyncController {

    private static final int MOST_KNOWN = 1_000;

    private final SyncLog log;
    private final SyncReads store;
    private final Applying applying;
    private final Devices devices;
    private final Messages messages;
    private final Clock clock;

    SyncController(SyncLog log, SyncReads store, Applying applying, Devices devices, Messages messages, Clock clock) {
        this.log = log;
        this.store = store;
        this.applying = applying;
        this.devices = devices;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Takes what a phone has to tell and says how far it is kept. It may be told again, in any order and in part, as
     * often as the line breaks; calls for help come first.
     */
    @PostMapping("/sync")
    @Allowed(Role.COLLECTOR)
    @WithoutCommand("every command of a phone's log carries its own id and hash: told twice, it is kept once")
    SyncView sync(@Valid @RequestBody SyncBody body, Locale locale) {
        UUID user = CurrentActor.get().id();
        UUID device = body.device();
        require(device, user);
        if (body.urgent() != null) {
            body.urgent().forEach(each -> applying.urgent(device, user, each));
        }
        log.append(device, user, body.commands());
        applying.run(device);
        DeviceRecord row = Objects.requireNonNull(store.device(device));
        return new SyncView(
                row.getAcknowledged(),
                HexFormat.of().formatHex(row.getHead()),
                clock.instant().toEpochMilli(),
                outcomes(device, body.commands(), locale),
                versions(device, locale));
    }

    /** How far a phone's log is kept here, and what of it from a number on; for a phone that forgot or forked. */
    @GetMapping("/sync/{device}")
    @Allowed(Role.COLLECTOR)
    StateView state(@PathVariable UUID device, @RequestParam @Nullable Long from) {
        require(device, CurrentActor.get().id());
        DeviceRecord row = Objects.requireNonNull(store.device(device));
        return new StateView(
                device,
                row.getAcknowledged(),
                HexFormat.of().formatHex(row.getHead()),
                clock.instant().toEpochMilli(),
                from == null ? List.of() : store.ids(device, from, MOST_KNOWN));
    }

    /** A phone's log, the latest first: one's own, or anybody's for those who look after phones. */
    @GetMapping("/devices/{device}/log")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.ADMIN, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Page<LogLine> log(@PathVariable UUID device, @RequestParam @Nullable Long before, Locale locale) {
        readable(device);
        List<CommandRecord> rows = store.log(device, before == null ? Long.MAX_VALUE : before);
        Map<Long, OutcomeRecord> outcomes = store.outcomes(
                device, rows.stream().map(CommandRecord::getSequence).toList());
        List<LogLine> lines = new ArrayList<>();
        for (CommandRecord row : rows) {
            OutcomeRecord outcome = outcomes.get(row.getSequence());
            String code = outcome == null ? null : outcome.getCode();
            lines.add(new LogLine(
                    row.getSequence(),
                    row.getId(),
                    row.getKind(),
                    Instant.ofEpochMilli(row.getAtMillis() + row.getOffsetMillis()),
                    row.getToldAt(),
                    outcome == null ? State.WAITING : State.valueOf(outcome.getState()),
                    code,
                    code == null ? null : messages.text(code, locale),
                    outcome == null ? null : outcome.getVisitId()));
        }
        return Page.of(lines, null);
    }

    /** Commands that did not fit a phone's chain, with the reason. */
    @GetMapping("/devices/{device}/versions")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.ADMIN, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Page<VersionView> besides(@PathVariable UUID device, Locale locale) {
        readable(device);
        return Page.of(versions(device, locale), null);
    }

    private void readable(UUID device) {
        Actor actor = CurrentActor.get();
        DeviceRecord row = store.device(device);
        if (row == null || !(actor.seesEverything() || row.getUserId().equals(actor.id()))) {
            throw new Refused(DeviceOutcome.No.unknown());
        }
    }

    private void require(UUID device, UUID user) {
        DeviceOutcome.No no = devices.refusal(device, user);
        if (no != null) {
            throw new Refused(no);
        }
    }

    /** Only what is kept under its own number and hash: a client forgets a command when it is named here. */
    private List<OutcomeView> outcomes(UUID device, List<CommandBody> told, Locale locale) {
        Map<Long, CommandRecord> log = store.bySequence(
                device, told.stream().map(CommandBody::sequence).toList());
        List<CommandBody> kept = told.stream()
                .filter(each -> SyncLog.same(log.get(each.sequence()), each))
                .toList();
        Map<Long, OutcomeRecord> outcomes =
                store.outcomes(device, kept.stream().map(CommandBody::sequence).toList());
        List<OutcomeView> views = new ArrayList<>();
        for (CommandBody each : kept) {
            OutcomeRecord outcome = outcomes.get(each.sequence());
            String code = outcome == null ? null : outcome.getCode();
            views.add(new OutcomeView(
                    each.id(),
                    each.sequence(),
                    outcome == null ? State.WAITING : State.valueOf(outcome.getState()),
                    code,
                    code == null ? null : messages.text(code, locale)));
        }
        return views;
    }

    private List<VersionView> versions(UUID device, Locale locale) {
        return store.versions(device).stream()
                .map(row -> new VersionView(
                        row.getCommandId(),
                        row.getSequence(),
                        row.getWhy(),
                        messages.text("field.version." + row.getWhy(), locale)))
                .toList();
    }
}
