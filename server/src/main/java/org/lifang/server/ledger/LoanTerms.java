package org.lifang.server.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lifang.kernel.aging.AllocationOrder;
import org.lifang.kernel.aging.BucketBasis;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Compounding;
import org.lifang.kernel.aging.GraceRule;
import org.lifang.kernel.aging.Terms;

/** Reads the words of the loan book about lateness into the kernel's terms. */
final class LoanTerms {

    /** CN-M-06: the line on all charges is the same for every loan of a licensed lender. */
    private static final int CAP_PPM = 240_000;

    private static final String OLDEST_FIRST = "/INSTALMENT";
    private static final Map<String, AllocationOrder> ORDERS = new ConcurrentHashMap<>();

    private LoanTerms() {}

    static Terms of(int ratePpm, int upliftPpm, int dayBase, int graceDays, String allocation, String basis) {
        return new Terms(
                ratePpm,
                upliftPpm,
                dayBase,
                graceDays,
                GraceRule.COUNTS_FROM_DUE,
                CAP_PPM,
                false,
                ORDERS.computeIfAbsent(allocation, LoanTerms::order),
                Compounding.PENALTY_RATE,
                basis.equals("MISSED") ? BucketBasis.MISSED_INSTALMENTS : BucketBasis.DAYS);
    }

    /** {@code STATUTORY}, {@code PRINCIPAL_FIRST}, {@code CARD} or all six components, then maybe the suffix. */
    static AllocationOrder order(String text) {
        if (text.endsWith(OLDEST_FIRST)) {
            return order(text.substring(0, text.length() - OLDEST_FIRST.length()))
                    .perInstalment();
        }
        return switch (text) {
            case "STATUTORY" -> AllocationOrder.STATUTORY;
            case "PRINCIPAL_FIRST" -> AllocationOrder.PRINCIPAL_FIRST;
            case "CARD" -> AllocationOrder.CARD;
            default -> AllocationOrder.always(components(text));
        };
    }

    private static List<Component> components(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> Component.valueOf(name.trim()))
                .toList();
    }
}
