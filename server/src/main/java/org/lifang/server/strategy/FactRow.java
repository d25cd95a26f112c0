package org.lifang.server.strategy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.FactType;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.Vocabulary;
import org.lifang.server.bulk.BulkReader;

/** One borrower's facts and standing decision, read from a binary COPY; the same object serves every row. */
final class FactRow {

    private static final Vocabulary VOCABULARY = CollectionFacts.VOCABULARY;
    private static final int DPD = VOCABULARY.slot("dpd");
    private static final int BUCKET = VOCABULARY.slot("bucket");
    private static final int CLASS_FLOOR = VOCABULARY.slot("classFloor");
    private static final int OVERDUE = VOCABULARY.slot("overdueFen");
    private static final int OUTSTANDING = VOCABULARY.slot("outstandingFen");
    private static final int LOANS = VOCABULARY.slot("overdueLoans");
    private static final int MISSED = VOCABULARY.slot("missedInstalments");
    private static final int LAST_PAYMENT = VOCABULARY.slot("lastPaymentDays");
    private static final int PRODUCT = VOCABULARY.slot("productKind");
    private static final int CONTACTABLE = VOCABULARY.slot("contactable");
    private static final int PLACE_KNOWN = VOCABULARY.slot("placeKnown");
    private static final int INSTALMENT = 0;
    private static final int REVOLVING = 1;
    private static final int MIXED = 2;

    private final long date;
    private final List<Fact> learned;
    private final Facts facts = VOCABULARY.blank();
    private long borrower;
    private @Nullable String playbook;
    private @Nullable String ruleId;
    private @Nullable String treatment;
    private int priority;
    private long overdueSince;

    /** @param learned the facts learned elsewhere, in the order of their columns */
    FactRow(LocalDate date, List<Fact> learned) {
        this.date = date.toEpochDay();
        this.learned = List.copyOf(learned);
    }

    FactRow read(BulkReader in) throws IOException {
        borrower = in.int8();
        facts.clear()
                .set(DPD, in.int4())
                .set(BUCKET, in.int2())
                .set(CLASS_FLOOR, in.int2())
                .set(OVERDUE, in.int8())
                .set(OUTSTANDING, in.int8())
                .set(LOANS, in.int8())
                .set(MISSED, in.int2());
        if (in.isNull()) {
            in.skip();
        } else {
            // a payment dated after the business date is not known yet
            long paid = in.epochDay();
            facts.set(LAST_PAYMENT, paid > date ? Facts.UNKNOWN : date - paid);
        }
        boolean all = in.bool();
        boolean any = in.bool();
        facts.set(PRODUCT, all ? REVOLVING : any ? MIXED : INSTALMENT);
        facts.set(CONTACTABLE, in.bool() ? 1 : 0).set(PLACE_KNOWN, in.bool() ? 1 : 0);
        for (Fact fact : learned) {
            facts.set(VOCABULARY.slot(fact.name()), value(fact, in));
        }
        standing(in);
        return this;
    }

    private static long value(Fact fact, BulkReader in) throws IOException {
        if (fact.type() == FactType.TEXT) {
            String word = in.text();
            Integer code = word == null ? null : VOCABULARY.findCode(VOCABULARY.slot(fact.name()), word);
            return code == null ? Facts.UNKNOWN : code;
        }
        if (in.isNull()) {
            in.skip();
            return Facts.UNKNOWN;
        }
        return fact.type() == FactType.FLAG ? (in.bool() ? 1 : 0) : in.int8();
    }

    private void standing(BulkReader in) throws IOException {
        playbook = in.text();
        ruleId = in.text();
        treatment = in.text();
        priority = number(in);
        overdueSince = in.isNull() ? nothing(in) : in.epochDay();
    }

    private static int number(BulkReader in) throws IOException {
        return in.isNull() ? (int) nothing(in) : in.int4();
    }

    private static long nothing(BulkReader in) throws IOException {
        in.skip();
        return 0;
    }

    long borrower() {
        return borrower;
    }

    Facts facts() {
        return facts;
    }

    /** The day since which the borrower is overdue, as an epoch day. */
    long since() {
        return date - facts.raw(DPD);
    }

    boolean decidedBefore() {
        return treatment != null;
    }

    /** What stands now; the start of time for a borrower without a decision is to do nothing. */
    String standingTreatment() {
        return treatment == null ? Treatment.NONE.name() : treatment;
    }

    /** Whether the decision that stands says the same, whatever version of the playbook it came from. */
    boolean stands(String key, String rule, Treatment what, int howSoon) {
        return key.equals(playbook) && rule.equals(ruleId) && what.name().equals(treatment) && howSoon == priority;
    }

    boolean sameSince() {
        return overdueSince == since();
    }
}
