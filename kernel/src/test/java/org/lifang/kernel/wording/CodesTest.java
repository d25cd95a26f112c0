package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever words the codes finds all of them in one list. */
class CodesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/lifang/kernel/wording");
    private static final Pattern FAULT = Pattern.compile("\\bfault\\([^;\"]*\"([a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+)\")?");
    private static final Pattern WHOLE = Pattern.compile("\"(wording\\.[a-z]+-[a-z-]+)\"");

    @Test
    void everyCodeInTheSourcesIsListedAndNoOther() throws IOException {
        Set<String> findings = new TreeSet<>();
        Set<String> faults = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(each -> !each.endsWith("Codes.java")).toList()) {
                String source = Files.readString(file);
                boolean template = String.valueOf(file.getFileName()).startsWith("Template");
                collect(source, FAULT, template ? "wording.template." : "wording.file.", faults);
                collect(source, WHOLE, "", findings);
            }
        }
        for (Category each : Category.values()) {
            if (each != Category.CONTENT && each != Category.VARIABLE) {
                findings.add(each.code());
            }
        }
        assertThat(Codes.faults()).containsExactlyElementsOf(faults);
        assertThat(Codes.findings()).containsExactlyInAnyOrderElementsOf(findings);
    }

    private static void collect(String source, Pattern pattern, String prefix, Set<String> into) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            for (String code : matcher.groupCount() > 1 ? codes(matcher) : List.of(matcher.group(1))) {
                into.add(prefix + code);
            }
        }
    }

    private static List<String> codes(Matcher matcher) {
        return matcher.group(2) == null ? List.of(matcher.group(1)) : List.of(matcher.group(1), matcher.group(2));
    }
}
