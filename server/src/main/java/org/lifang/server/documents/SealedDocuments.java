package org.lifang.server.documents;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed bytes, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedDocuments {

    private static final String SCHEMA = "documents";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedDocumentFiles() {
        return SealedColumn.of(SCHEMA, "document", ID, "file_sealed", Field.DOCUMENT);
    }

    @Bean
    SealedColumn sealedSealKeys() {
        return SealedColumn.of(SCHEMA, "signing_key", ID, "private_sealed", Field.SIGNING_KEY);
    }
}
