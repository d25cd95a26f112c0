package org.lifang.server.outreach.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.MachineSignature;
import org.lifang.server.identity.Open;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Providers speak here, not people: each body is signed. */
@RestController
@RequestMapping("/api/v1")
class ReceiptController {

    private static final int MOST = 500;

    private final Receipts receipts;
    private final Replies replies;
    private final Settings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ReceiptController(Receipts receipts, Replies replies, Settings settings, Clock clock) {
        this.receipts = receipts;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
    }

    record ReceiptBody(
            @NotBlank @Size(max = 200) String reference,
            @Nullable UUID message,
            Receipts.@NotNull Status status,
            @Size(max = 60) @Nullable String code,
            @NotNull Instant at) {}

    record ReplyBody(
            @NotBlank @Size(max = 200) String reference,
            @NotBlank @Size(max = 40) String from,
            @NotNull @Size(max = 1_000) String text,
            @NotNull Instant at) {
        @Override
        public String toString() {
            return "ReplyBody[" + reference + "]";
        }
    }

    record Told(
            @Valid @Nullable List<ReceiptBody> receipts,
            @Valid @Nullable List<ReplyBody> replies) {}

    record Taken(int receipts, int replies) {}

    record ReplyText(
            String provider,
            String reference,
            Instant at,
            @Nullable String keyword,
            int people) {}

    /** Takes what a provider says of messages, and what people answered. */
    @PostMapping("/receipts/{provider}")
    @Open
    @WithoutCommand("a machine speaks; every word has a key of its own made of the provider's reference")
    Taken told(
            @PathVariable String provider,
            @RequestHeader(name = MachineSignature.TIME, required = false) @Nullable String time,
            @RequestHeader(name = MachineSignature.SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        if (!MachineSignature.genuine(
                settings.find(SettingKey.RECEIPTS_SECRET), time, signature, body, clock.instant())) {
            throw Refused.of(401, "RECEIPT_SIGNATURE_INVALID");
        }
        Told told = read(body);
        List<ReceiptBody> said = told.receipts() == null ? List.of() : told.receipts();
        List<ReplyBody> answered = told.replies() == null ? List.of() : told.replies();
        if (said.size() + answered.size() > MOST || !provider.matches("[A-Z][A-Z0-9_]{1,19}")) {
            throw Refused.of(400, "RECEIPT_INVALID");
        }
        said.forEach(each -> receipts.receive(
                provider,
                new Receipts.Receipt(each.reference(), each.message(), each.status(), each.code(), each.at())));
        answered.forEach(each ->
                replies.receive(provider, new Replies.Reply(each.reference(), each.from(), each.text(), each.at())));
        return new Taken(said.size(), answered.size());
    }

    private Told read(byte[] body) {
        try {
            return json.readValue(body, Told.class);
        } catch (JacksonException e) {
            throw Refused.of(400, "RECEIPT_INVALID");
        }
    }

    @GetMapping("/replies")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ReplyText> replies(@RequestParam @Nullable Integer size, @RequestParam @Nullable String after) {
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<Replies.Row> found = replies.list(
                token == null ? null : token.key(0, Instant::parse), token == null ? null : token.key(1), rows);
        Replies.Row last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream()
                        .map(r -> new ReplyText(r.provider(), r.reference(), r.at(), r.keyword(), r.people()))
                        .toList(),
                last == null ? null : PageToken.of(last.at(), last.reference()));
    }
}
