package org.lifang.server.outreach;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed words, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedOutreach {

    private static final String SCHEMA = "outreach";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedMessages() {
        return SealedColumn.of(SCHEMA, "message", ID, "text_sealed", Field.MESSAGE);
    }

    @Bean
    SealedColumn sealedMessageValues() {
        return SealedColumn.of(SCHEMA, "message", ID, "values_sealed", Field.MESSAGE);
    }

    @Bean
    SealedColumn sealedMessageNotes() {
        return SealedColumn.of(SCHEMA, "message_event", ID, "note_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedCallNotes() {
        return SealedColumn.of(SCHEMA, "call", ID, "note_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedLetters() {
        return SealedColumn.of(SCHEMA, "letter", List.of("message_id"), "pdf_sealed", Field.DOCUMENT);
    }

    @Bean
    SealedColumn sealedLetterProofs() {
        return SealedColumn.of(SCHEMA, "letter", List.of("message_id"), "proof_note_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedSecrets() {
        return SealedColumn.of(SCHEMA, "setting", List.of("key"), "secret_sealed", Field.SECRET);
    }
}
