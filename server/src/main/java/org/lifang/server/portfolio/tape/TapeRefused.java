package org.lifang.server.portfolio.tape;

import java.io.IOException;
import java.util.List;

/** The file as a whole cannot be read any further. Caught at the module's edge and turned into a value. */
public final class TapeRefused extends IOException {

    private final Code code;
    private final List<String> params;

    public TapeRefused(Code code, Object... params) {
        super(code.key());
        this.code = code;
        this.params = java.util.Arrays.stream(params).map(String::valueOf).toList();
    }

    public Code code() {
        return code;
    }

    public List<String> params() {
        return params;
    }
}
