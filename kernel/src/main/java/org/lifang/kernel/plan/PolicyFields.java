package org.lifang.kernel.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.calendar.IsoDate;
import org.lifang.kernel.contact.pack.Lines;
import org.lifang.kernel.plan.PolicyFault.Code;
import org.lifang.kernel.plan.PolicyFault.Severity;

/** The fields of one block of a policy's text, read by type; every fault is noted with its line. */
final class PolicyFields {

    private static final int MILLION = Debt.MILLION;

    final int line;
    final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<PolicyFault> faults;

    private record Field(int line, String value) {}

    PolicyFields(int line, String name, List<PolicyFault> faults) {
        this.line = line;
        this.name = name;
        this.faults = faults;
    }

    void put(int at, String field, String value) {
        if (fields.putIfAbsent(field, new Field(at, value)) != null) {
            fault(Severity.ERROR, Code.FIELD_TWICE, at, field, value, "");
        }
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A whole number between both ends, or the given one when the field is absent; null makes it required. */
    int whole(String field, int least, int most, @Nullable Integer absent) {
        return read(field, least + "–" + most, absent, text -> {
            Long value = digits(text);
            return value == null || value < least || value > most ? null : Integer.valueOf(value.intValue());
        });
    }

    /** A share such as {@code 12.5%}, in millionths. */
    int percent(String field, @Nullable Integer absent) {
        return read(field, "0%–100%", absent, PolicyFields::ppm);
    }

    /** An amount such as {@code 1500} or {@code 1500.00} yuan, in fen. */
    long yuan(String field, @Nullable Long absent) {
        return read(field, "1500", absent, PolicyFields::fen);
    }

    LocalDate date(String field) {
        return read(field, "2026-01-31", null, IsoDate::read, LocalDate.ofEpochDay(0));
    }

    String text(String field) {
        return read(field, "…", null, text -> text.isEmpty() ? null : text, "");
    }

    /** One of some words. */
    String one(String field, List<String> words, @Nullable String absent) {
        return read(field, String.join(" ", words), absent, text -> words.contains(text) ? text : null, "");
    }

    /** Some of some words. */
    <T> List<T> some(String field, Function<String, @Nullable T> meaning, String wanted, List<T> absent) {
        return read(
                field,
                wanted,
                absent,
                text -> {
                    List<T> values = new ArrayList<>();
                    for (String word : Lines.words(text)) {
                        T value = meaning.apply(word);
                        if (value == null) {
                            return null;
                        }
                        values.add(value);
                    }
                    return values.isEmpty() ? null : values;
                },
                absent);
    }

    /** Notes the fields nobody asked for. */
    void rest() {
        fields.forEach((field, value) -> fault(Severity.ERROR, Code.FIELD_UNKNOWN, value.line, field, "", ""));
    }

    /** Notes a field that means nothing here. */
    void notHere(String field, String kind) {
        Field given = fields.remove(field);
        if (given != null) {
            fault(Severity.ERROR, Code.FIELD_NOT_OF_KIND, given.line, field, given.value, kind);
        }
    }

    void fault(Severity severity, Code code, String field, String found, String wanted) {
        fault(severity, code, line, field, found, wanted);
    }

    private void fault(Severity severity, Code code, int at, String field, String found, String wanted) {
        faults.add(new PolicyFault(severity, code, at, name, field, found, wanted));
    }

    private int read(String field, String wanted, @Nullable Integer absent, Function<String, @Nullable Integer> as) {
        return read(field, wanted, absent, as, 0);
    }

    private long read(String field, String wanted, @Nullable Long absent, Function<String, @Nullable Long> as) {
        return read(field, wanted, absent, as, 0L);
    }

    private <T> T read(String field, String wanted, @Nullable T absent, Function<String, @Nullable T> as, T broken) {
        Field given = fields.remove(field);
        if (given == null) {
            if (absent == null) {
                fault(Severity.ERROR, Code.FIELD_MISSING, line, field, "", wanted);
                return broken;
            }
            return absent;
        }
        T value = as.apply(given.value);
        if (value == null) {
            fault(Severity.ERROR, Code.FIELD_VALUE, given.line, field, given.value, wanted);
            return broken;
        }
        return value;
    }

    static @Nullable Long digits(String text) {
        if (text.isEmpty() || text.length() > 15) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            value = value * 10 + digit - '0';
        }
        return value;
    }

    static @Nullable Integer ppm(String text) {
        if (!text.endsWith("%")) {
            return null;
        }
        Long value = decimal(text.substring(0, text.length() - 1), 4);
        return value == null || value > MILLION ? null : Integer.valueOf(value.intValue());
    }

    private static @Nullable Long fen(String text) {
        Long value = decimal(text, 2);
        return value == null || value > Debt.MOST_FEN ? null : value;
    }

    /** Digits with at most so many behind the point, as a whole number of the smallest unit. */
    private static @Nullable Long decimal(String text, int places) {
        int point = text.indexOf('.');
        String behind = point < 0 ? "" : text.substring(point + 1);
        if (point == 0 || behind.length() > places || (point > 0 && behind.isEmpty())) {
            return null;
        }
        return digits((point < 0 ? text : text.substring(0, point)) + behind + "0".repeat(places - behind.length()));
    }
}
