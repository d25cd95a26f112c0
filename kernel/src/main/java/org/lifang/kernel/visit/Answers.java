package org.lifang.kernel.visit;

import java.util.List;

/** What answers mean. */
public final class Answers {

    private static final List<String> STOPPING = List.of("BEREAVED", "CHILD_ALONE", "SELF_HARM", "DESPERATE");

    private Answers() {}

    /** Whether all of them are answers to the form, and at least one. */
    static boolean fit(Form form, List<String> codes) {
        return !codes.isEmpty() && form.codes().containsAll(codes);
    }

    /** Whether nothing is collected any more in this visit: one stays kind, gives help and goes (CN-D-11). */
    public static boolean stopCollecting(Form form, List<String> codes) {
        return form == Form.DISTRESS && codes.stream().anyMatch(STOPPING::contains);
    }

    /** Whether the person may need another pace or another path. */
    public static boolean vulnerable(Form form, List<String> codes) {
        return form == Form.DISTRESS && !codes.equals(List.of("NONE"));
    }
}
