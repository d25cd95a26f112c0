package org.lifang.kernel.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Counted;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.FactKind;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.pack.PackRule;
import org.lifang.kernel.contact.pack.Param;
import org.lifang.kernel.contact.pack.Rule;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Target;

/**
 * Judges one proposal after another without making garbage; for one thread. What was found is kept until the next
 * question and written out only when asked for.
 */
public final class Judge {

    private static final Rule[] ALL_RULES = Rule.values();
    private static final Fact[] FACTS = Fact.values();
    private static final int NO_FACT = -1;
    private static final int LOOK_AHEAD_DAYS = 62;
    static final long NOT_COUNTED = Long.MIN_VALUE;

    private final Gate gate;
    private final CallTally calls = new CallTally();
    private final Rule[] rules = new Rule[ALL_RULES.length];
    private final Code[] codes = new Code[ALL_RULES.length];
    private final int[] cited = new int[ALL_RULES.length];
    private final long[] seen = new long[ALL_RULES.length];
    private final long[] retries = new long[ALL_RULES.length];
    private int size;
    private int strictest;
    private @Nullable Proposal proposal;
    private @Nullable Facts known;
    private long[] scope = {};
    private long scope0;
    private long scope1;
    private long scope2;
    private Channel channel = Channel.CALL;
    private Purpose purpose = Purpose.DEMAND;
    private Target target = Target.DEBTOR;
    private int day;
    private int second;
    private boolean agency;
    private boolean thirdParty;
    private boolean urges;

    Judge(Gate gate) {
        this.gate = gate;
    }

    /** Applies every rule of the packs that has a say. */
    public Answer ask(Proposal asked, Facts facts) {
        proposal = asked;
        known = facts;
        size = 0;
        strictest = 0;
        channel = asked.channel();
        purpose = asked.purpose();
        target = asked.to().target();
        day = asked.when().day();
        second = asked.when().second();
        agency = asked.by().agency() != 0 || channel == Channel.PLACEMENT;
        scope = gate.scope(channel, target, agency);
        scope0 = scope[0];
        scope1 = scope[1];
        scope2 = scope[2];
        thirdParty = target.in(Target.THIRD_PARTIES) && (target != Target.SPOUSE || !facts.yes(Fact.SPOUSE_LIABLE));
        urges = purpose.collects() && purpose != Purpose.HARDSHIP_OFFER;
        HourRules.judge(this);
        FrequencyRules.judge(this);
        PeopleRules.judge(this);
        VisitRules.judge(this);
        WordRules.judge(this);
        CrewRules.judge(this);
        AgencyRules.judge(this);
        DataRules.judge(this);
        HoldRules.judge(this);
        LawRules.judge(this);
        if (gate.foreign()) {
            AmericanRules.judge(this);
            BritishRules.judge(this);
            IndianRules.judge(this);
            IrishRules.judge(this);
        }
        LawRules.lfJ01(this);
        return strictest == Action.DENY.code()
                ? Answer.DENY
                : strictest == Action.HOLD.code() ? Answer.HOLD : Answer.PERMIT;
    }

