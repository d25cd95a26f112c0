package org.lifang.server.privacy;

import java.util.List;

/** Which keys a database was written with, by fingerprint. */
interface KnownKeys {

    /** Keys still needed to read the database, oldest first. */
    List<Registered> registered();

    /** Notes a key's fingerprint when its version is new; a version already known stays as it is. */
    void register(KeyVersion key);

    /** A key the database knows; version 0 is the blind index key. */
    record Registered(int version, String fingerprint) {

        String label() {
            return version == 0 ? "index" : Integer.toString(version);
        }
    }
}
