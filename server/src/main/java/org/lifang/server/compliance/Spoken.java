package org.lifang.server.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Argument;
import org.lifang.kernel.contact.Code;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.pack.Confidence;
import org.lifang.kernel.contact.pack.Numbers;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Tier;
import org.lifang.kernel.contact.pack.Unit;
import org.lifang.server.answers.Messages;
import org.springframework.stereotype.Component;

/**
 * Findings in words: one sentence for the collector, kind and with what to do instead, and one for the compliance
 * officer, with rule, citation and numbers.
 */
@Component
final class Spoken {

    private static final String COLLECTOR = ".collector";
    private static final String OFFICER = ".officer";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Messages messages;

    Spoken(Messages messages) {
        this.messages = messages;
    }

    /**
     * A finding with its sentences.
     *
     * @param retryFrom local time at the borrower's place from which the clock alone heals it
     */
    record Said(
            String rule,
            String code,
            String action,
            @Nullable String tier,
            @Nullable String confidence,
            @Nullable String citation,
            String forCollector,
            String forOfficer,
            @Nullable LocalDateTime retryFrom) {}

    static String collectorKey(Code code) {
        return code.key() + COLLECTOR;
    }

    static String officerKey(Code code) {
        return code.key() + OFFICER;
    }

    List<Said> of(List<Finding> findings, List<PackRule> rules, Locale locale) {
        return findings.stream().map(finding -> of(finding, rules, locale)).toList();
    }

    private Said of(Finding finding, List<PackRule> rules, Locale locale) {
        PackRule stated = rules.stream()
                .filter(rule -> rule.rule() == finding.rule())
                .findFirst()
                .orElse(null);
        LocalDateTime retry = LocalMoment.local(finding.retryFrom());
        return new Said(
                finding.rule().id(),
                finding.code().name(),
                finding.action().name(),
                stated == null ? null : stated.tier().name(),
                stated == null ? null : stated.confidence().name(),
                stated == null ? null : citation(stated, locale),
                collector(finding.code(), retry, locale),
                officer(finding, stated, locale),
                retry);
    }

    private String collector(Code code, @Nullable LocalDateTime retry, Locale locale) {
        String sentence = messages.text(collectorKey(code), locale);
        return retry == null ? sentence : sentence + messages.text("gate.retry", List.of(retry.format(MOMENT)), locale);
    }

    private String officer(Finding finding, @Nullable PackRule stated, Locale locale) {
        String sentence = messages.text(officerKey(finding.code()), locale);
        if (stated == null) {
            return sentence + messages.text("gate.house", List.of(finding.rule().id()), locale);
        }
        String numbers = numbers(finding.arguments(), locale);
        List<String> about = List.of(
                finding.rule().id(),
                citation(stated, locale),
                tier(stated.tier(), locale),
                confidence(stated.confidence(), locale),
                numbers);
        return sentence + messages.text(numbers.isEmpty() ? "gate.basis" : "gate.basis.numbers", about, locale);
    }

    String tier(Tier tier, Locale locale) {
        return messages.text("gate.tier." + tier.name(), locale);
    }

    String confidence(Confidence confidence, Locale locale) {
        return messages.text("gate.confidence." + confidence.name(), locale);
    }

    static String citation(PackRule stated, Locale locale) {
        return english(locale) ? stated.citationEn() : stated.citation();
    }

    static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private String numbers(List<Argument> arguments, Locale locale) {
        List<String> said = new ArrayList<>();
        for (Argument argument : arguments) {
            said.add(messages.text("gate.number." + argument.name(), locale) + " " + value(argument, locale));
        }
        return String.join(messages.text("gate.comma", locale), said);
    }

    private String value(Argument argument, Locale locale) {
        long value = argument.value();
        if (value == Facts.UNKNOWN) {
            return messages.text("gate.unknown", locale);
        }
        return switch (argument.kind()) {
            case TIME -> Numbers.write(Unit.TIME, (int) value);
            case COUNT, MINUTES, HOURS, DAYS, MONTHS, YEARS, SET -> Long.toString(value);
            case DAY -> LocalDate.ofEpochDay(value).toString();
            case MOMENT -> moment(value);
            case FEN -> BigDecimal.valueOf(value, 2).toPlainString();
            case FLAG -> messages.text(value == 1 ? "gate.yes" : "gate.no", locale);
            case WEEKDAYS -> Numbers.write(Unit.WEEKDAYS, (int) value);
        };
    }

    private static String moment(long seconds) {
        LocalDateTime local = LocalMoment.local(seconds);
        return local == null ? "" : local.format(MOMENT);
    }
}