    /** The verdict on the last question; the same object again where nothing but standing evidence applies. */
    public Verdict verdict() {
        Verdict.Permit standing = gate.standing(channel, target, agency);
        if (size == 0) {
            return standing;
        }
        List<Finding> findings = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            findings.add(finding(i));
        }
        if (strictest == Action.DENY.code()) {
            return new Verdict.Deny(findings, retryFrom());
        }
        if (strictest == Action.HOLD.code()) {
            return new Verdict.Hold(findings, retryFrom());
        }
        findings.addAll(standing.findings());
        findings.sort((a, b) -> a.rule().compareTo(b.rule()));
        return new Verdict.Permit(findings);
    }

    /** Every rule that had a say on the last question, as the packs state it; those without a finding are kept. */
    public List<PackRule> consulted() {
        List<PackRule> consulted = new ArrayList<>();
        for (PackRule stated : gate.rules()) {
            if (on(stated.rule())) {
                consulted.add(stated);
            }
        }
        return consulted;
    }

    private long retryFrom() {
        long latest = Finding.NEVER;
        for (int i = 0; i < size; i++) {
            if (action(i).stops()) {
                if (retries[i] == Finding.NEVER) {
                    return Finding.NEVER;
                }
                latest = Math.max(latest, retries[i]);
            }
        }
        return latest;
    }

    private Action action(int at) {
        return actionOf(rules[at], codes[at]);
    }

    private Action actionOf(Rule rule, Code code) {
        Action action = gate.action(rule);
        return action.compareTo(code.most()) > 0 ? code.most() : action;
    }

    private Finding finding(int at) {
        List<Argument> arguments = new ArrayList<>(arguments(gate, rules[at]));
        if (cited[at] != NO_FACT) {
            Fact fact = FACTS[cited[at]];
            arguments.add(new Argument(fact.name(), kind(fact.kind()), facts().value(fact)));
        }
        if (seen[at] != NOT_COUNTED) {
            arguments.add(new Argument("seen", Argument.Kind.COUNT, seen[at]));
        }
        return new Finding(rules[at], codes[at], action(at), arguments, retries[at]);
    }

    static List<Argument> arguments(Gate gate, Rule rule) {
        List<Argument> arguments = new ArrayList<>();
        for (Param param : Param.of(rule)) {
            arguments.add(new Argument(param.label(), kind(param), gate.number(param)));
        }
        return arguments;
    }

    private static Argument.Kind kind(Param param) {
        return switch (param.unit()) {
            case TIME -> Argument.Kind.TIME;
            case COUNT -> Argument.Kind.COUNT;
            case MINUTES -> Argument.Kind.MINUTES;
            case HOURS -> Argument.Kind.HOURS;
            case DAYS -> Argument.Kind.DAYS;
            case MONTHS -> Argument.Kind.MONTHS;
            case YEARS -> Argument.Kind.YEARS;
            case DATE -> Argument.Kind.DAY;
            case WEEKDAYS -> Argument.Kind.WEEKDAYS;
            case SOURCES -> Argument.Kind.SET;
            case SWITCH -> Argument.Kind.FLAG;
        };
    }

    private static Argument.Kind kind(FactKind kind) {
        return switch (kind) {
            case FLAG -> Argument.Kind.FLAG;
            case DAY -> Argument.Kind.DAY;
            case MOMENT -> Argument.Kind.MOMENT;
            case COUNT -> Argument.Kind.COUNT;
            case FEN -> Argument.Kind.FEN;
            case BITS -> Argument.Kind.SET;
        };
    }

    // What the rules ask of the judge.

    Proposal proposal() {
        return Objects.requireNonNull(proposal, "nothing was asked");
    }

    Facts facts() {
        return Objects.requireNonNull(known, "nothing was asked");
    }

    boolean on(On rule) {
        long bits = rule.word() == 0 ? scope0 : rule.word() == 1 ? scope1 : scope2;
        return (bits & rule.bit()) != 0;
    }

    boolean on(Rule rule) {
        return (scope[rule.code() >> 6] >>> rule.code() & 1) != 0;
    }

    int number(Param param) {
        return gate.number(param);
    }

    int jurisdictions() {
        return gate.jurisdictions();
    }

    int day() {
        return day;
    }

    int second() {
        return second;
    }

    /** Until which second, from the start of the day, it lasts: of a visit its end counts, of all else its start. */
    int last() {
        return visit() ? proposal().when().endFromStartOfDay() : second;
    }

    Channel channel() {
        return channel;
    }

    Purpose purpose() {
        return purpose;
    }

    Target target() {
        return target;
    }

    boolean starting() {
        return proposal().stage() == Stage.START;
    }

    /** Within the hours of every rule of the packs, the end included; no weekday and no holiday is closed. */
    boolean inOpenHours() {
        int end = proposal().when().endFromStartOfDay();
        return gate.everyDay() && second >= gate.opens() && second < gate.closes() && end <= gate.closes();
    }

    boolean agency() {
        return agency;
    }

    /** Today's calls; counted when the proposal is one. */
    CallTally calls() {
        return calls;
    }

    /** Reached is somebody who owes nothing; a spouse shown to be liable is no third party. */
    boolean thirdParty() {
        return thirdParty;
    }

    /** It presses for payment or for contact; offers of help and what is owed to the person do not. */
    boolean urges() {
        return urges;
    }

    boolean visit() {
        return channel == Channel.VISIT;
    }

    /** The first moment of a day at which anything may begin. */
    long morning(int day) {
        return (long) day * Span.DAY_SECONDS + gate.opens();
    }

    int count(int days, Counted which, long key) {
        return facts().log().mostAround(day, days, which, key);
    }

    /** Whether fewer than so many are counted in any so many days around a day. */
    boolean under(int most, int day, int days, Counted which, long key) {
        return facts().log().mostAround(day, days, which, key) < most;
    }

    /** The morning of the first later day that is free; never when none of the next two months is. */
    long firstMorning(IntPredicate free) {
        for (int later = day + 1; later <= day + LOOK_AHEAD_DAYS; later++) {
            if (free.test(later)) {
                return morning(later);
            }
        }
        return Finding.NEVER;
    }

    void find(Rule rule, Code code) {
        found(rule, code, NO_FACT, NOT_COUNTED, Finding.NEVER);
    }

    void find(Rule rule, Code code, Fact fact) {
        found(rule, code, fact.code(), NOT_COUNTED, Finding.NEVER);
    }

    void findUntil(Rule rule, Code code, long retryFrom) {
        found(rule, code, NO_FACT, NOT_COUNTED, retryFrom);
    }

    void findCounted(Rule rule, Code code, long counted, long retryFrom) {
        found(rule, code, NO_FACT, counted, retryFrom);
    }

    void found(Rule rule, Code code, int fact, long counted, long retryFrom) {
        rules[size] = rule;
        codes[size] = code;
        cited[size] = fact;
        seen[size] = counted;
        retries[size] = retryFrom;
        size++;
        strictest = Math.max(strictest, actionOf(rule, code).code());
    }

    /** What must not be so: it speaks when it is, and holds when nobody knows. */
    boolean stop(Rule rule, Code code, Fact fact) {
        if (facts().no(fact)) {
            return false;
        }
        find(rule, facts().yes(fact) ? code : Code.FACT_UNKNOWN, fact);
        return true;
    }

    /** What must be so: it speaks unless that is known. */
    boolean proof(Rule rule, Code code, Fact fact) {
        if (facts().yes(fact)) {
            return false;
        }
        find(rule, code, fact);
        return true;
    }

    /** What must not stand in the text; a text nobody checked is another rule's matter. */
    boolean wording(Rule rule, Code code, Wording fault) {
        long faults = facts().number(Fact.WORDING);
        if (faults == Facts.UNKNOWN || (faults & fault.bit()) == 0) {
            return false;
        }
        find(rule, code, Fact.WORDING);
        return true;
    }

    /** Debt facts are told unless the text is known to hold none; an amount is one, whatever was said of the text. */
    boolean tellsDebt() {
        return !facts().no(Fact.TELLS_DEBT) || proposal().says().amountFen() > 0;
    }
}
