package org.lifang.server.outreach;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Rendering;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.Value;
import org.lifang.server.wording.SpokenWording;

/** A version approved for a date, as it was when it was read. */
public final class ApprovedText {

    private static final String PARAGRAPH = "\n\n";

    private final TemplateHead head;
    private final int number;
    private final TemplateText text;
    private final WordingLint lint;

    ApprovedText(TemplateHead head, int number, TemplateText text, WordingLint lint) {
        this.head = head;
        this.number = number;
        this.text = text;
        this.lint = lint;
    }

    /** Renders it; the words are checked again with their values. */
    public TemplateRendering render(Map<String, Value> values, Circumstances circumstances) {
        return switch (lint.render(head.with(text), values, circumstances)) {
            case Rendering.Ready ready ->
                new TemplateRendering.Ready(head.key(), head.language(), number, ready.text(), ready.parts());
            case Rendering.Refused refused ->
                new TemplateRendering.Refused(
                        head.key(),
                        head.language(),
                        number,
                        refused.findings().stream().map(SpokenWording::of).toList());
        };
    }

    /** What it is. */
    public TemplateShape shape() {
        int debt = text.text().length();
        Set<String> variables = new HashSet<>();
        for (TemplateText.Variable each : text.variables()) {
            variables.add(each.name());
            if (!each.type().allowedFor(Audience.CONTACT_PERSON)) {
                debt = Math.min(debt, each.start());
            }
        }
        boolean tells = debt < text.text().length();
        String before = text.text().substring(0, debt);
        int opening = (int) (tells ? before : before + PARAGRAPH)
                .lines()
                .filter(String::isBlank)
                .count();
        return new TemplateShape(
                head.kind(), head.medium(), head.audience(), head.spokenByAgency(), number, tells, variables, opening);
    }
}
