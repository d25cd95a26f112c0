package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The phrases an agreement is written with, and how late and how little is still in time at the door. Server and phone
 * write the same text of the same option with it, letter by letter; the server signs {@link #payload()} in the morning.
 *
 * @param language such as {@code zh-CN}
 * @param graceDays at the door; in the office they are chosen
 * @param toleranceFen likewise
 * @param phrases by key, with places such as {@code {0}} for what is put in
 */
public record AgreedWords(String language, int graceDays, long toleranceFen, Map<String, String> phrases)
        implements Serializable {

    private static final String FIRST_LINE = "lifang-wording/1";
    private static final int HEAD_LINES = 4;
    private static final String[] CHARGES = {"keep", "waive", "cancel"};

    public AgreedWords {
        Objects.requireNonNull(language, "language");
        phrases = Collections.unmodifiableMap(new TreeMap<>(phrases));
        if (!new ArrayList<>(phrases.keySet()).equals(new ArrayList<>(keys()))) {
            throw new IllegalArgumentException("not the phrases of an agreement");
        }
        for (String phrase : phrases.values()) {
            if (phrase.isEmpty() || phrase.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a phrase is one line");
            }
        }
    }

    /** Every phrase that may be needed, in the order of letters. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (OptionKind kind : OptionKind.values()) {
            keys.add("plans.kind." + kind.label());
            keys.add("plans.says." + kind.label());
        }
        for (ChargeKind kind : ChargeKind.values()) {
            keys.add("plans.charge." + label(kind));
        }
        for (String what : CHARGES) {
            keys.add("plans.charge-is." + what);
        }
        Collections.addAll(keys, "plans.cost.more", "plans.cost.less", "plans.cost.same", "plans.line-of-schedule");
        Collections.addAll(keys, "plans.text.title", "plans.text.number", "plans.text.in-time", "plans.text.meanwhile");
        Collections.addAll(keys, "plans.text.broken", "plans.text.broken-whole", "plans.text.rights");
        Collections.sort(keys);
        return keys;
    }

    /** The bytes that are signed are these in UTF-8: four lines of head, then key and phrase line by line. */
    public String payload() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n').append(language);
        text.append('\n').append(graceDays).append('\n').append(toleranceFen);
        for (Map.Entry<String, String> phrase : phrases.entrySet()) {
            text.append('\n').append(phrase.getKey()).append('=').append(phrase.getValue());
        }
        return text.toString();
    }

    /** The wording of a payload; null when it is not exactly one. */
    public static @Nullable AgreedWords of(String payload) {
        String[] lines = payload.split("\n", -1);
        if (lines.length < HEAD_LINES || !lines[0].equals(FIRST_LINE)) {
            return null;
        }
        Map<String, String> phrases = new TreeMap<>();
        for (int i = HEAD_LINES; i < lines.length; i++) {
            int at = lines[i].indexOf('=');
            if (at < 0) {
                return null;
            }
            phrases.put(lines[i].substring(0, at), lines[i].substring(at + 1));
        }
        try {
            AgreedWords read = new AgreedWords(lines[1], Integer.parseInt(lines[2]), Long.parseLong(lines[3]), phrases);
            return read.payload().equals(payload) ? read : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The text agreed to at the door. */
    public String agreement(String number, String currency, Option option) {
        return agreement(number, currency, option, graceDays, toleranceFen);
    }

    /** The text somebody reads and signs: every payment is in it, and nobody's name. */
    public String agreement(String number, String currency, Option option, int grace, long tolerance) {
        List<String> lines = new ArrayList<>();
        lines.add(say("plans.text.title", say("plans.kind." + option.kind().label())));
        lines.add(say("plans.text.number", number, currency));
        lines.add(terms(option));
        lines.add(cost(option));
        for (Charge charge : option.charges()) {
            lines.add(charge(charge));
        }
        int payments = 0;
        for (Payment payment : option.schedule()) {
            if (!payment.dueOn().isAfter(option.endsOn())) {
                payments++;
                lines.add(say(
                        "plans.line-of-schedule",
                        String.valueOf(payments),
                        payment.dueOn().toString(),
                        yuan(payment.totalFen())));
            }
        }
        lines.add(say("plans.text.in-time", String.valueOf(grace), yuan(tolerance)));
        lines.add(say("plans.text.meanwhile"));
        lines.add(say(option.kind().whole() ? "plans.text.broken-whole" : "plans.text.broken"));
        lines.add(say("plans.text.rights"));
        return String.join("\n", lines) + "\n";
    }

    private String terms(Option option) {
        Arrangement arrangement = option.arrangement();
        return say(
                "plans.says." + option.kind().label(),
                yuan(option.firstPaymentFen()),
                option.firstPaymentOn().toString(),
                String.valueOf(arrangement.months()),
                option.endsOn().toString(),
                yuan(option.totalFen()),
                String.valueOf(arrangement.deferDays()),
                percent(arrangement.ratePpm()),
                yuan(arrangement.waived().totalFen()));
    }

    private String cost(Option option) {
        long cost = option.costAgainstNowFen();
        String how = cost > 0 ? "more" : cost < 0 ? "less" : "same";
        return say("plans.cost." + how, yuan(Math.abs(cost)), yuan(option.totalFen()));
    }

    private String charge(Charge charge) {
        String what = switch (charge) {
            case Charge.Keep keep -> CHARGES[0];
            case Charge.Waive waive -> CHARGES[1];
            case Charge.Cancel cancel -> CHARGES[2];
        };
        return say("plans.charge-is." + what, say("plans.charge." + label(charge.kind())), yuan(charge.fen()));
    }

    private static String label(ChargeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The phrase with what is put in; what was put in is not looked at again. */
    private String say(String key, String... put) {
        String phrase = Objects.requireNonNull(phrases.get(key), key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int at = phrase.indexOf('{'); at >= 0; at = phrase.indexOf('{', from)) {
            int place = at + 2 < phrase.length() && phrase.charAt(at + 2) == '}' ? phrase.charAt(at + 1) - '0' : -1;
            boolean ours = place >= 0 && place < put.length;
            said.append(phrase, from, at).append(ours ? put[place] : "{");
            from = at + (ours ? 3 : 1);
        }
        return said.append(phrase, from, phrase.length()).toString();
    }

    /** Whole yuan, in threes, and the fen beyond them. */
    private static String yuan(long fen) {
        String digits = String.valueOf(Math.abs(fen) / 100);
        StringBuilder said = new StringBuilder(fen < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                said.append(',');
            }
            said.append(digits.charAt(i));
        }
        return said.append('.').append(twoDigits(Math.abs(fen) % 100)).toString();
    }

    private static String percent(long ppm) {
        long hundredths = ppm / 100;
        return hundredths / 100 + "." + twoDigits(hundredths % 100) + "%";
    }

    private static String twoDigits(long value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }
}
