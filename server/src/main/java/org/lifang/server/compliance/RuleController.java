package org.lifang.server.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.pack.Numbers;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.RuleCatalogue;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every rule of the regulation: what becomes of it, where it stands written, its weight and its numbers today. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private final Packs packs;
    private final GateDecisions decisions;
    private final BusinessDates dates;
    private final Messages messages;
    private final RuleCatalogue catalogue;

    RuleController(Packs packs, GateDecisions decisions, BusinessDates dates, Messages messages) {
        this.packs = packs;
        this.decisions = decisions;
        this.dates = dates;
        this.messages = messages;
        this.catalogue = read();
    }

    record RuleText(
            String id,
            String section,
            String treatment,
            String by,
            String words,
            boolean inForce,
            @Nullable String action,
            String citation,
            String tier,
            String tierText,
            String confidence,
            String confidenceText,
            Map<String, String> numbers) {}

    @GetMapping
    @SignedIn
    List<RuleText> rules(Locale locale) {
        List<String> inForce = packs.inForce(dates.today());
        Map<String, PackRule> stated = new TreeMap<>();
        if (!inForce.isEmpty()) {
            decisions.rules(inForce).forEach(rule -> stated.put(rule.rule().id(), rule));
        }
        List<RuleText> rules = new ArrayList<>();
        for (RuleCatalogue.Entry entry : catalogue.entries()) {
            rules.add(text(entry, stated.get(entry.id()), locale));
        }
        return rules;
    }

    private RuleText text(RuleCatalogue.Entry entry, @Nullable PackRule stated, Locale locale) {
        String tier = stated == null ? entry.tier() : stated.tier().name();
        String confidence =
                stated == null ? entry.confidence() : stated.confidence().name();
        return new RuleText(
                entry.id(),
                entry.section(),
                entry.treatment().name(),
                entry.by(),
                Spoken.english(locale) ? entry.words() : messages.text("rule." + entry.id(), locale),
                stated != null,
                stated == null ? null : stated.action().name(),
                stated == null ? unstated(entry, locale) : Spoken.citation(stated, locale),
                tier.toUpperCase(Locale.ROOT),
                tier.isEmpty() ? "" : messages.text("gate.tier." + tier.toUpperCase(Locale.ROOT), locale),
                confidence.toUpperCase(Locale.ROOT),
                confidence.isEmpty()
                        ? ""
                        : messages.text("gate.confidence." + confidence.toUpperCase(Locale.ROOT), locale),
                stated == null ? Map.of() : numbers(stated));
    }

    /** What a rule rests on that no pack states. */
    private String unstated(RuleCatalogue.Entry entry, Locale locale) {
        return entry.citation().isEmpty() || Spoken.english(locale)
                ? entry.citation()
                : messages.text("citation." + entry.id(), locale);
    }

    private static Map<String, String> numbers(PackRule stated) {
        Map<String, String> numbers = new TreeMap<>();
        for (Param param : Param.of(stated.rule())) {
            numbers.put(param.label(), Numbers.write(param.unit(), stated.number(param)));
        }
        return numbers;
    }

    static RuleCatalogue read() {
        try (InputStream in = Objects.requireNonNull(RuleCatalogue.class.getResourceAsStream("catalogue.txt"))) {
            return RuleCatalogue.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
