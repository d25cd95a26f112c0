package org.lifang.kernel.contact.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Fact;
import org.lifang.kernel.contact.pack.Action;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;

/** Section 1.3, with the guarantor of section 1.11. */
final class PeopleRows {

    private final Question asked;
    private final Notes notes;

    PeopleRows(Question asked, Notes notes) {
        this.asked = asked;
        this.notes = notes;
    }

    void read() {
        if (asked.placement()) {
            return;
        }
        sources();
        obligors();
        estates();
        capacity();
        if (asked.stranger()) {
            notesOfThirdParties();
        }
        if (asked.thirdParty() || asked.target(Target.HEIR)) {
            notes.stop("CN-W-07", Fact.PERSON_REFUSED, "PERSON_REFUSED");
        }
        if (asked.target(Target.SPOUSE) && asked.asksPayment()) {
            notes.proof("CN-W-18", Fact.SPOUSE_LIABLE, "SPOUSE_NOT_LIABLE");
        }
    }

    private void sources() {
        if (notes.has("CN-W-12")
                && (notes.number("CN-W-12", "sources")
                                & 1 << asked.asked.to().source().code())
                        == 0) {
            notes.says("CN-W-12", "SOURCE_NOT_LAWFUL");
        }
        notes.proof("CN-W-12", Fact.SOURCE_PROVEN, "SOURCE_NOT_PROVEN");
    }

    private void obligors() {
        if (asked.target(Target.GUARANTOR)) {
            notes.proof("CN-W-02", Fact.GUARANTEE_ON_FILE, "NO_GUARANTEE_ON_FILE");
            if (notes.has("CN-L-16") && !guaranteeLives()) {
                notes.says("CN-L-16", "GUARANTEE_PERIOD_ENDED");
            }
        }
        if (asked.target(Target.JOINT_OBLIGOR)) {
            notes.proof("CN-W-02", Fact.JOINT_CONTRACT_ON_FILE, "NO_GUARANTEE_ON_FILE");
        }
    }

    /** As agreed; without agreement six months from the due day; unknown when neither is on file. */
    private boolean guaranteeLives() {
        if (asked.known(Fact.GUARANTEE_ENDS_ON)) {
            return !asked.day.isAfter(asked.date(Fact.GUARANTEE_ENDS_ON));
        }
        return asked.known(Fact.GUARANTEED_DUE_ON)
                && !asked.day.isAfter(asked.date(Fact.GUARANTEED_DUE_ON).plusMonths(notes.number("CN-L-16", "months")));
    }

    private void estates() {
        if (asked.target(Target.DEBTOR)) {
            notes.stop("CN-W-17", Fact.DEAD, "DEBTOR_DEAD");
        }
        if (!asked.target(Target.HEIR) || !asked.asksPayment()) {
            return;
        }
        notes.proof("CN-W-17", Fact.HEIR_ON_FILE, "HEIR_NOT_ON_FILE");
        notes.stop("CN-W-17", Fact.HEIR_RENOUNCED, "HEIR_RENOUNCED");
        if (!asked.known(Fact.ESTATE_FEN)) {
            notes.unknown("CN-W-17");
        } else if (asked.value(Fact.ESTATE_FEN) == 0 || asked.asked.says().amountFen() > asked.value(Fact.ESTATE_FEN)) {
            notes.says("CN-W-17", "ABOVE_ESTATE");
        }
    }

    private void capacity() {
        notes.stop("CN-W-19", Fact.PERSON_MINOR, "MINOR");
        if (asked.target(Target.DEBTOR)) {
            notes.stop("CN-W-19", Fact.INCAPABLE, "DEBTOR_INCAPABLE");
        }
    }

    private void notesOfThirdParties() {
        if (asked.asksPayment()) {
            notes.says("CN-W-01", "DEMAND_ON_THIRD_PARTY");
        }
        if (!hasGround()) {
            notes.says("CN-W-03", "THIRD_PARTY_WITHOUT_GROUND");
        }
        if (!permittedRequest()) {
            notes.says("CN-W-05", "ONLY_TWO_REQUESTS");
        }
        if (asked.purpose(Purpose.PAYMENT_INFORMATION)) {
            notes.proof("CN-W-08", Fact.WISHES_TO_PAY, "NO_WISH_TO_PAY");
        }
        if (asked.target(Target.CONTACT_PERSON) && asked.collects()) {
            notes.proof("CN-W-14", Fact.CONTACT_PERSON_AGREED, "CONTACT_PERSON_NOT_AGREED");
        }
        debtFacts();
        relation();
        unreachable();
    }

    private boolean hasGround() {
        return switch (asked.asked.purpose()) {
            case RESTORE_CONTACT, PAYMENT_INFORMATION -> true;
            case FIND_HEIRS -> asked.yes(Fact.DEAD) || asked.yes(Fact.INCAPABLE);
            case SERVICE_ANSWER -> asked.yes(Fact.ASKED_FOR);
            default -> false;
        };
    }

