package org.lifang.server.outreach.campaign;

import java.util.List;
import org.lifang.server.answers.Refusal;

/** How a command on a campaign ended. */
sealed interface CampaignOutcome {

    /** The campaign stands so. */
    record Saved(String key, String state) implements CampaignOutcome {}

    /** So many messages are planned now. */
    record Planned(String key, long planned) implements CampaignOutcome {}

    /** Not so. */
    record No(Why why, List<String> params) implements CampaignOutcome, Refusal {

        No(Why why) {
            this(why, List.of());
        }

        @Override
        public String code() {
            return "CAMPAIGN_" + why.name();
        }

        @Override
        public int status() {
            return why.status;
        }
    }

    /** Why not. */
    enum Why {
        UNKNOWN(404),
        REASON_MISSING(422),
        KEY_INVALID(422),
        TEMPLATE_UNKNOWN(422),
        TEMPLATE_NOT_APPROVED(409),
        TEMPLATE_DOES_NOT_FIT(422),
        KIND_FIXED(409),
        DAYS_INVALID(422),
        TREATMENT_INVALID(422),
        VISIT_INVALID(422),
        LIMIT_INVALID(422),
        OWN_DRAFT(409),
        NOT_A_DRAFT(409),
        NOT_ACTIVE(409),
        TOO_MANY(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }
    }
}
