package org.lifang.server.agencies;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register keeps sealed words, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedAgencies {

    @Bean
    SealedColumn sealedAgencyReasons() {
        return SealedColumn.of("agencies", "event", List.of("id"), "reason_sealed", Field.NOTE);
    }
}
