package org.lifang.server.payments.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.payments.tables.CsvProfileRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Profiles of statement files: shipped ones, and versions people added, which win. */
@Service
class CsvProfiles {

    private final ProfileStore store;
    private final Commands commands;
    private final Map<String, String> shipped;

    CsvProfiles(ProfileStore store, Commands commands) {
        this.store = store;
        this.commands = commands;
        this.shipped = readShipped();
    }

    /** A profile with its text; version 0 is the shipped one. */
    record Kept(
            String name,
            int version,
            String body,
            @Nullable UUID author,
            @Nullable Instant createdAt) {}

    private static Map<String, String> readShipped() {
        Map<String, String> found = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:statement-profiles/*.json")) {
                String file = String.valueOf(resource.getFilename());
                try (InputStream in = resource.getInputStream()) {
                    found.put(
                            file.substring(0, file.length() - ".json".length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    List<Kept> all() {
        Map<String, Kept> all = new TreeMap<>();
        shipped.forEach((name, body) -> all.put(name, new Kept(name, 0, body, null, null)));
        store.latest().forEach(row -> all.put(row.getName(), kept(row)));
        return List.copyOf(all.values());
    }

    @Nullable
    CsvProfile find(String name) {
        CsvProfileRecord own = store.latest(name);
        String body = own == null ? shipped.get(name) : own.getBody();
        return body == null ? null : CsvProfile.read(body, new ArrayList<>());
    }

    /** Adds the next version of the profile the text names. */
    Result<StatementOutcome> save(Command command, String body) {
        return commands.run(command, StatementOutcome.class, effect -> {
            List<String> faults = new ArrayList<>();
            CsvProfile profile = CsvProfile.read(body, faults);
            if (profile == null) {
                return new StatementOutcome.ProfileFaulty(faults);
            }
            CsvProfileRecord last = store.latest(profile.name());
            CsvProfileRecord row = new CsvProfileRecord();
            row.setName(profile.name());
            row.setVersion(last == null ? 1 : last.getVersion() + 1);
            row.setBody(body);
            row.setAuthor(effect.actor());
            row.setCreatedAt(effect.at());
            if (!store.add(row)) {
                return new StatementOutcome.No(StatementOutcome.Why.ID_TAKEN);
            }
            effect.audit(
                    "payments.profile-saved",
                    "statement-profile/" + row.getName(),
                    null,
                    null,
                    Map.of("version", row.getVersion()));
            return new StatementOutcome.ProfileSaved(row.getName(), row.getVersion());
        });
    }

    private static Kept kept(CsvProfileRecord row) {
        return new Kept(row.getName(), row.getVersion(), row.getBody(), row.getAuthor(), row.getCreatedAt());
    }
}
