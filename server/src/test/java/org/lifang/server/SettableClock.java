package org.lifang.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lifang.server.platform.BusinessDates;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    /** A Tuesday morning, when every test begins. */
    public static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    /** Nine in the morning of a date, in Shanghai. */
    public void set(LocalDate date) {
        now = date.atTime(9, 0).atZone(BusinessDates.ZONE).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessDates.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
