package org.lifang.server.plans;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed words and figures, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedPlans {

    private static final String SCHEMA = "plans";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedMeans() {
        return SealedColumn.of(SCHEMA, "means", ID, "figures_sealed", Field.MEANS);
    }

    @Bean
    SealedColumn sealedSignatures() {
        return SealedColumn.of(SCHEMA, "agreement", ID, "signature_sealed", Field.SIGNATURE);
    }

    @Bean
    SealedColumn sealedHardshipAnswers() {
        return SealedColumn.of(SCHEMA, "hardship", ID, "answers_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedHardshipReasons() {
        return SealedColumn.of(SCHEMA, "hardship", ID, "reasons_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedHardshipNotes() {
        return SealedColumn.of(SCHEMA, "hardship_note", ID, "note_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedHardshipPapers() {
        return SealedColumn.of(SCHEMA, "hardship_paper", ID, "paper_sealed", Field.NOTE);
    }
}
