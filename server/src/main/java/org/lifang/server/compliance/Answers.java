package org.lifang.server.compliance;

import java.util.List;
import java.util.stream.Collectors;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.Verdict;

/** A verdict as it is stored: its word, the rules that stopped it, and when it may be asked again. */
record Answers(String word, List<String> stoppedBy, long retryFrom) {

    static Answers of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Permit permit -> new Answers("PERMIT", List.of(), Finding.NEVER);
            case Verdict.Hold hold -> new Answers("HOLD", stoppedBy(hold), hold.retryFrom());
            case Verdict.Deny deny -> new Answers("DENY", stoppedBy(deny), deny.retryFrom());
        };
    }

    private static List<String> stoppedBy(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
