package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How often the lint is right, told honestly: what was worked on, what was not, and what avoids its words. */
class LabelledTest {

    private static final Path PAGE = Path.of("../docs/wording.md");
    private static final String FROZEN_HELD_OUT = "129b771f3e355d86";
    private static final String FROZEN_OTHER_WORDS = "3c08bb839b32c165";

    @Test
    void thereAreEnoughSentencesAndNearlyHalfAreInnocent() {
        List<Labelled> all = Labelled.all();
        long innocent = all.stream().filter(each -> each.expected().isEmpty()).count();
        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(innocent * 100).isGreaterThanOrEqualTo(all.size() * 40L);
        assertThat(all).extracting(Labelled::text).doesNotHaveDuplicates();
        assertThat(all.stream().filter(each -> each.part().equals("held-out")).count() * 10)
                .isGreaterThanOrEqualTo(all.size() * 2L);
    }

    @Test
    void whatWasNotWorkedOnStaysAsItWasWritten() {
        assertThat(hash("held-out")).isEqualTo(FROZEN_HELD_OUT);
        assertThat(hash("other-words")).isEqualTo(FROZEN_OTHER_WORDS);
    }

    @Test
    void theLintIsAsGoodAsThePageSays() {
        Report tune = new Report("tune", Rulebook.SHIPPED);
        Report heldOut = new Report("held-out", Rulebook.SHIPPED);
        Report otherWords = new Report("other-words", Rulebook.SHIPPED);
        assertThat(tune.overall.precision()).isGreaterThanOrEqualTo(97);
        assertThat(tune.overall.recall()).isGreaterThanOrEqualTo(97);
        assertThat(heldOut.overall.precision()).isGreaterThanOrEqualTo(93);
        assertThat(heldOut.overall.recall()).isGreaterThanOrEqualTo(95);
        assertThat(otherWords.sentences.recall()).isGreaterThanOrEqualTo(10);
        assertThat(otherWords.clean - otherWords.sentences.wrong)
                .as("innocent sentences left alone")
                .isGreaterThanOrEqualTo(otherWords.clean * 8 / 10);
        tune.byCategory.forEach((category, count) -> {
            if (count.right + count.missed > 0) {
                assertThat(count.recall()).as("tune %s", category).isGreaterThanOrEqualTo(90);
                assertThat(heldOut.byCategory
                                .getOrDefault(category, new Report.Count())
                                .recall())
                        .as("held-out %s", category)
                        .isGreaterThanOrEqualTo(75);
            }
        });
    }

    @Test
    void mostSentencesAreNotTheirPatternWordForWord() {
        List<Labelled> bad = Labelled.all().stream()
                .filter(each -> !each.expected().isEmpty())
                .toList();
        long verbatim = bad.stream().filter(LabelledTest::isItsPattern).count();
        assertThat(verbatim * 3).isLessThan(bad.size());
    }

    /** Whether one finding covers nearly the whole sentence. */
    private static boolean isItsPattern(Labelled labelled) {
        return Rulebook.SHIPPED.check(labelled.text(), labelled.context()).stream()
                .filter(finding -> finding.category() != Category.OTHER_REQUEST)
                .anyMatch(finding -> (finding.end() - finding.start()) * 10
                        >= labelled.text().length() * 8);
    }

    @Test
    void thePageHoldsTheTableAsMeasured() throws IOException {
        String table = String.join("\n", Report.table(Rulebook.SHIPPED));
        String page = Files.readString(PAGE);
        String begin = "<!-- measured -->\n";
        String end = "\n<!-- end -->";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(from).isGreaterThanOrEqualTo(begin.length());
        if (Boolean.getBoolean("wording.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table);
        }
    }

    private static String hash(String part) {
        String lines = Labelled.all().stream()
                .filter(each -> each.part().equals(part))
                .map(Labelled::line)
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
