package org.lifang.server.compliance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;

/** What the register of holds says. It is where holds come into being, so what it does not hold is not held. */
final class Holdings {

    private static final String COMPLAINT = "COMPLAINT";
    private static final String DISPUTE = "DISPUTE";
    private static final String HARDSHIP = "HARDSHIP";

    private static final Map<String, Fact> FACTS = Map.of(
            COMPLAINT,
            Fact.COMPLAINT_OPEN,
            DISPUTE,
            Fact.DISPUTE_OPEN,
            HARDSHIP,
            Fact.HARDSHIP,
            "DEATH",
            Fact.DEAD,
            "INCAPACITY",
            Fact.INCAPABLE,
            "NO_CONTACT_ORDER",
            Fact.NO_CONTACT_ORDER,
            "SELF_HARM",
            Fact.SELF_HARM,
            "CREDIT_DISPUTE",
            Fact.BUREAU_DISPUTE,
            "OCCASION",
            Fact.OCCASION,
            "PLAN",
            Fact.PLAN_PERFORMING);

    /** Makes nobody wait who collects. */
    private static final String DATA_REQUEST = "DATA_REQUEST";

    private Holdings() {}

    /** Whether the lender itself wants nothing collected, for a reason no rule of the packs knows. */
    static boolean byTheHouse(Known known) {
        return known.holds.stream()
                .map(Known.Hold::kind)
                .anyMatch(kind -> !FACTS.containsKey(kind) && !kind.equals(DATA_REQUEST));
    }

    static void state(Known known, Facts.Draft facts) {
        FACTS.values().forEach(facts::no);
        for (Known.Hold hold : known.holds) {
            Fact fact = FACTS.get(hold.kind());
            if (fact != null) {
                facts.yes(fact);
            }
        }
        of(known, COMPLAINT).stream()
                .mapToInt(Known.Hold::since)
                .min()
                .ifPresent(since -> facts.set(Fact.COMPLAINT_SINCE, since));
        List<Known.Hold> disputes = of(known, DISPUTE);
        if (disputes.stream().allMatch(hold -> hold.undisputedFen() != null)) {
            disputes.stream()
                    .mapToLong(hold -> Objects.requireNonNull(hold.undisputedFen()))
                    .min()
                    .ifPresent(fen -> facts.set(Fact.UNDISPUTED_FEN, fen));
        }
        List<Known.Hold> hardship = of(known, HARDSHIP);
        if (!hardship.isEmpty()) {
            facts.flag(Fact.HARDSHIP_REVIEWED, hardship.stream().allMatch(Known.Hold::reviewed));
        }
    }

    private static List<Known.Hold> of(Known known, String kind) {
        return known.holds.stream().filter(hold -> hold.kind().equals(kind)).toList();
    }
}
