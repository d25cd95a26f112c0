package org.lifang.kernel.wording;

/**
 * How long a text message is.
 *
 * @param alphabet the seven-bit alphabet, or UCS-2 as soon as one sign is not in it
 * @param length septets or UCS-2 units
 * @param parts messages it takes
 */
public record Sms(Alphabet alphabet, int length, int parts) {

    /** The two alphabets of GSM 03.38. */
    public enum Alphabet {
        /** Seven bits a sign, a few take two. */
        GSM,
        /** Sixteen bits a unit. */
        UCS2
    }

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "\f^{}\\[~]|€";
    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_SINGLE = 70;
    private static final int UCS2_PART = 67;

    /** Counts a text. */
    public static Sms of(String text) {
        boolean gsm = true;
        for (int i = 0; i < text.length() && gsm; i++) {
            gsm = BASIC.indexOf(text.charAt(i)) >= 0 || EXTENDED.indexOf(text.charAt(i)) >= 0;
        }
        return gsm
                ? count(text, Alphabet.GSM, GSM_SINGLE, GSM_PART)
                : count(text, Alphabet.UCS2, UCS2_SINGLE, UCS2_PART);
    }

    /** A sign of two is never cut in two. */
    private static Sms count(String text, Alphabet alphabet, int single, int part) {
        int length = 0;
        int parts = 1;
        int inPart = 0;
        for (int i = 0; i < text.length(); ) {
            int chars = alphabet == Alphabet.UCS2 ? Character.charCount(text.codePointAt(i)) : 1;
            int size = alphabet == Alphabet.UCS2 ? chars : EXTENDED.indexOf(text.charAt(i)) >= 0 ? 2 : 1;
            if (inPart + size > part) {
                parts++;
                inPart = 0;
            }
            inPart += size;
            length += size;
            i += chars;
        }
        return new Sms(alphabet, length, length <= single ? 1 : parts);
    }
}
