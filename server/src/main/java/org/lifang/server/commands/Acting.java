package org.lifang.server.commands;

import java.util.UUID;

/** Tells who is acting in the current request; the module that signs people in provides it. */
public interface Acting {

    /** Id of the signed-in user. */
    UUID actor();
}
