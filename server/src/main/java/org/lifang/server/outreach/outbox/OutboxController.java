package org.lifang.server.outreach.outbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/outbox")
class OutboxController {

    private static final int REASON_CHARS = 500;

    private final MessageLists lists;
    private final OutboxActs acts;
    private final Messages messages;
    private final Clock clock;

    OutboxController(MessageLists lists, OutboxActs acts, Messages messages, Clock clock) {
        this.lists = lists;
        this.acts = acts;
        this.messages = messages;
        this.clock = clock;
    }

    record MessageLine(
            UUID id,
            @Nullable String campaign,
            String kind,
            String kindText,
            String borrowerId,
            String nameMasked,
            LocalDate dueDay,
            LocalDate plannedOn,
            String channel,
            MessageState state,
            String stateText,
            @Nullable String why,
            @Nullable String whyText,
            List<String> stoppedBy,
            @Nullable Instant nextAt,
            Instant expiresAt,
            int attempts,
            @Nullable UUID permitId,
            @Nullable String provider,
            @Nullable Instant sentAt,
            Instant changedAt) {}

    /** {@code decisionId} leads to the gate's findings in words, by {@code GET /api/v1/gate/decisions/{id}}. */
    record EventLine(
            Instant at,
            String kind,
            String kindText,
            @Nullable String why,
            @Nullable String whyText,
            @Nullable UUID decisionId,
            @Nullable String by,
            @Nullable String note) {}

    record MessageText(
            MessageLine message,
            String template,
            @Nullable Integer templateVersion,
            String language,
            boolean mayRetry,
            boolean mayCancel,
            boolean mayMarkSent,
            List<EventLine> events) {}

    record Reason(@Size(max = REASON_CHARS) @Nullable String reason) {}

    record Look(
            @NotNull String purpose,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Shown(String text, Instant until) {}

    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<MessageLine> list(
            @RequestParam @Nullable MessageState state,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable Long borrowerId,
            @RequestParam @Nullable LocalDate plannedOn,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after,
            Locale locale) {
        PageToken token = PageToken.parse(after, 1);
        int rows = PageToken.size(size);
        List<MessageLists.Row> found = lists.page(
                new MessageLists.Filter(state, channel, campaign, borrowerId, plannedOn),
                token == null ? null : token.key(0, UUID::fromString),
                rows);
        MessageLists.Row last = found.size() < rows ? null : found.getLast();
        return Page.of(
                found.stream().map(row -> line(row, locale)).toList(),
                last == null ? null : PageToken.of(last.message().id()));
    }

    /** How many messages are in each state. */
    @GetMapping("/counts")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Map<String, Integer> counts() {
        return lists.counts();
    }

    @GetMapping("/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    MessageText find(@PathVariable UUID id, Locale locale) {
        MessageLists.Row row = known(id);
        Message message = row.message();
        return new MessageText(
                line(row, locale),
                message.template(),
                message.templateVersion(),
                message.language(),
                OutboxActs.RETRIED.contains(message.state()),
                OutboxActs.TAKEN_BACK.contains(message.state()),
                message.state() == MessageState.UNSURE,
                lists.events(id).stream().map(each -> event(each, locale)).toList());
    }

    /** Shows the words for a purpose and with a reason, both recorded. */
    @PostMapping("/{id}/reveal")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Shown reveal(@PathVariable UUID id, @Valid @RequestBody Look body, Command command) {
        known(id);
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        MessageOutcome outcome =
                acts.reveal(command, id, body.purpose(), body.reason()).orRefuse();
        String words = acts.words(id);
        if (words == null) {
            throw Refused.of(409, "MESSAGE_NOT_WRITTEN");
        }
        if (outcome instanceof MessageOutcome.Granted granted
                && !clock.instant().isAfter(granted.until())) {
            return new Shown(words, granted.until());
        }
        throw Refused.of(409, "REVEAL_OVER");
    }

    @PostMapping("/{id}/retry")
    @Allowed({Role.MANAGER, Role.PLANNER})
    MessageOutcome retry(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        known(id);
        return acts.retry(command.because(body.reason()), id).orRefuse();
    }

    @PostMapping("/{id}/cancel")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    MessageOutcome cancel(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        known(id);
        return acts.cancel(command.because(body.reason()), id).orRefuse();
    }

    @PostMapping("/{id}/mark-sent")
    @Allowed(Role.MANAGER)
    MessageOutcome markSent(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        known(id);
        return acts.markSent(command.because(body.reason()), id).orRefuse();
    }

    private MessageLists.Row known(UUID id) {
        MessageLists.Row row = lists.find(id);
        if (row == null) {
            throw Refused.of(404, "MESSAGE_UNKNOWN");
        }
        return row;
    }

    private MessageLine line(MessageLists.Row row, Locale locale) {
        Message message = row.message();
        return new MessageLine(
                message.id(),
                message.campaign(),
                message.kind().name(),
                messages.text("outreach.campaign." + message.kind().name(), locale),
                String.valueOf(message.borrower()),
                row.nameMasked(),
                message.dueDay(),
                message.plannedOn(),
                message.channel().name(),
                message.state(),
                state(message.state().name(), locale),
                message.why(),
                message.why() == null ? null : why(message.why(), locale),
                message.stoppedBy(),
                message.dueAt(),
                message.expiresAt(),
                message.attempts(),
                message.permit(),
                message.provider(),
                message.sendingAt(),
                message.changedAt());
    }

    private EventLine event(MessageLists.Event event, Locale locale) {
        return new EventLine(
                event.at(),
                event.kind(),
                state(event.kind(), locale),
                event.why(),
                event.why() == null ? null : why(event.why(), locale),
                event.decision(),
                event.by(),
                event.note());
    }

    private String state(String state, Locale locale) {
        return messages.text("outreach.message." + state, locale);
    }

    private String why(String why, Locale locale) {
        return Arrays.stream(why.split(" ")).map(word -> word(word, locale)).collect(Collectors.joining(" "));
    }

    /** What we say ourselves has a sentence; a rule's id or a provider's code is shown as it is. */
    private String word(String word, Locale locale) {
        int colon = word.indexOf(':');
        if (colon > 0) {
            return messages.text(
                    "outreach.detail." + word.substring(0, colon), List.of(word.substring(colon + 1)), locale);
        }
        String key = "outreach.why." + word;
        String text = messages.text(key, locale);
        return text.equals(key) ? word : text;
    }
}
