package org.lifang.server.compliance;

import java.util.TreeSet;
import org.lifang.kernel.contact.Answer;
import org.lifang.kernel.contact.Judge;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;

/** How long a permit may hold: as far as the gate, asked again at every hour that opens or closes, still says yes. */
final class Window {

    private Window() {}

    /**
     * The last second of the day at which what was permitted may still begin.
     *
     * @param last the latest second wanted
     */
    static int end(Gates.Ready gate, Proposal permitted, Facts facts, int last) {
        Span when = permitted.when();
        TreeSet<Integer> borders = new TreeSet<>(gate.borders());
        for (HoursEntry entry : facts.hours().entries()) {
            borders.add(entry.fromSecond());
            borders.add(entry.toSecond());
        }
        borders.add(last);
        Judge judge = gate.gate().judge();
        for (int second : borders.subSet(when.second() + 1, last + 1)) {
            Proposal later = permitted.when(Span.at(when.day(), second));
            if (judge.ask(later, facts) != Answer.PERMIT) {
                return second - 1;
            }
        }
        return last;
    }
}
