package org.lifang.kernel.wording;

/** Whether words are refused or looked at. */
public enum Severity {
    /** They may not be said. */
    DENY,
    /** A person should look. */
    WARN
}
