package org.lifang.server.documents;

import java.util.List;

/** What the house issues; titles stand in the message files under {@code documents.kind.<NAME>}. */
enum DocumentKind {
    /** 上门催缴通知书: handed over in its envelope at the door. */
    DEMAND_NOTICE("demand-notice"),
    /** 对账单: everything that was due, paid and is owed. */
    ACCOUNT_STATEMENT("account-statement"),
    /** 结清证明: refused while anything is owed. */
    SETTLEMENT_CERTIFICATE("settlement-certificate"),
    /** 法律摘要: what the law says, for the person visited. */
    LAW_EXTRACT("law-extract"),
    /** What visitors carry: several papers in one file. */
    VISIT_PACKET("");

    private final String template;

    DocumentKind(String template) {
        this.template = template;
    }

    /** The papers it is made up of, in their order. */
    List<DocumentKind> parts() {
        return this == VISIT_PACKET ? List.of(DEMAND_NOTICE, ACCOUNT_STATEMENT, LAW_EXTRACT) : List.of(this);
    }

    /** The key of the words it is made from. */
    String template() {
        return template;
    }
}
