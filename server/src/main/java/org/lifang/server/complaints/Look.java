package org.lifang.server.complaints;

import java.time.Instant;
import java.util.List;
import org.lifang.server.answers.Refusal;

/** How the wish to read what was written about a person ended. The words are not part of it: outcomes are kept. */
public sealed interface Look {

    /** Recorded and allowed; the page hides the words again at {@code until}. */
    record Granted(Instant until) implements Look {}

    /** What privacy said no to: the purpose, the reason's length or the day's quota. */
    record Denied(String code, int status, List<Object> params) implements Look, Refusal {}
}
