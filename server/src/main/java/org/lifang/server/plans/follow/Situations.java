package org.lifang.server.plans.follow;

import java.time.LocalDate;
import org.lifang.kernel.plan.Situation;
import org.lifang.kernel.promise.Fate;
import org.lifang.server.plans.hardship.Hardships;
import org.lifang.server.plans.option.Circumstance;
import org.lifang.server.plans.promise.Promises;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Component;

/** Hardship as asked and decided, earlier promises as their money says; nobody scores yet. */
@Component
class Situations implements Circumstance {

    private final Hardships hardships;
    private final Promises promises;
    private final BusinessDates dates;

    Situations(Hardships hardships, Promises promises, BusinessDates dates) {
        this.hardships = hardships;
        this.promises = promises;
        this.dates = dates;
    }

    @Override
    public Situation of(long borrowerId) {
        LocalDate today = dates.today();
        int kept = 0;
        int broken = 0;
        for (Taken taken : promises.ofBorrower(borrowerId)) {
            Fate fate = taken.on(today).fate();
            kept += fate == Fate.KEPT ? 1 : 0;
            broken += fate.failed() ? 1 : 0;
        }
        return new Situation(Situation.NO_SCORE, hardships.standing(borrowerId), kept, broken);
    }
}
