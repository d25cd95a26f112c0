package org.lifang.server.plans.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Grant;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.PolicyFault;
import org.lifang.kernel.plan.PolicyReader;
import org.lifang.server.answers.Finding;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Role;
import org.lifang.server.plans.policy.PolicyOutcome.No;
import org.lifang.server.plans.policy.PolicyOutcome.Why;
import org.lifang.server.plans.tables.PolicyRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Policies and their versions: drafted, proposed, approved by a second person from a day on, never changed. */
@Service
public final class Policies {

    private final PolicyStore store;
    private final Commands commands;
    private final BusinessDates dates;

    Policies(PolicyStore store, Commands commands, BusinessDates dates) {
        this.store = store;
        this.commands = commands;
        this.dates = dates;
    }

    /** The policy for a product on a day; null when none is in force. */
    public @Nullable OptionPolicy inForce(String product, LocalDate on) {
        PolicyRecord row = store.inForce(product, on);
        return row == null ? null : PolicyText.policy(row.getBody());
    }

    /** The text of a policy that was read from one. */
    public String text(OptionPolicy policy) {
        PolicyRecord row = store.find(policy.id(), policy.version());
        if (row == null) {
            throw new IllegalStateException("no policy " + policy.reference());
        }
        return row.getBody();
    }

    List<PolicyRecord> all() {
        return store.all();
    }

    @Nullable
    PolicyRecord find(String name, int version) {
        return store.find(name, version);
    }

    boolean isInForce(PolicyRecord row) {
        PolicyRecord now = store.inForce(row.getProduct(), dates.today());
        return now != null
                && now.getName().equals(row.getName())
                && now.getVersion().equals(row.getVersion());
    }

    /** In what a version differs from the one in force for its product today; from nothing when none is. */
    List<PolicyText.Change> changes(PolicyRecord version) {
        PolicyRecord now = store.inForce(version.getProduct(), dates.today());
        return PolicyText.changes(now == null ? "" : now.getBody(), version.getBody());
    }

    /** What a person should know of a text that can be used. */
    static List<Finding> warnings(String text) {
        return PolicyText.spoken(PolicyReader.read(text).faults());
    }

    /** Keeps a text as a draft when it can be read; otherwise every fault is told with its line. */
    public Result<PolicyOutcome> draft(Command command, String product, String text) {
        return run(command, effect -> switch (PolicyReader.read(text)) {
            case PolicyReader.Refused refused -> faulty(refused.faults());
            case PolicyReader.Read read -> drafted(effect, read.policy(), product, text);
        });
    }

    private static PolicyOutcome faulty(List<PolicyFault> faults) {
        return new PolicyOutcome.Faulty(PolicyText.spoken(faults));
    }

    private PolicyOutcome drafted(Effect effect, OptionPolicy policy, String product, String text) {
        PolicyRecord last = store.last(policy.id());
        if (last != null && policy.version() <= last.getVersion()) {
            return No.because(Why.VERSION_TAKEN, policy.id(), String.valueOf(last.getVersion()));
        }
        if (last != null && !last.getProduct().equals(product)) {
            return No.because(Why.OTHER_PRODUCT, policy.id(), last.getProduct());
        }
        for (Grant grant : policy.grants()) {
            if (!known(grant.role())) {
                return No.because(Why.ROLE_UNKNOWN, grant.role());
            }
        }
        store.draft(policy, product, text, false, effect.actor(), reason(effect), effect.at());
        effect.audit("plans.policy.drafted", target(policy.id(), policy.version()), null, text, Map.of());
        return new PolicyOutcome.Drafted(policy.id(), policy.version());
    }

    private static boolean known(String name) {
        for (Role role : Role.values()) {
            if (role.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Hands a draft to a second person. */
    public Result<PolicyOutcome> propose(Command command, String name, int version, LocalDate from) {
        LocalDate today = dates.today();
        return run(command, effect -> {
            PolicyRecord row = store.find(name, version);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (!row.getState().equals(PolicyStore.DRAFT)) {
                return No.because(Why.NOT_A_DRAFT);
            }
            No early = tooEarly(row, from, today);
            if (early != null) {
                return early;
            }
            store.propose(name, version, from, effect.actor(), effect.at());
            effect.audit("plans.policy.proposed", target(name, version), null, row.getBody(), on(from));
            return new PolicyOutcome.Proposed(name, version, from);
        });
    }

    /** Puts a proposed policy in force from its day on; not by who proposed it. */
    public Result<PolicyOutcome> approve(Command command, String name, int version) {
        LocalDate today = dates.today();
        return run(command, effect -> {
            PolicyRecord row = store.find(name, version);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            LocalDate from = row.getEffectiveFrom();
            if (!row.getState().equals(PolicyStore.PROPOSED) || from == null) {
                return No.because(Why.NOT_PROPOSED);
            }
            if (effect.actor().equals(row.getProposer())) {
                return No.because(Why.SAME_PERSON);
            }
            No early = tooEarly(row, from, today);
            if (early != null) {
                return early;
            }
            store.approve(name, version, effect.actor(), effect.at());
            effect.audit("plans.policy.approved", target(name, version), null, row.getBody(), on(from));
            return new PolicyOutcome.Approved(name, version, from);
        });
    }

    /** Takes a version out of use; the one before it is in force again. */
    public Result<PolicyOutcome> withdraw(Command command, String name, int version) {
        return run(command, effect -> {
            PolicyRecord row = store.find(name, version);
            if (row == null) {
                return No.because(Why.UNKNOWN);
            }
            if (row.getState().equals(PolicyStore.WITHDRAWN)) {
                return No.because(Why.WITHDRAWN_ALREADY);
            }
            store.withdraw(name, version, effect.actor(), effect.at());
            effect.audit("plans.policy.withdrawn", target(name, version), row.getBody(), null, Map.of());
            return new PolicyOutcome.Withdrawn(name, version);
        });
    }

    private static @Nullable No tooEarly(PolicyRecord row, LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            return No.because(Why.EFFECTIVE_IN_THE_PAST, from.toString(), today.toString());
        }
        LocalDate own = PolicyText.policy(row.getBody()).effectiveFrom();
        return from.isBefore(own) ? No.because(Why.EFFECTIVE_BEFORE_THE_TEXT, own.toString()) : null;
    }

    private Result<PolicyOutcome> run(Command command, Function<Effect, PolicyOutcome> effect) {
        return commands.run(command, PolicyOutcome.class, running -> {
            if (reason(running).isBlank()) {
                return No.because(Why.REASON_MISSING);
            }
            store.lock();
            return effect.apply(running);
        });
    }

    private static String reason(Effect effect) {
        String reason = effect.command().reason();
        return reason == null ? "" : reason;
    }

    private static Map<String, String> on(LocalDate date) {
        return Map.of("effectiveFrom", date.toString());
    }

    static String target(String name, int version) {
        return "policy/" + name + "/" + version;
    }
}
