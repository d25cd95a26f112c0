package org.lifang.server.visits;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed words, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedVisits {

    private static final String SCHEMA = "visits";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedAppointmentPlaces() {
        return SealedColumn.of(SCHEMA, "appointment", ID, "place_sealed", Field.ADDRESS);
    }

    @Bean
    SealedColumn sealedBookingPlaces() {
        return SealedColumn.of(SCHEMA, "booking", ID, "place_sealed", Field.ADDRESS);
    }

    @Bean
    SealedColumn sealedAppointmentNotes() {
        return SealedColumn.of(SCHEMA, "event", ID, "note_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedVisitConsents() {
        return SealedColumn.of(SCHEMA, "consent", ID, "evidence_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedVisitSettings() {
        return SealedColumn.of(SCHEMA, "visit", ID, "setting_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedVisitEvents() {
        return SealedColumn.of(SCHEMA, "visit_event", ID, "details_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedEvidencePlaces() {
        return SealedColumn.of(SCHEMA, "evidence", List.of("media_id"), "position_sealed", Field.POSITION);
    }

    @Bean
    SealedColumn sealedIncidentWords() {
        return SealedColumn.of(SCHEMA, "incident", ID, "words_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedIncidentPlaces() {
        return SealedColumn.of(SCHEMA, "incident", ID, "position_sealed", Field.POSITION);
    }

    @Bean
    SealedColumn sealedIncidentHandling() {
        return SealedColumn.of(SCHEMA, "incident", ID, "handled_sealed", Field.NOTE);
    }
}
