package org.lifang.server.portfolio.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.portfolio.tape.InstalmentColumn;

/** The lines of one loan's schedule while they are read. */
final class Group {

    private int[] seq = new int[64];
    private int[] due = new int[64];
    private long[] principal = new long[64];
    private long[] interest = new long[64];
    private long[] fee = new long[64];
    private long[] rowNo = new long[64];
    private int size;
    private String loanNo = "";

    void begin(String no) {
        loanNo = no;
        size = 0;
    }

    String loanNo() {
        return loanNo;
    }

    int size() {
        return size;
    }

    void add(int number, int dueOn, long principalFen, long interestFen, long feeFen, long row) {
        if (size == seq.length) {
            seq = Arrays.copyOf(seq, size * 2);
            due = Arrays.copyOf(due, size * 2);
            principal = Arrays.copyOf(principal, size * 2);
            interest = Arrays.copyOf(interest, size * 2);
            fee = Arrays.copyOf(fee, size * 2);
            rowNo = Arrays.copyOf(rowNo, size * 2);
        }
        int i = size++;
        // Lines nearly always come in order; a line that does not is moved to its place.
        while (i > 0 && seq[i - 1] > number) {
            set(i, seq[i - 1], due[i - 1], principal[i - 1], interest[i - 1], fee[i - 1], rowNo[i - 1]);
            i--;
        }
        set(i, number, dueOn, principalFen, interestFen, feeFen, row);
    }

    private void set(int i, int number, int dueOn, long principalFen, long interestFen, long feeFen, long row) {
        seq[i] = number;
        due[i] = dueOn;
        principal[i] = principalFen;
        interest[i] = interestFen;
        fee[i] = feeFen;
        rowNo[i] = row;
    }

    int seq(int i) {
        return seq[i];
    }

    int due(int i) {
        return due[i];
    }

    long principal(int i) {
        return principal[i];
    }

    long interest(int i) {
        return interest[i];
    }

    long fee(int i) {
        return fee[i];
    }

    long rowNo(int i) {
        return rowNo[i];
    }

    long sumFen() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += principal[i];
        }
        return sum;
    }

    long hash(KeyedHash hash) {
        hash.begin();
        for (int i = 0; i < size; i++) {
            hash.put(((long) seq[i] << 32) | (due[i] & 0xffffffffL))
                    .put(principal[i])
                    .put(interest[i])
                    .put(fee[i]);
        }
        long end = hash.end();
        return end == 0 ? 1 : end;
    }

    List<Instalment> schedule() {
        List<Instalment> schedule = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            schedule.add(new Instalment(seq[i], LocalDate.ofEpochDay(due[i]), principal[i], interest[i], fee[i]));
        }
        return schedule;
    }

    Map<String, String> cells(int i) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(InstalmentColumn.LOAN_NO.header(), loanNo);
        cells.put(InstalmentColumn.SEQ.header(), Integer.toString(seq[i]));
        cells.put(InstalmentColumn.DUE_ON.header(), LocalDate.ofEpochDay(due[i]).toString());
        cells.put(InstalmentColumn.PRINCIPAL.header(), Texts.yuan(principal[i]));
        cells.put(InstalmentColumn.INTEREST.header(), Texts.yuan(interest[i]));
        cells.put(InstalmentColumn.FEE.header(), Texts.yuan(fee[i]));
        return cells;
    }
}
