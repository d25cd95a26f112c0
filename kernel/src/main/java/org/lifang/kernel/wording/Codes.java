package org.lifang.kernel.wording;

import java.util.ArrayList;
import java.util.List;

/** Every code a finding or fault can carry, so that whoever words them can prove that none lacks its sentence. */
public final class Codes {

    private static final List<String> OF_TEMPLATES = List.of(
            "wording.agency-late",
            "wording.agency-not-speaking",
            "wording.content-missing",
            "wording.credit-notice-missing",
            "wording.fact-before-identity",
            "wording.institution-late",
            "wording.kind-for-audience",
            "wording.value-missing",
            "wording.value-unfit",
            "wording.variable-for-audience");

    private static final List<String> FAULTS = List.of(
            "wording.file.entry-form",
            "wording.file.gap",
            "wording.file.header",
            "wording.file.no-pattern",
            "wording.file.repeated-clause",
            "wording.file.repeated-entry",
            "wording.file.repeated-set",
            "wording.file.repeated-sign",
            "wording.file.repeated-source",
            "wording.file.set-form",
            "wording.file.set-in-itself",
            "wording.file.source-form",
            "wording.file.stray-line",
            "wording.file.too-many-parts",
            "wording.file.too-short",
            "wording.file.unknown-clause",
            "wording.file.unknown-line",
            "wording.file.unknown-rule",
            "wording.file.unknown-set",
            "wording.file.unknown-special",
            "wording.file.unknown-word",
            "wording.file.unused-set",
            "wording.file.word-form",
            "wording.template.brace",
            "wording.template.empty",
            "wording.template.header",
            "wording.template.missing-field",
            "wording.template.no-text",
            "wording.template.open-variable",
            "wording.template.repeated-field",
            "wording.template.sign",
            "wording.template.too-long",
            "wording.template.two-types",
            "wording.template.unknown-field",
            "wording.template.unknown-type",
            "wording.template.unknown-word",
            "wording.template.variable-form");

    private Codes() {}

    /** The codes of findings: one for each category of words, and those of templates. */
    public static List<String> findings() {
        List<String> codes = new ArrayList<>(OF_TEMPLATES);
        for (Category each : Category.values()) {
            if (each != Category.CONTENT && each != Category.VARIABLE) {
                codes.add(each.code());
            }
        }
        return List.copyOf(codes);
    }

    /** The codes of faults in files of rules and in templates. */
    public static List<String> faults() {
        return FAULTS;
    }
}
