package org.lifang.server.portfolio.tape;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and addresses people can be reached at: their shape, and the one form under which they are found again. */
public final class ContactValues {

    /** No operator assigns numbers that begin so; books of invented people use them so that nobody's phone can ring. */
    public static final String INVENTED_MOBILE = "100";

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern INVENTED = Pattern.compile("100[0-9]{8}");
    private static final Pattern PHONE = Pattern.compile("(0[0-9]{2,3})?[2-9][0-9]{6,7}([0-9]{1,6})?|[48]00[0-9]{7}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");

    private ContactValues() {}

    /** The reason why a value cannot be a contact point of its kind; null when it can. */
    static @Nullable Code refusal(String kind, String value, boolean inventedBook) {
        String normal = normal(kind, value);
        return switch (kind) {
            case "MOBILE" -> mobile(normal, inventedBook);
            case "PHONE" ->
                PHONE.matcher(normal).matches()
                                || (inventedBook && INVENTED.matcher(normal).matches())
                        ? null
                        : Code.PHONE_FORMAT;
            case "EMAIL" -> EMAIL.matcher(normal).matches() ? null : Code.EMAIL_FORMAT;
            default -> null;
        };
    }

    private static @Nullable Code mobile(String normal, boolean inventedBook) {
        if (MOBILE.matcher(normal).matches()) {
            return null;
        }
        if (INVENTED.matcher(normal).matches()) {
            return inventedBook ? null : Code.MOBILE_INVENTED;
        }
        return Code.MOBILE_FORMAT;
    }

    /** The form under which a value is indexed: digits of numbers, small letters of e-mail, text without its blanks. */
    public static String normal(String kind, String value) {
        return switch (kind) {
            case "MOBILE" -> digits(value, true);
            case "PHONE" -> digits(value, false);
            case "EMAIL" -> value.strip().toLowerCase(Locale.ROOT);
            default -> value.replace(" ", "").replace("\u3000", "");
        };
    }

    private static String digits(String value, boolean mobile) {
        StringBuilder kept = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ' && c != '-' && c != '(' && c != ')') {
                kept.append(c);
            }
        }
        String text = kept.toString();
        if (mobile && text.length() == 14 && text.startsWith("+86")) {
            return text.substring(3);
        }
        return text;
    }
}
