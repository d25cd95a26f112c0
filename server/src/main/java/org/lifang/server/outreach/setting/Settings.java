package org.lifang.server.outreach.setting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.port.Carrier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is set for outreach. Read when needed, so that a change counts at once on every server. */
@Service
public final class Settings {

    private static final Set<SettingKey> HOUSE = EnumSet.of(
            SettingKey.HOUSE_NAME,
            SettingKey.HOUSE_PHONE,
            SettingKey.HOUSE_SITE,
            SettingKey.HOUSE_ACCOUNT,
            SettingKey.HOUSE_SEAL,
            SettingKey.HOUSE_STAFF);

    private final SettingStore store;
    private final Commands commands;
    private final ObjectProvider<Carrier> carriers;

    Settings(SettingStore store, Commands commands, ObjectProvider<Carrier> carriers) {
        this.store = store;
        this.commands = commands;
        this.carriers = carriers;
    }

    /** What is set, or what holds where nothing is; null when that is nothing. */
    public @Nullable String find(SettingKey key) {
        String set = store.find(key);
        return set == null ? key.otherwise() : set;
    }

    /** The same for several at once; those that are nothing are not in it. */
    public Map<SettingKey, String> find(Set<SettingKey> keys) {
        Map<SettingKey, String> found = new EnumMap<>(SettingKey.class);
        for (SettingKey key : keys) {
            String otherwise = key.otherwise();
            if (otherwise != null) {
                found.put(key, otherwise);
            }
        }
        found.putAll(store.find(keys));
        return found;
    }

    /** The house's own names for texts, as far as they are set. */
    public Map<SettingKey, String> house() {
        return find(HOUSE);
    }

    /** A whole number, which the form of the key guarantees. */
    public int number(SettingKey key) {
        String value = find(key);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /**
     * A setting as the office sees it.
     *
     * @param value nothing for secrets
     * @param set whether somebody set it; otherwise the value is the product's own
     * @param choices the only values there are; empty where any of its form will do
     */
    record Line(
            SettingKey key,
            List<String> choices,
            @Nullable String value,
            boolean set,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt) {}

    List<Line> lines() {
        Map<SettingKey, SettingStore.Row> all = store.all();
        List<Line> lines = new ArrayList<>();
        for (SettingKey key : SettingKey.values()) {
            SettingStore.Row row = all.get(key);
            List<String> choices = choices(key);
            String shown = row == null || key.secret() ? null : row.value();
            lines.add(
                    row == null
                            ? new Line(key, choices, key.otherwise(), false, null, null)
                            : new Line(key, choices, shown, true, row.changedBy(), row.changedAt()));
        }
        return lines;
    }

    private List<String> choices(SettingKey key) {
        Channel channel = key.channel();
        if (channel == null) {
            return key.choices();
        }
        return carriers.stream()
                .filter(carrier -> carrier.carries(channel))
                .map(Carrier::provider)
                .sorted(Comparator.comparing((String name) -> !name.equals(key.otherwise()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean fits(SettingKey key, String value) {
        return key.form() == SettingKey.Form.CHOICE ? choices(key).contains(value) : key.fits(value);
    }

    /** How a change ended. */
    sealed interface Outcome {
        record Kept(String key) implements Outcome {}

        record No(String code, int status, List<String> params) implements Outcome, Refusal {}
    }

    /** Sets a value; null takes back what was set. */
    Result<Outcome> set(Command command, String word, @Nullable String value) {
        return commands.run(command, Outcome.class, effect -> changed(effect, word, value));
    }

    private Outcome changed(Effect effect, String word, @Nullable String value) {
        SettingKey key = SettingKey.of(word);
        if (key == null) {
            return new Outcome.No("SETTING_UNKNOWN", 404, List.of(word));
        }
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new Outcome.No("SETTING_REASON_MISSING", 422, List.of());
        }
        if (value != null && !fits(key, value)) {
            return new Outcome.No("SETTING_INVALID", 422, List.of(word));
        }
        if (value == null) {
            store.remove(key);
        } else {
            store.put(key, value, effect.actor(), effect.at());
        }
        effect.audit("outreach.setting", "setting/" + word, null, value, Map.of("set", value != null));
        return new Outcome.Kept(word);
    }
}
