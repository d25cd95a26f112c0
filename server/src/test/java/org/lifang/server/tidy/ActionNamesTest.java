package org.lifang.server.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the audit trail reads words: every action the server writes down by name has some. */
class ActionNamesTest {

    /** Names put together from parts are not seen by this. */
    private static final Pattern WRITTEN =
            Pattern.compile("\\baudit\\(\\s*(?:effect,\\s*)?\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"(?!\\s*\\+)");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyActionHasWords(String language) throws IOException {
        String words = Files.readString(Path.of("../web/src/office/features/audit/messages", language + ".json"));
        assertThat(written(sources()))
                .hasSizeGreaterThan(80)
                .allMatch(action -> words.contains("\"audit.action." + action + "\":"));
    }

    @Test
    void anActionIsFoundWhereverItStandsInTheCall() {
        assertThat(written("effect.audit(\n    \"a.b-c\", target)")).containsExactly("a.b-c");
        assertThat(written("audit(effect, \"a.b.c\", id);")).containsExactly("a.b.c");
        assertThat(written("effect.audit(\"a.b-\" + what, target)")).isEmpty();
    }

    private static Set<String> written(String source) {
        Matcher matcher = WRITTEN.matcher(source);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActionNamesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
