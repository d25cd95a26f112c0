package org.lifang.server.compliance;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Registers that say what a test told them; of what they were told nothing, everything is in order. */
@Component
@Primary
class ToldRegisters implements Registers {

    private static final int TRAINED_DAYS_AGO = 100;

    private final Map<Long, Consumer<Facts.Draft>> holds = new ConcurrentHashMap<>();
    private final Map<UUID, UnaryOperator<CrewMember>> crews = new ConcurrentHashMap<>();

    void tell(long borrower, Consumer<Facts.Draft> what) {
        holds.put(borrower, what);
    }

    void tell(UUID collector, UnaryOperator<CrewMember> what) {
        crews.put(collector, what);
    }

    void forget() {
        holds.clear();
        crews.clear();
    }

    @Override
    public void holds(long borrower, int day, Facts.Draft facts) {
        facts.no(
                Fact.COMPLAINT_OPEN,
                Fact.DISPUTE_OPEN,
                Fact.HARDSHIP,
                Fact.DEAD,
                Fact.INCAPABLE,
                Fact.NO_CONTACT_ORDER,
                Fact.PLAN_PERFORMING,
                Fact.SELF_HARM,
                Fact.BUREAU_DISPUTE,
                Fact.OCCASION);
        holds.getOrDefault(borrower, nothing -> {}).accept(facts);
    }

    @Override
    public CrewMember clearance(UUID collector, int day) {
        return crews.getOrDefault(collector, UnaryOperator.identity())
                .apply(CrewMember.cleared(day - TRAINED_DAYS_AGO));
    }

    @Override
    public void agency(long agency, int day, Facts.Draft facts) {
        facts.yes(Fact.AGENCY_LISTED, Fact.AGENCY_PUBLISHED, Fact.AGENCY_RECORDS_COMPLETE, Fact.AGENCY_DATA_TERMS)
                .no(Fact.AGENCY_PASSED_ON, Fact.AGENCY_VIOLENT_RECORD)
                .set(Fact.AGENCY_EVALUATED_ON, day - TRAINED_DAYS_AGO)
                .set(Fact.AGENCY_INSPECTED_ON, day - TRAINED_DAYS_AGO)
                .set(Fact.AGENCY_CONTRACT_ENDS_ON, day + TRAINED_DAYS_AGO);
    }
}
