package org.lifang.server.wording;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where marked notes are kept sealed, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedNotes {

    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedMarkedNotes() {
        return SealedColumn.of("wording", "marked_note", ID, "text_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedNoteJudgements() {
        return SealedColumn.of("wording", "marked_note", ID, "judged_because_sealed", Field.NOTE);
    }
}
