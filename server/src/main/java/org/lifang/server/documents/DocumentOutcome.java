package org.lifang.server.documents;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a paper ended. */
sealed interface DocumentOutcome {

    /** It was made, signed and kept. */
    record Made(UUID id, String code, int pages) implements DocumentOutcome {}

    /** Somebody looked at what would be made; nothing was kept. */
    record Previewed() implements DocumentOutcome {}

    /** Somebody took the file. */
    record Taken(UUID id) implements DocumentOutcome {}

    /** It counts no more. */
    record Withdrawn(UUID id) implements DocumentOutcome {}

    /** A no by its code, status, what fills its sentence, and findings about words. */
    record No(String code, int status, List<String> params, List<Finding> findings)
            implements DocumentOutcome, Refusal {

        static No of(String code, int status, String... params) {
            return new No(code, status, List.of(params), List.of());
        }
    }
}
