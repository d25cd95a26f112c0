package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.pack.Numbers;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.RuleCatalogue;
import org.lifang.kernel.contact.pack.RuleCatalogue.Entry;
import org.lifang.kernel.contact.pack.RuleCatalogue.Treatment;

/** Every rule of the regulation is accounted for; {@code -Drules.update=true} writes the page anew. */
class CatalogueTest {

    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final RuleCatalogue CATALOGUE = Packs.catalogue();

    /** How many rules each part of the regulation has, counted in its table. */
    private static final Map<String, Integer> TABLE = new LinkedHashMap<>();

    static {
        TABLE.put("CN-T", 6);
        TABLE.put("CN-F", 8);
        TABLE.put("CN-W", 19);
        TABLE.put("CN-V", 17);
        TABLE.put("CN-C", 10);
        TABLE.put("CN-H", 8);
        TABLE.put("CN-A", 13);
        TABLE.put("CN-I", 4);
        TABLE.put("CN-P", 11);
        TABLE.put("CN-D", 12);
        TABLE.put("CN-L", 22);
        TABLE.put("CN-R", 4);
        TABLE.put("CN-M", 16);
    }

    @Test
    void everyRowOfTheTableHasItsEntryInOrder() {
        List<String> wanted = new ArrayList<>();
        TABLE.forEach((section, count) -> {
            for (int i = 1; i <= count; i++) {
                wanted.add(section + (i < 10 ? "-0" : "-") + i);
            }
        });
        assertThat(chinese().map(Entry::id)).containsExactlyElementsOf(wanted);
    }

    @Test
    void whatIsCalledEnforcedIsARuleOfTheGateAndOfItsPack() {
        List<String> enforced = CATALOGUE.entries().stream()
                .filter(entry -> entry.treatment() == Treatment.ENFORCED)
                .map(Entry::id)
                .toList();
        assertThat(enforced)
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(Rule::id).toList());
        List<String> packed = Pack.SHIPPED.stream()
                .flatMap(name -> Packs.shipped(name).rules().stream())
                .map(stated -> stated.rule().id())
                .toList();
        assertThat(packed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(enforced.subList(0, enforced.size() - 1));
        for (Entry entry : CATALOGUE.entries()) {
            if (entry.treatment() == Treatment.COVERED) {
                assertThat(enforced).contains(entry.by());
            }
        }
        long own = chinese()
                .filter(entry -> entry.treatment() == Treatment.ENFORCED)
                .count();
        System.out.println("gate: " + own + " of " + chinese().count() + " rules of the Chinese table are enforced, "
                + count(Treatment.COVERED) + " are covered by these, " + count(Treatment.MODULE)
                + " belong to other modules, " + count(Treatment.PEOPLE) + " to people, " + count(Treatment.UNREAD)
                + " have no readable source; " + (enforced.size() - own - 1) + " rules of other countries");
        assertThat(own).isEqualTo(91);
    }

    private static long count(Treatment treatment) {
        return CATALOGUE.entries().stream()
                .filter(entry -> entry.treatment() == treatment)
                .count();
    }

    private static Stream<Entry> chinese() {
        return CATALOGUE.entries().stream().filter(entry -> TABLE.containsKey(entry.section()));
    }

    @Test
    void theCataloguePageIsThatOfTheCode() throws IOException {
        String now = page();
        if (Boolean.getBoolean("rules.update")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md is out of date: run the test with -Drules.update=true")
                .isEqualTo(now);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Rules of the gate

                Written by `CatalogueTest` from the catalogue and the packs that ship; `-Drules.update=true` writes it anew.
                How the gate thinks: [gate.md](gate.md). Paraphrase, not law; the copies that were read are named in the
                packs. Tiers: A law, B binding departmental rule, C recommended standard, D self-regulation, **house** the
                lender's own rule that no source confirms. Confidence: *text* the wording was read, *secondary* others
                quote it, *memory*, *unverified* and *design* nobody outside confirms it. The pack `us-massachusetts` adds
                to `us-reg-f`.

                """);
        Map<Rule, PackRule> stated = new LinkedHashMap<>();
        for (String name : Pack.SHIPPED) {
            Packs.shipped(name).rules().forEach(rule -> stated.put(rule.rule(), rule));
        }
        String section = "";
        for (Entry entry : CATALOGUE.entries()) {
            if (!entry.section().equals(section)) {
                section = entry.section();
                page.append("## ").append(section).append("\n\n");
                page.append("| rule | the gate | numbers | citation | tier | confidence | cases |\n");
                page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
            }
            page.append(row(entry, stated)).append('\n');
            if (last(entry)) {
                page.append('\n');
            }
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static boolean last(Entry entry) {
        int next = CATALOGUE.entries().indexOf(entry) + 1;
        return next == CATALOGUE.entries().size()
                || !CATALOGUE.entries().get(next).section().equals(entry.section());
    }

    private static String row(Entry entry, Map<Rule, PackRule> stated) {
        if (entry.treatment() != Treatment.ENFORCED) {
            String how = switch (entry.treatment()) {
                case COVERED -> "covered by " + entry.by() + ". ";
                case MODULE -> "left to `" + entry.by() + "`. ";
                case PEOPLE -> "left to people. ";
                case UNREAD -> "not applied. ";
                case ENFORCED -> "";
            };
            return cells(entry.id(), how + entry.words(), "", entry.citation(), entry.tier(), entry.confidence(), "");
        }
        Rule rule = Rule.valueOf(entry.id().replace('-', '_'));
        long cases =
                RulesTest.cases().stream().filter(each -> each.rule() == rule).count();
        PackRule pack = stated.get(rule);
        if (pack == null) {
            return cells(entry.id(), "**hold** " + entry.words(), "", "House rule", "house", "design", cases + "");
        }
        List<String> numbers = new ArrayList<>();
        for (Param param : Param.of(rule)) {
            numbers.add(param.label() + " " + Numbers.write(param.unit(), pack.number(param)));
        }
        return cells(
                entry.id(),
                "**" + small(pack.action()) + "** " + entry.words(),
                String.join(", ", numbers),
                pack.citationEn(),
                pack.tier().name().length() == 1 ? pack.tier().name() : "house",
                small(pack.confidence()),
                cases + "");
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
