package org.lifang.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.lifang.simulation.faults.FaultKind;

/** What can be asked for on the command line, and how a word that cannot be is told. */
class OptionsTest {

    private static Options read(String... words) {
        return Options.read(words);
    }

    @Test
    void withoutAWordItIsOneMonthWithEverythingThatMayGoWrong() {
        Options options = read();
        assertThat(options.seeds()).containsExactly(1L);
        assertThat(options.days()).isEqualTo(30);
        assertThat(options.borrowers()).isEqualTo(200);
        assertThat(options.faults())
                .containsExactlyInAnyOrder(FaultKind.values())
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void seedsTakeTurnsWithThePlaybooks() {
        Options options = read("--seed=5", "--seeds", "5");
        assertThat(options.seeds().stream().map(seed -> options.order(seed).playbook()))
                .containsExactlyElementsOf(Order.PLAYBOOKS);
        assertThat(read("--playbook", "haier").order(7).playbook()).isEqualTo("haier");
        assertThat(read("--seed", "3").order(3).first())
                .isEqualTo(read("--seed", "3").order(3).first());
    }

    @Test
    void faultsAreNamedOneByOneOrByWhatTheyHappenTo() {
        assertThat(read("--faults", "none").faults()).isEmpty();
        assertThat(read("--faults", "night,NOTICE_TWICE").faults())
                .contains(FaultKind.NIGHT_CUT, FaultKind.NOTICE_TWICE)
                .doesNotContain(FaultKind.NOTICE_LATE);
    }

    @Test
    void wordsForAnotherProcessAskForTheSame() {
        Options options = read("--seed", "4", "--seeds", "3", "--days", "9", "--faults", "network");
        Options child = Options.read(options.child(options.seeds()).toArray(String[]::new));
        assertThat(child.seeds()).isEqualTo(options.seeds());
        assertThat(child.days()).isEqualTo(9);
        assertThat(child.faults()).isEqualTo(EnumSet.copyOf(options.faults()));
        assertThat(child.speaksToParent()).isTrue();
    }

    @Test
    void whatCannotBeIsSaidWithItsWord() {
        assertThatThrownBy(() -> read("--playbook", "nobody"))
                .hasMessageContaining("nobody")
                .hasMessageContaining("haier");
        assertThatThrownBy(() -> read("--faults", "rain"))
                .hasMessageContaining("RAIN")
                .hasMessageContaining("NIGHT_CUT");
        assertThatThrownBy(() -> read("--days", "-1")).hasMessageContaining("--days -1");
        assertThatThrownBy(() -> read("--days", "0")).hasMessageContaining("--days 0");
        assertThatThrownBy(() -> read("--what")).hasMessageContaining("--what");
        assertThatThrownBy(() -> read("--seed")).hasMessageContaining("--seed");
    }
}
