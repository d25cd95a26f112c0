package org.lifang.server.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.portfolio.tape.Column;
import org.lifang.server.portfolio.tape.Profile;
import org.lifang.server.portfolio.tape.Section;
import org.lifang.server.portfolio.tape.Tape;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
class TemplateController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Profiles profiles;
    private final Messages messages;

    TemplateController(Profiles profiles, Messages messages) {
        this.profiles = profiles;
        this.messages = messages;
    }

    /** One way to read a lender's files. */
    record ShownProfile(String key, String title, String tape, String format, String description, boolean invented) {}

    /** One column as the guide explains it. */
    record Guide(
            String section,
            String name,
            String title,
            boolean required,
            String type,
            List<String> codes,
            String rule,
            String example) {}

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping("/profiles")
    List<ShownProfile> profiles(Locale locale) {
        return profiles.all().stream().map(p -> shown(p, locale)).toList();
    }

    private static ShownProfile shown(Profile p, Locale locale) {
        return new ShownProfile(
                p.key(),
                spoken(p.title(), locale, p.key()),
                p.tape().name(),
                "CSV, CSV.gz, XLSX",
                spoken(p.description(), locale, ""),
                p.invented());
    }

    private static String spoken(Map<String, String> texts, Locale locale, String otherwise) {
        String wanted = texts.get(locale.getLanguage().equals("en") ? "en" : "zh-CN");
        return wanted == null ? otherwise : wanted;
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping("/templates/{tape}/columns")
    List<Guide> columns(@PathVariable String tape, Locale locale) {
        return guide(tape(tape), locale);
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping("/templates/{tape}.csv")
    ResponseEntity<byte[]> csv(@PathVariable String tape) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        for (Section section : tape(tape).sections()) {
            Tapes.head(text, section);
        }
        return file(
                tape + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Allowed({Role.ADMIN, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    @GetMapping("/templates/{tape}.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String tape, @RequestParam(required = false) @Nullable String lang, Locale asked)
            throws IOException {
        Locale locale = lang == null ? asked : Locale.forLanguageTag(lang);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Lifang", "1.0")) {
            for (Section section : tape(tape).sections()) {
                Worksheet sheet = workbook.newWorksheet(section.title());
                for (Column column : section.columns()) {
                    sheet.value(0, column.ordinal(), column.header());
                    sheet.style(0, column.ordinal()).bold().set();
                }
                sheet.freezePane(0, 1);
            }
            guideSheet(workbook.newWorksheet(locale.getLanguage().equals("en") ? "guide" : "说明"), tape, locale);
        }
        return file(tape + ".xlsx", XLSX, bytes.toByteArray());
    }

    private void guideSheet(Worksheet sheet, String tape, Locale locale) {
        int line = 0;
        for (Guide guide : guide(tape(tape), locale)) {
            sheet.value(line, 0, guide.section());
            sheet.value(line, 1, guide.name());
            sheet.value(line, 2, guide.title());
            sheet.value(line, 3, guide.required() ? "*" : "");
            sheet.value(line, 4, guide.rule());
            sheet.value(line, 5, String.join(" / ", guide.codes()));
            sheet.value(line++, 6, guide.example());
        }
    }

    private List<Guide> guide(Tape tape, Locale locale) {
        List<Guide> guide = new ArrayList<>();
        for (Section section : tape.sections()) {
            for (Column column : section.columns()) {
                String key = "COLUMN_" + column.header();
                guide.add(new Guide(
                        section.title(),
                        column.header(),
                        messages.text(key, locale),
                        column.required(),
                        column.kind().name(),
                        column.codes(),
                        messages.text(key + "_RULE", locale),
                        messages.text(key + "_EXAMPLE", locale)));
            }
        }
        return guide;
    }

    private static Tape tape(String name) {
        for (Tape tape : Tape.values()) {
            if (tape.name().equals(name.toUpperCase(Locale.ROOT))) {
                return tape;
            }
        }
        throw Refused.of(404, "IMPORT_UNKNOWN");
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }
}
