package org.lifang.server.payments.receipt;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What in a payer's words may name a loan. */
record Words(Set<String> numbers, Set<UUID> agreements, Set<Long> ours) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_/-]{2,63}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_WORDS = 40;
    /** A year or a sum is no loan number, even where a loan has that number. */
    private static final int FEWEST_DIGITS = 6;

    static Words of(@Nullable String remittance) {
        Words words = new Words(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        if (remittance == null) {
            return words;
        }
        UUIDS.matcher(remittance)
                .results()
                .limit(MOST_WORDS)
                .forEach(found ->
                        words.agreements().add(UUID.fromString(found.group().toLowerCase(Locale.ROOT))));
        Matcher word = WORD.matcher(remittance);
        for (int i = 0; i < MOST_WORDS && word.find(); i++) {
            words.add(word.group());
            for (String part : word.group().split("[/_-]", MOST_WORDS)) {
                words.add(part);
            }
        }
        return words;
    }

    private void add(String word) {
        if (word.length() < 3 || (DIGITS.matcher(word).matches() && word.length() < FEWEST_DIGITS)) {
            return;
        }
        PaymentReference.loan(word).ifPresent(ours::add);
        numbers.add(word);
        numbers.add(word.toUpperCase(Locale.ROOT));
    }
}
