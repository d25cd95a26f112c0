package org.lifang.kernel.visit;

/**
 * The text of a command of a phone whose UTF-8 bytes are hashed with SHA-256: every command names the hash of the one
 * before, so that nothing can be cut out, put in or changed unnoticed.
 */
public final class CommandText {

    /** What the first command of a device names as the hash before it. */
    public static final String BEGINNING = "0000000000000000000000000000000000000000000000000000000000000000";

    private CommandText() {}

    /**
     * The text, line by line; the body is the last and is taken as it is.
     *
     * @param device id of the device, a UUID in small letters
     * @param sequence 1 for the first
     * @param previous the hash before, in small hexadecimal letters
     * @param id of the command, a UUID in small letters
     * @param atMillis by the device's clock, milliseconds since 1970-01-01 UTC
     * @param offsetMillis what is to be added to it to get the server's time
     * @param body JSON, exactly as it is sent
     */
    public static String of(
            String device,
            long sequence,
            String previous,
            String id,
            long atMillis,
            long offsetMillis,
            String kind,
            String body) {
        return "lifang-command/1\n" + device + "\n" + sequence + "\n" + previous + "\n" + id + "\n" + atMillis + "\n"
                + offsetMillis + "\n" + kind + "\n" + body;
    }
}
