package org.lifang.server.outreach;

import java.util.Objects;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.Template;
import org.lifang.kernel.wording.TemplateKind;
import org.lifang.kernel.wording.TemplateText;

/** What a template is for; the same for all its versions. */
record TemplateHead(
        String key,
        String language,
        TemplateKind kind,
        Medium medium,
        Audience audience,
        boolean spokenByAgency,
        boolean creditNotice) {

    TemplateHead {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(audience, "audience");
    }

    Template with(TemplateText text) {
        return new Template(key, kind, medium, audience, language, spokenByAgency, creditNotice, text);
    }

    /** Whether another language of the same key is for the same use. */
    boolean sameUse(TemplateHead other) {
        return kind == other.kind
                && medium == other.medium
                && audience == other.audience
                && spokenByAgency == other.spokenByAgency
                && creditNotice == other.creditNotice;
    }
}
