package org.lifang.server.documents;

/** What the house issues; titles stand in the message files under {@code documents.kind.<NAME>}. */
enum DocumentKind {
    /** 上门催缴通知书: handed over in its envelope at the door. */
    DEMAND_NOTICE("demand-notice", From.LOANS),
    /** 对账单: everything that was due, paid and is owed. */
    ACCOUNT_STATEMENT("account-statement", From.LOANS),
    /** 还款方案: what could be agreed today. */
    REPAYMENT_OPTIONS("repayment-options", From.LOANS),
    /** 还款协议: what was agreed, to be signed or as it was signed. */
    REPAYMENT_AGREEMENT("repayment-agreement", From.AGREEMENT),
    /** 减免决定书: what the lender gives up, once it is agreed. */
    WAIVER_DECISION("waiver-decision", From.AGREEMENT),
    /** 困难申请决定书: what was decided about a request for help, and why. */
    HARDSHIP_DECISION("hardship-decision", From.HARDSHIP),
    /** 委托告知书: who collects in the lender's place. */
    ASSIGNMENT_NOTICE("agency-placement-notice-letter", From.PLACEMENT),
    /** 上门告知书: who comes, and when. */
    VISIT_NOTICE("visit-notice-letter", From.PERMIT),
    /** 工作证核验单: who stands at the door, and how to check it. */
    STAFF_CARD("staff-card", From.PERMIT),
    /** 结清证明: refused while anything is owed. */
    SETTLEMENT_CERTIFICATE("settlement-certificate", From.LOANS),
    /** 法律摘要: what the law says, for the person visited. */
    LAW_EXTRACT("law-extract", From.LOANS),
    /** What visitors carry: several papers in one file. */
    VISIT_PACKET("", From.PERMIT);

    /** The record a paper is about besides the person's loans. */
    enum From {
        LOANS,
        /** An agreement. */
        AGREEMENT,
        /** A request for help. */
        HARDSHIP,
        /** The open placement with an agency; there is at most one. */
        PLACEMENT,
        /** The permit for a visit; a packet may do without. */
        PERMIT
    }

    private final String template;
    private final From from;

    DocumentKind(String template, From from) {
        this.template = template;
        this.from = from;
    }

    /** The key of the words it is made from. */
    String template() {
        return template;
    }

    From from() {
        return from;
    }

    /** Whether it holds only for the day it is made on. */
    boolean todayOnly() {
        return switch (this) {
            case DEMAND_NOTICE, ACCOUNT_STATEMENT, LAW_EXTRACT, VISIT_PACKET -> false;
            case REPAYMENT_OPTIONS,
                    REPAYMENT_AGREEMENT,
                    WAIVER_DECISION,
                    HARDSHIP_DECISION,
                    ASSIGNMENT_NOTICE,
                    VISIT_NOTICE,
                    STAFF_CARD,
                    SETTLEMENT_CERTIFICATE -> true;
        };
    }
}
