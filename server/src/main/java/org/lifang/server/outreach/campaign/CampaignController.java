package org.lifang.server.outreach.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.campaign.CampaignOutcome.No;
import org.lifang.server.outreach.campaign.CampaignOutcome.Why;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.strategy.Treatment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignController {

    private static final int REASON_CHARS = 500;

    private final Campaigns campaigns;
    private final Planner planner;
    private final Messages messages;
    private final BusinessDates dates;

    CampaignController(Campaigns campaigns, Planner planner, Messages messages, BusinessDates dates) {
        this.campaigns = campaigns;
        this.planner = planner;
        this.messages = messages;
        this.dates = dates;
    }

    record ActText(UUID by, Instant at, @Nullable String note) {}

    record VisitHours(int daysAhead, int fromMinute, int toMinute) {}

    record CampaignText(
            String key,
            CampaignKind kind,
            String kindText,
            Campaign.Way channel,
            String template,
            @Nullable Treatment treatment,
            @Nullable String treatmentText,
            int fromDay,
            int toDay,
            int dailyLimit,
            @Nullable VisitHours visit,
            Campaign.State state,
            ActText written,
            @Nullable ActText approved,
            @Nullable ActText paused) {}

    record NewTerms(
            @NotNull CampaignKind kind,
            Campaign.@NotNull Way channel,
            @NotBlank @Size(max = 60) String template,
            @Nullable Treatment treatment,
            int fromDay,
            int toDay,
            int dailyLimit,
            @Nullable VisitHours visit,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Reason(@Size(max = REASON_CHARS) @Nullable String reason) {}

    /** How many messages would be planned, as the campaign stands and whether it is active or not. */
    record Trial(String key, LocalDate on, int planned, int dailyLimit) {}

    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<CampaignText> list(Locale locale) {
        return campaigns.list().stream().map(each -> text(each, locale)).toList();
    }

    @GetMapping("/{key}")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    CampaignText find(@PathVariable String key, Locale locale) {
        return text(known(key), locale);
    }

    /** Keeps the terms as a draft; whatever was approved before no longer holds. */
    @PutMapping("/{key}")
    @Allowed({Role.MANAGER, Role.PLANNER})
    CampaignOutcome write(@PathVariable String key, @Valid @RequestBody NewTerms body, Command command) {
        VisitHours visit = body.visit();
        Campaign.Terms terms = new Campaign.Terms(
                body.kind(),
                body.channel(),
                body.template(),
                body.treatment(),
                body.fromDay(),
                body.toDay(),
                body.dailyLimit(),
                visit == null ? null : new Campaign.Visit(visit.daysAhead(), visit.fromMinute(), visit.toMinute()));
        return answer(campaigns.write(command.because(body.reason()), key, terms));
    }

    @PostMapping("/{key}/approve")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    CampaignOutcome approve(@PathVariable String key, @Valid @RequestBody Reason body, Command command) {
        return answer(campaigns.approve(command.because(body.reason()), key));
    }

    @PostMapping("/{key}/pause")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    CampaignOutcome pause(@PathVariable String key, @Valid @RequestBody Reason body, Command command) {
        return answer(campaigns.pause(command.because(body.reason()), key));
    }

    @PostMapping("/{key}/resume")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    CampaignOutcome resume(@PathVariable String key, @Valid @RequestBody Reason body, Command command) {
        return answer(campaigns.resume(command.because(body.reason()), key));
    }

    @PostMapping("/{key}/plan")
    @Allowed({Role.MANAGER, Role.PLANNER})
    CampaignOutcome plan(@PathVariable String key, Command command) {
        return answer(campaigns.plan(command, key));
    }

    @GetMapping("/{key}/trial")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Trial trial(@PathVariable String key, @RequestParam @Nullable LocalDate on) {
        Campaign campaign = known(key);
        LocalDate date = on == null ? dates.today() : on;
        return new Trial(
                key, date, planner.wouldPlan(campaign, date), campaign.terms().dailyLimit());
    }

    private Campaign known(String key) {
        Campaign campaign = campaigns.find(key);
        if (campaign == null) {
            throw new Refused(new No(Why.UNKNOWN, List.of(key)));
        }
        return campaign;
    }

    private static CampaignOutcome answer(Result<CampaignOutcome> result) {
        return result.orRefuse();
    }

    private CampaignText text(Campaign campaign, Locale locale) {
        Campaign.Terms terms = campaign.terms();
        Treatment treatment = terms.treatment();
        Campaign.Visit visit = terms.visit();
        return new CampaignText(
                campaign.key(),
                terms.kind(),
                messages.text("outreach.campaign." + terms.kind().name(), locale),
                terms.channel(),
                terms.template(),
                treatment,
                treatment == null ? null : messages.text("strategy.treatment." + treatment.name(), locale),
                terms.fromDay(),
                terms.toDay(),
                terms.dailyLimit(),
                visit == null ? null : new VisitHours(visit.daysAhead(), visit.fromMinute(), visit.toMinute()),
                campaign.state(),
                act(campaign.written()),
                campaign.approved() == null ? null : act(campaign.approved()),
                campaign.paused() == null ? null : act(campaign.paused()));
    }

    private static ActText act(Campaign.Act act) {
        return new ActText(act.by(), act.at(), act.note());
    }
}
