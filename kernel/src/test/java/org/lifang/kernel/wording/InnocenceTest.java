package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes words innocent, and what only looks as if it did. */
class InnocenceTest {

    private static final Context TO_DEBTOR = Rulebook.context(Audience.DEBTOR, Medium.SMS, false);

    private static List<Finding> check(String text) {
        return Rulebook.SHIPPED.check(text, TO_DEBTOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a negation, and what sweeps it away
                "我们不会通知您的家人 | 您不还款，我们会通知您的家人",
                "我们不会通知您的家人 | 如果不还款我们会通知您的家人",
                "我们不会通知您的家人 | 别以为我们不会通知您的家人",
                "我们不会通知您的家人 | 我们不得不通知您的家人",
                "we will not call your boss | if you do not pay we will call your boss",
                "we will not call your boss | don't think we will not call your boss",
                // disowned afterwards
                "说要拘留您的，不是我们的做法 | 再不还就拘留您",
                "telling you of jail is not what we do | you will go to jail",
                // a warning
                "谨防有人以公安局名义要您转账到个人账户 | 请转账到我的个人账户",
                "beware of callers asking for a personal account | use my personal account",
                // a right of the reader
                "您可以向征信报告的机构查询影响您的征信的记录 | 我们会影响您的征信",
                "you may ask the credit bureau how your credit score is affected | we affect your credit score",
                // somebody else's words
                "您提到有人说要抓您 | 有人要抓您",
                "you told us that somebody called you a liar | somebody is a liar",
                // a name
                "请到法院路网点办理，我是客户经理 | 请到法院办理，我是法院的客户经理",
            })
    void whatIsInnocentIsLeftAloneAndItsTwinIsNot(String innocent, String twin) {
        assertThat(check(innocent)).as(innocent).isEmpty();
        assertThat(check(twin)).as(twin).isNotEmpty();
    }

    @Test
    void aQuotationInQuotationMarksIsTheBorrowersOwn() {
        Context note = Rulebook.context(Audience.DEBTOR, Medium.RECORD, false);
        assertThat(Rulebook.SHIPPED.check("客户称：“你们再来，我就报警抓你们。”", note)).isEmpty();
        assertThat(Rulebook.SHIPPED.check("已告知：再不还就报警抓人。", note))
                .isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.WARN);
    }

    @Test
    void theNameOfTheLenderIsNeverAWord() {
        Context named = Context.of(Audience.DEBTOR, Medium.SMS).knowing("示例·人民法院路银行", "", List.of());
        assertThat(Rulebook.SHIPPED.check("这里是示例·人民法院路银行。", named)).isEmpty();
        Context posing = Context.of(Audience.DEBTOR, Medium.SMS).knowing("示例市公安局", "", List.of());
        assertThat(Rulebook.SHIPPED.check("这里是示例市公安局。", posing))
                .extracting(Finding::category)
                .contains(Category.AUTHORITY);
    }

    @Test
    void theCreditRecordMayBeNamedOnceItIsTrueAndTold() {
        String text = "本次逾期将影响您的征信。";
        assertThat(check(text)).extracting(Finding::rule).containsExactly("CN-L-19");
        assertThat(Rulebook.SHIPPED.check(text, TO_DEBTOR.withCreditNotice())).isEmpty();
    }

    @Test
    void anOldClaimIsNeverSaidToWin() {
        String text = "我们会起诉，您必须归还。";
        assertThat(check(text)).isEmpty();
        assertThat(Rulebook.SHIPPED.check(text, TO_DEBTOR.withLimitation(Context.Claim.DOUBTFUL)))
                .extracting(Finding::rule, Finding::severity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("CN-L-06", Severity.WARN),
                        org.assertj.core.groups.Tuple.tuple("CN-L-06", Severity.DENY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"催收函", "内有欠款通知", "Overdue loan inside", "逾期３０天", "欠 款"})
    void nothingOfTheDebtStandsOnAnEnvelope(String text) {
        Context envelope = Context.of(Audience.ENVELOPE, Medium.LETTER);
        assertThat(Rulebook.SHIPPED.check(text, envelope)).isNotEmpty();
        assertThat(Rulebook.SHIPPED.check("本人亲启 Private", envelope)).isEmpty();
    }
}
