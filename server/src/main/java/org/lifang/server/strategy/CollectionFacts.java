package org.lifang.server.strategy;

import java.util.List;
import org.lifang.kernel.aging.Bucket;
import org.lifang.kernel.aging.RiskClass;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.Vocabulary;
import org.lifang.kernel.visit.Form;
import org.lifang.kernel.visit.Result;

/**
 * The facts a playbook may ask about a borrower; documented for people in {@code docs/strategy.md}.
 *
 * <p>What became of visits, calls, promises and meetings is told by the modules that own it, see {@link Feedback};
 * complaints and holds are read from their register.
 */
public final class CollectionFacts {

    /** How calls ended, as the call desk tells it; a test holds the two to each other. */
    static final List<String> CALL_RESULTS = List.of(
            "PAID",
            "PROMISE",
            "PLAN_WANTED",
            "HARDSHIP",
            "DISPUTE",
            "COMPLAINT",
            "REPRESENTATIVE",
            "VISIT_WELCOME",
            "LATER",
            "WILL_NOT_TALK",
            "SELF_HARM",
            "NOT_CONFIRMED",
            "MESSAGE_PASSED_ON",
            "NUMBER_GIVEN",
            "REFUSES_CONTACT",
            "WRONG_NUMBER",
            "DECEASED",
            "MINOR_ANSWERED",
            "NO_ANSWER",
            "BUSY",
            "SWITCHED_OFF",
            "HUNG_UP",
            "NUMBER_DEAD",
            "NOT_DIALLED",
            "EMERGENCY");

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
            Fact.flag("hardship").orUnknown(),
            Fact.flag("complaint").orUnknown(),
            Fact.count("keptPromises").orUnknown(),
            Fact.text("promised", "NONE", "PROMISE", "AGREEMENT").orUnknown(),
            Fact.count("visits").orUnknown(),
            Fact.text("visitResult", names(Result.values())).orUnknown(),
            Fact.count("visitDays").orUnknown(),
            Fact.count("visitRestDays").orUnknown(),
            Fact.text("willingness", words(Form.WILLINGNESS)).orUnknown(),
            Fact.text("ability", words(Form.ABILITY)).orUnknown(),
            Fact.flag("distress").orUnknown(),
            Fact.text("meeting", "NONE", "OFFERED", "AGREED", "REFUSED").orUnknown(),
            Fact.count("calls").orUnknown(),
            Fact.text("callResult", CALL_RESULTS.toArray(String[]::new)).orUnknown(),
            Fact.count("callDays").orUnknown(),
            Fact.count("callRestDays").orUnknown()));

    private CollectionFacts() {}

    private static String[] words(Form form) {
        return form.codes().toArray(String[]::new);
    }

    private static String[] names(Enum<?>[] values) {
        return List.of(values).stream().map(Enum::name).toArray(String[]::new);
    }
}
