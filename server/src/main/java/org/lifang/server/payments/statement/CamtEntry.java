package org.lifang.server.payments.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.statement.Fault.Code;
import org.lifang.server.payments.statement.StatementRow.Outcome;

/** One entry of a statement with the transactions in it; each transaction is a row. */
final class CamtEntry {

    private static final String DETAILS = "NtryDtls/TxDtls";
    private static final int DATE_CHARS = 10;

    private final Map<String, String> own = new HashMap<>();
    private final List<Map<String, String>> details = new ArrayList<>();

    void begin() {
        details.add(new HashMap<>());
    }

    void currency(String where, String code) {
        text(where + "@", code);
    }

    void text(String where, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean inside = where.startsWith(DETAILS + "/");
        Map<String, String> map = inside && !details.isEmpty() ? details.getLast() : own;
        String key = inside ? where.substring(DETAILS.length() + 1) : where;
        // Free text comes in lines; of everything else the first counts.
        map.merge(key, text, (old, more) -> key.equals("RmtInf/Ustrd") ? old + " " + more : old);
    }

    boolean booked() {
        String status = own.getOrDefault("Sts", own.getOrDefault("Sts/Cd", "BOOK"));
        return status.equals("BOOK");
    }

    @Nullable
    Long signedFen() {
        Long fen = Amounts.fen(own.getOrDefault("Amt", ""));
        return fen == null ? null : credit() ? fen : Long.valueOf(-fen);
    }

    private boolean credit() {
        return own.getOrDefault("CdtDbtInd", "").equals("CRDT");
    }

    /** Its rows, numbered on from {@code last}. */
    List<StatementRow> rows(int last) {
        List<Map<String, String>> parts = details.isEmpty() ? List.of(Map.of()) : details;
        List<StatementRow> rows = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            StatementRow row = row(last + 1 + i, parts.get(i), i, parts.size());
            sum += row.fen == null ? 0 : row.fen;
            rows.add(row);
        }
        Long whole = Amounts.fen(own.getOrDefault("Amt", ""));
        boolean received =
                credit() && booked() && !own.getOrDefault("RvslInd", "false").equals("true");
        for (StatementRow row : rows) {
            if (!received) {
                row.faults.clear();
                row.outcome = Outcome.OTHER;
            } else if (whole != null && whole != sum) {
                row.fault("amount", Code.PARTS_DIFFER);
            }
        }
        return rows;
    }

    private StatementRow row(int number, Map<String, String> part, int place, int parts) {
        StatementRow row = new StatementRow(number);
        String amount = part.getOrDefault("Amt", part.get("AmtDtls/TxAmt/Amt"));
        String text = amount == null && parts == 1 ? own.get("Amt") : amount;
        row.fen = text == null ? null : Amounts.fen(text);
        if (row.fen == null) {
            row.fault("amount", text == null ? Code.CELL_MISSING : Code.NOT_AN_AMOUNT);
        }
        row.currency = part.getOrDefault("Amt@", part.getOrDefault("AmtDtls/TxAmt/Amt@", own.get("Amt@")));
        row.bookedOn = date(row, "bookedOn", first(own, "BookgDt/Dt", "BookgDt/DtTm"));
        String value = first(own, "ValDt/Dt", "ValDt/DtTm");
        row.valueOn = value == null ? row.bookedOn : date(row, "valueOn", value);
        row.reference = reference(part, place, parts);
        if (row.reference == null) {
            row.fault("reference", Code.CELL_MISSING);
        }
        row.payer = first(part, "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm");
        row.account = first(part, "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id");
        String free = first(part, "RmtInf/Ustrd");
        String structured = first(part, "RmtInf/Strd/CdtrRefInf/Ref");
        String more = Objects.requireNonNullElse(first(own, "AddtlNtryInf"), "");
        String words = (structured == null ? "" : structured + " ") + (free == null ? more : free);
        row.remittance = words.isBlank() ? null : words.strip();
        return row;
    }

    private @Nullable String reference(Map<String, String> part, int place, int parts) {
        String theirs = first(part, "Refs/AcctSvcrRef", "Refs/TxId");
        if (theirs != null) {
            return theirs;
        }
        String entry = first(own, "AcctSvcrRef");
        if (entry != null) {
            return parts == 1 ? entry : entry + "/" + (place + 1);
        }
        String payers = first(part, "Refs/EndToEndId");
        return payers == null || payers.equals("NOTPROVIDED") ? null : payers;
    }

    private static @Nullable String first(Map<String, String> map, String... keys) {
        for (String key : keys) {
            String found = map.get(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(StatementRow row, String field, @Nullable String text) {
        if (text == null) {
            row.fault(field, Code.CELL_MISSING);
            return null;
        }
        try {
            return LocalDate.parse(text.length() > DATE_CHARS ? text.substring(0, DATE_CHARS) : text);
        } catch (DateTimeException e) {
            row.fault(field, Code.NOT_A_DATE, "yyyy-MM-dd");
            return null;
        }
    }
}
