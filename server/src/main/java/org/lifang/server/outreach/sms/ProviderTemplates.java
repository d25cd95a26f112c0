package org.lifang.server.outreach.sms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.port.Parcel;
import org.lifang.server.outreach.sms.ProviderTemplateStore.Known;
import org.lifang.server.outreach.sms.ProviderTemplateStore.Version;
import org.springframework.stereotype.Service;

/** Under which codes providers that send only what they approved know our approved texts. */
@Service
final class ProviderTemplates {

    static final int MOST = 1_000;

    private static final Set<String> PROVIDERS = Set.of(AliyunCarrier.NAME);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final ProviderTemplateStore store;
    private final Commands commands;

    ProviderTemplates(ProviderTemplateStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** How a change ended. */
    sealed interface Outcome {
        record Kept(@Nullable String code) implements Outcome {}

        record No(String code, int status, List<String> params) implements Outcome, Refusal {}
    }

    /** Null while the provider has none for that version. */
    @Nullable
    Known find(String provider, Parcel.Wording wording, String language) {
        return store.find(new Version(provider, wording.template(), language, wording.version()));
    }

    List<ProviderTemplateStore.Row> list(String provider) {
        return store.list(provider, MOST);
    }

    static boolean knows(String provider) {
        return PROVIDERS.contains(provider);
    }

    /** Sets a code; null takes back what was set. */
    Result<Outcome> set(Command command, Version version, @Nullable String code) {
        return commands.run(command, Outcome.class, effect -> changed(effect, version, code));
    }

    private Outcome changed(Effect effect, Version version, @Nullable String code) {
        if (!knows(version.provider()) || !store.approved(version)) {
            return new Outcome.No(
                    "PROVIDER_TEMPLATE_UNKNOWN",
                    404,
                    List.of(version.provider(), version.template(), String.valueOf(version.number())));
        }
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new Outcome.No("SETTING_REASON_MISSING", 422, List.of());
        }
        if (code != null && !CODE.matcher(code).matches()) {
            return new Outcome.No("PROVIDER_TEMPLATE_CODE_INVALID", 422, List.of());
        }
        Known before = store.find(version);
        if (code == null) {
            store.remove(version);
        } else {
            store.put(version, code, effect.actor(), effect.at());
        }
        effect.audit(
                "outreach.provider-template",
                "template/" + version.template() + "/" + version.language() + "/" + version.number(),
                before == null ? null : before.code(),
                code,
                Map.of("provider", version.provider()));
        return new Outcome.Kept(code);
    }
}
