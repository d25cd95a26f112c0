package org.lifang.server.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one folder that holds everything this installation must keep: database, keys, uploads. */
public record DataFolder(Path path) {

    /** The folder a setting names, relative to where the server was started. */
    static DataFolder at(Path setting) {
        return new DataFolder(setting.toAbsolutePath().normalize());
    }

    /**
     * A sub-folder, made when missing.
     *
     * @throws IOException when it cannot be made
     */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }
}
