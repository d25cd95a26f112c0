package org.lifang.kernel.contact.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.Code;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.Gate;
import org.lifang.kernel.contact.Packs;
import org.lifang.kernel.contact.Verdict;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.oracle.Notes.Note;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;

/** When to ask again: the oracle is put the same question at that time, and at the times before it. */
class RetriesTest {

    private static final int HISTORIES = Integer.getInteger("lifang.histories", 50_000) / 5;
    private static final long SEED = 20_270_229L;
    private static final int DAYS_AHEAD = 14;

    /** What the clock heals to the second. */
    private static final Set<Code> TO_THE_SECOND = Set.of(
            Code.OUTSIDE_HOURS,
            Code.OUTSIDE_HOURS_WITHOUT_CONSENT,
            Code.OUTSIDE_CITY_HOURS,
            Code.NOT_IN_AGREED_HOURS,
            Code.CLOSED_WEEKDAY,
            Code.CLOSED_HOLIDAY,
            Code.QUIET_HOURS,
            Code.NOTICE_TOO_LATE);

    private static final List<List<Pack>> PACKS = Compositions.all();

    private record Put(Oracle oracle, Snapshot asked, Finding finding) {

        /** The notes of the finding's rule when the same is proposed to begin at that moment. */
        List<Note> at(long moment) {
            Proposal proposal = asked.proposal();
            long end = moment
                    + proposal.when().endFromStartOfDay()
                    - proposal.when().second();
            Span span = new Span(day(moment), second(moment), day(end), second(end));
            return oracle.ask(proposal.when(span), asked.facts()).notes().stream()
                    .filter(each -> each.rule().equals(finding.rule().id()) && each.action() != Action.RECORD)
                    .toList();
        }

        private static int day(long moment) {
            return (int) (moment / Span.DAY_SECONDS);
        }

        private static int second(long moment) {
            return (int) (moment % Span.DAY_SECONDS);
        }

        private String told() {
            return finding + " on " + Telling.of(asked);
        }

        void healed() {
            long retry = finding.retryFrom();
            assertThat(at(retry))
                    .as("healed then: " + told())
                    .noneMatch(each -> each.why().equals(finding.code().name()));
            if (TO_THE_SECOND.contains(finding.code()) && finding.rule() != Rule.IN_V_02) {
                assertThat(at(retry - 1)).as("not a second before: " + told()).isNotEmpty();
            }
            for (long before = retry - Span.DAY_SECONDS;
                    day(before) > asked.proposal().when().day();
                    before -= Span.DAY_SECONDS) {
                assertThat(at(before)).as("not on a day before: " + told()).isNotEmpty();
            }
        }

        void never(int second) {
            int day = asked.proposal().when().day();
            for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
                assertThat(at((long) (day + ahead) * Span.DAY_SECONDS + second))
                        .as("not healed by day " + ahead + ": " + told())
                        .isNotEmpty();
            }
        }
    }

    private static long latest(Verdict verdict) {
        long latest = Finding.NEVER;
        for (Finding each : verdict.findings()) {
            if (each.action().stops() && each.retryFrom() == Finding.NEVER) {
                return Finding.NEVER;
            }
            latest = each.action().stops() ? Math.max(latest, each.retryFrom()) : latest;
        }
        return latest;
    }

    @Test
    void theClockHealsWhenTheGateSaysAndNotBefore() {
        List<Oracle> oracles = PACKS.stream().map(Oracle::new).toList();
        List<Gate> gates = PACKS.stream()
                .map(each -> Packs.gate(each.toArray(Pack[]::new)))
                .toList();
        Map<Code, int[]> healed = new EnumMap<>(Code.class);
        forAll(SEED, HISTORIES, draws -> Histories.any(draws, PACKS.size()), asked -> {
            Snapshot question = asked.snapshot();
            Verdict verdict = gates.get(asked.packs()).ask(question.proposal(), question.facts());
            if (verdict instanceof Verdict.Hold hold) {
                assertThat(hold.retryFrom()).isEqualTo(latest(verdict));
            }
            if (verdict instanceof Verdict.Deny deny) {
                assertThat(deny.retryFrom()).isEqualTo(latest(verdict));
            }
            for (Finding each : verdict.findings()) {
                Put put = new Put(oracles.get(asked.packs()), question, each);
                if (each.action().stops() && each.retryFrom() != Finding.NEVER) {
                    put.healed();
                    healed.computeIfAbsent(each.code(), code -> new int[1])[0]++;
                } else if (TO_THE_SECOND.contains(each.code())) {
                    put.never(12 * 3_600);
                }
            }
        });
        assertThat(healed.keySet()).containsAll(TO_THE_SECOND);
    }
}
