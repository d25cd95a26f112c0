package org.lifang.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@LifangTest
@Import(BookFixture.class)
class DecideStepTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    @Autowired
    private BookFixture book;

    @Autowired
    private DecideStep step;

    @Autowired
    private DryRuns dryRuns;

    @Autowired
    private JdbcClient sql;

    /** A night that stops working at the end of a chunk, when {@code dies}. */
    private record Remembering(boolean dies) implements Progress {
        @Override
        public @Nullable String cursor() {
            return null;
        }

        @Override
        public void expect(long rows) {}

        @Override
        public void checkpoint(@Nullable String cursor, StepResult chunk) {
            if (dies) {
                throw new IllegalStateException("the power is cut");
            }
        }

        @Override
        public void badRow(String target, String code) {
            throw new AssertionError(target + " " + code);
        }
    }

    private List<String> decisions() {
        return sql.sql(
                        "select concat_ws(' ', borrower_id, decided_on, superseded_on, rule_id, treatment, priority, facts)"
                                + " from strategy.decision order by borrower_id, decided_on")
                .query(String.class)
                .list();
    }

    @Test
    void aNightCutOffLeavesNothingHalfDoneAndASecondRunOfADateChangesNothing() {
        for (int i = 0; i < 50; i++) {
            long borrower = book.borrower("B" + i);
            List<Instalment> schedule = List.of(new Instalment(1, DUE.minusDays(i * 20L), 1_000_000, 10_000, 0));
            long loan = book.loan(borrower, "L" + i, BookFixture.Loan.usual(DUE.minusYears(4), schedule));
            book.derive(DUE.plusDays(1), loan);
        }
        LocalDate night = DUE.plusDays(1);
        assertThatThrownBy(() -> step.run(night, new Remembering(true))).hasMessage("the power is cut");
        assertThat(decisions()).isEmpty();

        assertThat(step.run(night, new Remembering(false))).isEqualTo(new StepResult(50, 50, 0, 0));
        List<String> after = decisions();
        assertThat(after).hasSize(50).anyMatch(d -> d.contains("LEGAL_REVIEW")).anyMatch(d -> d.contains("LETTER"));

        assertThat(step.run(night, new Remembering(false)).changed()).isZero();
        assertThat(decisions()).isEqualTo(after);

        PlaybookTable same = new CompiledPlaybooks().of(ShippedPlaybook.ZHONGBANG.dmn());
        assertThat(dryRuns.run("zhongbang", same, night).changed()).isZero();
        PlaybookTable other = new CompiledPlaybooks().of(ShippedPlaybook.DEMAND_NOTICE.dmn());
        DryRuns.DryRun rehearsal = dryRuns.run("demand-notice", other, night);
        assertThat(rehearsal.changed()).isEqualTo(50);
        assertThat(rehearsal.byTreatment().values().stream()
                        .mapToLong(DryRuns.Move::after)
                        .sum())
                .isEqualTo(50);
        assertThat(decisions()).as("a rehearsal writes nothing").isEqualTo(after);
    }
}
