package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackChange;
import org.lifang.kernel.contact.pack.PackFault;
import org.lifang.kernel.contact.pack.PackFault.Code;
import org.lifang.kernel.contact.pack.PackReader;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.PackWriter;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.Tier;

/** Packs as texts: read strictly, written alike, put together and compared. */
class PacksTest {

    private static final Pack CHINA = Packs.shipped(Packs.CN);

    private static final String GOOD = """
            pack qingdao
            version 2
            jurisdiction CN
            effective 2026-03-01
            title 青岛
            title-en Qingdao

            # a city that opens later
            rule CN-T-06
              action deny
              tier house
              confidence unverified
              citation 内部规则：青岛
              citation-en House rule: Qingdao
              source O1
              opens 09:00
              closes 18:00
              weekdays Mon Tue Wed Thu Fri
              holidays no
            """;

    private static List<PackFault> faults(String text) {
        return switch (PackReader.read(text)) {
            case PackReader.Read read -> List.of();
            case PackReader.Refused refused -> refused.faults();
        };
    }

    private static void refused(String text, Code code, int line) {
        assertThat(faults(text)).as(text).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    private static List<PackFault> refused(Pack... packs) {
        return switch (Composition.of(List.of(packs))) {
            case Composition.Composed composed -> List.of();
            case Composition.Refused refused -> refused.faults();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-consumer-finance", "us-reg-f", "us-massachusetts", "uk-conc", "in-rbi", "ie-cca"})
    void aPackThatShipsReadsAndWritesAsItStands(String name) {
        assertThat(Pack.SHIPPED).contains(name);
        assertThat(PackWriter.write(Packs.shipped(name))).isEqualTo(Packs.text(name + ".pack"));
    }

    @Test
    void whatNoSourceConfirmsIsAHouseRuleAndSaysSo() {
        for (String name : Pack.SHIPPED) {
            for (PackRule rule : Packs.shipped(name).rules()) {
                assertThat(rule.tier() == Tier.HOUSE || rule.confidence().citable())
                        .as(rule.rule().id())
                        .isTrue();
                assertThat(rule.citation().startsWith("内部规则")).isEqualTo(rule.tier() == Tier.HOUSE);
                if (rule.citation().contains("45251")) {
                    assertThat(rule.citationEn()).matches("GB/T 45251-2025, 5\\.\\d");
                }
            }
        }
    }

    @Test
    void aGoodTextIsReadWithItsNumbers() {
        Pack city = Packs.read(GOOD);
        PackRule rule = Objects.requireNonNull(city.find(Rule.CN_T_06));
        assertThat(rule.number(Param.CN_T_06_OPENS)).isEqualTo(9 * 3_600);
        assertThat(rule.number(Param.CN_T_06_WEEKDAYS)).isEqualTo(0b0011111);
        assertThat(city.reference()).isEqualTo("qingdao@2");
    }

    @Test
    void everyFaultIsReportedAtOnceWithItsLine() {
        String text = GOOD.replace("opens 09:00", "opens 9:00")
                .replace("holidays no", "holidays maybe")
                .replace("  source O1\n", "")
                .replace("closes 18:00", "closes 18:00\n  closes 19:00\n  colour red");
        assertThat(faults(text))
                .extracting(fault -> fault.code() + " " + fault.line())
                .containsExactlyInAnyOrder(
                        "FIELD_TWICE 17", "FIELD_MISSING 9", "FIELD_VALUE 15", "FIELD_VALUE 20", "FIELD_UNKNOWN 18");
    }

    @Test
    void eachKindOfFaultIsRefused() {
        refused(GOOD.replace("version 2", "version two"), Code.HEADER_VALUE, 2);
        refused(GOOD.replace("jurisdiction CN", "jurisdiction XX"), Code.HEADER_VALUE, 3);
        refused(GOOD.replace("pack qingdao", "pack Qing dao"), Code.HEADER_VALUE, 1);
        refused(GOOD.replace("effective 2026-03-01", "effective 2026-02-30"), Code.HEADER_VALUE, 4);
        refused(GOOD.replace("version 2\n", ""), Code.HEADER_MISSING, 0);
        refused(GOOD.replace("version 2\n", "version 2\nversion 3\n"), Code.HEADER_TWICE, 3);
        refused(GOOD.replace("rule CN-T-06", "rule CN-T-99"), Code.UNKNOWN_RULE, 9);
        refused(GOOD.replace("rule CN-T-06", "rule LF-J-01"), Code.UNKNOWN_RULE, 9);
        refused(GOOD + "\n" + GOOD.substring(GOOD.indexOf("rule ")), Code.RULE_ORDER, 21);
        refused(GOOD.replace("action deny", "action forbid"), Code.FIELD_VALUE, 10);
        refused(GOOD.replace("tier house", "tier D"), Code.CITED_WITHOUT_SOURCE, 9);
        refused(GOOD.replace("内部规则：青岛", "青岛办法第五条"), Code.HOUSE_RULE_SILENT, 9);
        refused(GOOD.replace("jurisdiction CN", "jurisdiction IE"), Code.FOREIGN_RULE, 0);
        refused("  action deny\n" + GOOD, Code.OUTSIDE_RULE, 1);
        refused("nonsense\n" + GOOD, Code.NO_SUCH_LINE, 1);
        refused(GOOD.replace("weekdays Mon", "weekdays Tue Mon"), Code.FIELD_VALUE, 18);
        refused(PackWriter.write(Packs.action(CHINA, Rule.CN_R_01, Action.DENY)), Code.STANDING_ACTION, 0, true);
    }

    private static void refused(String text, Code code, int line, boolean anyLine) {
        assertThat(faults(text)).anyMatch(fault -> fault.code() == code && (anyLine || fault.line() == line));
    }

    @Test
    void aCityNarrowsTheHoursOfTheLaw() {
        Gate gate = Packs.gate(CHINA, Packs.read(GOOD));
        assertThat(new Scene(Proposals.call()).at(17).answer(gate)).isEqualTo(Answer.PERMIT);
        assertThat(new Scene(Proposals.call()).at(18).answer(gate)).isEqualTo(Answer.DENY);
        assertThat(new Scene(Proposals.call()).at(18).answer(Packs.gate(CHINA))).isEqualTo(Answer.PERMIT);
    }

    @Test
    void aPackThatWouldWidenAnotherIsRefused() {
        Pack wide = Packs.only(Packs.number(CHINA, Param.CN_F_01_MOST, 4), Rule.CN_F_01, "wide");
        assertThat(refused(CHINA, wide)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.WIDENS);
            assertThat(fault.rule()).isEqualTo("CN-F-01");
            assertThat(fault.found()).isEqualTo("wide@1 most 4");
            assertThat(fault.wanted()).isEqualTo("3");
        });
        Pack weak = Packs.only(Packs.action(CHINA, Rule.CN_F_03, Action.WARN), Rule.CN_F_03, "weak");
        assertThat(refused(CHINA, weak)).extracting(PackFault::code).containsExactly(Code.WEAKENS);
        assertThat(refused(CHINA, Packs.without(CHINA, Rule.CN_T_01)))
                .extracting(PackFault::code)
                .containsExactly(Code.TWO_VERSIONS);
        assertThat(refused()).extracting(PackFault::code).containsExactly(Code.NO_PACK);
    }

    @Test
    void twoNarrowPacksAreBothKeptInEitherOrder() {
        Pack two = Packs.only(Packs.number(CHINA, Param.CN_F_01_MOST, 2), Rule.CN_F_01, "two");
        Pack one = Packs.only(Packs.number(CHINA, Param.CN_F_01_MOST, 1), Rule.CN_F_01, "one");
        assertThat(Packs.gate(CHINA, two, one).number(Param.CN_F_01_MOST)).isEqualTo(1);
        assertThat(Packs.gate(CHINA, one, two).number(Param.CN_F_01_MOST)).isEqualTo(1);
    }

    @Test
    void aComparisonSaysWhatNarrowsAndWhatWidens() {
        Pack next = Packs.number(
                Packs.number(Packs.action(CHINA, Rule.CN_F_04, Action.HOLD), Param.CN_T_01_CLOSES, 21 * 3_600),
                Param.CN_H_03_DAYS,
                366);
        next = Packs.without(next, Rule.CN_W_16);
        assertThat(PackChange.between(CHINA, next))
                .containsExactly(
                        new PackChange(Rule.CN_T_01, "closes", "22:00", "21:00", PackChange.Effect.NARROWS),
                        new PackChange(Rule.CN_F_04, "action", "warn", "hold", PackChange.Effect.NARROWS),
                        new PackChange(Rule.CN_W_16, "rule", "record", "", PackChange.Effect.WIDENS),
                        new PackChange(Rule.CN_H_03, "days", "365", "366", PackChange.Effect.WIDENS));
        assertThat(PackChange.between(CHINA, CHINA)).isEmpty();
    }
}
