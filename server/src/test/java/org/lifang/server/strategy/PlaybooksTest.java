package org.lifang.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifang.kernel.strategy.Tables;
import org.lifang.server.LifangTest;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.SystemActor;
import org.springframework.beans.factory.annotation.Autowired;

@LifangTest
class PlaybooksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static int keys;

    @Autowired
    private Playbooks playbooks;

    @Autowired
    private PlaybookStore store;

    @Autowired
    private Trials trials;

    @Autowired
    private Messages messages;

    private static Command command() {
        UUID key = UUID.fromString("01890000-0000-7000-9000-" + String.format(Locale.ROOT, "%012d", ++keys));
        return Command.of(key, "test", "playbook", String.valueOf(keys), SystemActor.ID)
                .because("试行");
    }

    private static PlaybookOutcome outcome(Result<PlaybookOutcome> result) {
        return switch (result) {
            case Result.Accepted<PlaybookOutcome> accepted -> accepted.outcome();
            case Result.Refused<PlaybookOutcome> refused -> refused.outcome();
            case Result.KeyReused<PlaybookOutcome> reused -> throw new AssertionError(reused);
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedPlaybookIsUsableWithoutGapsOverlapsOrIdleRules(ShippedPlaybook playbook) {
        assertThat(PlaybookCheck.read(playbook.dmn()))
                .isInstanceOfSatisfying(
                        Tables.Usable.class,
                        usable -> assertThat(usable.warnings()).isEmpty());
    }

    @Test
    void theFiveShippedPlaybooksStandOnTheShelfAndOneIsInUse() {
        assertThat(playbooks.keys()).containsExactly("demand-notice", "haier", "jidai-dingli", "ningyin", "zhongbang");
        assertThat(playbooks.inUse()).isEqualTo("zhongbang");
        assertThat(store.version("haier", 1))
                .satisfies(v -> assertThat(v.dmn()).isEqualTo(ShippedPlaybook.HAIER.dmn()));
    }

    @Test
    void aDraftIsPublishedFromADateOnAndCannotBePublishedTwice() {
        String dmn = ShippedPlaybook.NINGYIN.dmn().replace("[1..7]", "[1..10]").replace("[8..60]", "[11..60]");
        assertThat(outcome(playbooks.draft(command(), "ningyin", dmn)))
                .isEqualTo(new PlaybookOutcome.Drafted("ningyin", 2));
        assertThat(outcome(playbooks.publish(command(), "ningyin", 2, TODAY.minusDays(1))))
                .isInstanceOf(PlaybookOutcome.EffectiveInThePast.class);
        assertThat(outcome(playbooks.publish(command(), "ningyin", 2, TODAY.plusDays(5))))
                .isEqualTo(new PlaybookOutcome.Published("ningyin", 2, TODAY.plusDays(5)));
        assertThat(outcome(playbooks.publish(command(), "ningyin", 2, TODAY.plusDays(5))))
                .isInstanceOf(PlaybookOutcome.NotADraft.class);
        assertThat(outcome(playbooks.use(command(), "ningyin"))).isEqualTo(new PlaybookOutcome.InUse("ningyin"));
        assertThat(store.inUse(TODAY)).satisfies(v -> assertThat(v.version()).isEqualTo(1));
        assertThat(store.inUse(TODAY.plusDays(5)))
                .satisfies(v -> assertThat(v.version()).isEqualTo(2));
        assertThat(outcome(playbooks.use(command(), "zhongbang"))).isInstanceOf(PlaybookOutcome.InUse.class);
    }

    @Test
    void publishingABadTableIsRefusedWithTheLineAndTheConstruct() {
        String dmn = ShippedPlaybook.HAIER.dmn().replace("[1..15]", "dpd mod 7");
        assertThat(outcome(playbooks.draft(command(), "haier", dmn))).isInstanceOf(PlaybookOutcome.Drafted.class);
        assertThat(outcome(playbooks.publish(command(), "haier", 2, TODAY)))
                .isInstanceOfSatisfying(PlaybookOutcome.TableRefused.class, refused -> {
                    assertThat(refused.findings()).singleElement().satisfies(f -> {
                        assertThat(f.code()).isEqualTo("strategy.dmn.test-form");
                        assertThat(messages.text(f.code(), f.params(), Locale.SIMPLIFIED_CHINESE))
                                .contains("规则“first-reminder”", "列“逾期天数”", "dpd mod 7");
                        assertThat(messages.text(f.code(), f.params(), Locale.ENGLISH))
                                .contains("rule “first-reminder”", "dpd mod 7");
                    });
                });
    }

    @Test
    void aPlaybookMustNameKnownTreatmentsPrioritiesAndReasonsOverItsOwnFacts() {
        String good = ShippedPlaybook.HAIER.dmn();
        assertThat(codes(good.replace("<text>70</text>", "<text>100</text>"))).contains("strategy.playbook.priority");
        assertThat(codes(good.replace("先行提醒", "{missedInstalments} 期"))).contains("strategy.playbook.reason-fact");
        assertThat(codes(good.replace("name=\"reasonEn\"", "name=\"why\"")))
                .contains("strategy.playbook.output-missing");
        assertThat(codes(good.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")))
                .contains("strategy.playbook.one-answer");
        assertThat(codes(good.replace("\"REMIND\"", "\"THREATEN\""))).contains("strategy.playbook.treatment");
    }

    private static List<String> codes(String dmn) {
        return Playbooks.findings(dmn).stream().map(f -> f.code()).toList();
    }

    @Test
    void typedFactsShowWhichRuleFires() {
        PlaybookTable table = new CompiledPlaybooks().of(ShippedPlaybook.HAIER.dmn());
        Map<String, Object> facts = new HashMap<>(Map.of("dpd", 45, "overdueFen", 320_000, "contactable", true));
        assertThat(trials.answer(table, facts, Locale.SIMPLIFIED_CHINESE)).satisfies(answer -> {
            assertThat(answer.ruleId()).isEqualTo("call");
            assertThat(answer.reason()).isEqualTo("逾期 45 天、金额 3,200.00 元，电话协商还款安排。");
        });
        facts.put("hold", true);
        assertThat(trials.answer(table, facts, Locale.ENGLISH).treatment()).isEqualTo(Treatment.WAIT);
    }

    @Test
    void everyCodeHasASentenceInBothLanguages() throws IOException {
        Set<String> codes = new TreeSet<>();
        Pattern code = Pattern.compile("\"((?:strategy\\.(?:dmn|playbook)\\.[a-z-]+)|(?:PLAYBOOK_[A-Z_]+))\"");
        for (String folder : List.of(
                "../kernel/src/main/java/org/lifang/kernel/strategy", "src/main/java/org/lifang/server/strategy")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    code.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
                }
            }
        }
        CollectionFacts.VOCABULARY.facts().forEach(f -> codes.add("strategy.fact." + f.name()));
        assertThat(codes).hasSizeGreaterThan(40);
        for (String language : List.of("zh_CN", "en")) {
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(
                    Path.of("src/main/resources/messages/strategy_" + language + ".properties"))) {
                texts.load(in);
            }
            assertThat(texts.stringPropertyNames()).as(language).containsAll(codes);
        }
    }
}
