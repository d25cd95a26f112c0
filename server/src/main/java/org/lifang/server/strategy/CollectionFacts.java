package org.lifang.server.strategy;

import java.util.List;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.Vocabulary;

/**
 * The facts a playbook may ask about a borrower; documented for people in {@code docs/strategy.md}.
 *
 * <p>A fact that no module can know yet (promises, holds, hardship) is declared and always unknown, so that a playbook
 * written today keeps its meaning when the module arrives.
 */
public final class CollectionFacts {

    /** All facts, in slot order. */
    public static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            Fact.count("dpd"),
            Fact.text("bucket", names(Bucket.values())),
            Fact.text("classFloor", names(RiskClass.values())),
            Fact.fen("overdueFen"),
            Fact.fen("outstandingFen"),
            Fact.count("overdueLoans"),
            Fact.count("missedInstalments"),
            Fact.count("lastPaymentDays").orUnknown(),
            Fact.text("productKind", "INSTALMENT", "REVOLVING", "MIXED"),
            Fact.flag("contactable"),
            Fact.flag("placeKnown"),
            Fact.count("brokenPromises").orUnknown(),
            Fact.flag("hold").orUnknown(),
            Fact.flag("hardship").orUnknown()));

    private CollectionFacts() {}

    private static String[] names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toArray(String[]::new);
    }
}
