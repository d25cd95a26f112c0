package org.lifang.kernel.contact;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lifang.kernel.contact.facts.Clearance;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.Crew;
import org.lifang.kernel.contact.facts.CrewMember;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.facts.Facts;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Message;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.kernel.contact.proposal.Stage;

/** A proposal with its facts, changed step by step. */
final class Scene {

    Proposal proposal;
    final Facts.Draft facts = FactsBuilder.good();

    Scene(Proposal proposal) {
        this.proposal = proposal;
    }

    Scene but(UnaryOperator<Proposal> change) {
        proposal = change.apply(proposal);
        return this;
    }

    Scene yes(Fact... more) {
        facts.yes(more);
        return this;
    }

    Scene no(Fact... more) {
        facts.no(more);
        return this;
    }

    Scene forget(Fact... some) {
        facts.forget(some);
        return this;
    }

    Scene set(Fact fact, long value) {
        facts.set(fact, value);
        return this;
    }

    Scene says(Wording fault) {
        return set(Fact.WORDING, fault.bit());
    }

    Scene log(List<ContactEntry> entries) {
        facts.log(entries);
        return this;
    }

    Scene hours(HoursEntry... entries) {
        facts.hours(FactsBuilder.only(entries));
        return this;
    }

    Scene at(int hour) {
        return but(p -> p.when(Span.at(p.when().day(), hour * 3600)));
    }

    Scene span(int fromHour, int toHour) {
        return but(p -> p.when(Span.of(p.when().day(), fromHour * 3600, toHour * 3600)));
    }

    Scene starts() {
        return but(p -> p.stage(Stage.START));
    }

    Scene amount(long fen) {
        return but(p -> p.says(new Message(p.says().kind(), p.says().template(), fen, 0)));
    }

    Scene purpose(Purpose purpose) {
        return but(p -> p.purpose(purpose));
    }

    Scene crew(CrewMember... members) {
        facts.crew(new Crew(List.of(members)));
        return this;
    }

    Scene member(Clearance property, boolean holds) {
        CrewMember good = CrewMember.cleared(Proposals.DAY - 30);
        return crew(good, good.with(property, holds));
    }

    Answer answer(Gate gate) {
        return gate.judge().ask(proposal, facts.build());
    }

    Verdict verdict(Gate gate) {
        return gate.ask(proposal, facts.build());
    }
}
