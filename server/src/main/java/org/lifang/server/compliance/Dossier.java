package org.lifang.server.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.Hours;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Target;
import org.springframework.stereotype.Component;

/**
 * Puts the facts for one question together: the registers' word, the book's, the ledger's, what was attested, and what
 * the caller says of the moment. What nobody states stays unknown.
 */
@Component
final class Dossier {

    private static final int OF_AGE = 18;
    private static final CrewMember NOTHING_KNOWN = new CrewMember(0, 0, Facts.UNKNOWN);
    private static final Set<String> NAMED_BY_DEBTOR = Set.of("RESERVED_CONTACT", "CONTRACT", "LEFT_BY_BORROWER");
    private static final Set<String> NEEDS_CONSENT = Set.of("AUTHORISED", "CREDIT_BUREAU_AUTHORISED");

    private final Money money;

    Dossier(Money money) {
        this.money = money;
    }

    /** Works out the debts of many at once, for the questions that follow. */
    void prepare(List<Ask> asks, List<Known> known) {
        if (asks.size() > 1) {
            Map<Long, List<Known.Loan>> loans = new HashMap<>();
            Map<Long, LocalDate> days = new HashMap<>();
            for (int i = 0; i < asks.size(); i++) {
                loans.put(asks.get(i).borrower(), known.get(i).loans);
                days.put(asks.get(i).borrower(), asks.get(i).when().from().toLocalDate());
            }
            money.prepare(loans, days);
        }
    }

    Facts facts(Ask ask, Known known) {
        int day = LocalMoment.of(ask.when().from()).day();
        Facts.Draft facts = reach(known).hours(Hours.of(known.hours));
        Holdings.state(known, facts);
        if (known.agency != null) {
            Agents.state(known.agency, facts);
        }
        money.of(ask.borrower(), LocalMoment.date(day), known.loans).state(facts);
        ofTheBook(ask, known, facts);
        agreed(known, facts);
        attested(ask, known, facts);
        saidByTheCaller(ask, facts);
        return facts.crew(crew(ask, known)).build();
    }

    private static void ofTheBook(Ask ask, Known known, Facts.Draft facts) {
        facts.no(Fact.ASSIGNED, Fact.REVIEW_ASKED).flag(Fact.PERSON_REFUSED, known.refused);
        long optedOut = 0;
        for (Channel channel : known.optedOut) {
            optedOut |= channel.bit();
        }
        facts.set(Fact.OPTED_OUT, optedOut);
        int newest = -1;
        boolean revolving = false;
        for (Known.Loan loan : known.loans) {
            newest = Math.max(newest, loan.disbursedOn());
            revolving |= loan.revolving();
        }
        if (newest >= 0) {
            facts.set(Fact.LOAN_MADE_ON, newest);
        }
        facts.flag(Fact.CARD_DEBT, revolving);
        if (ask.whom().target() == Target.DEBTOR) {
            age(ask, known.birthYear, facts);
        }
        Known.Person person = known.person;
        if (person != null && person.guaranteedDueOn() != null) {
            facts.set(Fact.GUARANTEED_DUE_ON, person.guaranteedDueOn());
        }
        if (person != null && person.role().equals("GUARANTOR")) {
            facts.yes(Fact.GUARANTEE_ON_FILE);
        }
        point(ask, known, facts);
    }

    /** Only the year of birth is kept; in the year somebody may come of age nobody can say. */
    private static void age(Ask ask, @Nullable Integer birthYear, Facts.Draft facts) {
        if (birthYear != null) {
            int years = ask.when().from().getYear() - birthYear;
            if (years != OF_AGE) {
                facts.flag(Fact.PERSON_MINOR, years < OF_AGE);
            }
        }
    }

    /** The lender's book is the proof of a source; what rests on a consent needs the consent too (CN-W-12). */
    private static void point(Ask ask, Known known, Facts.Draft facts) {
        Known.Point point = known.point;
        if (point == null) {
            if (ask.channel() == Channel.APP_PUSH || Proposals.atOurs(ask)) {
                facts.yes(Fact.SOURCE_PROVEN).no(Fact.POINT_SHARED);
            }
            return;
        }
        facts.flag(Fact.POINT_SHARED, point.shared());
        if (point.consent().equals("WITHDRAWN")) {
            facts.no(Fact.SOURCE_PROVEN);
        } else if (!point.source().equals("PUBLIC")) {
            boolean consented = point.consent().equals("GIVEN");
            facts.flag(Fact.SOURCE_PROVEN, consented || !NEEDS_CONSENT.contains(point.source()));
        }
        Known.Person person = known.person;
        if (person != null && NAMED_BY_DEBTOR.contains(point.source())) {
            facts.yes(Fact.CONTACT_PERSON_AGREED);
        }
    }

