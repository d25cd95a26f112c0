package org.lifang.server.complaints;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register keeps sealed words, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedComplaints {

    private static final String SCHEMA = "complaints";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedHoldReferences() {
        return SealedColumn.of(SCHEMA, "hold", ID, "reference_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedHoldReasons() {
        return SealedColumn.of(SCHEMA, "hold_event", ID, "reason_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedComplaintTexts() {
        return SealedColumn.of(SCHEMA, "complaint_event", ID, "text_sealed", Field.NOTE);
    }
}
