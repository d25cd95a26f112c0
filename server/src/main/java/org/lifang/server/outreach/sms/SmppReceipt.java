package org.lifang.server.outreach.sms;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.outbox.Receipts;

/**
 * What a message centre says became of a message, in the form of appendix B of SMPP 3.4 and its many dialects.
 *
 * @param status null for a word on the way, such as ENROUTE
 */
record SmppReceipt(
        String reference,
        Receipts.@Nullable Status status,
        @Nullable String code) {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S{1,64})", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Z]{1,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*(\\S{1,20})", Pattern.CASE_INSENSITIVE);

    /**
     * Null when it names no message.
     *
     * @param named the reference outside of the text, where there is one
     */
    static @Nullable SmppReceipt read(String text, @Nullable String named) {
        String id = named == null || named.isBlank() ? first(ID, text) : named.strip();
        String state = first(STATE, text);
        if (id == null || state == null) {
            return null;
        }
        String word = state.toUpperCase(Locale.ROOT);
        Receipts.Status status = switch (word) {
            case "DELIVRD" -> Receipts.Status.DELIVERED;
            case "UNDELIV", "EXPIRED", "DELETED", "REJECTD" -> Receipts.Status.BOUNCED;
            default -> null;
        };
        String error = first(ERROR, text);
        String code = status == Receipts.Status.BOUNCED ? word + (error == null ? "" : "_" + error) : null;
        return new SmppReceipt(id, status, code);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
