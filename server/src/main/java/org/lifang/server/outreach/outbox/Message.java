package org.lifang.server.outreach.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.outreach.campaign.CampaignKind;

/** A message without its words. */
record Message(
        UUID id,
        @Nullable String campaign,
        @Nullable UUID subject,
        CampaignKind kind,
        long borrower,
        LocalDate dueDay,
        LocalDate plannedOn,
        Channel channel,
        String template,
        @Nullable Integer templateVersion,
        String language,
        long point,
        MessageState state,
        @Nullable String why,
        List<String> stoppedBy,
        @Nullable Instant dueAt,
        Instant expiresAt,
        @Nullable UUID askKey,
        int asks,
        int attempts,
        @Nullable UUID permit,
        @Nullable String provider,
        @Nullable String providerReference,
        @Nullable Instant sendingAt,
        @Nullable UUID settlePermit,
        @Nullable String settleAs,
        Instant changedAt) {}
