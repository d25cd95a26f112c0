package org.lifang.server.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.wording.Context;
import org.lifang.kernel.wording.Value;
import org.lifang.server.outreach.Circumstances;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.TemplateRendering;
import org.lifang.server.outreach.Templates;
import org.lifang.server.privacy.Masks;
import org.springframework.stereotype.Component;

/** The approved words of a paper, with values from the records only. */
@Component
class Wordings {

    private final Templates templates;

    Wordings(Templates templates) {
        this.templates = templates;
    }

    /** The words of every part, or why a part has none. */
    sealed interface Written {
        record Ready(List<Draft> drafts) implements Written {}

        record Not(DocumentOutcome.No why) implements Written {}
    }

    Written write(List<DocumentKind> parts, Facts facts, String language) {
        List<Draft> drafts = new ArrayList<>();
        for (DocumentKind part : parts) {
            TemplateRendering rendering = templates.render(
                    part.template(), language, facts.asOf(), values(facts, part), circumstances(facts));
            switch (rendering) {
                case TemplateRendering.Ready ready -> drafts.add(Draft.of(part, ready.version(), ready.text()));
                case TemplateRendering.Unknown no -> {
                    return no("DOCUMENT_TEMPLATE_UNKNOWN", part);
                }
                case TemplateRendering.NotApproved no -> {
                    return no("DOCUMENT_TEMPLATE_NOT_APPROVED", part);
                }
                case TemplateRendering.Refused no -> {
                    return new Written.Not(new DocumentOutcome.No(
                            "DOCUMENT_WORDS_REFUSED", 422, List.of(part.template()), no.findings()));
                }
            }
        }
        return new Written.Ready(drafts);
    }

    private static Written no(String code, DocumentKind part) {
        return new Written.Not(DocumentOutcome.No.of(code, 409, part.template()));
    }

    private static Map<String, Value> values(Facts facts, DocumentKind part) {
        Facts.House house = facts.house();
        MessageValues values = new MessageValues()
                .house(house.name(), house.phone(), house.site(), house.account(), house.seal(), null)
                .owed(facts.overdue(), facts.currency(), facts.asOf())
                .daily(facts.dailyFen(), facts.currency());
        if (facts.oldestDue() != null) {
            values.due(facts.oldestDue());
        }
        values.person(Masks.name(facts.name()), facts.loans().getFirst().number());
        Map<String, Value> all = new HashMap<>(values.values());
        all.putAll(facts.annex(part).values());
        return all;
    }

    private static Circumstances circumstances(Facts facts) {
        Context.Claim claim = Context.Claim.LIVE;
        for (var each : facts.limitations()) {
            claim = Circumstances.worse(claim, each);
        }
        return new Circumstances(false, claim);
    }
}
