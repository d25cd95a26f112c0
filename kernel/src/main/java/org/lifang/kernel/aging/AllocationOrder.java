package org.lifang.kernel.aging;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;

/**
 * In which order a payment is set off, as data of the contract.
 *
 * @param order all six components, first paid first
 * @param lateOrder the order once the loan is {@code lateFromDays} past due at the start of the payment day
 * @param lateFromDays 1 or more; {@link Integer#MAX_VALUE} when the order never changes
 * @param byInstalment true: the oldest instalment is paid in full before the next; false: one component of all
 *     instalments due, oldest first, before the next component. Costs belong to no instalment: by instalment they come
 *     first when they lead the order, else last.
 */
public record AllocationOrder(List<Component> order, List<Component> lateOrder, int lateFromDays, boolean byInstalment)
        implements Serializable {

    private static final List<Component> COST_INTEREST_PRINCIPAL = List.of(
            Component.COST,
            Component.FEE,
            // Interest before what grows on it: nothing in the group favours the lender's extra charges.
            Component.INTEREST,
            Component.COMPOUND,
            Component.PENALTY,
            Component.PRINCIPAL);

    private static final List<Component> PRINCIPAL_LEADS = List.of(
            Component.PRINCIPAL,
            Component.COST,
            Component.FEE,
            Component.INTEREST,
            Component.COMPOUND,
            Component.PENALTY);

    /** Cost of realising the claim, then interest, then principal (CN-M-12). */
    public static final AllocationOrder STATUTORY = always(COST_INTEREST_PRINCIPAL);

    /** Principal before everything else. */
    public static final AllocationOrder PRINCIPAL_FIRST = always(PRINCIPAL_LEADS);

    /** Card practice: fees and interest first up to 90 days past due, principal first from 91 (CN-M-14). */
    public static final AllocationOrder CARD = new AllocationOrder(COST_INTEREST_PRINCIPAL, PRINCIPAL_LEADS, 91, false);

    public AllocationOrder {
        order = complete(order);
        lateOrder = complete(lateOrder);
        if (lateFromDays < 1) {
            throw new IllegalArgumentException("lateFromDays must be 1 or more: " + lateFromDays);
        }
    }

    /** A lender's own list, the same however late the loan is. */
    public static AllocationOrder always(List<Component> order) {
        return new AllocationOrder(order, order, Integer.MAX_VALUE, false);
    }

    /** The same order, one instalment after the other. */
    public AllocationOrder perInstalment() {
        return new AllocationOrder(order, lateOrder, lateFromDays, true);
    }

    List<Component> at(int daysPastDue) {
        return daysPastDue >= lateFromDays ? lateOrder : order;
    }

    private static List<Component> complete(List<Component> order) {
        if (order.size() != Component.COUNT || EnumSet.copyOf(order).size() != Component.COUNT) {
            throw new IllegalArgumentException("an order names every component once: " + order);
        }
        return List.copyOf(order);
    }
}
