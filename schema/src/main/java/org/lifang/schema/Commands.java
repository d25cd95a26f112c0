package org.lifang.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs as somebody it accepts, their words kept in the folder's logs. */
final class Commands {

    private static final long LOG_LIMIT_BYTES = 10_000_000;

    /**
     * Holds our pipe: when this process dies the read ends and the server gets a fast, clean stop. The shell leaves the
     * terminal's process group first, or Ctrl-C would stop the database before the server has said its last word.
     */
    private static final String WATCHER = """
            exec 3<&0
            "$@" </dev/null 3<&- & p=$!
            (cat <&3 >/dev/null; kill -INT $p 2>/dev/null) &
            trap "" INT TERM HUP
            while kill -0 $p 2>/dev/null; do wait $p; done
            """;

    private final Path home;
    private final List<String> prefix;

    Commands(Path home, Unprivileged identity) throws IOException {
        this.home = home;
        this.prefix = identity.prefix();
    }

    /** Hands a folder to the user the commands run as; root in a user namespace may touch only what is root's. */
    void hand(Path folder) throws IOException {
        String owner = Files.getOwner(folder).getName();
        if (prefix.equals(Unprivileged.NOBODY)) {
            run(List.of(), List.of("chown", "-R", "nobody:nogroup", folder.toString()));
        } else if (prefix.equals(Unprivileged.NAMESPACE) && !owner.equals("root")) {
            run(List.of(), List.of("chown", "-R", "root:root", folder.toString()));
        }
    }

    /** Runs a command to its end and returns its exit code. */
    int run(List<String> command) throws IOException {
        return run(prefix, command);
    }

    private int run(List<String> before, List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(before);
        whole.addAll(command);
        try {
            Process process = logged(whole, "start.log").start();
            process.getOutputStream().close();
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        }
    }

    /** Starts a command that ends with this process, however this process ends. */
    Process watched(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            whole.add("/usr/bin/setsid");
        }
        whole.addAll(List.of("sh", "-c", WATCHER, "pg"));
        whole.addAll(prefix);
        whole.addAll(command);
        return logged(whole, "postgres.log")
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private ProcessBuilder logged(List<String> command, String log) throws IOException {
        Path file = home.resolve(log);
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT_BYTES) {
            Files.move(file, home.resolve(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
    }
}
