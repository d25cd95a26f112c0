package org.lifang.server.payments.statement;

import java.io.IOException;

/** The file as a whole cannot be read. */
final class StatementFault extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    StatementFault(Fault fault) {
        super(fault.code().name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
