package org.lifang.server.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The real database and the real clock, which tests replace. The database server outlives everything that uses it,
 * because the connection pool takes it as an argument.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class MachineConfiguration {

    /** Migrated before anyone else can take a connection. */
    @Bean(destroyMethod = "")
    DataSource dataSource(DatabaseAhead.Start ahead) {
        return ahead.pool();
    }

    @Bean
    Clock clock(Rehearsal rehearsal) {
        Clock real = Clock.system(BusinessDates.ZONE);
        return rehearsal.on() ? Clock.offset(real, rehearsal.ahead()) : real;
    }
}
