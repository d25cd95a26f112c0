package org.lifang.server.outreach.campaign;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.outreach.campaign.Campaign.Act;
import org.lifang.server.outreach.campaign.Campaign.State;
import org.lifang.server.outreach.campaign.Campaign.Terms;
import org.lifang.server.outreach.campaign.CampaignOutcome.No;
import org.lifang.server.outreach.campaign.CampaignOutcome.Saved;
import org.lifang.server.outreach.campaign.CampaignOutcome.Why;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Campaigns: written by one person, let loose by another, paused by anybody responsible. */
@Service
final class Campaigns {

    static final int MOST = 200;
    static final int MOST_A_DAY = 100_000;
    static final String CHINESE = "zh-CN";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final int EARLIEST_DAY = -60;
    private static final int LATEST_DAY = 3_650;
    private static final int MOST_AGREED_DAYS = 30;
    private static final int FIRST_MINUTE = 8 * 60;
    private static final int LAST_MINUTE = 22 * 60;

    private final CampaignStore store;
    private final Templates templates;
    private final Planner planner;
    private final Commands commands;
    private final BusinessDates dates;

    Campaigns(CampaignStore store, Templates templates, Planner planner, Commands commands, BusinessDates dates) {
        this.store = store;
        this.templates = templates;
        this.planner = planner;
        this.commands = commands;
        this.dates = dates;
    }

    List<Campaign> list() {
        return store.all();
    }

    @Nullable
    Campaign find(String key) {
        return store.find(key);
    }

    /** Keeps the terms as a draft; an active campaign stops until somebody else approves what it now says. */
    Result<CampaignOutcome> write(Command command, String key, Terms terms) {
        return run(command, effect -> {
            if (reason(effect) == null) {
                return new No(Why.REASON_MISSING);
            }
            Campaign before = store.lock(key);
            No no = objection(key, terms, before);
            if (no != null) {
                return no;
            }
            if (before == null && store.count() >= MOST) {
                return new No(Why.TOO_MANY, List.of(String.valueOf(MOST)));
            }
            store.write(key, terms, act(effect));
            effect.audit("outreach.campaign.written", target(key), before, terms, Map.of());
            return new Saved(key, State.DRAFT.name());
        });
    }

    private @Nullable No objection(String key, Terms terms, @Nullable Campaign before) {
        if (!KEY.matcher(key).matches()) {
            return new No(Why.KEY_INVALID, List.of(key));
        }
        boolean other = before != null
                && (before.terms().kind() != terms.kind() || before.terms().channel() != terms.channel());
        if (other) {
            return new No(Why.KIND_FIXED, List.of(key));
        }
        if (terms.kind().byCalendar() != (terms.treatment() == null)) {
            return new No(Why.TREATMENT_INVALID);
        }
        if (!days(terms)) {
            return new No(Why.DAYS_INVALID);
        }
        if (terms.dailyLimit() < 1 || terms.dailyLimit() > MOST_A_DAY) {
            return new No(Why.LIMIT_INVALID, List.of(String.valueOf(MOST_A_DAY)));
        }
        return visit(terms.visit(), terms.kind() == CampaignKind.VISIT_PROPOSAL) ? null : new No(Why.VISIT_INVALID);
    }

    private static boolean days(Terms terms) {
        int from = terms.fromDay();
        int to = terms.toDay();
        return from <= to
                && switch (terms.kind()) {
                    case PRE_DUE_REMINDER -> from >= EARLIEST_DAY && to <= 0;
                    case AGREED_REMINDER ->
                        from >= -MOST_AGREED_DAYS && to <= MOST_AGREED_DAYS && (to <= 0 || from >= 1);
                    case OVERDUE_NOTICE, INVITATION_TO_TALK, VISIT_PROPOSAL -> from >= 1 && to <= LATEST_DAY;
                    case APPOINTMENT_OFFER, APPOINTMENT_ANSWER, APPOINTMENT_NOTICE, ONE_TIME_CODE -> false;
                };
    }

