package org.lifang.server.plans.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Amounts;
import org.lifang.kernel.aging.Component;
import org.lifang.kernel.aging.Instalment;
import org.lifang.kernel.plan.OptionKind;
import org.lifang.kernel.plan.Payment;
import org.lifang.server.answers.Messages;
import org.lifang.server.commands.Effect;
import org.lifang.server.complaints.HoldKind;
import org.lifang.server.complaints.HoldOutcome;
import org.lifang.server.complaints.HoldSource;
import org.lifang.server.complaints.Holds;
import org.lifang.server.ledger.AgreedPostings;
import org.lifang.server.ledger.Posting;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** What an agreement does outside this module: postings of the ledger, and the hold that keeps collection away. */
@Service
class AgreedEffects {

    private static final int LONGEST_REVIEW_DAYS = 366;

    private final AgreedPostings postings;
    private final Holds holds;
    private final BusinessDates dates;
    private final Messages messages;

    AgreedEffects(AgreedPostings postings, Holds holds, BusinessDates dates, Messages messages) {
        this.postings = postings;
        this.holds = holds;
        this.dates = dates;
        this.messages = messages;
    }

    /** Its terms as facts of the ledger from today on. */
    Posting agree(Effect effect, AgreementRecord row, Amounts waived, List<Payment> lines) {
        OptionKind kind = AgreementRules.kind(row);
        Map<Component, Long> given = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            if (waived.of(component) > 0) {
                given.put(component, waived.of(component));
            }
        }
        LocalDate counts = kind.whole() ? null : row.getEndsOn().plusDays(row.getGraceDays() + 1L);
        return postings.agree(
                effect,
                new AgreedPostings.Terms(
                        row.getId(),
                        row.getLoanId(),
                        counts,
                        row.getRatePpm(),
                        given,
                        kind.whole() ? whole(lines) : besides(lines)));
    }

    private static List<Instalment> whole(List<Payment> lines) {
        List<Instalment> schedule = new ArrayList<>();
        for (Payment line : lines) {
            Amounts of = line.of();
            long charges = of.totalFen() - of.principalFen() - of.interestFen();
            schedule.add(new Instalment(
                    schedule.size() + 1,
                    line.dueOn(),
                    of.principalFen(),
                    of.interestFen() + line.newInterestFen(),
                    charges));
        }
        return schedule;
    }

    private static List<Instalment> besides(List<Payment> lines) {
        List<Instalment> interest = new ArrayList<>();
        for (Payment line : lines) {
            if (line.newInterestFen() > 0) {
                interest.add(new Instalment(interest.size() + 1, line.dueOn(), 0, line.newInterestFen(), 0));
            }
        }
        return interest;
    }

    Posting lift(Effect effect, AgreementRecord row) {
        return postings.lift(effect, row.getId());
    }

    Posting fulfil(Effect effect, AgreementRecord row) {
        return postings.fulfil(effect, row.getId());
    }

    Posting reopen(Effect effect, AgreementRecord row) {
        return postings.reopen(effect, row.getId());
    }

    /** While it is kept only agreed reminders reach the borrower (CN-D-07, CN-D-09); the hold's id, null if refused. */
    @Nullable
    UUID hold(Effect effect, AgreementRecord row, UUID id) {
        LocalDate today = dates.today();
        LocalDate ends = row.getEndsOn().plusDays(row.getGraceDays() + 1L);
        LocalDate latest = today.plusDays(LONGEST_REVIEW_DAYS);
        HoldOutcome.Denied no = holds.openWithin(
                effect,
                new Holds.Draft(
                        id,
                        row.getBorrowerId(),
                        row.getLoanId(),
                        HoldKind.PLAN,
                        null,
                        today,
                        null,
                        null,
                        HoldSource.HOUSE,
                        row.getId().toString(),
                        messages.text("plans.hold.reason", Locale.SIMPLIFIED_CHINESE),
                        ends.isAfter(latest) ? latest : ends));
        return no == null ? id : null;
    }

    void release(Effect effect, AgreementRecord row) {
        UUID hold = row.getHoldId();
        if (hold != null) {
            holds.liftWithin(effect, hold, messages.text("plans.hold.over", Locale.SIMPLIFIED_CHINESE));
        }
    }
}
