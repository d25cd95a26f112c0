package org.lifang.server.identity;

import java.time.LocalDate;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;

/** Forgets ended sessions, so that the table holds today's people only. */
@Component
final class SweepSessions implements NightlyStep {

    private static final int POSITION = 90;

    private final Sessions sessions;

    SweepSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "identity.sessions";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public StepResult run(LocalDate businessDate, Progress progress) {
        int gone = sessions.sweep();
        return new StepResult(gone, gone, 0, 0);
    }
}
