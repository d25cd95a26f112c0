package org.lifang.server.routing.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.springframework.stereotype.Service;

/** Whether addresses may be told to a provider of maps, and by which key. Nothing is told unless somebody set it. */
@Service
public class MapSettings {

    private final MapSettingStore store;
    private final Commands commands;

    MapSettings(MapSettingStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** What can be set. */
    public enum Key {
        /** Who is asked where an address is; nobody unless set. */
        GEOCODER("NONE", "NONE|AMAP", false),
        AMAP_KEY(null, "[\\x21-\\x7e]{8,200}", true),
        AMAP_ENDPOINT("https://restapi.amap.com", "https?://[A-Za-z0-9./:_-]{1,200}", false);

        private final @Nullable String otherwise;
        private final Pattern form;
        private final boolean secret;

        Key(@Nullable String otherwise, String form, boolean secret) {
            this.otherwise = otherwise;
            this.form = Pattern.compile(form);
            this.secret = secret;
        }

        /** As addresses and the database name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean secret() {
            return secret;
        }

        static @Nullable Key of(String word) {
            for (Key each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            return null;
        }
    }

    /** What is set, or what holds where nothing is; null when that is nothing. */
    public @Nullable String find(Key key) {
        MapSettingStore.Row row = store.find(key.word());
        return row == null ? key.otherwise : row.value();
    }

    /**
     * A setting as the office sees it.
     *
     * @param value nothing for secrets
     */
    public record Line(
            String key,
            boolean secret,
            @Nullable String value,
            boolean set,
            @Nullable UUID changedBy,
            @Nullable Instant changedAt) {}

    /** All of them; secrets without their value. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Key key : Key.values()) {
            MapSettingStore.Row row = store.find(key.word());
            String shown = key.secret ? null : row == null ? key.otherwise : row.value();
            lines.add(new Line(
                    key.word(),
                    key.secret,
                    shown,
                    row != null,
                    row == null ? null : row.changedBy(),
                    row == null ? null : row.changedAt()));
        }
        return lines;
    }

    /** How a change ended. */
    public sealed interface Outcome {
        record Kept(String key) implements Outcome {}

        record No(String code, int status) implements Outcome, Refusal {}
    }

    /** Sets a value; null takes back what was set. */
    public Result<Outcome> set(Command command, String word, @Nullable String value) {
        return commands.run(command, Outcome.class, effect -> changed(effect, word, value));
    }

    private Outcome changed(Effect effect, String word, @Nullable String value) {
        Key key = Key.of(word);
        if (key == null) {
            return new Outcome.No("MAP_SETTING_UNKNOWN", 404);
        }
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new Outcome.No("MAP_SETTING_REASON_MISSING", 422);
        }
        if (value != null && !key.form.matcher(value).matches()) {
            return new Outcome.No("MAP_SETTING_INVALID", 422);
        }
        if (value == null) {
            store.remove(word);
        } else {
            store.put(word, value, key.secret, effect.actor(), effect.at());
        }
        effect.audit("routing.setting", "setting/" + word, null, null, Map.of("set", value != null));
        return new Outcome.Kept(word);
    }
}
