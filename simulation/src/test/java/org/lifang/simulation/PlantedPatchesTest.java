package org.lifang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifang.simulation.checks.Checks;

/** The planted bugs still fit the product of today, and what was found belongs to them. */
class PlantedPatchesTest {

    private static final int LEAST = 30;
    private static final int MOST_SEEDS = 2_000;
    private static final int COLUMNS = 4;
    private static final String SAYS = "# ";
    private static final String EXPECTS = "# expects: ";
    private static final String TOUCHES = "+++ b/";
    private static final Path ROOT = root();
    private static final Path PLANTED = ROOT.resolve("simulation/planted");

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("lifang"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder;
    }

    private static List<Path> patches() throws IOException {
        return patches(PLANTED);
    }

    /** Those that were found, and those that few seeds did not find. */
    private static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(patches());
        all.addAll(patches(PLANTED.resolve("not-yet-found")));
        return all;
    }

    private static List<Path> patches(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path patch) {
        return patch.getFileName().toString().replace(".patch", "");
    }

    @Test
    void everyPatchSaysInASentenceWhatIsWrongAndWhatWillSpeak() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path patch : patches()) {
            List<String> lines = Files.readAllLines(patch);
            boolean said = lines.get(0).startsWith(SAYS) && lines.get(0).endsWith(".");
            boolean expects = lines.get(1).startsWith(EXPECTS)
                    && Arrays.stream(lines.get(1).substring(EXPECTS.length()).split(","))
                            .allMatch(PlantedPatchesTest::canSpeak);
            if (!said || !expects || !name(patch).matches("[0-9]{2}-[a-z-]+")) {
                wrong.add(name(patch));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(patches()).hasSizeGreaterThanOrEqualTo(LEAST);
    }

    private static boolean canSpeak(String prefix) {
        return !prefix.isBlank()
                && (Run.BROKE.equals(prefix)
                        || Checks.all().keySet().stream().anyMatch(check -> check.startsWith(prefix)));
    }

    @Test
    void everyPatchAppliesToTheProductOfToday() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        for (Path patch : all()) {
            List<String> touched = Files.readAllLines(patch).stream()
                    .filter(line -> line.startsWith(TOUCHES))
                    .map(line -> line.substring(TOUCHES.length()))
                    .toList();
            boolean product = !touched.isEmpty()
                    && touched.stream()
                            .allMatch(file -> file.matches("(server|kernel|schema)/src/main/.*")
                                    && Files.isRegularFile(ROOT.resolve(file)));
            String no = product ? refusal(patch) : "it touches " + touched;
            if (!no.isEmpty()) {
                wrong.put(name(patch), no);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What git says against it; empty when it applies. */
    private static String refusal(Path patch) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("git", "apply", "--check", patch.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    @Test
    void whatWasFoundBelongsToAPatchAndEveryPatchWasFound() throws IOException {
        List<String> rows = Files.readAllLines(PLANTED.resolve("found.tsv"));
        List<String[]> found =
                rows.stream().skip(1).map(row -> row.split("\t", -1)).toList();
        assertThat(found).allSatisfy(row -> assertThat(row).hasSize(COLUMNS));
        assertThat(found.stream().map(row -> row[0]))
                .containsExactlyElementsOf(
                        patches().stream().map(PlantedPatchesTest::name).toList());
        assertThat(found).allSatisfy(row -> {
            assertThat(Integer.parseInt(row[1])).as(row[0]).isBetween(1, MOST_SEEDS);
            assertThat(Integer.parseInt(row[2])).as(row[0]).isPositive();
            assertThat(row[3]).as(row[0]).isIn(spoken());
        });
    }

    private static Set<String> spoken() {
        Set<String> checks = new TreeSet<>(Checks.all().keySet());
        checks.add(Run.BROKE);
        return checks;
    }

    @Test
    void noTwoPatchesAreTheSame() throws IOException {
        List<String> bodies = new ArrayList<>();
        for (Path patch : all()) {
            bodies.add(Files.readAllLines(patch).stream().skip(2).collect(Collectors.joining("\n")));
        }
        assertThat(bodies).doesNotHaveDuplicates();
    }
}
