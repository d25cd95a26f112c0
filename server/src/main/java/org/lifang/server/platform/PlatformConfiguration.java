package org.lifang.server.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the data folder and the business date. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${lifang.data}") String data) {
        return DataFolder.at(Path.of(data));
    }

    @Bean
    Rehearsal rehearsal(DataFolder folder) {
        return Rehearsal.of(folder);
    }

    @Bean
    BusinessDates businessDates(Clock clock, @Value("${lifang.today:#{null}}") @Nullable String today) {
        return new BusinessDates(clock, today == null || today.isEmpty() ? null : LocalDate.parse(today));
    }
}
