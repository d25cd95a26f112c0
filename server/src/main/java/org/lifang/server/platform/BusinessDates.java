package org.lifang.server.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which date the lender's books are on: the calendar day in Shanghai, unless one is fixed for this run. */
public final class BusinessDates {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final @Nullable LocalDate fixed;

    BusinessDates(Clock clock, @Nullable LocalDate fixed) {
        this.clock = clock;
        this.fixed = fixed;
    }

    public LocalDate today() {
        return fixed != null ? fixed : LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
