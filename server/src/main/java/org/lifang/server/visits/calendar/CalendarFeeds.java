package org.lifang.server.visits.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.lifang.server.visits.tables.FeedRecord;
import org.springframework.stereotype.Service;

/** Calendars of colleagues at secret addresses: ids and times only. */
@Service
class CalendarFeeds {

    private static final int BYTES = 32;
    private static final int ID_CHARS = 8;
    private static final int DAYS_BACK = 7;

    private final FeedStore store;
    private final Commands commands;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(FeedStore store, Commands commands, Messages messages, Clock clock) {
        this.store = store;
        this.commands = commands;
        this.messages = messages;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface FeedOutcome {
        record Made(UUID id) implements FeedOutcome {}

        record Revoked(UUID user) implements FeedOutcome {}
    }

    @Nullable
    Instant since(UUID user) {
        FeedRecord row = store.of(user);
        return row == null ? null : row.getMadeAt();
    }

    /** A new secret, kept nowhere; the one before shows nothing any more. */
    String make(Command command) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        commands.run(command, FeedOutcome.class, effect -> {
                    store.revoke(effect.actor(), effect.at());
                    store.add(effect.key(), effect.actor(), Sha256.of(token), effect.at());
                    effect.audit("visits.feed-made", "user/" + effect.actor(), null, null, Map.of());
                    return new FeedOutcome.Made(effect.key());
                })
                .orRefuse();
        return token;
    }

    FeedOutcome revoke(Command command) {
        return commands.run(command, FeedOutcome.class, effect -> {
                    store.revoke(effect.actor(), effect.at());
                    effect.audit("visits.feed-revoked", "user/" + effect.actor(), null, null, Map.of());
                    return new FeedOutcome.Revoked(effect.actor());
                })
                .orRefuse();
    }

    /** The calendar behind a secret; null when it is none, or no more. */
    @Nullable
    String calendar(String token, Locale locale) {
        UUID user = store.user(Sha256.of(token));
        if (user == null) {
            return null;
        }
        Instant now = clock.instant();
        LocalDate from = LocalDate.ofInstant(now, BusinessDates.ZONE).minusDays(DAYS_BACK);
        List<ICalendar.Entry> entries =
                store.kept(user, from).stream().map(each -> entry(each, locale)).toList();
        return ICalendar.write("PUBLISH", entries, now);
    }

    private ICalendar.Entry entry(FeedStore.Kept kept, Locale locale) {
        LocalDateTime from = kept.day().atStartOfDay().plusMinutes(kept.fromMinute());
        LocalDateTime to = kept.day().atStartOfDay().plusMinutes((long) kept.toMinute() + kept.minutes());
        String id = kept.appointment().toString();
        return new ICalendar.Entry(
                id + "@lifang",
                kept.round(),
                from,
                to,
                messages.text("visits.ics.feed", List.of(id.substring(id.length() - ID_CHARS)), locale),
                null,
                null,
                false);
    }
}
