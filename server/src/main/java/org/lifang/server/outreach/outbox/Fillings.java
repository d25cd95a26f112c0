package org.lifang.server.outreach.outbox;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Owed;
import org.lifang.kernel.wording.Context;
import org.lifang.server.answers.Messages;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanOwed;
import org.lifang.server.outreach.Circumstances;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.springframework.stereotype.Service;

/** What stands in the variables of a message on a day: from the ledger, the book and the house. */
@Service
public final class Fillings {

    /** What stands for a house that nobody named yet. */
    private static final Map<SettingKey, String> EXAMPLES = Map.of(
            SettingKey.HOUSE_NAME, "institution",
            SettingKey.HOUSE_PHONE, "phone-official",
            SettingKey.HOUSE_SITE, "url-official",
            SettingKey.HOUSE_ACCOUNT, "account-official",
            SettingKey.HOUSE_SEAL, "seal",
            SettingKey.HOUSE_STAFF, "staff");

    private final Ledger ledger;
    private final AgreedPartStore parts;
    private final SingleFillings singles;
    private final Settings settings;
    private final Messages messages;

    Fillings(Ledger ledger, AgreedPartStore parts, SingleFillings singles, Settings settings, Messages messages) {
        this.ledger = ledger;
        this.parts = parts;
        this.singles = singles;
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * What somebody owes, as a text tells it.
     *
     * @param fen what the text asks for: overdue, or what falls due next
     * @param claim how limitation stands for the worst of it (CN-L-06)
     */
    public record Sum(long fen, LocalDate due, Context.Claim claim, MessageValues values) {

        /** What is known about using a text for it. */
        public Circumstances circumstances() {
            return new Circumstances(false, claim);
        }
    }

    /** What is overdue on a day; null when nothing is. */
    public @Nullable Sum overdue(long borrower, LocalDate day) {
        Optional<BorrowerStatement> statement = ledger.owedByBorrower(borrower, day);
        if (statement.isEmpty() || statement.get().total().overdue().totalFen() == 0) {
            return null;
        }
        BorrowerStatement owed = statement.get();
        LocalDate oldest = null;
        int missed = 0;
        Context.Claim claim = Context.Claim.LIVE;
        for (LoanOwed.Known loan : owed.loans()) {
            LocalDate due = loan.owed().oldestUnpaidDueOn();
            missed += loan.owed().missedInstalments();
            claim = due == null ? claim : Circumstances.worse(claim, loan.owed().limitation());
            oldest = due != null && (oldest == null || due.isBefore(oldest)) ? due : oldest;
        }
        LocalDate since = oldest == null ? day.minusDays(owed.total().daysPastDue()) : oldest;
        MessageValues values = new MessageValues()
                .owed(owed.total().overdue(), owed.currency(), day)
                .due(since)
                .behind(owed.total().daysPastDue(), missed);
        return new Sum(owed.total().overdue().totalFen(), since, claim, values);
    }

    /** What falls due on a day to come, unless it is paid already or something is overdue. */
    public @Nullable Sum upcoming(long borrower, LocalDate day, LocalDate due) {
        Optional<BorrowerStatement> statement = ledger.owedByBorrower(borrower, day);
        if (statement.isEmpty() || statement.get().total().overdue().totalFen() > 0) {
            return null;
        }
        long fen = 0;
        for (LoanOwed.Known loan : statement.get().loans()) {
            Owed owed = loan.owed();
            if (due.equals(owed.nextDueOn())
                    && loan.currency().equals(statement.get().currency())) {
                fen = Math.addExact(fen, owed.nextDueFen());
            }
        }
        String currency = statement.get().currency();
        return fen == 0
                ? null
                : new Sum(
                        fen,
                        due,
                        Context.Claim.LIVE,
                        new MessageValues().sum(fen, currency).due(due));
    }

    /** What is missing of what somebody promised or agreed for a day; null when nothing is any more. */
    public @Nullable Sum agreed(long borrower, LocalDate due) {
        AgreedPartStore.Left left = parts.left(borrower, due);
        return left == null
                ? null
                : new Sum(
                        left.fen(),
                        due,
                        Context.Claim.LIVE,
                        new MessageValues().sum(left.fen(), left.currency()).due(due));
    }

    @Nullable
    Sum of(Message message, LocalDate day) {
        return switch (message.kind()) {
            case PRE_DUE_REMINDER -> upcoming(message.borrower(), day, message.dueDay());
            case AGREED_REMINDER -> agreed(message.borrower(), message.dueDay());
            case OVERDUE_NOTICE, INVITATION_TO_TALK, VISIT_PROPOSAL -> overdue(message.borrower(), day);
            case APPOINTMENT_OFFER, APPOINTMENT_ANSWER, APPOINTMENT_NOTICE, ONE_TIME_CODE -> singles.of(message, day);
        };
    }

    /**
     * Puts the house's names in. While nothing leaves the house invented ones may stand there, so that the outbox shows
     * what would be sent; otherwise what nobody set stays empty, and nothing is sent.
     */
    public MessageValues house(MessageValues values, String language, boolean leaves) {
        Map<SettingKey, String> names = settings.house();
        if (!leaves) {
            Locale locale = Locale.forLanguageTag(language);
            EXAMPLES.forEach((key, of) -> names.putIfAbsent(key, messages.text("wording.example." + of, locale)));
        }
        return values.house(names);
    }
}
