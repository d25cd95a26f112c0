package org.lifang.server.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifang.server.platform.DataFolder;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.ProfileFiles;
import org.lifang.server.portfolio.tape.TapeRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Knows how each lender writes its tapes: profiles we ship, and those in {@code <data>/profiles}, which win. */
@Component
public final class Profiles {

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    private final DataFolder data;

    Profiles(DataFolder data) {
        this.data = data;
    }

    /** All profiles by key. A broken file of the installation is named in the log and left out. */
    public List<Profile> all() {
        TreeMap<String, Profile> profiles = new TreeMap<>();
        try {
            Resource[] shipped = new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*.yaml");
            for (Resource resource : shipped) {
                Profile profile = ProfileFiles.read(String.valueOf(resource.getFilename()), resource.getInputStream());
                profiles.put(profile.key(), profile);
            }
            for (Path file : ownFiles()) {
                own(file).ifPresent(profile -> profiles.put(profile.key(), profile));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(profiles.values());
    }

    private List<Path> ownFiles() throws IOException {
        Path folder = data.path().resolve("profiles");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Profile> own(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ProfileFiles.read(String.valueOf(file.getFileName()), in));
        } catch (TapeRefused e) {
            LOG.warn("profile left out: {}", String.join(": ", e.params()));
            return Optional.empty();
        }
    }

    public Optional<Profile> find(String key) {
        return all().stream().filter(p -> p.key().equals(key)).findFirst();
    }
}
