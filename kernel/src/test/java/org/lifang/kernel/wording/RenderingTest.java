package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifang.kernel.money.Money;

class RenderingTest {

    private static final String NOTICE = """
            template 1
            key k
            kind overdue-notice
            medium sms
            audience debtor
            language zh-CN
            ---
            【{{i:institution}}】{{n:name-masked}}您好，您有{{a:amount}}于{{d:date}}到期，请拨打{{p:phone-official}}。""";

    private static Map<String, Value> values() {
        Map<String, Value> values = new HashMap<>();
        values.put("i", new Value.Registered(VariableType.INSTITUTION, "示例·安心消费金融"));
        values.put("n", new Value.Registered(VariableType.NAME_MASKED, "示*"));
        values.put("a", new Value.Amount(Money.fen(123_456_789)));
        values.put("d", new Value.Day(LocalDate.of(2026, 2, 28)));
        values.put("p", new Value.Registered(VariableType.PHONE_OFFICIAL, "400-000-0000"));
        return values;
    }

    private static Rendering rendered(String file, Map<String, Value> values) {
        Template template = Objects.requireNonNull(Template.read("t", file).template());
        return Rendering.of(template, values, template.context(), Rulebook.SHIPPED);
    }

    private static void refused(String name, Value value, String code) {
        Map<String, Value> values = values();
        values.put(name, value);
        assertThat(rendered(NOTICE, values))
                .as(value.toString())
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .contains(code));
    }

    @Test
    void everyValueIsWrittenExactly() {
        assertThat(rendered(NOTICE, values()))
                .isEqualTo(new Rendering.Ready("【示例·安心消费金融】示*您好，您有1,234,567.89元于2026年2月28日到期，请拨打400-000-0000。", 1));
        assertThat(rendered(NOTICE.replace("zh-CN", "en"), values()))
                .isInstanceOfSatisfying(
                        Rendering.Ready.class,
                        ready -> assertThat(ready.text()).contains("CNY 1,234,567.89", "28 February 2026"));
    }

    @Test
    void aValueThatIsMissingOrOfTheWrongSortIsRefused() {
        Map<String, Value> values = values();
        values.remove("a");
        assertThat(rendered(NOTICE, values))
                .isInstanceOfSatisfying(
                        Rendering.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("wording.value-missing"));
        refused("a", new Value.Day(LocalDate.of(2026, 1, 1)), "wording.value-unfit");
        refused("a", new Value.Amount(Money.fen(-1)), "wording.value-unfit");
        refused("n", new Value.Registered(VariableType.NAME_MASKED, "示例全名"), "wording.value-unfit");
        refused("n", new Value.Registered(VariableType.NAME_MASKED, "示*，请还钱"), "wording.value-unfit");
        refused("p", new Value.Registered(VariableType.PHONE_OFFICIAL, "找小王"), "wording.value-unfit");
        refused("i", new Value.Registered(VariableType.INSTITUTION, "{{a:amount}}"), "wording.value-unfit");
        refused("i", new Value.Registered(VariableType.INSTITUTION, ""), "wording.value-unfit");
    }

    @Test
    void aValueMayBringNoWordOfItsOwn() {
        refused("n", new Value.Registered(VariableType.NAME_MASKED, "老赖*"), "wording.insult");
        refused("i", new Value.Registered(VariableType.INSTITUTION, "黑名单"), "wording.blacklist");
    }

    @Test
    void theCircumstancesOfTheUseAreAskedNotThoseOfTheDraft() {
        String suit = NOTICE + "我们会依法起诉。";
        Template template = Objects.requireNonNull(Template.read("t", suit).template());
        assertThat(rendered(suit, values())).isInstanceOf(Rendering.Ready.class);
        Context barred = template.context().withLimitation(Context.Claim.ENDED);
        String must = NOTICE + "您必须归还。";
        Template demand = Objects.requireNonNull(Template.read("t", must).template());
        assertThat(Rendering.of(demand, values(), barred, Rulebook.SHIPPED)).isInstanceOf(Rendering.Refused.class);
    }

    @Test
    void aContactPersonsTextIsCheckedAgainWithItsNames() {
        String ask = NOTICE.replace("overdue-notice", "ask-contact").replace("debtor", "contact-person");
        String text = ask.substring(0, ask.indexOf('【'))
                + "您好，我是{{i:institution}}的{{s:staff}}，请问您方便告诉我们{{n:name-masked}}的联系电话吗？如您不愿意，请告诉我们。";
        Map<String, Value> values = values();
        values.put("s", new Value.Registered(VariableType.STAFF, "示例·小周"));
        assertThat(rendered(text, values)).isInstanceOf(Rendering.Ready.class);
        values.put("s", new Value.Registered(VariableType.STAFF, "催收员"));
        assertThat(rendered(text, values)).isInstanceOf(Rendering.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a,160,GSM,160,1",
        "a,161,GSM,161,2",
        "a,306,GSM,306,2",
        "a,307,GSM,307,3",
        "€,80,GSM,160,1",
        "€,81,GSM,162,2",
        "中,70,UCS2,70,1",
        "中,71,UCS2,71,2",
        "中,134,UCS2,134,2",
        "中,135,UCS2,135,3"
    })
    void messagesAreCountedAsNetworksCount(String sign, int times, Sms.Alphabet alphabet, int length, int parts) {
        assertThat(Sms.of(sign.repeat(times))).isEqualTo(new Sms(alphabet, length, parts));
    }

    @Test
    void aSignOfTwoUnitsIsNeverCutInTwo() {
        String smile = "\uD83D\uDE00";
        assertThat(Sms.of(smile.repeat(67))).isEqualTo(new Sms(Sms.Alphabet.UCS2, 134, 3));
        assertThat(Sms.of("€".repeat(153))).isEqualTo(new Sms(Sms.Alphabet.GSM, 306, 3));
    }
}
