package org.lifang.server.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.lifang.kernel.strategy.Finding;

/**
 * Findings of the kernel as findings of the server. The sentence of each gets: {0} decision, {1} rule, {2} column, {3}
 * line,
 * and from {4} on the finding's own parameters in the order of their names.
 */
final class SpokenFindings {

    private SpokenFindings() {}

    static org.lifang.server.answers.Finding of(Finding finding) {
        List<Object> params = new ArrayList<>();
        params.add(finding.decision());
        params.add(finding.rule());
        params.add(finding.column());
        params.add(String.valueOf(finding.line()));
        params.addAll(new TreeMap<>(finding.params()).values());
        String field = finding.rule() + (finding.column().isEmpty() ? "" : "/" + finding.column());
        return new org.lifang.server.answers.Finding(
                finding.code(), field.isEmpty() ? null : field, (long) finding.line(), params, null);
    }

    static List<org.lifang.server.answers.Finding> of(List<Finding> findings) {
        return findings.stream().map(SpokenFindings::of).toList();
    }
}
