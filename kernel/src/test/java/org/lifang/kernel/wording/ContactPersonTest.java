package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact person is asked two things, and told nothing. */
class ContactPersonTest {

    private static List<Finding> said(String text, boolean english) {
        return Rulebook.SHIPPED.check(text, Rulebook.context(Audience.CONTACT_PERSON, Medium.CALL, english));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好，我是示例·安心消费金融的客服，请问您方便告诉我们王女士现在的电话吗？",
                "麻烦您转告他，请他方便时给我们回个电话，我们的电话是400-000-0000。",
                "如您不愿意，请告诉我们，我们不会再联系您。",
            })
    void theTwoRequestsAndGoodMannersAreAllowed(String text) {
        assertThat(said(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他欠我们钱",
                "请转告他还款",
                "他的贷款的事",
                "请他还３００元",
                "他有一笔账",
                "他逾期了",
                "请您替他想想办法",
                "他住在哪里？",
                "请您劝劝他",
                "这不是催收",
            })
    void anythingElseIsRefusedEvenWhenItSoundsHarmless(String text) {
        assertThat(said(text, false)).isNotEmpty().allMatch(Finding::denies);
    }

    @Test
    void theFindingPointsAtTheWordsThatDoNotBelong() {
        String text = "您好，请问他在哪个工厂上班？谢谢。";
        assertThat(said(text, false)).first().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("CN-W-05");
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo("哪个工厂上班");
        });
    }

    @Test
    void inEnglishToo() {
        assertThat(said(
                        "Hello, this is Example Anxin Finance. Could you ask Ms. Lin to call us back? Thank you.",
                        true))
                .isEmpty();
        assertThat(said("Could you ask Ms. Lin to pay us back?", true))
                .extracting(Finding::category)
                .contains(Category.DEBT_FACT, Category.OTHER_REQUEST);
    }

    @Test
    void onlyTwoKindsOfTemplateAreForThem() {
        for (TemplateKind kind : TemplateKind.values()) {
            boolean forContacts = kind == TemplateKind.ASK_CONTACT || kind == TemplateKind.ASK_TO_CALL_BACK;
            assertThat(kind.allowedFor(Audience.CONTACT_PERSON)).isEqualTo(forContacts);
            assertThat(kind.allowedFor(Audience.DEBTOR)).isEqualTo(!forContacts);
            assertThat(kind.allowedFor(Audience.ENVELOPE)).isFalse();
        }
    }
}
