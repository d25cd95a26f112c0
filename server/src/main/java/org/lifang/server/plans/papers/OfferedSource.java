package org.lifang.server.plans.papers;

import java.util.List;

/** What could be agreed today. */
public interface OfferedSource {

    /** What the person can afford first; empty when the lender's system computes the loan or no policy is in force. */
    List<Offered> of(long loan, String language);
}
