package org.lifang.simulation.checks;

import java.util.List;

/** Complaints and hardship: whoever complains or asks for help is left alone until somebody answered, and no longer. */
final class Care {

    private Care() {}

    static final List<Check> ALL = List.of(
            Check.daily(
                    "care.complaint-waits",
                    "A complaint holds collection from the day it came until it is answered.",
                    """
                    select 'complaint ' || c.id from complaints.complaint c
                    left join complaints.hold h on h.complaint_id = c.id
                    where h.id is null or (c.closed_on is null) <> (h.closed_on is null) or h.since > c.received_on
                        or h.borrower_id <> c.borrower_id
                    """),
            Check.daily(
                    "care.hardship-waits",
                    "Hardship holds collection while it is asked about, and no longer when it was not recognised.",
                    """
                    select 'hardship ' || a.id from plans.hardship a
                    left join complaints.hold h on h.id = a.hold_id
                    where h.id is null or h.kind <> 'HARDSHIP' or h.borrower_id <> a.borrower_id
                        or (a.decision is null and h.closed_on is not null)
                        or (a.decision = 'DECLINED' and h.closed_on is null)
                        or (a.decision = 'RECOGNISED' and h.reviewed_on is null)
                    """));
}
