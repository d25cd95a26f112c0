package org.lifang.server.visits.visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.IncidentRecord;
import org.springframework.stereotype.Component;

/** What is done about incidents, and reading what was written of them, which is an act of its own. */
@Component
class Incidents {

    private final VisitStore store;
    private final Commands commands;
    private final Reveals reveals;
    private final Sealer sealer;

    Incidents(VisitStore store, Commands commands, Reveals reveals, Sealer sealer) {
        this.store = store;
        this.commands = commands;
        this.reveals = reveals;
        this.sealer = sealer;
    }

    /** How it ended. */
    sealed interface Outcome {

        record Handled(UUID id) implements Outcome {}

        record Granted(UUID id) implements Outcome {}

        record Denied(String code, int status) implements Outcome, Refusal {}
    }

    Result<Outcome> handle(Command command, UUID id, String words) {
        return commands.run(command, Outcome.class, effect -> {
            IncidentRecord row = store.lockIncident(id);
            if (row == null) {
                return new Outcome.Denied("VISIT_INCIDENT_UNKNOWN", 404);
            }
            if (row.getHandledAt() != null) {
                return new Outcome.Denied("VISIT_INCIDENT_HANDLED", 409);
            }
            row.setHandledAt(effect.at());
            row.setHandledBy(effect.actor());
            row.setHandledSealed(sealer.seal(Field.NOTE, words));
            row.store();
            effect.audit(
                    "visit.incident.handled",
                    "borrower/" + row.getBorrowerId(),
                    null,
                    null,
                    Map.of("incident", id, "visit", row.getVisitId()));
            return new Outcome.Handled(id);
        });
    }

    Map<String, @Nullable String> words(Command command, IncidentRecord row, String purpose, String reason) {
        looked(command, row.getBorrowerId(), purpose, reason);
        Map<String, @Nullable String> words = new HashMap<>();
        words.put("words", sealer.openNullable(Field.NOTE, row.getWordsSealed()));
        words.put("handled", sealer.openNullable(Field.NOTE, row.getHandledSealed()));
        return words;
    }

    /** Records that somebody reads what was written about a person. */
    void looked(Command command, long borrower, String purpose, String reason) {
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        Purpose known = Arrays.stream(Purpose.values())
                .filter(each -> each.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refused.of(422, "REVEAL_PURPOSE_UNKNOWN"));
        commands.run(command.because(reason), Outcome.class, effect -> {
                    String subject = "borrower/" + borrower;
                    return switch (reveals.record(effect, subject, Field.NOTE, known, reason)) {
                        case RevealOutcome.Allowed allowed -> new Outcome.Granted(command.key());
                        case RevealOutcome.QuotaSpent no -> new Outcome.Denied(no.code(), no.status());
                        case RevealOutcome.NoReason no -> new Outcome.Denied(no.code(), no.status());
                    };
                })
                .orRefuse();
    }
}
