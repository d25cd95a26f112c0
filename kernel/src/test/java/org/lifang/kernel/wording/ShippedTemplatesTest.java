package org.lifang.kernel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.money.Money;

/** The texts Lifang brings along are fit to be sent. */
class ShippedTemplatesTest {

    private static final Path FOLDER = Path.of("../server/src/main/resources/templates-shipped");
    private static final int MOST_PARTS = 3;

    private static Map<String, Template> shipped() throws IOException {
        Map<String, Template> shipped = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = Objects.requireNonNull(file.getFileName()).toString();
                Template.Read read = Template.read(name, Files.readString(file));
                assertThat(read.faults()).as(name).isEmpty();
                Template template = Objects.requireNonNull(read.template());
                assertThat(name).isEqualTo(template.key() + "." + template.language() + ".template");
                shipped.put(name, template);
            }
        }
        return shipped;
    }

    private static Value value(VariableType type, String language) {
        boolean english = language.equals("en");
        return switch (type) {
            case AMOUNT -> new Value.Amount(Money.fen(123_456_00));
            case DATE -> new Value.Day(LocalDate.of(2026, 11, 30));
            case DAYS, COUNT -> new Value.Whole(type, 12);
            case VISIT_WINDOW -> new Value.Window(LocalDate.of(2026, 11, 30), 840, 960);
            case INSTITUTION -> registered(type, english ? Rulebook.LENDER_EN : Rulebook.LENDER);
            case AGENCY -> registered(type, english ? Rulebook.AGENCY_EN : Rulebook.AGENCY);
            case PHONE_OFFICIAL -> registered(type, Rulebook.PHONE);
            case NAME_MASKED -> registered(type, english ? "Shi*" : "示*");
            case STAFF -> registered(type, english ? "Example Zhou" : "示例·小周");
            case CASE_REFERENCE -> registered(type, "LF-2026-000001");
            case ACCOUNT_OFFICIAL -> registered(type, "0000****0000");
            case URL_OFFICIAL -> registered(type, "https://lender.example/help");
            case SEAL -> registered(type, english ? Rulebook.LENDER_EN : Rulebook.LENDER);
            case ONE_TIME_CODE -> registered(type, "204518");
        };
    }

    private static Value registered(VariableType type, String text) {
        return new Value.Registered(type, text);
    }

    @Test
    void everyTemplateIsFreeOfFindings() throws IOException {
        for (Map.Entry<String, Template> each : shipped().entrySet()) {
            assertThat(Templates.check(each.getValue(), Rulebook.SHIPPED))
                    .as(each.getKey())
                    .isEmpty();
        }
    }

    @Test
    void everyTemplateCanBeSentWithRealValuesAndIsShort() throws IOException {
        for (Map.Entry<String, Template> each : shipped().entrySet()) {
            Template template = each.getValue();
            Map<String, Value> values = new HashMap<>();
            template.text()
                    .variables()
                    .forEach(variable -> values.put(variable.name(), value(variable.type(), template.language())));
            Rendering rendering = Rendering.of(template, values, template.context(), Rulebook.SHIPPED);
            assertThat(rendering)
                    .as(each.getKey())
                    .isInstanceOfSatisfying(
                            Rendering.Ready.class,
                            ready -> assertThat(ready.parts()).isLessThanOrEqualTo(MOST_PARTS));
        }
    }

    @Test
    void noneSpeaksOfASuitSoAllMayBeSentWhenTheClaimIsOld() throws IOException {
        for (Map.Entry<String, Template> each : shipped().entrySet()) {
            Context barred = each.getValue().context().withLimitation(Context.Claim.DOUBTFUL);
            if (each.getValue().kind() != TemplateKind.OVERDUE_LETTER) {
                assertThat(Templates.check(each.getValue(), barred, Rulebook.SHIPPED))
                        .as(each.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyKindShipsInBothLanguages() throws IOException {
        List<String> missing = new ArrayList<>();
        for (TemplateKind kind : TemplateKind.values()) {
            for (String language : List.of("zh-CN", "en")) {
                boolean there = shipped().values().stream()
                        .anyMatch(template ->
                                template.kind() == kind && template.language().equals(language));
                if (!there) {
                    missing.add(kind + " " + language);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(shipped()).hasSize(76);
    }

    @Test
    void aPlantedThreatInAnyTemplateIsFound() throws IOException {
        for (Template template : shipped().values()) {
            String text =
                    template.text().text() + (template.language().equals("en") ? " You will go to jail." : "再不还就抓你。");
            Template worse = new Template(
                    template.key(),
                    template.kind(),
                    template.medium(),
                    template.audience(),
                    template.language(),
                    template.spokenByAgency(),
                    template.creditNotice(),
                    Objects.requireNonNull(TemplateText.parse(text).text()));
            assertThat(Templates.check(worse, Rulebook.SHIPPED))
                    .extracting(Finding::category)
                    .contains(Category.FAKE_LAW);
        }
    }
}
