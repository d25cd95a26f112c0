package org.lifang.server.portfolio;

import java.time.Instant;
import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How the wish to see a hidden value ended. The value is not part of it: outcomes are kept. */
public sealed interface Glance {

    /** Recorded and allowed; the page hides the value again at {@code until}. */
    record Granted(Instant until) implements Glance {}

    /** The borrower has no such value. */
    record NothingThere() implements Glance, Refusal {
        @Override
        public String code() {
            return "REVEAL_NOTHING_THERE";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** Not one of the purposes a value may be shown for (CN-P-01). */
    record PurposeUnknown() implements Glance, Refusal {
        @Override
        public String code() {
            return "REVEAL_PURPOSE_UNKNOWN";
        }

        @Override
        public List<Finding> findings() {
            return List.of(Finding.on("purpose", code()));
        }
    }

    /** What the privacy module said no to: the reason's length or the day's quota. */
    record Denied(String code, int status, List<Object> params) implements Glance, Refusal {
        @Override
        public List<Finding> findings() {
            return code.equals("REVEAL_NEEDS_REASON")
                    ? List.of(Finding.on("reason", code, params.toArray()))
                    : List.of();
        }
    }
}
