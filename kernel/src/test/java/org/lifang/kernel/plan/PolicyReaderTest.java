package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.plan.PolicyFault.Code;
import org.lifang.kernel.plan.PolicyFault.Severity;

/** Policies as people write them, and every way of writing one wrong, told by field. */
final class PolicyReaderTest {

    private static final String HOUSE = Policies.HOUSE_TEXT;

    @Test
    void theShippedPolicyIsReadWithoutAWord() {
        assertThat(PolicyReader.read(HOUSE).faults()).isEmpty();
        OptionPolicy policy = Policies.HOUSE;
        assertThat(policy.reference()).isEqualTo("house-options@1");
        assertThat(policy.mostMonths()).isEqualTo(60);
        assertThat(policy.livingFen()).isEqualTo(180_000);
        assertThat(policy.recoveryPpm()).hasSize(8).first().isEqualTo(900_000);
        assertThat(policy.grants()).extracting(Grant::role).containsExactly("COLLECTOR", "PLANNER", "MANAGER");
        assertThat(policy.offers())
                .extracting(Offer::kind)
                .doesNotContain(OptionKind.PAY_NOW)
                .hasSize(11);
    }

    @Test
    void windowsLineEndsSayTheSame() {
        assertThat(Policies.read(HOUSE.replace("\n", "\r\n"))).isEqualTo(Policies.HOUSE);
    }

    @Test
    void theVersionThatTookEffectLastIsInForce() {
        OptionPolicy summer =
                Policies.read(HOUSE.replace("version 1\n", "version 2\n").replace("2026-01-01", "2026-06-01"));
        OptionPolicy mended =
                Policies.read(HOUSE.replace("version 1\n", "version 3\n").replace("2026-01-01", "2026-06-01"));
        List<OptionPolicy> all = List.of(mended, Policies.HOUSE, summer);
        assertThat(OptionPolicy.inForce(all, LocalDate.of(2025, 12, 31))).isNull();
        assertThat(OptionPolicy.inForce(all, LocalDate.of(2026, 5, 31))).isEqualTo(Policies.HOUSE);
        assertThat(OptionPolicy.inForce(all, LocalDate.of(2026, 6, 1))).isEqualTo(mended);
    }

    /** A change of the shipped text and what is told of it. */
    private record Wrong(String was, String is, Code code, String block, String field) {}

    private static final List<Wrong> WRONGS = List.of(
            new Wrong("version 1\n", "", Code.FIELD_MISSING, "", "version"),
            new Wrong("version 1\n", "version 1\nversion 2\n", Code.FIELD_TWICE, "", "version"),
            new Wrong("version 1\n", "version one\n", Code.FIELD_VALUE, "", "version"),
            new Wrong("version 1\n", "version 1\ncolour red\n", Code.FIELD_UNKNOWN, "", "colour"),
            new Wrong("effective 2026-01-01", "effective 2026-02-30", Code.FIELD_VALUE, "", "effective"),
            new Wrong("living 1800.00", "living 1800.005", Code.FIELD_VALUE, "", "living"),
            new Wrong("above-line flag", "above-line shrug", Code.FIELD_VALUE, "", "above-line"),
            new Wrong("most-months 60\nusual", "most-months 72\nusual", Code.MONTHS_ABOVE_USUAL, "", "most-months"),
            new Wrong("recovery 90% ", "recovery ", Code.FIELD_VALUE, "", "recovery"),
            new Wrong("policy house-options", "  policy house-options", Code.OUTSIDE_BLOCK, "", "policy"),
            new Wrong("offer instalments\n", "offer\n", Code.BLOCK_UNNAMED, "offer ", ""),
            new Wrong("offer instalments\n", "offer hardship\n", Code.BLOCK_TWICE, "offer hardship", ""),
            new Wrong("  kind instalments\n", "  kind wishes\n", Code.FIELD_VALUE, "offer instalments", "kind"),
            new Wrong(
                    "kind instalments\n  buckets M1 M7",
                    "kind instalments\n  buckets M7 M1",
                    Code.RANGE_TURNED_ROUND,
                    "offer instalments",
                    "buckets"),
            new Wrong("scores 400 1000", "scores 1000 400", Code.RANGE_TURNED_ROUND, "offer lower-rate", "scores"),
            new Wrong(
                    "  most-months 24\n  least-first 10%",
                    "  most-months 61\n  least-first 10%",
                    Code.MONTHS_ABOVE_POLICY,
                    "offer instalments",
                    "most-months"),
            new Wrong(
                    "  least-first 10%",
                    "  least-first 10%\n  waive-penalty 5%",
                    Code.FIELD_NOT_OF_KIND,
                    "offer instalments",
                    "waive-penalty"),
            new Wrong("  least-first 10%", "  least-first 101%", Code.FIELD_VALUE, "offer instalments", "least-first"),
            new Wrong(
                    "  hardship claimed recognised\n  longest-deferral 60",
                    "  hardship perhaps\n  longest-deferral 60",
                    Code.FIELD_VALUE,
                    "offer rest-then-instalments",
                    "hardship"),
            new Wrong(
                    "offer short-deferral",
                    "offer again\n  kind instalments\n  buckets M3\n  most-months 3\n\noffer short-deferral",
                    Code.OFFER_HIDDEN,
                    "offer again",
                    ""),
            new Wrong("most-waived 2000.00", "most-waived 20.00", Code.AUTHORITY_FALLS, "role PLANNER", ""),
            new Wrong("broken 0:0 1:-35", "broken 0:0 1:35", Code.CARD_TURNED_ROUND, "card", "broken"),
            new Wrong("burden 300:55 500:35", "burden 500:55 300:35", Code.FIELD_VALUE, "card", "burden"),
            new Wrong("first 0:0 99:5", "first 0:0 99", Code.FIELD_VALUE, "card", "first"),
            new Wrong("  base 90\n", "", Code.FIELD_MISSING, "card", "base"),
            new Wrong("card\n", "card\n\ncard\n", Code.BLOCK_TWICE, "card", ""),
            new Wrong("role COLLECTOR\n", "strange COLLECTOR\n", Code.OUTSIDE_BLOCK, "", "strange"));

    @Test
    void everyWrongWordIsToldByFieldAndLine() {
        for (Wrong wrong : WRONGS) {
            assertThat(HOUSE).contains(wrong.was);
            PolicyReader.Outcome outcome =
                    PolicyReader.read(HOUSE.replaceFirst(Pattern.quote(wrong.was), Matcher.quoteReplacement(wrong.is)));
            assertThat(outcome.faults())
                    .as("%s", wrong)
                    .anyMatch(fault -> fault.code() == wrong.code
                            && fault.block().equals(wrong.block)
                            && fault.field().equals(wrong.field));
            boolean refused = outcome.faults().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
            assertThat(outcome instanceof PolicyReader.Refused).isEqualTo(refused);
        }
    }

    @Test
    void missingBlocksAndTextsTooLongAreTold() {
        assertThat(codes(HOUSE.substring(0, HOUSE.indexOf("role COLLECTOR")))).contains(Code.BLOCK_MISSING);
        assertThat(codes("#".repeat(100_001))).containsExactly(Code.TOO_LONG);
    }

    @Test
    void everyCodeCanBeMet() {
        Set<Code> met = EnumSet.of(Code.BLOCK_MISSING, Code.TOO_LONG);
        WRONGS.forEach(wrong -> met.add(wrong.code));
        assertThat(met).containsExactlyInAnyOrder(Code.values());
    }

    private static List<Code> codes(String text) {
        return PolicyReader.read(text).faults().stream().map(PolicyFault::code).toList();
    }
}
