package org.lifang.server.commands;

import java.util.UUID;

/** Tells who is acting in the current request; the module that signs people in provides it. */
public interface Acting {

    /** Who acts when no person does: nights and the command line. */
    UUID SYSTEM = new UUID(0L, 1L);

    /** Id of the signed-in user. */
    UUID actor();
}
