package org.lifang.kernel.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrategyProperties {

    private static final int TABLES = 400;
    private static final int FACTS = 200;
    private static final String[] NUMBERS = {
        "-", "< %d", "<= %d", "> %d", ">= %d", "%d", "[%d..90]", "(5..%d)", "not(%d)", "not([2..%d])", "null", "%d, 7"
    };
    private static final String[] WORDS = {"-", "\"M0\"", "\"M1\",\"M3\"", "not(\"M2\")", "null", "not(null)"};
    private static final String[] FLAGS = {"-", "true", "false", "not(true)", "null"};

    /** The slow way: ask every cell of every rule in turn. */
    private static List<Integer> asked(DecisionTable table, Facts facts) {
        List<Integer> matching = new ArrayList<>();
        for (int r = 0; r < table.rules().size(); r++) {
            boolean all = true;
            for (int c = 0; c < table.columns().size(); c++) {
                int slot = facts.vocabulary().slot(table.columns().get(c).fact().name());
                all &= table.rules().get(r).passing().get(c).contains(facts.raw(slot));
            }
            if (all) {
                matching.add(r);
            }
        }
        return matching;
    }

    private static String pick(Random random, String[] forms) {
        return String.format(java.util.Locale.ROOT, forms[random.nextInt(forms.length)], random.nextInt(100));
    }

    private static Dmn table(Random random, String policy) {
        Dmn dmn = new Dmn(policy).input("dpd").input("overdueFen").input("lastPaymentDays");
        dmn.input("contactable").input("bucket").output("t");
        int rules = 1 + random.nextInt(80);
        for (int r = 0; r < rules; r++) {
            String amount = "> " + random.nextLong(1L << 40);
            dmn.rule(
                    pick(random, NUMBERS),
                    random.nextBoolean() ? "-" : amount,
                    pick(random, NUMBERS),
                    pick(random, FLAGS),
                    pick(random, WORDS),
                    "\"" + random.nextInt(3) + "\"");
        }
        return dmn;
    }

    private static Facts facts(Random random) {
        Facts facts = Dmn.VOCABULARY.blank();
        facts.number("dpd", random.nextInt(110)).number("overdueFen", random.nextLong(1L << 41));
        if (random.nextBoolean()) {
            facts.number("lastPaymentDays", random.nextInt(110));
        }
        if (random.nextBoolean()) {
            facts.flag("contactable", random.nextBoolean());
        }
        if (random.nextInt(5) > 0) {
            facts.text("bucket", "M" + random.nextInt(4));
        }
        return facts;
    }

    @Test
    void theCompiledTableAnswersAsAskingEveryCellWould() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            String policy = List.of("UNIQUE", "FIRST", "ANY", "COLLECT").get(seed % 4);
            CompiledTable table = table(random, policy).compiled();
            for (int i = 0; i < FACTS; i++) {
                Facts facts = facts(random);
                List<Integer> matching = asked(table.table(), facts);
                assertThat(table.matching(facts)).as("seed %d", seed).isEqualTo(matching);
                assertThat(table.decide(facts)).as("seed %d", seed).isEqualTo(single(table.table(), matching));
            }
        }
    }

    private static int single(DecisionTable table, List<Integer> matching) {
        if (matching.isEmpty()) {
            return CompiledTable.NONE;
        }
        boolean clash = switch (table.hitPolicy()) {
            case UNIQUE -> matching.size() > 1;
            case ANY ->
                matching.stream()
                                .map(r -> table.rules().get(r).outputs())
                                .distinct()
                                .count()
                        > 1;
            case FIRST, PRIORITY, RULE_ORDER, COLLECT -> false;
        };
        return clash ? CompiledTable.CONFLICT : matching.getFirst();
    }

    @Test
    void coverageFindsEveryGapThatFactsCanFallInto() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            Dmn dmn = table(random, "FIRST");
            CompiledTable table = dmn.compiled();
            List<String> codes = dmn.warnings().stream().map(Finding::code).toList();
            for (int i = 0; i < FACTS; i++) {
                if (table.decide(facts(random)) == CompiledTable.NONE) {
                    assertThat(codes)
                            .as("seed %d", seed)
                            .containsAnyOf("strategy.dmn.gap", "strategy.dmn.coverage-cut");
                }
            }
        }
    }

    @Test
    void noTextWhateverItHoldsBreaksTheReader() {
        String good = table(new Random(7), "FIRST").text();
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(good);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.setCharAt(
                        at, (char) (random.nextInt(10) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
            }
            assertThat(Tables.read(text.toString(), Dmn.VOCABULARY)).isNotNull();
        }
    }
}
