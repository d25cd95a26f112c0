package org.lifang.server.portfolio.tape;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one of our columns is filled from a lender's file.
 *
 * @param from header in the lender's file; null for a constant
 * @param constant value of every row; null when it comes from the file
 * @param preset value of an empty cell; null for the column's own
 * @param codes the lender's words and ours; empty when they are the same
 * @param prefix put before the lender's value, so that numbers of several systems do not meet
 * @param unit what one unit of a money column is; null for the profile's
 * @param floorZero true when a negative sum (a credit balance) counts as zero
 * @param exponent true when a sum may be written with a power of ten, as programs that handle fractions do (5.00E+05)
 * @param zeroUnless column that must be above zero for this sum to count; null for always
 */
public record ColumnRule(
        @Nullable String from,
        @Nullable String constant,
        @Nullable String preset,
        Map<String, String> codes,
        String prefix,
        @Nullable Unit unit,
        boolean floorZero,
        boolean exponent,
        @Nullable Column zeroUnless) {

    /** Whole money or its hundredth part. */
    public enum Unit {
        YUAN,
        FEN
    }

    public ColumnRule {
        codes = Map.copyOf(codes);
    }

    static ColumnRule same(Column column) {
        return new ColumnRule(column.header(), null, null, Map.of(), "", null, false, false, null);
    }
}
