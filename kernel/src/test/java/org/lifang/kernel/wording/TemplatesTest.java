package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {

    private static final String HEAD = """
            template 1
            key k
            kind overdue-notice
            medium sms
            audience debtor
            language zh-CN
            ---
            """;

    private static final String NOTICE =
            HEAD + "【{{i:institution}}】您好，您有{{a:amount}}于{{d:date}}到期，请拨打{{p:phone-official}}。";

    private static Template template(String file) {
        Template.Read read = Template.read("t", file);
        assertThat(read.faults()).isEmpty();
        return Objects.requireNonNull(read.template());
    }

    private static List<String> codes(String file) {
        return Templates.check(template(file), Rulebook.SHIPPED).stream()
                .map(finding -> finding.code() + " " + finding.params().getOrDefault("what", ""))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{{a:amount}} ! {{a:sum}} ! unknown-type ! 8 ! 29",
                "{{a:amount}} ! {{A:amount}} ! variable-form ! 8 ! 25",
                "{{a:amount}} ! {{amount}} ! variable-form ! 8 ! 25",
                "{{p:phone-official}} ! {{p:phone-official ! open-variable ! 8 ! 54",
                "{{a:amount}} ! {a} ! brace ! 8 ! 25",
                "{{d:date}} ! {{a:date}} ! two-types ! 8 ! 38",
                "template 1 ! template 2 ! header ! 1 ! 1",
                "key k ! color red ! unknown-field ! 2 ! 1",
                "medium sms ! medium pigeon ! unknown-word ! 1 ! 1",
                "medium sms ! key k ! repeated-field ! 4 ! 1",
                "--- ! -- ! no-text ! 1 ! 1",
            })
    void aFaultIsToldWithItsPlace(String good, String bad, String code, int line, int column) {
        Template.Read read = Template.read("t", NOTICE.replace(good, bad));
        assertThat(read.template()).isNull();
        assertThat(read.faults())
                .extracting(Fault::code, Fault::line, Fault::column)
                .contains(org.assertj.core.groups.Tuple.tuple("wording.template." + code, line, column));
    }

    @Test
    void aGoodTemplateHasNothingAgainstIt() {
        assertThat(codes(NOTICE)).isEmpty();
    }

    @Test
    void aSumWrittenByHandIsRefused() {
        assertThat(codes(NOTICE.replace("{{a:amount}}", "3580元")))
                .contains("wording.literal-amount", "wording.content-missing amount");
    }

    @Test
    void everyThingAKindMustSayIsAskedFor() {
        for (TemplateKind kind : TemplateKind.values()) {
            String bare = HEAD.replace("overdue-notice", Names.kebab(kind)) + "好";
            String audience = kind.allowedFor(Audience.DEBTOR) ? "debtor" : "contact-person";
            assertThat(codes(bare.replace("audience debtor", "audience " + audience)))
                    .containsAll(kind.elements().stream()
                            .map(element -> "wording.content-missing " + element.word())
                            .toList());
        }
    }

    @Test
    void theInstitutionIsNamedAtOnce() {
        String late = HEAD + "您好，您有{{a:amount}}到期。我们是{{i:institution}}，请拨打{{p:phone-official}}。";
        assertThat(codes(late)).containsExactly("wording.institution-late");
    }

    @Test
    void thePersonIsAskedForBeforeAnyFactOfTheDebt() {
        String script = HEAD.replace("overdue-notice", "call-script").replace("sms", "call");
        String good = "您好，我是{{i:institution}}的{{s:staff}}，通话会录音。请问您是{{n:name-masked}}本人吗？您有{{a:amount}}到期。";
        assertThat(codes(script + good)).isEmpty();
        String rash = "您好，我是{{i:institution}}的{{s:staff}}，通话会录音。您有{{a:amount}}到期，请问您是{{n:name-masked}}本人吗？";
        assertThat(codes(script + rash)).containsExactly("wording.fact-before-identity");
    }

    @Test
    void anAgencyNamesItselfAndForWhomItActs() {
        String agency = NOTICE.replace("language", "spoken-by agency\nlanguage");
        assertThat(codes(agency)).containsExactly("wording.content-missing agency-and-principal");
        String posing = agency.replace("【{{i:institution}}】您好", "您好，我是{{i:institution}}的员工");
        assertThat(codes(posing)).contains("wording.agency-posing");
        String good = agency.replace("【{{i:institution}}】您好", "您好，我们是{{g:agency}}，受{{i:institution}}委托");
        assertThat(codes(good)).isEmpty();
    }

    @Test
    void noVariableThatTellsOfADebtReachesAContactPerson() {
        String ask = HEAD.replace("overdue-notice", "ask-contact").replace("audience debtor", "audience contact-person")
                + "您好，我是{{i:institution}}，请问您方便告诉我们他的联系电话吗？如您不愿意，请告诉我们。";
        assertThat(codes(ask)).isEmpty();
        for (VariableType type : VariableType.values()) {
            List<String> codes = codes(ask + "{{x:" + type.word() + "}}");
            if (type.allowedFor(Audience.CONTACT_PERSON)) {
                assertThat(codes).doesNotContain("wording.variable-for-audience");
            } else {
                assertThat(codes).as(type.word()).contains("wording.variable-for-audience", "wording.other-request");
            }
        }
        assertThat(codes(NOTICE.replace("audience debtor", "audience contact-person")))
                .contains("wording.kind-for-audience overdue-notice");
    }

    @Test
    void theCreditRecordNeedsItsNotice() {
        String text = NOTICE + "未按期归还将影响您的征信记录。";
        assertThat(codes(text)).containsExactly("wording.credit-record");
        assertThat(codes(text.replace("language", "needs credit-notice\nlanguage")))
                .isEmpty();
    }

    @Test
    void messagesThatNeedNotBeSentSayHowToStopThem() {
        String invitation =
                HEAD.replace("overdue-notice", "invitation-to-talk") + "【{{i:institution}}】您好，请拨打{{p:phone-official}}。";
        assertThat(codes(invitation)).containsExactly("wording.content-missing opt-out");
        assertThat(codes(invitation + "不想再收到，请回复T。")).isEmpty();
        assertThat(codes(invitation.replace("sms", "call"))).isEmpty();
    }

    @Test
    void aFindingShowsTheWordsAsTheyWereWritten() {
        String rude = NOTICE + "再不还就抓你";
        assertThat(Templates.check(template(rude), Rulebook.SHIPPED))
                .singleElement()
                .satisfies(finding -> assertThat(finding.params()).containsEntry("words", "抓你"));
    }
}
