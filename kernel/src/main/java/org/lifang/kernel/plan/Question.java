package org.lifang.kernel.plan;

import java.io.Serializable;
import java.util.Objects;
import org.lifang.kernel.calendar.WorkingDays;

/** Everything about a case that its options are a function of, besides the lender's policy. */
public record Question(Debt debt, Means means, Situation situation, WorkingDays workingDays) implements Serializable {

    public Question {
        Objects.requireNonNull(debt, "debt");
        Objects.requireNonNull(means, "means");
        Objects.requireNonNull(situation, "situation");
        Objects.requireNonNull(workingDays, "workingDays");
    }
}
