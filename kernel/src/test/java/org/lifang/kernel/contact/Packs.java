package org.lifang.kernel.contact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackReader;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.RuleCatalogue;

/** The packs that ship, and packs changed for a test. */
public final class Packs {

    public static final String CN = "cn-consumer-finance";

    private Packs() {}

    /** The text of a file beside the packs. */
    public static String text(String file) {
        try (InputStream in = Pack.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    /** A pack that ships. */
    public static Pack shipped(String name) {
        return read(text(name + ".pack"));
    }

    public static Pack read(String text) {
        return switch (PackReader.read(text)) {
            case PackReader.Read read -> read.pack();
            case PackReader.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    public static RuleCatalogue catalogue() {
        return RuleCatalogue.read(text("catalogue.txt"));
    }

    /** A gate of these packs. */
    public static Gate gate(Pack... packs) {
        return switch (Composition.of(Arrays.asList(packs))) {
            case Composition.Composed composed -> new Gate(composed);
            case Composition.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    /** A gate of a pack that ships. */
    public static Gate gate(String name) {
        return gate(shipped(name));
    }

    /** The pack that has the rule. */
    public static String home(Rule rule) {
        return switch (rule.section().substring(0, 2)) {
            case "US" -> "us-reg-f";
            case "MA" -> "us-massachusetts";
            case "UK" -> "uk-conc";
            case "IN" -> "in-rbi";
            case "IE" -> "ie-cca";
            default -> CN;
        };
    }

    /** The same pack, one rule fewer. */
    public static Pack without(Pack pack, Rule rule) {
        return with(
                pack, pack.rules().stream().filter(each -> each.rule() != rule).toList());
    }

    /** The same pack, one number otherwise. */
    public static Pack number(Pack pack, Param param, int value) {
        List<PackRule> rules = new ArrayList<>();
        for (PackRule each : pack.rules()) {
            if (each.rule() == param.rule()) {
                List<Integer> numbers = new ArrayList<>(each.numbers());
                numbers.set(Param.of(param.rule()).indexOf(param), value);
                rules.add(changed(each, each.action(), numbers));
            } else {
                rules.add(each);
            }
        }
        return with(pack, rules);
    }

    /** The same pack, one rule acting otherwise. */
    public static Pack action(Pack pack, Rule rule, Action action) {
        return with(
                pack,
                pack.rules().stream()
                        .map(each -> each.rule() == rule ? changed(each, action, each.numbers()) : each)
                        .toList());
    }

    /** A pack of one rule of another, under another name. */
    public static Pack only(Pack pack, Rule rule, String name) {
        List<PackRule> one =
                pack.rules().stream().filter(each -> each.rule() == rule).toList();
        return new Pack(name, 1, pack.jurisdiction(), pack.effectiveFrom(), name, name, one);
    }

    private static Pack with(Pack pack, List<PackRule> rules) {
        return new Pack(
                pack.id(),
                pack.version() + 1,
                pack.jurisdiction(),
                pack.effectiveFrom(),
                pack.title(),
                pack.titleEn(),
                rules);
    }

    private static PackRule changed(PackRule rule, Action action, List<Integer> numbers) {
        return new PackRule(
                rule.rule(),
                action,
                rule.tier(),
                rule.confidence(),
                rule.citation(),
                rule.citationEn(),
                rule.sources(),
                numbers);
    }
}
