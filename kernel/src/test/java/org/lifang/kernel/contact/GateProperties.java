package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.Draws;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.FactKind;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;

/** What holds for every question. */
class GateProperties {

    private static final int RUNS = 4_000;
    private static final Gate CHINA = Packs.gate(Packs.CN);
    private static final Gate WORLD =
            Packs.gate(Pack.SHIPPED.stream().map(Packs::shipped).toArray(Pack[]::new));
    private static final List<Gate> GATES = List.of(CHINA, WORLD);

    private record Asked(Snapshot snapshot, List<ContactEntry> log, Fact fact, int number) {}

    private static Asked asked(Draws draws) {
        Snapshot snapshot = Contacts.any(draws);
        Fact[] all = Fact.values();
        return new Asked(
                snapshot, snapshot.facts().log().entries(), all[draws.below(all.length)], draws.below(1 << 20));
    }

    private static Verdict ask(Gate gate, Snapshot snapshot) {
        return gate.ask(snapshot.proposal(), snapshot.facts());
    }

    private static Answer answer(Gate gate, Snapshot snapshot) {
        return gate.judge().ask(snapshot.proposal(), snapshot.facts());
    }

    @Test
    void theDrawsReachEveryAnswerAndNearlyEveryRule() {
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        Set<Rule> spoke = EnumSet.noneOf(Rule.class);
        forAll(20_261_120L, RUNS * 3, Contacts::any, snapshot -> {
            answers.add(answer(CHINA, snapshot));
            ask(WORLD, snapshot).findings().forEach(each -> spoke.add(each.rule()));
            ask(CHINA, snapshot).findings().forEach(each -> spoke.add(each.rule()));
        });
        assertThat(answers).containsExactly(Answer.values());
        // Cities stay open in the pack that ships.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(spoke))).containsExactly(Rule.CN_T_06);
    }

    @Test
    void theOrderInWhichContactsWereRecordedDoesNotMatter() {
        forAll(1L, RUNS, GateProperties::asked, asked -> {
            List<ContactEntry> shuffled = new ArrayList<>(asked.log());
            Collections.shuffle(shuffled, new Random(asked.number()));
            Facts again = asked.snapshot().facts().change().log(shuffled).build();
            for (Gate gate : GATES) {
                assertThat(gate.ask(asked.snapshot().proposal(), again)).isEqualTo(ask(gate, asked.snapshot()));
            }
        });
    }

    @Test
    void aHoldNeverTurnsANoIntoAYes() {
        forAll(2L, RUNS, GateProperties::asked, asked -> {
            Fact fact = asked.fact();
            if (!Contacts.isHold(fact)) {
                return;
            }
            Facts without = asked.snapshot().facts().change().no(fact).build();
            Facts unknown = asked.snapshot().facts().change().forget(fact).build();
            Facts with = asked.snapshot().facts().change().yes(fact).build();
            for (Gate gate : GATES) {
                Answer free = gate.judge().ask(asked.snapshot().proposal(), without);
                assertThat(gate.judge().ask(asked.snapshot().proposal(), with)).isGreaterThanOrEqualTo(free);
                assertThat(gate.judge().ask(asked.snapshot().proposal(), unknown))
                        .isGreaterThanOrEqualTo(free);
            }
        });
    }

    @Test
    void whereAFlagDecidesNotKnowingItPermitsNothing() {
        forAll(10L, RUNS, GateProperties::asked, asked -> {
            Fact fact = asked.fact();
            if (fact.kind() != FactKind.FLAG) {
                return;
            }
            Facts.Draft facts = asked.snapshot().facts().change();
            for (Gate gate : GATES) {
                Judge judge = gate.judge();
                Answer yes =
                        judge.ask(asked.snapshot().proposal(), facts.yes(fact).build());
                Answer no =
                        judge.ask(asked.snapshot().proposal(), facts.no(fact).build());
                if ((yes == Answer.PERMIT) != (no == Answer.PERMIT)) {
                    assertThat(judge.ask(
                                    asked.snapshot().proposal(),
                                    facts.forget(fact).build()))
                            .as(fact.name())
                            .isNotEqualTo(Answer.PERMIT);
                }
            }
        });
    }

