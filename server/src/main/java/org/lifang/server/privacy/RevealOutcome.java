package org.lifang.server.privacy;

import java.util.List;
import org.lifang.server.answers.Refusal;

/** Whether a hidden value may be shown to a person now. */
public sealed interface RevealOutcome {

    /**
     * Recorded; the value may be shown.
     *
     * @param remaining how many more the person may reveal today
     */
    record Allowed(int remaining) implements RevealOutcome {}

    /** The person has seen as many as anybody may in a day. */
    record QuotaSpent(int quota) implements RevealOutcome, Refusal {
        @Override
        public String code() {
            return "REVEAL_QUOTA_SPENT";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public List<?> params() {
            return List.of(quota);
        }
    }

    /** No purpose of the list, or a reason too short to mean anything or too long to be read. */
    record NoReason(int leastChars, int mostChars) implements RevealOutcome, Refusal {
        @Override
        public String code() {
            return "REVEAL_NEEDS_REASON";
        }

        @Override
        public List<?> params() {
            return List.of(leastChars, mostChars);
        }
    }
}
