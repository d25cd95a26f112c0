package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifang.server.portfolio.tape.Code;
import org.lifang.server.portfolio.tape.Finding;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.ProfileFiles;
import org.lifang.server.portfolio.tape.TapeRefused;

/** Files nobody should have sent, and the sentence people read about each. */
class BadFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    static Stream<BadFiles.Case> files() {
        return Stream.of(BadFiles.wholeFiles(), BadFiles.workbooks(), BadFiles.cells())
                .flatMap(List::stream);
    }

    static String sentence(String language, String code, List<String> params) {
        String file = "/messages/portfolio_" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BadFileTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String text = Objects.requireNonNull(texts.getProperty(code), code);
        return params.isEmpty() ? text : new MessageFormat(text).format(params.toArray());
    }

    private static Profile profile(String key) throws IOException {
        String file = "/profiles/" + key + ".yaml";
        return ProfileFiles.read(file, Objects.requireNonNull(BadFileTest.class.getResourceAsStream(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isAnsweredWithASentence(BadFiles.Case bad) throws IOException {
        byte[] content = bad.content();
        String said;
        try {
            List<Finding> findings = RowChecks.check(
                    () -> new ByteArrayInputStream(content), content.length, profile(bad.profile()), DAY);
            assertThat(findings).as("findings").isNotEmpty();
            Finding first = findings.getFirst();
            said = first.field() + ": " + sentence("zh_CN", first.code().key(), first.params());
        } catch (TapeRefused e) {
            said = sentence("zh_CN", e.code().key(), e.params());
        }
        assertThat(said).isEqualTo(bad.sentence());
    }

    @Test
    void thereAreAtLeastSixtyOfThem() {
        assertThat(files().map(BadFiles.Case::name).distinct().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void everyReasonHasItsSentenceInBothLanguages() {
        for (Code code : Code.values()) {
            List<String> params = List.of("1", "2", "3", "4");
            assertThat(sentence("zh_CN", code.key(), params)).isNotBlank();
            assertThat(sentence("en", code.key(), params)).isNotBlank();
        }
    }

    @Test
    void goodFilesAreReadWhateverTheirClothes() throws IOException {
        for (byte[] good : BadFiles.goodOnes()) {
            assertThat(RowChecks.check(
                            () -> new ByteArrayInputStream(good), good.length, profile("lifang-schedule"), DAY))
                    .isEmpty();
        }
    }
}
