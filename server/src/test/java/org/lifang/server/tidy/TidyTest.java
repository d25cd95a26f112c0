package org.lifang.server.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTest {

    /** What was too large when the check came; the number only goes down. */
    private static final int TOO_LARGE_AT_MOST = 38;

    @TempDir
    Path planted;

    @Test
    void nothing_is_left_over_untranslated_or_bound_to_a_machine() throws IOException {
        assertThat(repository()).filteredOn(finding -> !finding.size()).isEmpty();
    }

    @Test
    void nothing_more_grows_too_large() throws IOException {
        assertThat(repository()).filteredOn(Tidy.Finding::size).hasSizeLessThanOrEqualTo(TOO_LARGE_AT_MOST);
    }

    private static List<Tidy.Finding> repository() throws IOException {
        Path root = Path.of("..").toRealPath();
        assertThat(root.resolve("lifang")).exists();
        return Tidy.check(root);
    }

    @Test
    void a_file_of_401_lines_is_found() {
        assertThat(found("A.java", Collections.nCopies(401, "//"))).containsExactly("A.java:401: more than 400 lines");
        assertThat(found("A.java", Collections.nCopies(400, "//"))).isEmpty();
    }

    @Test
    void a_line_of_121_characters_is_found() {
        assertThat(found("a.ts", List.of("x".repeat(121)))).containsExactly("a.ts:1: longer than 120 characters");
        assertThat(found("a.ts", List.of("x".repeat(120)))).isEmpty();
    }

    @Test
    void a_method_of_41_lines_is_found_and_one_of_40_is_not() {
        assertThat(found("A.java", method(41))).containsExactly("A.java:2: a method of more than 40 lines");
        assertThat(found("A.java", method(40))).isEmpty();
    }

    @Test
    void leftovers_are_found_in_any_language() {
        assertThat(found("a.sql", List.of("-- TO" + "DO later"))).hasSize(1);
        assertThat(found("a.md", List.of("FIX" + "ME"))).hasSize(1);
        assertThat(found("a.md", List.of("nothing to do here"))).isEmpty();
    }

    @Test
    void traces_of_a_machine_are_found() {
        assertThat(found("a.md", List.of("see /ro" + "ot/notes"))).hasSize(1);
        assertThat(found("a.json", List.of("\"resolved\": \"https://regis" + "try.example.org/a.tgz\"")))
                .hasSize(1);
        assertThat(found("web/package-lock.json", List.of("https://mir" + "ror.example.org/a.tgz")))
                .hasSize(1);
        assertThat(found("a.md", List.of("root/notes, ./work, https://example.org/registry")))
                .isEmpty();
    }

    @Test
    void a_text_for_people_outside_the_message_files_is_found() {
        assertThat(found("a.tsx", List.of("<b>Sign in</b>"))).hasSize(1);
        assertThat(found("a.tsx", List.of("const name = '登录';"))).hasSize(1);
        assertThat(found("a.tsx", List.of("<b>{t('login.title')}</b>", "// 登录")))
                .isEmpty();
    }

    @Test
    void what_others_made_is_not_looked_at() throws IOException {
        Path foreign = Files.createDirectories(planted.resolve("web/node_modules/a"));
        Files.writeString(foreign.resolve("a.js"), "x".repeat(200));
        Files.writeString(planted.resolve("own.js"), "x".repeat(200));
        assertThat(Tidy.check(planted)).extracting(Tidy.Finding::path).containsExactly("own.js");
    }

    private static List<String> found(String path, List<String> lines) {
        return Tidy.check(path, lines).stream().map(Tidy.Finding::toString).toList();
    }

    private static List<String> method(int bodyLines) {
        List<String> lines = new ArrayList<>(List.of("class A {", "    void busy() {"));
        lines.addAll(Collections.nCopies(bodyLines - 1, "        work();"));
        lines.add("    }");
        lines.add("}");
        return lines;
    }
}
