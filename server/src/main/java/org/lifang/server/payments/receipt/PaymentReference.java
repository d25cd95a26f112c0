package org.lifang.server.payments.receipt;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The reference we ask payers to write: {@code LF}, the loan in digits and letters, two check digits (mod 97). */
public final class PaymentReference {

    private static final Pattern FORM = Pattern.compile("LF[0-9A-Z]{1,12}[0-9]{2}");
    private static final int MODULUS = 97;
    private static final int HUNDRED = 100;

    private PaymentReference() {}

    public static String of(long loanId) {
        String loan = Long.toString(loanId, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "LF%s%02d".formatted(loan, MODULUS + 1 - rest(loanId));
    }

    /** The loan a word names, when its check digits are right. */
    public static OptionalLong loan(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            return OptionalLong.empty();
        }
        int check = upper.length() - 2;
        long loan = Long.parseLong(upper.substring(2, check), Character.MAX_RADIX);
        return PaymentReference.of(loan).equals(upper) ? OptionalLong.of(loan) : OptionalLong.empty();
    }

    private static int rest(long loanId) {
        return Math.floorMod(loanId, MODULUS) * HUNDRED % MODULUS;
    }
}
