package org.lifang.server.plans.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.tables.PolicyRecord;
import org.lifang.server.platform.Waiting;
import org.springframework.stereotype.Component;

/** Policies on options that somebody else has to put in force. */
@Component
class WaitingPolicies implements Waiting {

    private static final int MOST_CHANGES = 8;

    private final Policies policies;
    private final Messages messages;

    WaitingPolicies(Policies policies, Messages messages) {
        this.policies = policies;
        this.messages = messages;
    }

    @Override
    public List<Item> items(Locale locale) {
        Actor reader = CurrentActor.get();
        if (!reader.is(Role.MANAGER) && !reader.is(Role.COMPLIANCE_OFFICER)) {
            return List.of();
        }
        return policies.all().stream()
                .filter(row -> row.getState().equals(PolicyStore.PROPOSED) && row.getProposedAt() != null)
                .limit(MOST)
                .map(row -> item(row, locale))
                .toList();
    }

    private Item item(PolicyRecord row, Locale locale) {
        OptionPolicy policy = PolicyText.policy(row.getBody());
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        List<String> says = new ArrayList<>();
        says.add(messages.text(
                "plans.waiting.from", List.of(String.valueOf(row.getEffectiveFrom()), row.getReason()), locale));
        List<PolicyText.Change> changes = policies.changes(row);
        changes.stream()
                .limit(MOST_CHANGES)
                .map(each -> messages.text(
                        "plans.waiting.change",
                        List.of(each.block() + " " + each.field(), each.before(), each.after()),
                        locale))
                .forEach(says::add);
        if (changes.size() > MOST_CHANGES) {
            says.add(messages.text(
                    "plans.waiting.more", List.of(String.valueOf(changes.size() - MOST_CHANGES)), locale));
        }
        String version = row.getName() + "/versions/" + row.getVersion();
        return new Item(
                "option-policy",
                policy.reference(),
                (english ? policy.titleEn() : policy.title()) + " · " + policy.reference(),
                says,
                row.getProposer() == null ? row.getAuthor() : row.getProposer(),
                row.getProposedAt(),
                "/option-policies/" + row.getName() + "?version=" + row.getVersion(),
                "/option-policies/" + version + "/approve",
                "/option-policies/" + version + "/withdraw");
    }
}
