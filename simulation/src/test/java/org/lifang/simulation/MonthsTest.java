package org.lifang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifang.simulation.faults.FaultKind;
import org.lifang.simulation.faults.Faults;

/** The same seed is the same month to the byte, whatever was lived before it. */
class MonthsTest {

    private static final int DAYS = 6;
    private static final int BORROWERS = 60;

    private static Run run;

    @BeforeAll
    static void open() {
        run = new Run();
    }

    @AfterAll
    static void close() {
        run.close();
    }

    private static Outcome lived(long seed, String faults) throws Exception {
        Order order = new Order(seed, DAYS, BORROWERS, "zhongbang", Faults.parse(faults), null);
        Outcome outcome = run.live(order, day -> {});
        assertThat(outcome.violation()).as("seed " + seed).isNull();
        assertThat(outcome.days()).hasSize(DAYS);
        return outcome;
    }

    @Test
    void aSeedIsToldTheSameWayTwiceAndAnotherSeedIsAnotherMonth() throws Exception {
        Outcome once = lived(21, "all");
        Outcome another = lived(22, "all");
        Outcome again = lived(21, "all");
        assertThat(again.hash()).isEqualTo(once.hash());
        assertThat(again.lines()).isEqualTo(once.lines()).isGreaterThan(100);
        assertThat(another.hash()).isNotEqualTo(once.hash());
        assertThat(once.faults().keySet()).hasSizeGreaterThan(3);
        assertThat(again.faults()).isEqualTo(once.faults());
    }

    @Test
    void withoutFaultsNothingGoesWrong() throws Exception {
        Outcome quiet = lived(23, "none");
        assertThat(quiet.faults()).isEmpty();
        assertThat(quiet.tally()).containsKeys("message", "payment", "call");
        assertThat(FaultKind.values()).hasSizeGreaterThanOrEqualTo(20);
    }
}
