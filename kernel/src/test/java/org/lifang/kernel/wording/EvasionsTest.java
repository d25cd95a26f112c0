package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.kernel.Draws;
import org.lifang.kernel.ForAll;

/** A word in disguise is the same word. */
class EvasionsTest {

    private static final String[] BETWEEN = {" ", "·", ".", "*", "-", "\u200B", "  ", "_", "～", "、", "“"};

    private static boolean found(String text, Category category) {
        return Rulebook.SHIPPED.check(text, Context.of(Audience.DEBTOR, Medium.SMS)).stream()
                .anyMatch(finding -> finding.category() == category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BLACKLIST | 会把您列入黑 名 单",
                "BLACKLIST | 会把您列入黑-名*单",
                "BLACKLIST | 會把您列入黑名單",
                "BLACKLIST | 会把您列入嘿铭单",
                "BLACKLIST | 黑，名，单",
                "BLACKLIST | you are on the b.l.a.c.k.l.i.s.t",
                "BLACKLIST | you are on the BLACK-LIST",
                "BLACKLIST | you are on the bl@cklist",
                "BLACKLIST | you are on the b1ack1ist",
                "BLACKLIST | you are on the ｂｌａｃｋｌｉｓｔ",
                "BLACKLIST | you are on the blасklist",
                "FAKE_LAW | you will be arr3sted",
                "FAKE_LAW | 刑\u200B事责任",
                "AUTHORITY | 我是公 安 局的",
                "AUTHORITY | 我是法Y的",
                "LITERAL_AMOUNT | 请还３５８０元",
                "LITERAL_AMOUNT | 请还三千五百八十元",
                "LITERAL_AMOUNT | 请还叁仟伍佰圆",
                "LITERAL_AMOUNT | 请还①②③④元",
                "LITERAL_AMOUNT | 请还 3,580.00 元",
                "LITERAL_AMOUNT | please pay ￥ 3,580",
            })
    void disguisesAreSeenThrough(Category category, String text) {
        assertThat(found(text, category)).as(text).isTrue();
    }

    /** Every planted Chinese sentence stays found whatever is strewn between its characters. */
    @Test
    void strewingSignsBetweenCharactersHidesNothing() {
        for (Entry entry : Rulebook.SHIPPED.plan().entries()) {
            if (!entry.key().startsWith("zh.")) {
                continue;
            }
            for (String text : Planted.sentences(entry, Rulebook.SHIPPED.words())) {
                String bare = text.replace(" ", "");
                if (bare.chars().allMatch(c -> Units.isHan((char) c))) {
                    ForAll.forAll(
                            bare.hashCode(),
                            2,
                            draws -> strewn(bare, draws),
                            hidden -> assertThat(Planted.found(Rulebook.SHIPPED, entry, hidden))
                                    .as(hidden)
                                    .isTrue());
                }
            }
        }
    }

    private static String strewn(String text, Draws draws) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            hidden.append(text.charAt(i));
            if (draws.onceIn(2)) {
                hidden.append(BETWEEN[draws.below(BETWEEN.length)]);
            }
        }
        return hidden.toString();
    }
}
