package org.lifang.server.payments;

import java.util.List;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this module keeps sealed values, so that a new key reaches all of them. */
@Configuration(proxyBeanMethods = false)
class SealedPayments {

    private static final String SCHEMA = "payments";
    private static final String PAYER = "payer_sealed";
    private static final String ACCOUNT = "account_sealed";
    private static final String REMITTANCE = "remittance_sealed";
    private static final List<String> ID = List.of("id");
    private static final List<String> ROW = List.of("statement_id", "row_no");

    @Bean
    SealedColumn sealedChannelSecrets() {
        return SealedColumn.of(SCHEMA, "channel", ID, "secret_sealed", Field.SECRET);
    }

    @Bean
    SealedColumn sealedReceiptPayers() {
        return SealedColumn.of(SCHEMA, "receipt", ID, PAYER, Field.NAME);
    }

    @Bean
    SealedColumn sealedReceiptAccounts() {
        return SealedColumn.of(SCHEMA, "receipt", ID, ACCOUNT, Field.NOTE);
    }

    @Bean
    SealedColumn sealedReceiptRemittances() {
        return SealedColumn.of(SCHEMA, "receipt", ID, REMITTANCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedEntryPayers() {
        return SealedColumn.of(SCHEMA, "entry", ID, PAYER, Field.NAME);
    }

    @Bean
    SealedColumn sealedEntryAccounts() {
        return SealedColumn.of(SCHEMA, "entry", ID, ACCOUNT, Field.NOTE);
    }

    @Bean
    SealedColumn sealedEntryRemittances() {
        return SealedColumn.of(SCHEMA, "entry", ID, REMITTANCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedRowPayers() {
        return SealedColumn.of(SCHEMA, "statement_row", ROW, PAYER, Field.NAME);
    }

    @Bean
    SealedColumn sealedRowAccounts() {
        return SealedColumn.of(SCHEMA, "statement_row", ROW, ACCOUNT, Field.NOTE);
    }

    @Bean
    SealedColumn sealedRowRemittances() {
        return SealedColumn.of(SCHEMA, "statement_row", ROW, REMITTANCE, Field.NOTE);
    }

    @Bean
    SealedColumn sealedRefundAccounts() {
        return SealedColumn.of(SCHEMA, "refund", ID, "to_sealed", Field.NOTE);
    }
}
