package org.lifang.server.outreach;

import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Texts that somebody else has to approve, from a day they name where the text is read. */
@Component
class WaitingTemplates implements Waiting {

    private final TemplateStore store;
    private final Messages messages;

    WaitingTemplates(TemplateStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.MANAGER) && !reader.is(Role.COMPLIANCE_OFFICER) && !reader.is(Role.REVIEWER)) {
            return List.of();
        }
        return store.proposed(MOST).stream().map(row -> item(row, locale)).toList();
    }

    private Item item(TemplateStore.Proposed row, Locale locale) {
        String page = "/templates/" + row.key() + "/" + row.language();
        return new Item(
                "template",
                row.key() + "/" + row.language() + "/" + row.number(),
                row.key() + " · " + row.language(),
                List.of(messages.text(
                        "outreach.waiting.template", List.of(String.valueOf(row.number()), row.note()), locale)),
                row.by(),
                row.at(),
                page,
                null,
                null);
    }
}
