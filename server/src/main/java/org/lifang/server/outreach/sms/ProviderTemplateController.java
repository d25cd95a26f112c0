package org.lifang.server.outreach.sms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.sms.ProviderTemplateStore.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/provider-templates/{provider}")
class ProviderTemplateController {

    private static final int REASON_CHARS = 500;
    private static final int CODE_CHARS = 60;

    private final ProviderTemplates templates;

    ProviderTemplateController(ProviderTemplates templates) {
        this.templates = templates;
    }

    /** {@code theirText} is what the provider has to approve, word by word. */
    record ProviderTemplateText(
            String template,
            String language,
            int version,
            String theirText,
            @Nullable String code,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt) {}

    record NewCode(
            @Size(max = CODE_CHARS) @Nullable String code,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record KeptCode(@Nullable String code) {}

    /** Every approved text message, with the code under which the provider knows it, if it does. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    List<ProviderTemplateText> list(@PathVariable String provider) {
        if (!ProviderTemplates.knows(provider)) {
            throw Refused.of(404, "PROVIDER_TEMPLATE_UNKNOWN", provider, "", "");
        }
        return templates.list(provider).stream()
                .map(row -> new ProviderTemplateText(
                        row.template(),
                        row.language(),
                        row.number(),
                        String.valueOf(ProviderWording.of(row.text())),
                        row.code(),
                        row.changedBy(),
                        row.changedAt()))
                .toList();
    }

    /** Sets the code of a version at a provider, or with null takes it back. */
    @PutMapping("/{template}/{language}/{version}")
    @Allowed(Role.ADMIN)
    KeptCode set(
            @PathVariable String provider,
            @PathVariable String template,
            @PathVariable String language,
            @PathVariable int version,
            @Valid @RequestBody NewCode body,
            Command command) {
        templates
                .set(command.because(body.reason()), new Version(provider, template, language, version), body.code())
                .orRefuse();
        return new KeptCode(body.code());
    }
}
