package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

    private static final String GOOD = """
            wording 1
            gap 8
            source X-1 | house | own | a rule of the house
            set family = 家人 | 父母
            entry zh.a = family deny X-1
              unless negated
              - 通知 ~ {family}
            """;

    private static List<Fault> faults(String text) {
        return WordingRules.read(List.of(new WordingRules.Source("f.words", text)))
                .faults();
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "wording 1 ! wording 2 ! header ! 1 ! 1",
                "gap 8 ! gap x ! gap ! 2 ! 5",
                "gap 8 ! gup 8 ! unknown-line ! 2 ! 1",
                "| house | ! | temple | ! source-form ! 3 ! 8",
                "{family} ! {families} ! unknown-set ! 7 ! 10",
                "{family} ! <numbers> ! unknown-special ! 7 ! 10",
                "{family} ! 家。人 ! word-form ! 7 ! 10",
                "通知 ~ {family} ! 我 ! too-short ! 7 ! 5",
                "~ {family} ! ~0 {family} ! gap ! 7 ! 8",
                "~ {family} ! ~ {family} + 一一 + 二二 + 三三 ! too-many-parts ! 7 ! 5",
                "family deny ! famly deny ! entry-form ! 5 ! 7",
                "family deny ! family refuse ! entry-form ! 5 ! 7",
                "deny X-1 ! deny X-2 ! unknown-rule ! 5 ! 7",
                "unless negated ! unless negatd ! unknown-word ! 6 ! 10",
                "unless negated ! unles negated ! unknown-clause ! 6 ! 3",
                "家人 | 父母 ! 家人 | {family} ! set-in-itself ! 4 ! 19",
            })
    void everyFaultIsToldWithItsPlace(String good, String bad, String code, int line, int column) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad)))
                .extracting(Fault::code, Fault::line, Fault::column)
                .contains(org.assertj.core.groups.Tuple.tuple("wording.file." + code, line, column));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String bad = GOOD.replace("gap 8", "gap x").replace("X-1\n", "X-9\n");
        assertThat(faults(bad))
                .extracting(Fault::code)
                .containsExactly("wording.file.gap", "wording.file.unknown-rule", "wording.file.gap");
    }

    @Test
    void whatIsSaidTwiceOrForNothingIsAFault() {
        assertThat(faults(GOOD + "set spare = 一一 | 二二\n"))
                .extracting(Fault::code)
                .containsExactly("wording.file.unused-set");
        assertThat(faults(GOOD + "entry zh.a = family deny X-1\n  - 二二\n"))
                .extracting(Fault::code)
                .containsExactly("wording.file.repeated-entry");
        assertThat(faults(GOOD + "entry zh.b = family deny X-1\n"))
                .extracting(Fault::code)
                .containsExactly("wording.file.no-pattern");
        assertThat(faults(GOOD + "fold 还還 选還\n")).extracting(Fault::code).containsExactly("wording.file.repeated-sign");
        assertThat(faults("wording 1\n  - 一一\n")).extracting(Fault::code).containsExactly("wording.file.stray-line");
    }
}
