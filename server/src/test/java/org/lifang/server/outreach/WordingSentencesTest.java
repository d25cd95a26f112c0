package org.lifang.server.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Category;
import org.lifang.kernel.wording.Citation;
import org.lifang.kernel.wording.Codes;
import org.lifang.kernel.wording.Element;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateKind;
import org.lifang.kernel.wording.VariableType;
import org.lifang.kernel.wording.WordingRules;
import org.lifang.server.wording.Rulebook;
import org.lifang.server.wording.Words;

/** Whatever the rules can say, people read in a sentence, in both languages. */
class WordingSentencesTest {

    private static final WordingRules RULES = new Rulebook().rules();
    private static final List<String> LANGUAGES = List.of("zh_CN", "en");

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        for (String module : List.of("wording", "outreach")) {
            Path file = Path.of("src/main/resources/messages/" + module + "_" + language + ".properties");
            try (Reader in = Files.newBufferedReader(file)) {
                sentences.load(in);
            }
        }
        return sentences;
    }

    private static Set<String> needed() throws IOException {
        Set<String> keys = new TreeSet<>(Codes.findings());
        keys.addAll(Codes.faults());
        keys.add(WordingLint.UNKNOWN_VARIABLE);
        Arrays.stream(Category.values()).forEach(each -> keys.add("wording.category." + Words.kebab(each)));
        Arrays.stream(TemplateKind.values()).forEach(each -> keys.add("wording.kind." + Words.kebab(each)));
        Arrays.stream(Medium.values()).forEach(each -> keys.add("wording.medium." + Words.kebab(each)));
        Arrays.stream(Audience.values()).forEach(each -> keys.add("wording.audience." + Words.kebab(each)));
        Arrays.stream(Element.values()).forEach(each -> keys.add("wording.element." + each.word()));
        Arrays.stream(VariableType.values()).forEach(each -> keys.add("wording.type." + each.word()));
        Arrays.stream(KnownVariable.values()).forEach(each -> keys.add("wording.variable." + each.word()));
        Arrays.stream(Citation.Tier.values()).forEach(each -> keys.add("wording.tier." + each));
        RULES.citations().values().forEach(each -> {
            keys.add("wording.source." + each.rule());
            keys.add("wording.confidence." + Words.slug(each.confidence()));
        });
        keys.addAll(refusals());
        return keys;
    }

    private static Set<String> refusals() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/lifang/server/outreach"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"((?:TEMPLATE|CALL|LETTER|MESSAGE|SETTING|RECEIPT)_[A-Z_]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(code -> codes.add(code.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(10);
        return codes;
    }

    @Test
    void nothingTheRulesCanSayLacksItsSentence() throws IOException {
        for (String language : LANGUAGES) {
            Properties sentences = sentences(language);
            assertThat(sentences.stringPropertyNames()).as(language).containsAll(needed());
            assertThat(sentences.values())
                    .as(language)
                    .allMatch(text -> !String.valueOf(text).isBlank());
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties chinese = sentences("zh_CN");
        Properties english = sentences("en");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(sentence).results().forEach(place -> places.add(place.group()));
        return places;
    }

    @Test
    void theEnglishSourcesAreThoseOfTheRules() throws IOException {
        Properties english = sentences("en");
        for (Citation each : RULES.citations().values()) {
            assertThat(english.getProperty("wording.source." + each.rule())).isEqualTo(each.source());
        }
    }

    @Test
    void everyVariableOfTheShippedTemplatesIsKnown() {
        ShippedWording.templates()
                .forEach(template -> assertThat(template.text().variables())
                        .as(template.key())
                        .allMatch(KnownVariable::knows));
    }
}
