package org.lifang.server.payments.notice;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refusal;

/** How a notice ended. */
public sealed interface NoticeOutcome {

    /** Taken; told again it is answered the same. */
    record Taken(UUID receipt, String event, long openFen) implements NoticeOutcome {}

    /** What receiving money said no to. */
    record NotTaken(String code, int status, List<Object> params) implements NoticeOutcome, Refusal {
        public NotTaken {
            params = List.copyOf(params);
        }
    }
}
