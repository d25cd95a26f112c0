package org.lifang.kernel.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.ForAll;

/** The kernel writes agreements as the server's own message files would, whatever is agreed and in both languages. */
final class AgreedWordsProperties {

    private static final int CASES = Integer.getInteger("lifang.plans", 1_000);
    private static final long SEED = Long.getLong("lifang.seed", 20_261_123L);
    private static final String NUMBER = "0199c1f0-0000-7000-8000-00000000000a";

    @Test
    void theSameWordsAsThoseOfTheMessageFiles() {
        for (String language : List.of("zh_CN", "en")) {
            Properties messages = messages(language);
            AgreedWords wording = Objects.requireNonNull(
                    AgreedWords.of(wording(messages, language.replace('_', '-')).payload()));
            ForAll.forAll(
                    SEED,
                    CASES,
                    Questions::question,
                    question -> Options.of(question, Policies.OPEN)
                            .offered()
                            .forEach(option -> assertThat(wording.agreement(NUMBER, "CNY", option))
                                    .isEqualTo(written(messages, option))));
        }
    }

    @Test
    void everyDayOfAScheduleAndEverySumIsInTheText() {
        AgreedWords wording = wording(messages("en"), "en");
        ForAll.forAll(SEED + 1, CASES / 5, Questions::question, question -> {
            for (Option option : Options.of(question, Policies.OPEN).offered()) {
                String text = wording.agreement(NUMBER, "CNY", option);
                long agreed = option.schedule().stream()
                        .filter(payment -> !payment.dueOn().isAfter(option.endsOn()))
                        .count();
                assertThat(text.lines().filter(line -> line.startsWith("Payment ")))
                        .hasSize((int) agreed);
                assertThat(text).contains(NUMBER).endsWith("\n").doesNotContain("{");
            }
        });
    }

    @Test
    void nothingButAWholeWordingIsRead() {
        AgreedWords wording = wording(messages("en"), "en");
        String payload = wording.payload();
        assertThat(AgreedWords.of(payload)).isEqualTo(wording);
        assertThat(AgreedWords.of(payload + "\nplans.text.more=More")).isNull();
        assertThat(AgreedWords.of(payload.replace("plans.text.rights=", "plans.text.rite=")))
                .isNull();
        assertThat(AgreedWords.of(payload.replace("lifang-wording/1", "lifang-wording/2")))
                .isNull();
        assertThat(AgreedWords.of(payload.replace("\n3\n", "\n+3\n"))).isNull();
        assertThat(AgreedWords.of("")).isNull();
        Map<String, String> fewer = new TreeMap<>(wording.phrases());
        fewer.remove("plans.text.rights");
        assertThatThrownBy(() -> new AgreedWords("en", 3, 0, fewer)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AgreedWords wording(Properties messages, String language) {
        Map<String, String> phrases = new TreeMap<>();
        Object[] places = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}"};
        AgreedWords.keys().forEach(key -> phrases.put(key, new MessageFormat(found(messages, key)).format(places)));
        return new AgreedWords(language, 3, 0, phrases);
    }

    private static String found(Properties messages, String key) {
        return Objects.requireNonNull(messages.getProperty(key), key);
    }

    private static Properties messages(String language) {
        Path file = Path.of("../server/src/main/resources/messages/plans_" + language + ".properties");
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** Written by the JDK's own means. */
    private static String written(Properties messages, Option option) {
        List<String> lines = new ArrayList<>();
        String kind = option.kind().label();
        lines.add(say(messages, "plans.text.title", found(messages, "plans.kind." + kind)));
        lines.add(say(messages, "plans.text.number", NUMBER, "CNY"));
        lines.add(say(
                messages,
                "plans.says." + kind,
                yuan(option.firstPaymentFen()),
                option.firstPaymentOn(),
                String.valueOf(option.arrangement().months()),
                option.endsOn(),
                yuan(option.totalFen()),
                String.valueOf(option.arrangement().deferDays()),
                percent(option.arrangement().ratePpm()),
                yuan(option.arrangement().waived().totalFen())));
        long cost = option.costAgainstNowFen();
        String how = cost == 0 ? "same" : cost > 0 ? "more" : "less";
        lines.add(say(messages, "plans.cost." + how, yuan(Math.abs(cost)), yuan(option.totalFen())));
        for (Charge charge : option.charges()) {
            String what = charge.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            String name = charge.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add(say(
                    messages, "plans.charge-is." + what, found(messages, "plans.charge." + name), yuan(charge.fen())));
        }
        int number = 0;
        for (Payment payment : option.schedule()) {
            if (!payment.dueOn().isAfter(option.endsOn())) {
                number++;
                lines.add(say(
                        messages,
                        "plans.line-of-schedule",
                        String.valueOf(number),
                        payment.dueOn(),
                        yuan(payment.totalFen())));
            }
        }
        lines.add(say(messages, "plans.text.in-time", "3", "0.00"));
        lines.add(say(messages, "plans.text.meanwhile"));
        lines.add(say(messages, option.kind().whole() ? "plans.text.broken-whole" : "plans.text.broken"));
        lines.add(say(messages, "plans.text.rights"));
        return String.join("\n", lines) + "\n";
    }

    private static String say(Properties messages, String key, Object... params) {
        List<String> told = new ArrayList<>();
        for (Object param : params) {
            told.add(param.toString());
        }
        return new MessageFormat(found(messages, key), Locale.ROOT).format(told.toArray());
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    private static String percent(long ppm) {
        return String.format(Locale.ROOT, "%d.%02d%%", ppm / 10_000, ppm / 100 % 100);
    }
}
