package org.lifang.server.plans.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lifang.kernel.plan.OptionPolicy;
import org.lifang.kernel.plan.PolicyFault;
import org.lifang.kernel.plan.PolicyReader;
import org.lifang.server.answers.Finding;

/** A policy's text: read whole, and compared field by field. */
final class PolicyText {

    private static final int MOST_FAULTS_TOLD = 200;

    private PolicyText() {}

    /** One field that differs; what is not there is empty. */
    record Change(String block, String field, String before, String after) {}

    /** The policy of a text that was read before. */
    static OptionPolicy policy(String text) {
        return switch (PolicyReader.read(text)) {
            case PolicyReader.Read read -> read.policy();
            case PolicyReader.Refused refused -> throw new IllegalStateException("kept unread: " + refused.faults());
        };
    }

    /** In what a text differs from another, in the order of the text, removed fields last. */
    static List<Change> changes(String before, String after) {
        Map<String, String> old = fields(before);
        List<Change> changes = new ArrayList<>();
        fields(after).forEach((key, value) -> {
            String was = old.remove(key);
            if (!value.equals(was)) {
                changes.add(change(key, was == null ? "" : was, value));
            }
        });
        old.forEach((key, value) -> changes.add(change(key, value, "")));
        return changes;
    }

    private static Change change(String key, String before, String after) {
        int cut = key.indexOf('/');
        return new Change(key.substring(0, cut), key.substring(cut + 1), before, after);
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String block = "";
        for (String line : text.lines().toList()) {
            String said = line.strip();
            if (said.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int gap = said.indexOf(' ');
            String name = gap < 0 ? said : said.substring(0, gap);
            boolean opens =
                    !line.startsWith(" ") && List.of("offer", "role", "card").contains(name);
            if (opens) {
                block = said;
            } else {
                fields.put(
                        block + "/" + name, gap < 0 ? "" : said.substring(gap).strip());
            }
        }
        return fields;
    }

    static List<Finding> spoken(List<PolicyFault> faults) {
        return faults.stream().limit(MOST_FAULTS_TOLD).map(PolicyText::spoken).toList();
    }

    /** The sentence of each gets: {0} line, {1} block, {2} field, {3} what stands there, {4} what should. */
    private static Finding spoken(PolicyFault fault) {
        return new Finding(
                fault.code().key(),
                fault.field().isEmpty() ? null : fault.field(),
                fault.line() == 0 ? null : (long) fault.line(),
                List.of(String.valueOf(fault.line()), fault.block(), fault.field(), fault.found(), fault.wanted()),
                fault.code() == PolicyFault.Code.MONTHS_ABOVE_USUAL ? "CN-D-07" : null);
    }
}
