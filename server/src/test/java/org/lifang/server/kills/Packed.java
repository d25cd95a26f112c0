package org.lifang.server.kills;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifang.server.LifangServer;

/** The server as it is packed for use: jars only, because only those can be cached ahead of time. */
final class Packed {

    private final Path folder;
    private final String classPath;

    private Packed(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** The class path of this test, each folder on it as a jar. */
    static Packed in(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                pack(path, jar);
                jars.add(jar.toString());
            } else if (Files.exists(path)) {
                jars.add(path.toAbsolutePath().toString());
            }
        }
        return new Packed(folder, jars.stream().collect(Collectors.joining(File.pathSeparator)));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            out.setLevel(0);
            for (Path each : all.sorted().filter(path -> !path.equals(classes)).toList()) {
                String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, out);
                }
                out.closeEntry();
            }
        }
    }

    /** What the JVM loaded in a life that ended well is kept here, if there was one that was watched. */
    private Path cache() {
        return folder.resolve("lifang.aot");
    }

    /** The command that starts it; the first one to end in good order is watched for the others. */
    List<String> command(String job, Path data, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off"));
        if (Files.exists(cache())) {
            command.add("-XX:AOTCache=" + cache());
        } else if (job.equals(LiveServer.SERVE)) {
            command.add("-XX:AOTCacheOutput=" + cache());
        }
        command.addAll(List.of("-cp", classPath, LifangServer.class.getName(), job, "--data", data.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
