package org.lifang.server.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The keys in use: one primary that seals, many that open, one for blind indexes; proved to fit the database. */
final class Keyring {

    private final KeyFolder folder;
    private final KnownKeys known;
    private final KeyVersion index;
    private volatile Ring ring;

    private Keyring(KeyFolder folder, KnownKeys known, KeyVersion index, Ring ring) {
        this.folder = folder;
        this.known = known;
        this.index = index;
        this.ring = ring;
    }

    /**
     * Opens the folder, making the first keys for a database that knows none.
     *
     * @throws WrongKeys when the folder's keys are not the ones this database was written with; nothing is changed
     */
    static Keyring open(KeyFolder folder, KnownKeys known) {
        try {
            List<KnownKeys.Registered> registered = known.registered();
            if (registered.isEmpty()) {
                createFirst(folder);
            }
            SortedMap<Integer, KeyVersion> seals = folder.seals();
            KeyVersion index = folder.index();
            check(folder, registered, seals, index);
            if (index == null || seals.isEmpty()) {
                throw new WrongKeys("the key folder " + folder.path() + " lacks a key");
            }
            seals.values().forEach(known::register);
            known.register(index);
            check(folder, known.registered(), seals, index);
            return new Keyring(folder, known, index, new Ring(seals));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key folder " + folder.path(), e);
        }
    }

    private static void createFirst(KeyFolder folder) throws IOException {
        if (folder.seals().isEmpty()) {
            folder.createSeal(1);
        }
        if (folder.index() == null) {
            folder.createIndex();
        }
    }

    private static void check(
            KeyFolder folder,
            List<KnownKeys.Registered> registered,
            Map<Integer, KeyVersion> seals,
            @Nullable KeyVersion index) {
        for (KnownKeys.Registered expected : registered) {
            KeyVersion held = expected.version() == 0 ? index : seals.get(expected.version());
            if (held == null) {
                throw new WrongKeys("key " + expected.label() + " of this database is not in " + folder.path());
            }
            if (!held.fingerprint().equals(expected.fingerprint())) {
                throw new WrongKeys("key " + expected.label() + " in " + folder.path()
                        + " is not the one this database was written with (fingerprint "
                        + held.fingerprint() + ", expected " + expected.fingerprint() + ")");
            }
        }
    }

    KeyVersion primary() {
        return ring.primary;
    }

    KeyVersion index() {
        return index;
    }

    /** A version that may have been added by another server on the same folder since this one started. */
    @Nullable
    KeyVersion version(int number) {
        KeyVersion known = ring.versions[number];
        return known != null || number == 0 ? known : reload(number);
    }

    private synchronized @Nullable KeyVersion reload(int number) {
        if (ring.versions[number] == null) {
            try {
                ring = new Ring(folder.seals());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the key folder " + folder.path(), e);
            }
        }
        return ring.versions[number];
    }

    /** Adds a key and makes it primary; what older keys sealed stays readable. */
    synchronized int rotate() {
        try {
            int next = folder.seals().lastKey() + 1;
            folder.createSeal(next);
            Ring grown = new Ring(folder.seals());
            known.register(grown.primary);
            ring = grown;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot add a key to " + folder.path(), e);
        }
    }

    /** Deletes an old key for good. */
    synchronized void forget(int version) {
        try {
            folder.deleteSeal(version);
            ring = new Ring(folder.seals());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a key of " + folder.path(), e);
        }
    }

    /** The versions readable now, by number; the highest is primary. */
    private static final class Ring {

        private final @Nullable KeyVersion[] versions = new KeyVersion[KeyFolder.MOST_VERSIONS + 1];
        private final KeyVersion primary;

        Ring(SortedMap<Integer, KeyVersion> seals) {
            seals.forEach((number, key) -> versions[number] = key);
            this.primary = Objects.requireNonNull(seals.get(seals.lastKey()));
        }
    }
}
