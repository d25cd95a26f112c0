package org.lifang.server.compliance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.server.answers.Refusal;

/** What the gate answered; every answer is kept, a no too. */
public sealed interface Asked {

    /**
     * It may happen, within the permit.
     *
     * @param decision id of the decision and of the permit
     * @param packs name and version of the packs it was judged by
     * @param findings warnings, and the evidence the contact must leave
     * @param permit none for a dry run: what is only tried is not signed
     */
    record Permitted(
            UUID decision,
            List<String> packs,
            List<Finding> findings,
            @Nullable SignedPermit permit) implements Asked {
        public Permitted {
            packs = List.copyOf(packs);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A person or more facts are needed.
     *
     * @param packs name and version of the packs it was judged by
     * @param retryFrom local time from which the clock alone heals it; null when it does not
     */
    record Held(
            UUID decision,
            List<String> packs,
            List<Finding> findings,
            @Nullable LocalDateTime retryFrom) implements Asked {
        public Held {
            packs = List.copyOf(packs);
            findings = List.copyOf(findings);
        }
    }

    /**
     * It may not happen.
     *
     * @param packs as for {@link Held}
     * @param retryFrom likewise
     */
    record Denied(
            UUID decision,
            List<String> packs,
            List<Finding> findings,
            @Nullable LocalDateTime retryFrom) implements Asked {
        public Denied {
            packs = List.copyOf(packs);
            findings = List.copyOf(findings);
        }
    }

    /** Why a question makes no sense. */
    public enum Why {
        BORROWER_UNKNOWN,
        PERSON_UNKNOWN,
        POINT_UNKNOWN,
        TARGET_DOES_NOT_FIT,
        CHANNEL_DOES_NOT_FIT,
        IN_THE_PAST,
        TOO_FAR_AHEAD,
        TIMES_OUT_OF_ORDER,
        ONLY_AT_THE_START,
        CREW_TOO_LARGE,
        /** Somebody of the crew works for an outside agency that is not named, or for the lender where one is. */
        AGENCY_DOES_NOT_FIT,
        AGENCY_UNKNOWN,
        /** The lender put a hold of its own on collecting from the borrower; no rule of the packs knows it. */
        HELD_BY_THE_HOUSE,
        NOTHING_TO_REPLACE,
        NO_PACK_IN_FORCE
    }

    /** The question itself makes no sense; nothing was asked and nothing is kept. */
    record NotAsked(Why why, List<String> about) implements Asked, Refusal {

        public NotAsked {
            about = List.copyOf(about);
        }

        NotAsked(Why why) {
            this(why, List.of());
        }

        @Override
        public String code() {
            return "ASK_" + why.name();
        }

        @Override
        public int status() {
            return switch (why) {
                case BORROWER_UNKNOWN -> 404;
                case NO_PACK_IN_FORCE, NOTHING_TO_REPLACE, HELD_BY_THE_HOUSE -> 409;
                default -> 422;
            };
        }

        @Override
        public List<?> params() {
            return about;
        }
    }
}
