package org.lifang.server.payments.statement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.statement.Fault.Code;

/** Opening balance + booked entries = closing balance, where a statement tells both. */
final class CamtBalance {

    private final Map<String, Long> told = new HashMap<>();
    private long bookedFen;
    private boolean readable = true;
    private String code = "";
    private @Nullable Long fen;
    private boolean credit = true;

    void begin() {
        code = "";
        fen = null;
        credit = true;
    }

    void text(String where, String text) {
        switch (where) {
            case "Tp/CdOrPrtry/Cd" -> code = text;
            case "Amt" -> fen = Amounts.fen(text);
            case "CdtDbtInd" -> credit = !text.equals("DBIT");
            case "" -> {
                if (fen != null) {
                    // Several pages may each open and close; the first opens and the last closes the whole.
                    if (!code.equals("OPBD") || !told.containsKey(code)) {
                        told.put(code, credit ? fen : -fen);
                    }
                }
            }
            default -> {
                // dates and the like
            }
        }
    }

    void add(CamtEntry entry) {
        if (entry.booked()) {
            Long sum = entry.signedFen();
            readable &= sum != null;
            bookedFen += sum == null ? 0 : sum;
        }
    }

    @Nullable
    Fault fault() {
        Long opening = told.getOrDefault("OPBD", told.get("PRCD"));
        Long closing = told.get("CLBD");
        if (!readable || opening == null || closing == null || opening + bookedFen == closing) {
            return null;
        }
        return Fault.of("balance", Code.BALANCE_DIFFERS, yuan(opening + bookedFen), yuan(closing));
    }

    private static String yuan(long sum) {
        return java.math.BigDecimal.valueOf(sum, 2).toPlainString();
    }
}
