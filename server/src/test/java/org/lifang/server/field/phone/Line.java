package org.lifang.server.field.phone;

import java.io.IOException;
import java.util.Map;

/** The line between a phone and the server. */
public interface Line {

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Reply(int status, Map<String, String> headers, byte[] body) {}

    /** The line broke; whether the server got it nobody knows. */
    final class Cut extends IOException {
        private static final long serialVersionUID = 1L;

        public Cut(String why) {
            super(why);
        }
    }

    Reply send(String method, String path, Map<String, String> headers, byte[] body) throws Cut;
}
