package org.lifang.schema;

import java.io.IOException;
import java.util.List;

/** How a command runs as somebody PostgreSQL accepts: it refuses to run as root. */
enum Unprivileged {
    /** Whatever this machine allows: nothing for an ordinary user, else a user namespace, else another user. */
    FITTING,
    /** Root without a user namespace: the folder is handed to {@code nobody}. */
    AS_NOBODY;

    static final List<String> NAMESPACE = List.of("unshare", "-U");
    static final List<String> NOBODY = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    /** Words to put before a command. */
    List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        return this == FITTING && namespaceAllowed() ? NAMESPACE : NOBODY;
    }

    private static boolean namespaceAllowed() throws IOException {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor() == 0;
        } catch (IOException e) {
            return false; // the command itself is missing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking for a way to leave root", e);
        }
    }
}
