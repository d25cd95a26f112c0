package org.lifang.server.answers;

import java.util.List;

/** Thrown by controllers only, to end a request with a problem; business code returns a {@link Refusal} instead. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** A refusal that is nothing but a status, a code and what fills its sentence. */
    public static Refused of(int status, String code, Object... params) {
        return new Refused(new Plain(status, code, List.of(params)));
    }

    public Refusal refusal() {
        return refusal;
    }

    private record Plain(int status, String code, List<Object> params) implements Refusal {}
}
