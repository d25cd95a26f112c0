package org.lifang.kernel.contact.oracle;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lifang.kernel.contact.FactsBuilder;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Snapshot;

/** A question in one line, for people who look for the fault: the facts are those that differ from all in order. */
final class Telling {

    private static final Facts GOOD = FactsBuilder.good().build();

    private Telling() {}

    static String of(Snapshot snapshot) {
        Facts facts = snapshot.facts();
        String changed = Arrays.stream(Fact.values())
                .filter(each -> facts.value(each) != GOOD.value(each))
                .map(each -> each + "=" + (facts.unknown(each) ? "?" : Long.toString(facts.value(each))))
                .collect(Collectors.joining(" "));
        String crew = Objects.equals(facts.crew().members(), GOOD.crew().members())
                ? ""
                : " crew " + facts.crew().members();
        return snapshot.proposal() + "; " + changed + "; hours " + facts.hours().entries() + crew + "; log "
                + facts.log().entries();
    }
}