    private static void agreed(Known known, Facts.Draft facts) {
        Known.Agreed agreed = known.agreed;
        if (agreed == null) {
            return;
        }
        if (agreed.calls() != null) {
            facts.set(Fact.CALLS_A_DAY_AGREED, agreed.calls());
        }
        if (agreed.dials() != null) {
            facts.set(Fact.DIALS_A_DAY_AGREED, agreed.dials());
        }
        if (agreed.unreachable() != null) {
            facts.set(Fact.UNREACHABLE_DAYS_AGREED, agreed.unreachable());
        }
    }

    private static void attested(Ask ask, Known known, Facts.Draft facts) {
        for (Known.Word word : known.words) {
            boolean here = word.what() != Attestable.NUMBER_INVALID_ON
                    && switch (word.what().about()) {
                        case BORROWER -> true;
                        case PERSON -> word.person() == ask.whom().person();
                        case POINT -> word.point() == ask.point();
                    };
            if (here) {
                facts.set(word.what().fact(), word.value());
            }
        }
    }

    /** What tells whether the debtor can be reached: the log, and that every number of theirs is invalid. */
    static Facts.Draft reach(Known known) {
        Facts.Draft facts = Facts.gather().log(known.log);
        Map<Long, Long> invalid = new HashMap<>();
        for (Known.Word word : known.words) {
            if (word.what() == Attestable.NUMBER_INVALID_ON) {
                invalid.put(word.point(), word.value());
            }
        }
        if (!known.phones.isEmpty() && invalid.keySet().containsAll(known.phones)) {
            long latest = known.phones.stream()
                    .mapToLong(phone -> invalid.getOrDefault(phone, 0L))
                    .max()
                    .orElseThrow();
            facts.set(Fact.NUMBER_INVALID_ON, latest);
        }
        return facts;
    }

    private static void saidByTheCaller(Ask ask, Facts.Draft facts) {
        Ask.Says says = ask.says();
        if (says.faults() != null) {
            long faults = 0;
            for (Wording fault : says.faults()) {
                faults |= fault.bit();
            }
            facts.set(Fact.WORDING, faults);
        }
        state(facts, Fact.TELLS_DEBT, says.tellsDebt());
        state(facts, Fact.NAMES_LENDER, says.namesLender());
        state(facts, Fact.NAMES_AGENCY, says.namesAgency());
        state(facts, Fact.IDENTITY_FIRST, says.identityFirst());
        state(facts, Fact.LETTER_SEALED, says.sealed());
        state(facts, Fact.LETTER_COMPLETE, says.complete());
        state(facts, Fact.OPT_OUT_OFFERED, says.optOutOffered());
        state(facts, Fact.SENDER_REGISTERED, says.sender());
        state(facts, Fact.MODEL_LOGGED, ask.by().modelLogged());
        state(facts, Fact.FEED_MINIMAL, ask.handover().minimal());
        state(facts, Fact.IMPACT_ASSESSED, ask.handover().assessed());
        Ask.Conduct conduct = ask.conduct();
        state(facts, Fact.RECORDER_READY, conduct.recorder());
        state(facts, Fact.CREDENTIALS_READY, conduct.credentials());
        state(facts, Fact.DRESS_CHECKED, conduct.dress());
        state(facts, Fact.ENTRY_CONSENT, conduct.entryConsent());
        state(facts, Fact.FILMING_CONSENT, conduct.filmingConsent());
        state(facts, Fact.VISIT_AGREED, conduct.agreed());
        state(facts, Fact.VISIT_PURPOSE_TOLD, conduct.purposeTold());
        state(facts, Fact.WRITTEN_NOTICE, conduct.writtenNotice());
        state(facts, Fact.OTHER_EFFORTS_FAILED, conduct.otherEffortsFailed());
        if (conduct.noticeAt() != null) {
            facts.set(Fact.VISIT_NOTICE_AT, LocalMoment.seconds(conduct.noticeAt()));
        }
    }

    private static void state(Facts.Draft facts, Fact fact, @Nullable Boolean holds) {
        if (holds != null) {
            facts.flag(fact, holds);
        }
    }

    /** {@code ACTIVE} says of a clearance that it covers visits; for whatever else people do, employment is enough. */
    private static Crew crew(Ask ask, Known known) {
        List<CrewMember> members = new ArrayList<>();
        for (UUID id : ask.by().crew()) {
            CrewMember member = known.clearances.getOrDefault(id, NOTHING_KNOWN);
            if (!known.employed.contains(id)) {
                member = member.with(Clearance.ACTIVE, false);
            } else if (ask.channel() != Channel.VISIT) {
                member = member.with(Clearance.ACTIVE, true);
            }
            members.add(member.with(Clearance.CHECKED_IN, ask.by().checkedIn().contains(id)));
        }
        return new Crew(members);
    }
}
