package org.lifang.server.portfolio;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.tape.Section;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final long EVENTS_TIMEOUT_MILLIS = 3_600_000;
    private static final long EVENTS_EVERY_MILLIS = 400;

    private final Imports imports;
    private final ImportRunner runner;
    private final BadRows badRows;
    private final Commands commands;
    private final Messages messages;

    ImportController(Imports imports, ImportRunner runner, BadRows badRows, Commands commands, Messages messages) {
        this.imports = imports;
        this.runner = runner;
        this.badRows = badRows;
        this.commands = commands;
        this.messages = messages;
    }

    /** Rows of a section: not yet in the book, different from it, the same. */
    record Counted(@JsonProperty("new") long fresh, long changed, long same) {}

    /** One import as people see it. */
    record Shown(
            UUID id,
            @Nullable UUID parentId,
            String tape,
            String profile,
            String fileName,
            @Nullable LocalDate asOf,
            String state,
            long rowsRead,
            long rowsGood,
            long rowsBad,
            long badRowsLeftOut,
            ImportRunner.@Nullable Standing progress,
            Map<String, Counted> counts,
            Map<String, Object> totals,
            List<ImportReport.Changed> changes,
            @Nullable String code,
            @Nullable String message,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            UUID actor) {}

    /** A finding with its sentence and the cell it is about. */
    record ShownFinding(
            String field,
            String code,
            String message,
            @Nullable String value) {}

    /** A bad row with its cells in our own columns. */
    record ShownRow(
            long rowNo,
            String section,
            boolean refused,
            boolean repaired,
            Map<String, String> cells,
            List<ShownFinding> findings,
            int findingsLeftOut) {}

    /** The cells of a repaired row by column name. */
    record Repair(@NotNull Map<String, String> cells) {}

    @Allowed({Role.ADMIN, Role.MANAGER})
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Shown receive(
            Command command,
            @RequestParam UUID id,
            @RequestParam String profile,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam MultipartFile file,
            Locale locale)
            throws IOException {
        SealedFiles.Stored stored;
        try (InputStream in = file.getInputStream()) {
            stored = runner.keep(in);
        }
        String name = file.getOriginalFilename() == null ? "tape" : file.getOriginalFilename();
        ImportRunner.Upload upload = new ImportRunner.Upload(id, name, profile, asOf, stored);
        try {
            commands.run(
                            command.over(stored.sha256()),
                            ImportOutcome.class,
                            effect -> runner.receive(upload, null, effect))
                    .orRefuse();
        } finally {
            runner.forget(stored);
        }
        return find(id, locale);
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping
    Page<Shown> list(
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<ImportReport> found = imports.list(
                rows + 1,
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString));
        List<ImportReport> page = found.subList(0, Math.min(rows, found.size()));
        PageToken next = found.size() > rows
                ? PageToken.of(page.getLast().receivedAt(), page.getLast().id())
                : null;
        return Page.of(page.stream().map(r -> shown(r, locale)).toList(), next);
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping("/{id}")
    Shown find(@PathVariable UUID id, Locale locale) {
        return imports.report(id).map(r -> shown(r, locale)).orElseThrow(() -> Refused.of(404, "IMPORT_UNKNOWN"));
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable UUID id, Locale locale) {
        Shown first = find(id, locale);
        SseEmitter emitter = new SseEmitter(EVENTS_TIMEOUT_MILLIS);
        Thread.ofVirtual().name("import-events").start(() -> tell(emitter, id, first, locale));
        return emitter;
    }

    /** Tells every new state and, between them, how far the run is; ends with the state in which nothing runs. */
    private void tell(SseEmitter emitter, UUID id, Shown first, Locale locale) {
        try {
            String told = first.state();
            Shown now = first;
            while (ImportState.valueOf(now.state()).running()) {
                if (!now.state().equals(told)) {
                    told = now.state();
                    emitter.send(state(now));
                }
                var standing = runner.standing(id);
                if (standing.isPresent()) {
                    emitter.send(SseEmitter.event().name("progress").data(standing.get()));
                }
                Thread.sleep(EVENTS_EVERY_MILLIS);
                now = find(id, locale);
            }
            emitter.send(state(now));
            emitter.complete();
        } catch (IOException | RuntimeException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static SseEmitter.SseEventBuilder state(Shown run) {
        return SseEmitter.event().name("state").data(Map.of("state", run.state()));
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @PostMapping("/{id}/commit")
    Shown commit(Command command, @PathVariable UUID id, Locale locale) {
        commands.run(command, ImportOutcome.class, effect -> runner.commit(id, effect))
                .orRefuse();
        return find(id, locale);
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @PostMapping("/{id}/discard")
    Shown discard(Command command, @PathVariable UUID id, Locale locale) {
        commands.run(command, ImportOutcome.class, effect -> runner.discard(id, effect))
                .orRefuse();
        return find(id, locale);
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @GetMapping("/{id}/bad-rows")
    Page<ShownRow> badRows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        find(id, locale);
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<BadRows.Shown> found = badRows.list(
                id,
                section == null ? null : section(section),
                token == null ? null : section(token.key(0)),
                token == null ? 0 : token.number(1),
                rows + 1);
        List<BadRows.Shown> page = found.subList(0, Math.min(rows, found.size()));
        PageToken next = found.size() > rows
                ? PageToken.of(page.getLast().section().title(), page.getLast().rowNo())
                : null;
        return Page.of(page.stream().map(r -> shown(r, locale)).toList(), next);
    }

    private static Section section(String title) {
        return Section.named(title).orElseThrow(() -> Refused.of(404, "IMPORT_ROW_UNKNOWN"));
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @PutMapping("/{id}/bad-rows/{section}/{rowNo}")
    ShownRow repair(
            Command command,
            @PathVariable UUID id,
            @PathVariable String section,
            @PathVariable long rowNo,
            @Valid @RequestBody Repair repair,
            Locale locale) {
        commands.run(
                        command,
                        RowRepaired.class,
                        effect -> runner.repair(id, section(section), rowNo, repair.cells(), effect)
                                .<RowRepaired>map(r -> new RowRepaired.Done(rowNo))
                                .orElseGet(RowRepaired.NoSuchRow::new))
                .orRefuse();
        return badRows.find(id, section(section), rowNo)
                .map(r -> shown(r, locale))
                .orElseThrow(() -> Refused.of(404, "IMPORT_ROW_UNKNOWN"));
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @PostMapping("/{id}/bad-rows/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Shown retry(Command command, @PathVariable UUID id, Locale locale) {
        ImportOutcome outcome = commands.run(
                        command, ImportOutcome.class, effect -> runner.retry(id, effect.key(), effect))
                .orRefuse();
        return outcome instanceof ImportOutcome.Read read ? find(read.report().id(), locale) : find(id, locale);
    }

    @Allowed({Role.ADMIN, Role.MANAGER})
    @GetMapping(path = "/{id}/bad-rows.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> badRowsFile(@PathVariable UUID id, Locale locale) {
        find(id, locale);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bad-rows-" + id + ".csv\"")
                .body("\ufeff" + badRows.file(id));
    }

    private Shown shown(ImportReport r, Locale locale) {
        Map<String, Counted> counts = new TreeMap<>();
        r.counts().forEach((section, c) -> counts.put(section, new Counted(c.fresh(), c.changed(), c.same())));
        Map<String, Object> totals = new LinkedHashMap<>();
        r.totals().forEach((what, sum) -> {
            boolean money = what.endsWith("Fen");
            totals.put(
                    money ? what.substring(0, what.length() - 3) : what, money ? new Amount(sum, r.currency()) : sum);
        });
        if (!r.byStatus().isEmpty()) {
            totals.put("byStatus", r.byStatus());
        }
        String code = r.messageCode();
        return new Shown(
                r.id(),
                r.parentId(),
                r.tape().name(),
                r.profile(),
                r.fileName(),
                r.asOf(),
                r.state().name(),
                r.rowsRead(),
                r.rowsGood(),
                r.rowsBad(),
                r.badRowsLeftOut(),
                runner.standing(r.id()).orElse(null),
                counts,
                totals,
                r.changes(),
                code,
                code == null ? null : messages.text(code, r.messageParams(), locale),
                r.receivedAt(),
                r.finishedAt(),
                r.actor());
    }

    private ShownRow shown(BadRows.Shown row, Locale locale) {
        List<ShownFinding> findings = row.findings().stream()
                .map(f -> new ShownFinding(
                        f.field(),
                        "IMPORT_" + f.code(),
                        messages.text("IMPORT_" + f.code(), f.params(), locale),
                        row.cells().get(f.field())))
                .toList();
        return new ShownRow(
                row.rowNo(),
                row.section().title(),
                row.refused(),
                row.repairedAt() != null,
                row.cells(),
                findings,
                row.findingsLeftOut());
    }
}