    /** Proposed hours lie within those in which somebody may come, and never before there is time to say no. */
    private static boolean visit(Campaign.@Nullable Visit visit, boolean needed) {
        if (visit == null || !needed) {
            return visit == null && !needed;
        }
        return visit.daysAhead() >= 2
                && visit.daysAhead() <= 30
                && visit.fromMinute() >= FIRST_MINUTE
                && visit.toMinute() > visit.fromMinute()
                && visit.toMinute() <= LAST_MINUTE;
    }

    /** Lets a draft plan messages from the next night on; its text must be approved already. */
    Result<CampaignOutcome> approve(Command command, String key) {
        return on(command, key, (effect, campaign) -> {
            if (campaign.state() != State.DRAFT) {
                return new No(Why.NOT_A_DRAFT, List.of(key));
            }
            if (campaign.written().by().equals(effect.actor())) {
                return new No(Why.OWN_DRAFT);
            }
            No no = unfit(campaign.terms());
            if (no != null) {
                return no;
            }
            store.approve(key, act(effect));
            effect.audit("outreach.campaign.approved", target(key), null, campaign.terms(), Map.of());
            return new Saved(key, State.ACTIVE.name());
        });
    }

    private @Nullable No unfit(Terms terms) {
        TemplateShape shape = templates.shape(terms.template(), CHINESE, dates.today());
        if (shape == null) {
            return new No(Why.TEMPLATE_NOT_APPROVED, List.of(terms.template()));
        }
        boolean fits = terms.kind().takes(shape.kind())
                && shape.medium().name().equals(terms.channel().name())
                && shape.audience() == org.lifang.kernel.wording.Audience.DEBTOR
                && !shape.spokenByAgency();
        return fits ? null : new No(Why.TEMPLATE_DOES_NOT_FIT, List.of(terms.template()));
    }

    /** Stops planning; what is planned already is held back by nobody but the gate. */
    Result<CampaignOutcome> pause(Command command, String key) {
        return on(command, key, (effect, campaign) -> {
            if (campaign.state() != State.ACTIVE) {
                return new No(Why.NOT_ACTIVE, List.of(key));
            }
            if (reason(effect) == null) {
                return new No(Why.REASON_MISSING);
            }
            store.pause(key, act(effect));
            effect.audit("outreach.campaign.paused", target(key), null, null, Map.of());
            return new Saved(key, State.PAUSED.name());
        });
    }

    /** Goes on with what was approved. */
    Result<CampaignOutcome> resume(Command command, String key) {
        return on(command, key, (effect, campaign) -> {
            if (campaign.state() != State.PAUSED) {
                return new No(Why.NOT_ACTIVE, List.of(key));
            }
            store.resume(key);
            effect.audit("outreach.campaign.resumed", target(key), null, null, Map.of());
            return new Saved(key, State.ACTIVE.name());
        });
    }

    /** Plans an active campaign's messages of today at once, as the night would. */
    Result<CampaignOutcome> plan(Command command, String key) {
        return on(command, key, (effect, campaign) -> {
            if (campaign.state() != State.ACTIVE) {
                return new No(Why.NOT_ACTIVE, List.of(key));
            }
            long planned = planner.plan(campaign, dates.today()).changed();
            effect.audit("outreach.campaign.planned", target(key), null, null, Map.of("planned", planned));
            return new CampaignOutcome.Planned(key, planned);
        });
    }

    private interface Change {
        CampaignOutcome apply(Effect effect, Campaign campaign);
    }

    private Result<CampaignOutcome> on(Command command, String key, Change change) {
        return run(command, effect -> {
            Campaign campaign = store.lock(key);
            return campaign == null ? new No(Why.UNKNOWN, List.of(key)) : change.apply(effect, campaign);
        });
    }

    private Result<CampaignOutcome> run(Command command, Function<Effect, CampaignOutcome> effect) {
        return commands.run(command, CampaignOutcome.class, effect);
    }

    private static @Nullable String reason(Effect effect) {
        String reason = effect.command().reason();
        return reason == null || reason.isBlank() ? null : reason;
    }

    private static Act act(Effect effect) {
        return new Act(effect.actor(), effect.at(), reason(effect));
    }

    static String target(String key) {
        return "campaign/" + key;
    }
}
