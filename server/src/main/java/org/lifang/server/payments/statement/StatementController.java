package org.lifang.server.payments.statement;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.payments.tables.StatementRecord;
import org.lifang.server.payments.tables.StatementRowRecord;
import org.lifang.server.platform.Sha256;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Statement files over HTTP. */
@RestController
@RequestMapping("/api/v1/money/statements")
class StatementController {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int NAME_CHARS = 200;

    private final Statements statements;
    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    StatementController(Statements statements, Messages messages) {
        this.statements = statements;
        this.messages = messages;
    }

    record FaultText(String field, String code, String message) {}

    record StatementView(
            UUID id,
            String channel,
            String form,
            @Nullable String profile,
            String fileName,
            long fileBytes,
            String state,
            int rowsRead,
            int rowsGood,
            int rowsBad,
            int rowsKnown,
            int rowsOther,
            int rowsBooked,
            Amount good,
            List<FaultText> faults,
            Statements.@Nullable Standing progress,
            UUID uploadedBy,
            Instant uploadedAt,
            @Nullable UUID bookedBy) {}

    record RowView(
            int rowNo,
            String outcome,
            List<FaultText> faults,
            @Nullable String reference,
            @Nullable LocalDate bookedOn,
            @Nullable Amount amount,
            @Nullable String payerMasked) {}

    record Booking(boolean goodRowsOnly) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed({Role.MANAGER, Role.PLANNER})
    StatementOutcome receive(
            @RequestParam UUID id,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam MultipartFile file,
            Command command)
            throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw Refused.of(413, "UPLOAD_TOO_LARGE", MOST_BYTES / 1024 / 1024 + " MiB");
        }
        if (file.isEmpty()) {
            throw Refused.of(422, "STATEMENT_FILE_EMPTY");
        }
        byte[] content = file.getBytes();
        String sent = file.getOriginalFilename() == null ? "statement" : file.getOriginalFilename();
        String name = sent.isBlank() ? "statement" : sent.substring(0, Math.min(sent.length(), NAME_CHARS));
        return statements
                .receive(command, new Statements.Upload(id, channel, profile, name, Sha256.of(content), content))
                .orRefuse();
    }

    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<StatementView> list(
            @RequestParam @Nullable Integer size, @RequestParam @Nullable String after, Locale locale) {
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<StatementRecord> found = statements.list(
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString),
                rows);
        StatementRecord last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream().map(row -> view(row, locale)).toList(),
                last == null ? null : PageToken.of(last.getUploadedAt(), last.getId()));
    }

    @GetMapping("/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    StatementView one(@PathVariable UUID id, Locale locale) {
        return view(found(id), locale);
    }

    @GetMapping("/{id}/rows")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<RowView> rows(
            @PathVariable UUID id,
            @RequestParam StatementRow.@Nullable Outcome outcome,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        found(id);
        PageToken token = PageToken.parse(after, 1);
        int rows = PageToken.size(size);
        List<StatementRowRecord> found = statements.rows(
                id, outcome == null ? null : outcome.name(), token == null ? 0 : (int) token.number(0), rows);
        StatementRowRecord last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream().map(row -> view(row, locale)).toList(),
                last == null ? null : PageToken.of(last.getRowNo()));
    }

    @PostMapping("/{id}/book")
    @Allowed({Role.MANAGER, Role.PLANNER})
    StatementOutcome book(@PathVariable UUID id, @RequestBody Booking body, Command command) {
        return statements.book(command, id, body.goodRowsOnly()).orRefuse();
    }

    @PostMapping("/{id}/discard")
    @Allowed({Role.MANAGER, Role.PLANNER})
    StatementOutcome discard(@PathVariable UUID id, Command command) {
        return statements.discard(command, id).orRefuse();
    }

    private StatementRecord found(UUID id) {
        StatementRecord row = statements.find(id);
        if (row == null) {
            throw new Refused(new StatementOutcome.No(StatementOutcome.Why.UNKNOWN));
        }
        return row;
    }

    private List<FaultText> faults(String stored, Locale locale) {
        return Arrays.stream(json.readValue(stored, Fault[].class))
                .map(fault -> new FaultText(
                        fault.field(),
                        fault.code().name(),
                        messages.text("payments.fault." + fault.code(), fault.params(), locale)))
                .toList();
    }

    private StatementView view(StatementRecord row, Locale locale) {
        return new StatementView(
                row.getId(),
                row.getChannelId(),
                row.getForm(),
                row.getProfile(),
                row.getFileName(),
                row.getFileBytes(),
                row.getState(),
                row.getRowsRead(),
                row.getRowsGood(),
                row.getRowsBad(),
                row.getRowsKnown(),
                row.getRowsOther(),
                row.getRowsBooked(),
                new Amount(row.getGoodFen(), "CNY"),
                faults(row.getFindings().data(), locale),
                statements.standing(row.getId()),
                row.getUploadedBy(),
                row.getUploadedAt(),
                row.getBookedBy());
    }

    private RowView view(StatementRowRecord row, Locale locale) {
        Long fen = row.getAmountFen();
        return new RowView(
                row.getRowNo(),
                row.getOutcome(),
                faults(row.getFindings().data(), locale),
                row.getReference(),
                row.getBookedOn(),
                fen == null ? null : new Amount(fen, row.getCurrency() == null ? "CNY" : row.getCurrency()),
                statements.payerMasked(row));
    }
}
