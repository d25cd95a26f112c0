package org.lifang.server.outreach.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/outreach-settings")
class SettingController {

    private static final int REASON_CHARS = 500;

    private final Settings settings;
    private final Messages messages;

    SettingController(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    record SettingText(
            String key,
            String title,
            String form,
            List<String> choices,
            boolean secret,
            @Nullable String value,
            boolean set,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt) {}

    record NewSetting(
            @Size(max = 500) @Nullable String value,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Kept(String key) {}

    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    List<SettingText> list(Locale locale) {
        return settings.lines().stream().map(line -> text(line, locale)).toList();
    }

    private SettingText text(Settings.Line line, Locale locale) {
        SettingKey key = line.key();
        return new SettingText(
                key.word(),
                messages.text("outreach.setting." + key.word(), locale),
                key.form().name(),
                line.choices(),
                key.secret(),
                line.value(),
                line.set(),
                line.changedBy(),
                line.changedAt());
    }

    /** Sets a value, or with null takes back what was set. A secret is never shown again. */
    @PutMapping("/{key}")
    @Allowed(Role.ADMIN)
    Kept set(@PathVariable String key, @Valid @RequestBody NewSetting body, Command command) {
        settings.set(command.because(body.reason()), key, body.value()).orRefuse();
        return new Kept(key);
    }
}
