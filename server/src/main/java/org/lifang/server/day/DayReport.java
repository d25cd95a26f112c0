package org.lifang.server.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.cases.Worklists;
import org.lifang.server.routing.DayPlans;

/**
 * What a day's run found.
 *
 * @param taken what an import brought in, null when none was asked for
 * @param papers what was written for the visits, null when none was asked for
 * @param plan who goes where and when; null when nobody can go out
 * @param worklist everybody whose turn it is, the most urgent first; ids and masked names only
 */
record DayReport(
        LocalDate date,
        String playbook,
        @Nullable Taken taken,
        List<BucketLine> buckets,
        List<TreatmentLine> treatments,
        CaseCounts cases,
        @Nullable Papers papers,
        DayPlans.@Nullable Planned plan,
        List<Worklists.Item> worklist) {

    /** Rows of the imported file, in all and by the lender's own status code. */
    record Taken(String file, long rowsRead, long rowsGood, long rowsBad, Map<String, Long> byStatus) {}

    /** Loans and people of a bucket; a person stands in the bucket of their worst loan. */
    record BucketLine(String bucket, long loans, long borrowers, Amount outstanding, Amount overdue) {}

    /** People by what is proposed. */
    record TreatmentLine(String treatment, String title, long borrowers) {}

    /**
     * Papers of the day's visits.
     *
     * @param refused how many papers could not be made, by the reason in the reader's language
     */
    record Papers(List<VisitPaper> visits, Map<String, Long> refused) {

        long files() {
            return visits.stream()
                    .mapToLong(visit -> (visit.notice() == null ? 0 : 1) + (visit.options() == null ? 0 : 1))
                    .sum();
        }
    }

    /** The files of one visit; null where one could not be made. */
    record VisitPaper(
            String caseId,
            @Nullable String notice,
            @Nullable String options) {}

    /** Cases open at the end of the day, and what the day did. */
    record CaseCounts(long open, long openedToday, long closedToday, long assigned) {}
}
