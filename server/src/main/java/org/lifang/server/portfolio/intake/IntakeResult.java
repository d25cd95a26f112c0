package org.lifang.server.portfolio.intake;

import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.lifang.server.portfolio.tape.Section;

/**
 * What one pass found and wrote.
 *
 * @param changes how often each field of stored records became different, by table and field
 * @param touchedLoanIds ascending; read once
 */
public record IntakeResult(
        long rowsRead,
        long rowsBad,
        Map<Section, Counts> counts,
        Totals totals,
        Map<String, Long> changes,
        List<BadRow> badRows,
        long badRowsLeftOut,
        PrimitiveIterator.OfLong touchedLoanIds) {}
