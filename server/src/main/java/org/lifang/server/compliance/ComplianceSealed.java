package org.lifang.server.compliance;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the gate keeps sealed values, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class ComplianceSealed {

    private static final String SCHEMA = "compliance";
    private static final String EVIDENCE = "evidence_sealed";
    private static final List<String> ID = List.of("id");

    @Bean
    SealedColumn sealedSigningKeys() {
        return SealedColumn.of(SCHEMA, "signing_key", ID, "private_sealed", Field.SIGNING_KEY);
    }

    @Bean
    SealedColumn sealedContactRemarks() {
        return SealedColumn.of(SCHEMA, "contact", ID, "remark_sealed", Field.NOTE);
    }

    @Bean
    SealedColumn sealedHours() {
        return SealedColumn.of(SCHEMA, "hours", ID, EVIDENCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedAgreements() {
        return SealedColumn.of(SCHEMA, "agreement", ID, EVIDENCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedOptOuts() {
        return SealedColumn.of(SCHEMA, "opt_out", ID, EVIDENCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedPersonRefusals() {
        return SealedColumn.of(SCHEMA, "person_refusal", ID, EVIDENCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedAttestations() {
        return SealedColumn.of(SCHEMA, "attestation", ID, EVIDENCE, Field.NOTE);
    }
}
