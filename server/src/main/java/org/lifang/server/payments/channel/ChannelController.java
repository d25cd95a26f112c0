package org.lifang.server.payments.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.payments.tables.ChannelRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of designated channels over HTTP. */
@RestController
@RequestMapping("/api/v1/money/channels")
class ChannelController {

    private static final int TEXT_CHARS = 80;
    private static final int REASON_CHARS = 200;

    private final Channels channels;
    private final Messages messages;

    ChannelController(Channels channels, Messages messages) {
        this.channels = channels;
        this.messages = messages;
    }

    record ChannelView(
            String id,
            String kind,
            String title,
            @Nullable String account,
            String state,
            boolean shipped,
            boolean hasSecret,
            @Nullable String reason,
            @Nullable UUID proposedBy,
            @Nullable Instant proposedAt,
            @Nullable UUID openedBy,
            @Nullable Instant openedAt,
            @Nullable UUID closedBy,
            @Nullable Instant closedAt) {}

    record NewChannel(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,19}")
            String id,

            Channels.@NotNull Kind kind,
            @NotBlank @Size(max = TEXT_CHARS) String title,
            @Size(min = 1, max = TEXT_CHARS) @Nullable String account,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Why(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    /** The only answer that ever holds it. */
    record Secret(String id, String secret) {
        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }

    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ChannelView> list(Locale locale) {
        return Page.of(channels.all().stream().map(row -> view(row, locale)).toList(), null);
    }

    @PostMapping
    @Allowed({Role.ADMIN, Role.MANAGER})
    ChannelOutcome propose(@Valid @RequestBody NewChannel body, Command command) {
        Channels.Draft draft = new Channels.Draft(body.id(), body.kind(), body.title(), body.account());
        return channels.propose(command.because(body.reason()), draft, manager())
                .orRefuse();
    }

    @PostMapping("/{id}/reopen")
    @Allowed({Role.ADMIN, Role.MANAGER})
    ChannelOutcome reopen(@PathVariable String id, @Valid @RequestBody Why body, Command command) {
        return channels.reopen(command.because(body.reason()), id, manager()).orRefuse();
    }

    @PostMapping("/{id}/open")
    @Allowed({Role.ADMIN, Role.MANAGER})
    ChannelOutcome open(@PathVariable String id, Command command) {
        return channels.open(command, id, manager()).orRefuse();
    }

    @PostMapping("/{id}/close")
    @Allowed({Role.ADMIN, Role.MANAGER})
    ChannelOutcome close(@PathVariable String id, @Valid @RequestBody Why body, Command command) {
        return channels.close(command.because(body.reason()), id).orRefuse();
    }

    @PostMapping("/{id}/secret")
    @Allowed({Role.ADMIN, Role.MANAGER})
    Secret secret(@PathVariable String id, Command command) {
        if (command.dryRun()) {
            throw Refused.of(400, "CHANNEL_SECRET_NOT_REHEARSED");
        }
        String secret = channels.newSecret();
        Result<ChannelOutcome> result = channels.renew(command, id, secret);
        result.orRefuse();
        if (result instanceof Result.Accepted<ChannelOutcome> accepted && accepted.replayed()) {
            throw Refused.of(409, "CHANNEL_SECRET_SHOWN");
        }
        return new Secret(id, secret);
    }

    private static boolean manager() {
        return CurrentActor.get().is(Role.MANAGER);
    }

    private ChannelView view(ChannelRecord row, Locale locale) {
        String own = row.getTitle();
        return new ChannelView(
                row.getId(),
                row.getKind(),
                own == null ? messages.text("payments.channel." + row.getId(), locale) : own,
                row.getAccount(),
                row.getState(),
                row.getShipped(),
                row.getSecretSealed() != null,
                row.getReason(),
                row.getProposedBy(),
                row.getProposedAt(),
                row.getOpenedBy(),
                row.getOpenedAt(),
                row.getClosedBy(),
                row.getClosedAt());
    }
}
