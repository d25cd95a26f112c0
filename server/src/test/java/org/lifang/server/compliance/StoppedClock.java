package org.lifang.server.compliance;

import java.time.Clock;
import java.time.Instant;
import org.lifang.server.platform.BusinessDates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Lets a server in a process of its own live at a moment of the test's choice. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lifang.test.now")
class StoppedClock {

    @Bean
    @Primary
    Clock stopped(@Value("${lifang.test.now}") String now) {
        return Clock.fixed(Instant.parse(now), BusinessDates.ZONE);
    }
}
