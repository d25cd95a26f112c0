package org.lifang.kernel.contact;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lifang.kernel.contact.pack.Rule;

/**
 * What one rule lets pass and what it does not.
 *
 * @param good a scene in its scope on which it keeps silent; where evidence is always asked for, one that asks
 * @param bad the change that makes it speak; for evidence, the change that takes the scene out of its scope
 * @param code what it says
 */
record RuleCase(Rule rule, Supplier<Scene> good, UnaryOperator<Scene> bad, Code code) {

    static RuleCase of(Rule rule, Supplier<Scene> good, UnaryOperator<Scene> bad, Code code) {
        return new RuleCase(rule, good, bad, code);
    }

    boolean standing() {
        return Standing.code(rule) == code;
    }

    Scene broken() {
        return bad.apply(good.get());
    }

    /** Whether the rule spoke with this code. */
    boolean spoken(Verdict verdict) {
        return verdict.findings().stream().anyMatch(each -> each.rule() == rule && each.code() == code);
    }

    boolean silent(Verdict verdict) {
        return verdict.findings().stream().noneMatch(each -> each.rule() == rule && each.code() != Standing.code(rule));
    }
}
