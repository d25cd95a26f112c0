package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every word of every entry does its work, and every entry is needed. */
class PlantedTest {

    private static final WordingRules RULES = Rulebook.SHIPPED;

    @Test
    void everyWordOfEveryPatternIsFound() {
        List<String> missed = new ArrayList<>();
        for (Entry entry : RULES.plan().entries()) {
            for (String text : Planted.sentences(entry, RULES.words())) {
                if (!Planted.found(RULES, entry, text)) {
                    missed.add(entry.key() + ": " + text);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void noEntryIsDoneByTheOthersAlone() {
        for (Entry entry : RULES.plan().entries()) {
            Context context = Planted.context(entry);
            assertThat(Planted.sentences(entry, RULES.words()))
                    .as(entry.key())
                    .anyMatch(text -> RULES.check(text, context).stream()
                            .filter(finding -> finding.category() == entry.category())
                            .allMatch(finding -> finding.entry().equals(entry.key())));
        }
    }

    @Test
    void everyEntryCitesARuleWithItsSourceAndHouseRulesSaySo() {
        for (WordingRules.Listed entry : RULES.entries()) {
            assertThat(entry.rules()).isNotEmpty().allMatch(RULES.citations()::containsKey);
        }
        RULES.citations().forEach((rule, citation) -> {
            boolean house = rule.startsWith("HOUSE-") || citation.confidence().contains("unverified");
            if (house) {
                assertThat(citation.tier()).as(rule).isEqualTo(Citation.Tier.HOUSE);
            }
            if (citation.source().contains("GB/T")) {
                assertThat(citation.source()).as(rule).doesNotContain("5.3.");
            }
        });
    }

    @Test
    void everyCategoryOfWordsHasAnEntryInBothLanguages() {
        for (String language : List.of("zh.", "en.")) {
            for (Category category : Category.values()) {
                boolean ofCode = List.of(Category.OTHER_REQUEST, Category.CONTENT, Category.VARIABLE)
                        .contains(category);
                assertThat(ofCode
                                || RULES.entries().stream()
                                        .anyMatch(entry ->
                                                entry.key().startsWith(language) && entry.category() == category))
                        .as(language + category)
                        .isTrue();
            }
        }
    }

    @Test
    void everythingCodeCitesHasItsSource() {
        for (Element element : Element.values()) {
            assertThat(RULES.citations()).containsKey(element.rule());
        }
        assertThat(RULES.citations()).containsKeys("CN-W-05", "CN-W-06", "CN-C-05", "CN-V-10", "CN-V-11", "CN-V-12");
    }
}
