package org.lifang.server.portfolio;

import java.util.List;
import java.util.Map;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the loan book keeps sealed values, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedPlaces {

    private static final String SCHEMA = "portfolio";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedBorrowerNames() {
        return SealedColumn.of(SCHEMA, "borrower", ID, "name_sealed", Field.NAME);
    }

    @Bean
    SealedColumn sealedBorrowerIdNumbers() {
        return SealedColumn.of(SCHEMA, "borrower", ID, "id_no_sealed", Field.ID_NO);
    }

    @Bean
    SealedColumn sealedPersonNames() {
        return SealedColumn.of(SCHEMA, "related_person", ID, "name_sealed", Field.NAME);
    }

    @Bean
    SealedColumn sealedPersonIdNumbers() {
        return SealedColumn.of(SCHEMA, "related_person", ID, "id_no_sealed", Field.ID_NO);
    }

    @Bean
    SealedColumn sealedContactPoints() {
        return SealedColumn.byKind(
                SCHEMA,
                "contact_point",
                ID,
                "value_sealed",
                "kind",
                Map.of(
                        "MOBILE", Field.MOBILE,
                        "PHONE", Field.PHONE,
                        "EMAIL", Field.EMAIL,
                        "WECHAT", Field.WECHAT,
                        "HOME", Field.ADDRESS,
                        "WORKPLACE", Field.ADDRESS,
                        "POSTAL", Field.ADDRESS));
    }

    @Bean
    SealedColumn sealedRefusals() {
        return SealedColumn.of(SCHEMA, "import_run", ID, "message_sealed", Field.IMPORT_VALUE);
    }

    @Bean
    SealedColumn sealedBadRows() {
        return SealedColumn.of(
                SCHEMA, "import_bad_row", List.of("import_id", "section", "row_no"), "row_sealed", Field.IMPORT_ROW);
    }
}
