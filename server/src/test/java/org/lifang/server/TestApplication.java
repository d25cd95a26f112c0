package org.lifang.server;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class TestApplication {

    @Bean
    DataSource dataSource() {
        return new SwitchedDataSource();
    }

    @Bean
    Clock clock() {
        return new SettableClock();
    }
}
