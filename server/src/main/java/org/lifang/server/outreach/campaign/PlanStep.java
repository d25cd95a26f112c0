package org.lifang.server.outreach.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.lifang.server.nightly.NightlyStep;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The night's messages: planned from what strategy decided, campaign by campaign. */
@Component
class PlanStep implements NightlyStep {

    private final CampaignStore campaigns;
    private final Planner planner;
    private final TransactionTemplate transaction;

    PlanStep(CampaignStore campaigns, Planner planner, PlatformTransactionManager transactions) {
        this.campaigns = campaigns;
        this.planner = planner;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "outreach.plan";
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public StepResult run(LocalDate date, Progress progress) {
        List<Campaign> active = campaigns.active();
        String done = progress.cursor();
        StepResult sum = StepResult.NOTHING;
        for (Campaign campaign : active) {
            if (done == null || campaign.key().compareTo(done) > 0) {
                sum = sum.plus(Objects.requireNonNull(transaction.execute(status -> {
                    StepResult planned = planner.plan(campaign, date);
                    progress.checkpoint(campaign.key(), planned);
                    return planned;
                })));
            }
        }
        return sum;
    }
}
