package org.lifang.server.outreach.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.strategy.Treatment;

/** A campaign as it stands. */
record Campaign(
        String key,
        Terms terms,
        State state,
        Act written,
        @Nullable Act approved,
        @Nullable Act paused) {

    /** Only active ones plan anything. */
    enum State {
        DRAFT,
        ACTIVE,
        PAUSED
    }

    /** How a message travels. */
    enum Way {
        SMS,
        EMAIL,
        LETTER
    }

    /** Who did something, when, and what they said about it. */
    record Act(UUID by, Instant at, @Nullable String note) {}

    /**
     * The hours of a proposed visit.
     *
     * @param daysAhead how many days after the message is sent
     */
    record Visit(int daysAhead, int fromMinute, int toMinute) {}

    /**
     * What it does.
     *
     * @param treatment what strategy must have decided; null before anything is due
     * @param fromDay days after the due day, negative before it
     * @param dailyLimit messages a day it may plan
     */
    record Terms(
            CampaignKind kind,
            Way channel,
            String template,
            @Nullable Treatment treatment,
            int fromDay,
            int toDay,
            int dailyLimit,
            @Nullable Visit visit) {}
}
