package org.lifang.server.portfolio.tape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resident identity numbers (GB 11643): eighteen characters with a checksum, or the fifteen digits used before 2000.
 */
public final class IdNumbers {

    /** No province has this prefix; books of invented people use it so that no number can be a real person's. */
    public static final String INVENTED_AREA = "99";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int LENGTH = 18;
    private static final int LEGACY_LENGTH = 15;

    private IdNumbers() {}

    /** What a number is found to be: the eighteen characters, or the reason why it is none. */
    record Verdict(@Nullable String number, @Nullable Code refusal, boolean legacy) {

        static Verdict no(Code code) {
            return new Verdict(null, code, false);
        }
    }

    static Verdict check(String written, boolean inventedBook, LocalDate today) {
        String text = written.toUpperCase(Locale.ROOT);
        boolean legacy = text.length() == LEGACY_LENGTH;
        if (!legacy && text.length() != LENGTH) {
            return Verdict.no(Code.ID_NO_LENGTH);
        }
        if (!digitsOnly(text, legacy ? LEGACY_LENGTH : LENGTH - 1)
                || (!legacy && CHECK_CHARACTERS.indexOf(text.charAt(LENGTH - 1)) < 0)) {
            return Verdict.no(Code.ID_NO_CHARACTERS);
        }
        String area = text.substring(0, 2);
        if (!PROVINCES.contains(area) && !(inventedBook && area.equals(INVENTED_AREA))) {
            return Verdict.no(Code.ID_NO_AREA);
        }
        String first17 = legacy ? text.substring(0, 6) + "19" + text.substring(6) : text.substring(0, LENGTH - 1);
        if (!born(first17, today)) {
            return Verdict.no(Code.ID_NO_BIRTH);
        }
        char check = checkCharacter(first17);
        if (!legacy && check != text.charAt(LENGTH - 1)) {
            return Verdict.no(Code.ID_NO_CHECKSUM);
        }
        return new Verdict(first17 + check, null, legacy);
    }

    private static boolean digitsOnly(String text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean born(String first17, LocalDate today) {
        try {
            int year = Integer.parseInt(first17.substring(6, 10));
            int month = Integer.parseInt(first17.substring(10, 12));
            LocalDate birth = LocalDate.of(year, month, Integer.parseInt(first17.substring(12, 14)));
            return year >= 1880 && !birth.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The eighteenth character for the first seventeen: ISO 7064 MOD 11-2. */
    public static char checkCharacter(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    public static int birthYear(String number) {
        return Integer.parseInt(number.substring(6, 10));
    }

    /** The seventeenth digit is odd for men. */
    public static char sex(String number) {
        return (number.charAt(16) - '0') % 2 == 0 ? 'F' : 'M';
    }
}
