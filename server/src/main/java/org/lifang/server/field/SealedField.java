package org.lifang.server.field;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed values, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedField {

    private static final String SCHEMA = "field";

    @Bean
    SealedColumn sealedPhoneShares() {
        return SealedColumn.of(SCHEMA, "share", List.of("device_id", "day"), "share_sealed", Field.SECRET);
    }

    @Bean
    SealedColumn sealedPhoneCommands() {
        return SealedColumn.of(SCHEMA, "command", List.of("device_id", "sequence"), "body_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedPhoneVersions() {
        return SealedColumn.of(SCHEMA, "version", List.of("id"), "body_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedPortraits() {
        return SealedColumn.of(SCHEMA, "portrait", List.of("user_id"), "picture_sealed", Field.DOCUMENT);
    }

    @Bean
    SealedColumn sealedGivenStops() {
        return SealedColumn.of(SCHEMA, "given", List.of("user_id", "stop_id", "version"), "setting_sealed", Field.NOTE);
    }
}
