package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.ForAll;
import org.lifang.kernel.money.Money;

class WordingProperties {

    private static final List<String> SIGNS = List.of("甲", "乙", "丙", "，", "。", " ", "·");
    private static final List<String> LINKS = List.of(" + ", " ~2 ", " ~~5 ", " ~1 ");
    private static final List<String> PIECES = List.of(
            "您好",
            "警察",
            "通知",
            "您的",
            "家人",
            "不会",
            "jail",
            " ",
            "，",
            "。",
            "3,000",
            "元",
            "p o l i c e",
            "\uD83D\uDE00",
            "{{",
            "}}",
            "“",
            "我们会",
            "【",
            "黑名单",
            "\n",
            "催收",
            "A",
            "\u200B",
            "{{a:amount}}",
            "{{n:name-masked}}",
            "{{i:institution}}",
            "{{d:date}}",
            "{{w:visit-window}}",
            "{{p:phone-official}}",
            "{{x:url-official}}");

    private static final String GOOD = "您好，我是{{i:institution}}，通话会录音。请问您是本人吗？";

    private static String text(Draws draws, List<String> pieces, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = draws.below(longest); i >= 0; i--) {
            text.append(draws.oneOf(pieces));
        }
        return text.toString();
    }

    private static String word(Draws draws) {
        StringBuilder word = new StringBuilder();
        for (int i = draws.between(1, 3); i > 0; i--) {
            word.append(SIGNS.get(draws.below(3)));
        }
        return word.toString();
    }

    private static String rules(Draws draws) {
        StringBuilder rules = new StringBuilder("wording 1\nsource X | house | own | own\n");
        for (int entry = draws.between(1, 6); entry > 0; entry--) {
            rules.append("entry e").append(entry).append(" = threat deny X\n  for heir\n  - ");
            for (int part = draws.between(1, 3); part > 0; part--) {
                rules.append(word(draws)).append(" | ").append(word(draws));
                rules.append(part > 1 ? draws.oneOf(LINKS) : "\n");
            }
        }
        return rules.toString();
    }

    private record Drawn(String rules, String text) {}

    @Test
    void theWalkFindsWhatTryingEveryPlaceFinds() {
        ForAll.forAll(1, 4000, draws -> new Drawn(rules(draws), text(draws, SIGNS, 30)), drawn -> {
            WordingRules rules = Rulebook.read(List.of(new WordingRules.Source("r", drawn.rules())));
            Units units = Units.of(drawn.text(), Folding.NONE);
            for (Entry entry : rules.plan().entries()) {
                Set<Integer> walked = new TreeSet<>();
                rules.matches(units).forEach(match -> {
                    if (match.entry().key().equals(entry.key())) {
                        walked.add(match.end());
                    }
                });
                assertThat(walked)
                        .isEqualTo(NaiveSearch.ends(
                                units, rules.words(), entry.patterns().getFirst()));
            }
        });
    }

    @Test
    void theWorkGrowsWithTheLengthOfTheTextAndNoFaster() {
        List<String> hard =
                List.of("我们会通知你的家人", "a", "不会不会通知", "p o l i c e ", "警", "，", "欠", "we will tell your boss ");
        for (String piece : hard) {
            long once = steps(piece.repeat(400));
            long twice = steps(piece.repeat(800));
            assertThat(twice).as(piece).isLessThanOrEqualTo(2 * once + 1000);
        }
        ForAll.forAll(
                7,
                200,
                draws -> text(draws, PIECES, 400),
                text -> assertThat(steps(text)).isLessThanOrEqualTo(150L * (text.length() + 1)));
    }

    private static long steps(String text) {
        return Rulebook.SHIPPED
                .checked(text, Context.of(Audience.DEBTOR, Medium.SMS))
                .steps();
    }

    @Test
    void everyPlaceLiesInsideItsText() {
        ForAll.forAll(3, 2000, draws -> text(draws, PIECES, 25), text -> {
            for (Audience audience : Audience.values()) {
                assertThat(Rulebook.SHIPPED.check(text, Context.of(audience, Medium.CALL)))
                        .allMatch(finding -> finding.start() >= 0
                                && finding.start() < finding.end()
                                && finding.end() <= text.length());
            }
        });
    }

    @Test
    void theSameTextIsJudgedTheSameAndInOrder() {
        ForAll.forAll(4, 500, draws -> text(draws, PIECES, 25), text -> {
            Context context = Context.of(Audience.DEBTOR, Medium.SMS);
            List<Finding> findings = Rulebook.SHIPPED.check(text, context);
            assertThat(Rulebook.SHIPPED.check(text, context)).isEqualTo(findings);
            assertThat(findings).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        });
    }

    private static Map<String, Value> values(Draws draws) {
        List<Value> some = List.of(
                new Value.Amount(Money.fen(draws.below(1_000_000))),
                new Value.Amount(Money.fen(Long.MAX_VALUE)),
                new Value.Amount(Money.fen(-1)),
                new Value.Day(LocalDate.of(2026, 2, 28)),
                new Value.Window(LocalDate.of(2026, 3, 1), draws.below(2000) - 200, draws.below(2000)),
                new Value.Registered(VariableType.NAME_MASKED, "示*"),
                new Value.Registered(VariableType.INSTITUTION, draws.oneOf(List.of("示例·安心消费金融", "骗子", "公安局", ""))),
                new Value.Registered(VariableType.PHONE_OFFICIAL, "400-000-0000"),
                new Value.Registered(VariableType.URL_OFFICIAL, "https://lender.example/a"));
        Map<String, Value> values = new HashMap<>();
        for (String name : List.of("a", "n", "i", "d", "w", "p", "x")) {
            if (!draws.onceIn(8)) {
                values.put(name, draws.oneOf(some));
            }
        }
        return values;
    }

    @Test
    void renderingNeverThrowsAndNeverLeavesAVariableStanding() {
        List<Rendering> all = new ArrayList<>();
        ForAll.forAll(
                11,
                3000,
                draws -> Map.entry((draws.onceIn(2) ? GOOD : "") + text(draws, PIECES, 8), values(draws)),
                drawn -> {
                    TemplateText parsed = TemplateText.parse(drawn.getKey()).text();
                    if (parsed != null) {
                        Template template = new Template(
                                "t",
                                TemplateKind.CALL_SCRIPT,
                                Medium.SMS,
                                Audience.DEBTOR,
                                "zh-CN",
                                false,
                                false,
                                parsed);
                        Rendering rendering =
                                Rendering.of(template, drawn.getValue(), template.context(), Rulebook.SHIPPED);
                        all.add(rendering);
                        if (rendering instanceof Rendering.Ready ready) {
                            assertThat(ready.text()).doesNotContain("{{");
                        }
                    }
                });
        assertThat(all).hasAtLeastOneElementOfType(Rendering.Ready.class);
        assertThat(all).hasAtLeastOneElementOfType(Rendering.Refused.class);
    }

    @Test
    void noFileOfRulesWhateverItHoldsBreaksTheReader() {
        String good = Rulebook.source("en.words").text().substring(0, 6000);
        ForAll.forAll(
                21,
                300,
                draws -> {
                    StringBuilder text = new StringBuilder(good);
                    for (int i = draws.below(6); i >= 0; i--) {
                        text.setCharAt(draws.below(text.length()), "|{}<>~+=- \nx*。".charAt(draws.below(14)));
                    }
                    return text.toString();
                },
                text -> assertThat(WordingRules.read(List.of(new WordingRules.Source("m", text))))
                        .isNotNull());
    }
}
