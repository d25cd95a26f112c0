package org.lifang.server.visits.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Open;
import org.lifang.server.identity.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A colleague's own calendar, read by calendar programs at a secret address. */
@RestController
class FeedController {

    private static final int PER_MINUTE = 60;

    private final CalendarFeeds feeds;
    private final AddressRate rate;

    FeedController(CalendarFeeds feeds, Clock clock) {
        this.feeds = feeds;
        this.rate = new AddressRate(clock, PER_MINUTE);
    }

    record FeedView(boolean exists, @Nullable Instant madeAt) {}

    /** The address is shown once and kept nowhere. */
    record FeedAddress(String path) {}

    @GetMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    FeedView mine() {
        Instant since = feeds.since(CurrentActor.get().id());
        return new FeedView(since != null, since);
    }

    /** Makes a new address; the one before shows nothing any more. */
    @PostMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    FeedAddress make(Command command) {
        return new FeedAddress("/calendar/" + feeds.make(command) + ".ics");
    }

    @DeleteMapping("/api/v1/calendar-feed")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    CalendarFeeds.FeedOutcome revoke(Command command) {
        return feeds.revoke(command);
    }

    @GetMapping(value = "/calendar/{token}.ics", produces = "text/calendar;charset=UTF-8")
    @Open
    ResponseEntity<String> feed(@PathVariable String token, HttpServletRequest request, Locale locale) {
        String calendar = rate.take(request.getRemoteAddr()) ? feeds.calendar(token, locale) : null;
        return calendar == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(calendar);
    }
}