    private boolean permittedRequest() {
        TemplateKind kind = asked.asked.says().kind();
        return asked.purpose(Purpose.SERVICE_ANSWER)
                || kind == TemplateKind.ASK_CONTACT
                || kind == TemplateKind.ASK_CALL_BACK
                || (asked.purpose(Purpose.PAYMENT_INFORMATION) && kind == TemplateKind.PAYMENT_INFORMATION);
    }

    /** What is needed to pay may be told to who wishes to pay. */
    private void debtFacts() {
        boolean payment = asked.purpose(Purpose.PAYMENT_INFORMATION) && asked.yes(Fact.WISHES_TO_PAY);
        if (asked.tellsDebt() && !payment) {
            notes.says("CN-W-06", "DEBT_TOLD_TO_THIRD_PARTY");
            notes.says("CN-P-11", "DEBT_TOLD_TO_THIRD_PARTY");
        }
        if (asked.tellsDebt() && asked.purpose(Purpose.RESTORE_CONTACT, Purpose.FIND_HEIRS)) {
            notes.says("CN-W-11", "DEBT_TOLD_TO_THIRD_PARTY");
        }
    }

    /** That a spouse is related must have been decided; nobody else is, but heirs may be looked for among them. */
    private void relation() {
        if (asked.asksPayment()) {
            notes.says("CN-W-15", "UNRELATED_THIRD_PARTY");
        }
        if (!asked.collects() || asked.purpose(Purpose.FIND_HEIRS)) {
            return;
        }
        if (asked.target(Target.SPOUSE)) {
            if (!asked.yes(Fact.RELATED_DECIDED)) {
                notes.says("CN-W-09", Action.HOLD, "RELATION_NOT_DECIDED");
            }
        } else if (asked.target(Target.OTHER) || asked.asksPayment()) {
            notes.says("CN-W-09", "UNRELATED_THIRD_PARTY");
        }
    }

    private void unreachable() {
        if (!asked.purpose(Purpose.RESTORE_CONTACT)) {
            return;
        }
        if (notes.has("CN-W-04") && asked.known(Fact.UNREACHABLE_DAYS_AGREED)) {
            if (daysWithoutContact() < asked.value(Fact.UNREACHABLE_DAYS_AGREED)) {
                notes.says("CN-W-04", "NOT_UNREACHABLE_BY_CONTRACT");
            }
        }
        if (notes.has("CN-W-10") && !numberInvalid() && !failedDays()) {
            notes.says("CN-W-10", "NOT_UNREACHABLE");
        }
    }

    /** Since the debtor was last heard of; a log shows nothing from before its first try. */
    private long daysWithoutContact() {
        Optional<LocalDate> firstTry = asked.log.stream()
                .filter(each -> each.target() == Target.DEBTOR)
                .map(Question::day)
                .min(Comparator.naturalOrder());
        LocalDate since = lastHeard().or(() -> firstTry).orElse(asked.day);
        return Math.max(0, ChronoUnit.DAYS.between(since, asked.day));
    }

    /** The day the debtor was last reached or began a contact; a reservation that is due may have reached. */
    private Optional<LocalDate> lastHeard() {
        return asked.log.stream()
                .filter(each -> each.target() == Target.DEBTOR)
                .filter(each -> each.inbound()
                        || (Question.connected(each)
                                && (each.outcome() != Outcome.RESERVED
                                        || !Question.day(each).isAfter(asked.day))))
                .map(Question::day)
                .max(Comparator.naturalOrder());
    }

    private boolean numberInvalid() {
        return asked.happenedBy(Fact.NUMBER_INVALID_ON)
                && lastHeard()
                        .filter(heard -> !heard.isBefore(asked.date(Fact.NUMBER_INVALID_ON)))
                        .isEmpty();
    }

    /** So many whole days in a row with calls of which none got through, lately, and nothing heard since they began. */
    private boolean failedDays() {
        int days = notes.number("CN-W-10", "days");
        int fresh = notes.number("CN-W-10", "fresh");
        for (LocalDate last = asked.day.minusDays(1);
                !last.isBefore(asked.day.minusDays(fresh));
                last = last.minusDays(1)) {
            LocalDate first = last.minusDays(days - 1L);
            LocalDate end = last;
            boolean heard = lastHeard().filter(each -> !each.isBefore(first)).isPresent();
            if (!heard && first.datesUntil(end.plusDays(1)).allMatch(this::failed)) {
                return true;
            }
        }
        return false;
    }

    private boolean failed(LocalDate day) {
        return asked.log.stream()
                .anyMatch(each -> calledInVain(each) && Question.day(each).equals(day));
    }

    private static boolean calledInVain(ContactEntry entry) {
        return Question.voice(entry)
                && !entry.inbound()
                && entry.target() == Target.DEBTOR
                && entry.outcome() == Outcome.ATTEMPTED;
    }
}
