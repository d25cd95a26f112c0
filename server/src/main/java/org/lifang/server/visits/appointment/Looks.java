package org.lifang.server.visits.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Component;

/** Reading what was said or written about a person is an act of its own. */
@Component
final class Looks {

    private final Commands commands;
    private final Reveals reveals;
    private final Story story;

    Looks(Commands commands, Reveals reveals, Story story) {
        this.commands = commands;
        this.reveals = reveals;
        this.story = story;
    }

    /** How it ended. */
    sealed interface Looked {

        record Granted(UUID id) implements Looked {}

        record Denied(String code, int status) implements Looked, org.lifang.server.answers.Refusal {}
    }

    Story.Words words(Command command, AppointmentRecord row, String purpose, String reason) {
        Purpose known = purpose(purpose);
        if (known == null) {
            throw Refused.of(422, "REVEAL_PURPOSE_UNKNOWN");
        }
        commands.run(command.because(reason), Looked.class, effect -> {
                    String subject = "borrower/" + row.getBorrowerId();
                    return switch (reveals.record(effect, subject, Field.NOTE, known, reason)) {
                        case RevealOutcome.Allowed allowed -> new Looked.Granted(row.getId());
                        case RevealOutcome.QuotaSpent no -> new Looked.Denied(no.code(), no.status());
                        case RevealOutcome.NoReason no -> new Looked.Denied(no.code(), no.status());
                    };
                })
                .orRefuse();
        return story.words(row);
    }

    private static @Nullable Purpose purpose(String text) {
        for (Purpose each : Purpose.values()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        return null;
    }
}
