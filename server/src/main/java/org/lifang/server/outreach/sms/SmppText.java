package org.lifang.server.outreach.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as octets of short messages. The default alphabet is used only for signs that are the same in it whatever the
 * centre makes of it; all else is UCS-2.
 */
final class SmppText {

    static final byte DEFAULT = 0;
    static final byte UCS2 = 8;

    private static final byte GB = 15;
    private static final String SAFE =
            "\n !\"#%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SINGLE_SEPTETS = 160;
    private static final int PART_SEPTETS = 153;
    private static final int SINGLE_UNITS = 70;
    private static final int PART_UNITS = 67;
    private static final int MOST_PARTS = 255;

    private SmppText() {}

    /**
     * One short message.
     *
     * @param header whether it begins with a header that says which part of a longer one it is
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Part(byte coding, boolean header, byte[] octets) {}

    static byte coding(String text) {
        return text.chars().allMatch(unit -> SAFE.indexOf(unit) >= 0) ? DEFAULT : UCS2;
    }

    static byte[] octets(String text, byte coding) {
        return text.getBytes(charset(coding));
    }

    /** Whether it fits into one short message. */
    static boolean fitsOne(String text) {
        return text.length() <= (coding(text) == UCS2 ? SINGLE_UNITS : SINGLE_SEPTETS);
    }

    /**
     * The short messages of a text; a sign of two units is never cut in two.
     *
     * @param number which the parts share
     * @throws IllegalArgumentException for a text longer than parts can be counted
     */
    static List<Part> parts(String text, byte number) {
        byte coding = coding(text);
        if (fitsOne(text)) {
            return List.of(new Part(coding, false, octets(text, coding)));
        }
        List<String> pieces = pieces(text, coding == UCS2 ? PART_UNITS : PART_SEPTETS);
        if (pieces.size() > MOST_PARTS) {
            throw new IllegalArgumentException("too long for short messages");
        }
        List<Part> parts = new ArrayList<>();
        for (String piece : pieces) {
            byte[] header = {5, 0, 3, number, (byte) pieces.size(), (byte) (parts.size() + 1)};
            byte[] words = octets(piece, coding);
            byte[] both = new byte[header.length + words.length];
            System.arraycopy(header, 0, both, 0, header.length);
            System.arraycopy(words, 0, both, header.length, words.length);
            parts.add(new Part(coding, true, both));
        }
        return parts;
    }

    private static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + most);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** What somebody wrote; a header in front of it is left out. */
    static String read(byte[] octets, byte coding, boolean header) {
        int from = header && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xff)) : 0;
        return new String(octets, from, octets.length - from, charset(coding));
    }

    private static Charset charset(byte coding) {
        return switch (coding) {
            case UCS2 -> StandardCharsets.UTF_16BE;
            case GB -> Charset.forName("GBK");
            default -> StandardCharsets.ISO_8859_1;
        };
    }
}
