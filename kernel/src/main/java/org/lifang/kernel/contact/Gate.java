package org.lifang.kernel.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.Composition;
import org.lifang.kernel.contact.pack.Pack;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.pack.Scope;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Target;

/** Packs put together and made ready to judge; it never changes and may be shared. */
public final class Gate {

    private static final int CHANNELS = Channel.values().length;
    private static final int TARGETS = Target.values().length;
    private static final int RULES = Rule.values().length;

    private final List<Pack> packs;
    private final List<PackRule> rules;
    private final Action[] actions = new Action[RULES];
    private final int[] numbers = new int[Param.values().length];
    private final long[][] scopes = new long[CHANNELS * TARGETS * 2][];
    private final Verdict.Permit[] standing = new Verdict.Permit[CHANNELS * TARGETS * 2];
    private final int jurisdictions;
    private final boolean foreign;
    private final int opens;
    private final int closes;
    private final boolean everyDay;

    /** A gate of packs that fit together. */
    public Gate(Composition.Composed composed) {
        packs = composed.packs();
        rules = composed.rules();
        Arrays.fill(actions, Action.HOLD);
        int laws = 0;
        for (Pack pack : packs) {
            laws |= pack.jurisdiction().bit();
        }
        jurisdictions = laws;
        boolean others = false;
        for (PackRule stated : rules) {
            actions[stated.rule().code()] = stated.action();
            others |= !stated.rule().id().startsWith("CN-");
            List<Param> params = Param.of(stated.rule());
            for (int i = 0; i < params.size(); i++) {
                numbers[params.get(i).code()] = stated.numbers().get(i);
            }
        }
        foreign = others;
        opens = latestOpening();
        closes = earliestClosing();
        everyDay = noDayIsClosed();
        for (Channel channel : Channel.values()) {
            for (Target target : Target.values()) {
                prepare(channel, target, false);
                prepare(channel, target, true);
            }
        }
    }

    /** A judge of its own, for one thread, to be asked again and again. */
    public Judge judge() {
        return new Judge(this);
    }

    /** One question, answered by a fresh judge. */
    public Verdict ask(Proposal proposal, Facts facts) {
        Judge judge = judge();
        judge.ask(proposal, facts);
        return judge.verdict();
    }

    /** The packs it was made of. */
    public List<Pack> packs() {
        return packs;
    }

    /** The rules as they apply, strictest numbers first named. */
    public List<PackRule> rules() {
        return rules;
    }

    Action action(Rule rule) {
        return actions[rule.code()];
    }

    int number(Param param) {
        return numbers[param.code()];
    }

    int jurisdictions() {
        return jurisdictions;
    }

    boolean foreign() {
        return foreign;
    }

    int opens() {
        return opens;
    }

    int closes() {
        return closes;
    }

    boolean everyDay() {
        return everyDay;
    }

    long[] scope(Channel channel, Target target, boolean agency) {
        return scopes[place(channel, target, agency)];
    }

    Verdict.Permit standing(Channel channel, Target target, boolean agency) {
        return standing[place(channel, target, agency)];
    }

    private static int place(Channel channel, Target target, boolean agency) {
        return (channel.code() * TARGETS + target.code()) * 2 + (agency ? 1 : 0);
    }

    private void prepare(Channel channel, Target target, boolean agency) {
        long[] bits = new long[(RULES + 63) / 64];
        List<Finding> evidence = new ArrayList<>();
        for (PackRule stated : rules) {
            Rule rule = stated.rule();
            Scope scope = rule.scope();
            if (!scope.holds(channel, target, agency)) {
                continue;
            }
            bits[rule.code() >> 6] |= 1L << rule.code();
            Code code = Standing.code(rule);
            if (code != null) {
                evidence.add(new Finding(rule, code, Action.RECORD, Judge.arguments(this, rule), Finding.NEVER));
            }
        }
        bits[Rule.LF_J_01.code() >> 6] |= 1L << Rule.LF_J_01.code();
        scopes[place(channel, target, agency)] = bits;
        standing[place(channel, target, agency)] = new Verdict.Permit(evidence);
    }

    private int latestOpening() {
        int latest = 0;
        for (PackRule stated : rules) {
            for (Param param : Param.of(stated.rule())) {
                latest = param.label().equals("opens") ? Math.max(latest, stated.number(param)) : latest;
            }
        }
        return latest;
    }

    private int earliestClosing() {
        int earliest = Span.DAY_SECONDS;
        for (PackRule stated : rules) {
            for (Param param : Param.of(stated.rule())) {
                earliest = param.label().equals("closes") ? Math.min(earliest, stated.number(param)) : earliest;
            }
        }
        return earliest;
    }

    private boolean noDayIsClosed() {
        PackRule city = null;
        for (PackRule stated : rules) {
            city = stated.rule() == Rule.CN_T_06 ? stated : city;
        }
        return city == null
                || (city.number(Param.CN_T_06_WEEKDAYS) == HoursEntry.EVERY_DAY
                        && city.number(Param.CN_T_06_HOLIDAYS) == 1);
    }
}
