package org.lifang.server.compliance;

import java.util.List;
import java.util.Locale;
import org.lifang.server.answers.Messages;
import org.lifang.server.compliance.tables.PackRecord;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Rule packs that somebody else has to put in force. */
@Component
class WaitingPacks implements Waiting {

    private final Packs packs;
    private final Messages messages;

    WaitingPacks(Packs packs, Messages messages) {
        this.packs = packs;
        this.messages = messages;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.MANAGER) && !reader.is(Role.COMPLIANCE_OFFICER)) {
            return List.of();
        }
        return packs.all().stream()
                .filter(row -> row.getState().equals(PackStore.PROPOSED) && row.getProposedAt() != null)
                .limit(MOST)
                .map(row -> item(row, locale))
                .toList();
    }

    private Item item(PackRecord row, Locale locale) {
        int changes = packs.changes(row).size();
        String version = "/packs/" + row.getName() + "/versions/" + row.getVersion();
        return new Item(
                "pack",
                row.getName() + "@" + row.getVersion(),
                row.getName() + "@" + row.getVersion(),
                List.of(messages.text(
                        "compliance.waiting",
                        List.of(String.valueOf(row.getEffectiveFrom()), String.valueOf(changes), row.getReason()),
                        locale)),
                row.getProposer() == null ? row.getAuthor() : row.getProposer(),
                row.getProposedAt(),
                "/packs/" + row.getName() + "?version=" + row.getVersion(),
                version + "/approve",
                version + "/withdraw");
    }
}
