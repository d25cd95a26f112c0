package org.lifang.kernel.contact;

/** The verdict without its findings; the later the stricter. */
public enum Answer {
    PERMIT,
    HOLD,
    DENY
}
