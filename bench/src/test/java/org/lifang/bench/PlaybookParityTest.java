package org.lifang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifang.kernel.strategy.CompiledTable;
import org.lifang.kernel.strategy.Facts;
import org.lifang.server.strategy.ShippedPlaybook;

class PlaybookParityTest {

    private static final int FACTS_PER_PLAYBOOK = 20_000;

    @ParameterizedTest
    @EnumSource
    void everyShippedPlaybookAnswersAsAFullEngineDoes(ShippedPlaybook playbook) {
        CompiledTable ours = StrategyBenchmark.compiled(playbook);
        FactMill mill = new FactMill(ours.table(), ours.vocabulary(), 1);
        List<Facts> facts = mill.boundaries(50);
        while (facts.size() < FACTS_PER_PLAYBOOK) {
            facts.add(mill.next());
        }
        StrategyBenchmark.compare(ours, new FullEngine(playbook.dmn()), facts);
        assertThat(facts.stream().mapToInt(ours::decide).distinct().count())
                .as("rules that answered")
                .isEqualTo(ours.table().rules().size());
    }

    @Test
    void aTableThatAnswersDifferentlyIsCaught() {
        CompiledTable ours = StrategyBenchmark.compiled(ShippedPlaybook.HAIER);
        FullEngine other = new FullEngine(ShippedPlaybook.HAIER.dmn().replace("[1..15]", "[1..14]"));
        List<Facts> facts = new ArrayList<>(new FactMill(ours.table(), ours.vocabulary(), 1).boundaries(50));
        assertThatThrownBy(() -> StrategyBenchmark.compare(ours, other, facts)).isInstanceOf(AnswersDiffer.class);
    }
}
