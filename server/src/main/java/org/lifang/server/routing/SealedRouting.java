package org.lifang.server.routing;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where positions of people and secrets are kept sealed, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedRouting {

    private static final String SCHEMA = "routing";

    @Bean
    SealedColumn sealedStarts() {
        return SealedColumn.of(SCHEMA, "member", List.of("user_id"), "start_sealed", Field.POSITION);
    }

    @Bean
    SealedColumn sealedMeetingPlaces() {
        return SealedColumn.of(SCHEMA, "kept", List.of("appointment_id"), "position_sealed", Field.POSITION);
    }

    @Bean
    SealedColumn sealedLocations() {
        return SealedColumn.of(SCHEMA, "located", List.of("point_id"), "position_sealed", Field.POSITION);
    }

    @Bean
    SealedColumn sealedMapSecrets() {
        return SealedColumn.of(SCHEMA, "setting", List.of("key"), "secret_sealed", Field.SECRET);
    }
}
