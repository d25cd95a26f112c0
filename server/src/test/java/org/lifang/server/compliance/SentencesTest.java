package org.lifang.server.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Argument;
import org.lifang.kernel.contact.Code;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Confidence;
import org.lifang.kernel.contact.pack.PackFault;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.RuleCatalogue;
import org.lifang.kernel.contact.pack.Tier;
import org.lifang.server.LifangTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever the gate says is said in words, to the collector and to the compliance officer, in both languages. */
@LifangTest
class SentencesTest {

    private static final List<String> LANGUAGES = List.of("zh_CN", "en");

    @Autowired
    private Spoken spoken;

    @Test
    void everyCodeHasItsFourSentencesAndEachIsItsOwn() throws IOException {
        for (String language : LANGUAGES) {
            Properties texts = texts("gate", language);
            for (Code code : Code.values()) {
                String collector = texts.getProperty(Spoken.collectorKey(code));
                String officer = texts.getProperty(Spoken.officerKey(code));
                assertThat(collector).as(language + " " + code).isNotBlank().doesNotContain("'");
                assertThat(officer).as(language + " " + code).isNotBlank().doesNotContain("'");
            }
        }
    }

    @Test
    void everyNumberAndEveryWeightHasAWord() throws IOException {
        Set<String> keys = new TreeSet<>(Set.of("gate.number.seen"));
        for (Param param : Param.values()) {
            keys.add("gate.number." + param.label());
        }
        for (Fact fact : Fact.values()) {
            keys.add("gate.number." + fact.name());
        }
        for (Tier tier : Tier.values()) {
            keys.add("gate.tier." + tier.name());
        }
        for (Confidence confidence : Confidence.values()) {
            keys.add("gate.confidence." + confidence.name());
        }
        for (String language : LANGUAGES) {
            assertThat(texts("gate", language).stringPropertyNames())
                    .as(language)
                    .containsAll(keys);
        }
    }

    @Test
    void everyRuleIsToldInChineseToo() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (RuleCatalogue.Entry entry : RuleController.read().entries()) {
            ids.add("rule." + entry.id());
        }
        assertThat(texts("gate", "zh_CN").stringPropertyNames()).containsAll(ids);
    }

    @Test
    void everyNoHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>(Set.of(
                new Revoked.Unknown().code(),
                new Revoked.Already().code(),
                new Revoked.ReasonMissing().code(),
                new PackOutcome.Faulty(true, List.of()).code(),
                new PackOutcome.Faulty(false, List.of()).code(),
                "DECISION_UNKNOWN",
                "DECISION_UNREADABLE",
                "UNREACHABLE_NOT_TESTED"));
        for (Asked.Why why : Asked.Why.values()) {
            codes.add(new Asked.NotAsked(why).code());
        }
        for (ContactOutcome.No.Why why : ContactOutcome.No.Why.values()) {
            codes.add(new ContactOutcome.No(why).code());
        }
        for (Recorded.No.Why why : Recorded.No.Why.values()) {
            codes.add(new Recorded.No(why).code());
        }
        for (PackOutcome.Why why : PackOutcome.Why.values()) {
            codes.add(new PackOutcome.No(why).code());
        }
        for (PackFault.Code code : PackFault.Code.values()) {
            codes.add(code.key());
        }
        for (String language : LANGUAGES) {
            assertThat(texts("compliance", language).stringPropertyNames())
                    .as(language)
                    .containsAll(codes);
        }
    }

    @Test
    void theOfficerReadsRuleCitationAndNumbersTheCollectorWhatToDo() {
        Finding finding = new Finding(
                Rule.CN_F_01,
                Code.CALLS_CONNECTED_TODAY,
                Action.DENY,
                List.of(new Argument("most", Argument.Kind.COUNT, 3), new Argument("seen", Argument.Kind.COUNT, 3)),
                20_523L * 86_400 + 8 * 3_600);
        PackRule stated = new PackRule(
                Rule.CN_F_01,
                Action.DENY,
                Tier.C,
                Confidence.SECONDARY,
                "GB/T 45251-2025，5.3",
                "GB/T 45251-2025, 5.3",
                List.of("G1"),
                List.of(3));
        Spoken.Said english =
                spoken.of(List.of(finding), List.of(stated), Locale.ENGLISH).getFirst();
        assertThat(english.forOfficer())
                .contains("CN-F-01", "GB/T 45251-2025, 5.3", "recommended standard", "at most 3", "counted 3");
        assertThat(english.forCollector())
                .contains("tomorrow", "2026-03-11 08:00")
                .doesNotContain("CN-F-01");
        Spoken.Said chinese = spoken.of(List.of(finding), List.of(stated), Locale.SIMPLIFIED_CHINESE)
                .getFirst();
        assertThat(chinese.forOfficer()).contains("CN-F-01", "推荐性国家标准", "上限 3", "实际 3");
        assertThat(chinese.forCollector()).contains("明天", "2026-03-11 08:00");
    }

    private static Properties texts(String file, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("src/main/resources/messages/" + file + "_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