    @Test
    void oneMoreContactInTheLogNeverPermitsMoreWithTheDebtor() {
        forAll(3L, RUNS, GateProperties::asked, asked -> {
            if (asked.log().isEmpty() || asked.snapshot().proposal().to().person() != 0) {
                return;
            }
            List<ContactEntry> fewer = new ArrayList<>(asked.log());
            fewer.remove(asked.number() % fewer.size());
            Facts before = asked.snapshot().facts().change().log(fewer).build();
            for (Gate gate : GATES) {
                assertThat(answer(gate, asked.snapshot()))
                        .isGreaterThanOrEqualTo(
                                gate.judge().ask(asked.snapshot().proposal(), before));
            }
        });
    }

    @Test
    void aNarrowerPackNeverPermitsMore() {
        Param[] params = Param.values();
        forAll(4L, RUNS, GateProperties::asked, asked -> {
            Param param = params[asked.number() % params.length];
            Pack pack = Packs.shipped(Packs.home(param.rule()));
            PackRule stated = Objects.requireNonNull(pack.find(param.rule()));
            int other = asked.number() / params.length % (param.unit().most() + 1);
            int narrow = param.strictness()
                    .stricter(stated.number(param), Math.max(param.unit().least(), other));
            Gate narrower = Packs.gate(Packs.number(pack, param, narrow));
            assertThat(answer(narrower, asked.snapshot()))
                    .as(param + " " + narrow)
                    .isGreaterThanOrEqualTo(answer(Packs.gate(pack), asked.snapshot()));
        });
    }

    @Test
    void morePacksNeverPermitMore() {
        forAll(5L, RUNS, Contacts::any, snapshot -> {
            if (snapshot.proposal().jurisdictions() == 0) {
                assertThat(answer(WORLD, snapshot)).isGreaterThanOrEqualTo(answer(CHINA, snapshot));
            }
        });
    }

    @Test
    void aJudgeRemembersNothingOfTheQuestionBefore() {
        Judge judge = WORLD.judge();
        forAll(6L, RUNS, Contacts::any, snapshot -> {
            Answer answer = judge.ask(snapshot.proposal(), snapshot.facts());
            assertThat(judge.verdict()).isEqualTo(ask(WORLD, snapshot));
            assertThat(judge.verdict())
                    .isInstanceOf(
                            switch (answer) {
                                case PERMIT -> Verdict.Permit.class;
                                case HOLD -> Verdict.Hold.class;
                                case DENY -> Verdict.Deny.class;
                            });
        });
    }

    @Test
    void findingsStandInTheOrderOfTheRulesAndRetriesLieAhead() {
        forAll(7L, RUNS, Contacts::any, snapshot -> {
            List<Finding> findings = ask(WORLD, snapshot).findings();
            assertThat(findings).isSortedAccordingTo((a, b) -> a.rule().compareTo(b.rule()));
            for (Finding each : findings) {
                if (each.action().stops() && each.retryFrom() != Finding.NEVER) {
                    assertThat(each.retryFrom())
                            .isGreaterThan(snapshot.proposal().when().moment());
                }
            }
        });
    }

    @Test
    void whatTheClockHealsIsHealedThen() {
        forAll(8L, RUNS, Contacts::any, snapshot -> {
            for (Gate gate : GATES) {
                for (Finding each : ask(gate, snapshot).findings()) {
                    if (each.action().stops() && each.retryFrom() != Finding.NEVER) {
                        assertThat(gate.ask(later(snapshot, each.retryFrom()), snapshot.facts())
                                        .findings())
                                .noneMatch(again -> again.rule() == each.rule() && again.code() == each.code());
                    }
                }
            }
        });
    }

    private static Proposal later(Snapshot snapshot, long moment) {
        return snapshot.proposal().when(Span.at((int) (moment / Span.DAY_SECONDS), (int) (moment % Span.DAY_SECONDS)));
    }

    @Test
    void aStoredQuestionIsAnsweredTheSameYearsLater() {
        forAll(9L, RUNS, Contacts::any, snapshot -> {
            Snapshot stored = Objects.requireNonNull(Snapshot.of(snapshot.bytes()));
            assertThat(stored.bytes()).isEqualTo(snapshot.bytes());
            assertThat(stored.proposal()).isEqualTo(snapshot.proposal());
            assertThat(ask(WORLD, stored)).isEqualTo(ask(WORLD, snapshot));
        });
    }
}
