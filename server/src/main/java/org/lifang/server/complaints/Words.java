package org.lifang.server.complaints;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lifang.server.answers.Refusal;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.springframework.stereotype.Service;

/** Reading what was written about a person is an act: for a purpose, with a reason, recorded first (CN-P-01). */
@Service
class Words {

    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final Reveals reveals;
    private final Commands commands;
    private final Clock clock;

    Words(Reveals reveals, Commands commands, Clock clock) {
        this.reveals = reveals;
        this.commands = commands;
        this.clock = clock;
    }

    /** Records the look. */
    Result<Look> look(Command command, long borrowerId, Purpose purpose, String reason) {
        return commands.run(command.because(reason), Look.class, effect -> {
            String subject = "borrower/" + borrowerId;
            return switch (reveals.record(effect, subject, Field.NOTE, purpose, reason)) {
                case RevealOutcome.Allowed allowed ->
                    new Look.Granted(effect.at().plus(SHOWN));
                case RevealOutcome.QuotaSpent no -> denied(no);
                case RevealOutcome.NoReason no -> denied(no);
            };
        });
    }

    private static Look denied(Refusal no) {
        return new Look.Denied(no.code(), no.status(), List.copyOf(no.params()));
    }

    /** Ends the request unless the words may be shown now; a rehearsal, which leaves no record, shows nothing. */
    void require(Command command, long borrowerId, String purpose, String reason) {
        if (command.dryRun()) {
            throw Refused.of(400, "REVEAL_NOT_REHEARSED");
        }
        switch (look(command, borrowerId, purpose(purpose), reason).orRefuse()) {
            case Look.Granted granted -> {
                if (clock.instant().isAfter(granted.until())) {
                    throw Refused.of(409, "REVEAL_OVER");
                }
            }
            case Look.Denied no -> throw new Refused(no);
        }
    }

    private static Purpose purpose(String text) {
        try {
            return Purpose.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw Refused.of(422, "REVEAL_PURPOSE_UNKNOWN");
        }
    }
}
