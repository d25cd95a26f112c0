package org.lifang.server.identity;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many sign-ins an address may try a minute; slows down whoever tries one password on many logins. */
@Component
class SignInRate {

    private final AddressRate rate;

    SignInRate(Clock clock, @Value("${lifang.sign-in.attempts-per-minute:60}") int attemptsPerMinute) {
        this.rate = new AddressRate(clock, attemptsPerMinute);
    }

    /** True when the address may try once more in this minute. */
    boolean take(String address) {
        return rate.take(address);
    }
}
