package org.lifang.server.documents;

import static org.lifang.server.portfolio.views.BorrowerCardTable.BORROWER_CARD;
import static org.lifang.server.portfolio.views.ContactCardTable.CONTACT_CARD;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.aging.Owed;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.Ledger;
import org.lifang.server.ledger.LoanOwed;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.portfolio.views.LoanCardRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;

/** Reads what a paper tells: the house from its settings, the person from the book, sums from the ledger. */
@Component
class FactsReader {

    private static final Set<SettingKey> HOUSE = EnumSet.of(
            SettingKey.HOUSE_NAME,
            SettingKey.HOUSE_PHONE,
            SettingKey.HOUSE_SITE,
            SettingKey.HOUSE_ACCOUNT,
            SettingKey.HOUSE_SEAL,
            SettingKey.HOUSE_VERIFY);

    private final DSLContext db;
    private final Sealer sealer;
    private final Ledger ledger;
    private final Settings settings;

    FactsReader(DSLContext db, Sealer sealer, Ledger ledger, Settings settings) {
        this.db = db;
        this.sealer = sealer;
        this.ledger = ledger;
        this.settings = settings;
    }

    /**
     * Everything about one borrower's loans on a day, or about one of them; null when there is none.
     *
     * @param paid whether each payment is wanted too
     */
    @Nullable
    Facts read(long borrower, @Nullable Long loan, LocalDate asOf, boolean paid) {
        List<BorrowerStatement> days = ledger.owedByBorrower(borrower, List.of(asOf, asOf.plusDays(1)));
        if (days.isEmpty()) {
            return null;
        }
        BorrowerStatement today = days.getFirst();
        Map<Long, Owed> next = new HashMap<>();
        days.getLast().loans().forEach(each -> next.put(each.loanId(), each.owed()));
        Map<Long, LoanCardRecord> cards = db.selectFrom(LOAN_CARD)
                .where(LOAN_CARD.BORROWER_ID.eq(borrower))
                .fetchMap(LOAN_CARD.LOAN_ID);
        List<Facts.Loan> loans = new ArrayList<>();
        for (LoanOwed.Known each : today.loans()) {
            LoanCardRecord card = cards.get(each.loanId());
            boolean wanted = loan == null || loan == each.loanId();
            if (card != null && wanted && each.currency().equals(today.currency())) {
                loans.add(loan(card, each.owed(), next.getOrDefault(each.loanId(), each.owed()), paid));
            }
        }
        loans.sort(Comparator.comparing(Facts.Loan::disbursedOn).thenComparing(Facts.Loan::number));
        return loans.isEmpty() ? null : person(borrower, asOf, today.currency(), loans);
    }

    private Facts.Loan loan(LoanCardRecord card, Owed owed, Owed next, boolean paid) {
        return new Facts.Loan(
                card.getLoanId(),
                card.getLoanNo(),
                card.getDisbursedOn(),
                card.getMaturesOn(),
                card.getPrincipalFen(),
                card.getAnnualRatePpm(),
                card.getInstalmentCount(),
                card.getClosedOn(),
                owed,
                next,
                paid
                        ? ledger.payments(card.getLoanId()).stream()
                                .filter(payment -> !payment.paidOn().isAfter(owed.asOf()))
                                .toList()
                        : List.of());
    }

    private Facts person(long borrower, LocalDate asOf, String currency, List<Facts.Loan> loans) {
        return db.selectFrom(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.eq(borrower))
                .fetchSingle(row -> {
                    String idNo = sealer.openNullable(Field.ID_NO, row.getIdNoSealed());
                    return new Facts(
                            house(),
                            sealer.open(Field.NAME, row.getNameSealed()),
                            idNo == null ? null : Masks.idNumber(idNo),
                            address(borrower),
                            asOf,
                            currency,
                            loans,
                            Map.of());
                });
    }

    /** Where the person said letters go, else where they live. */
    private @Nullable String address(long borrower) {
        return db.select(CONTACT_CARD.VALUE_SEALED)
                .from(CONTACT_CARD)
                .where(CONTACT_CARD.BORROWER_ID.eq(borrower))
                .and(CONTACT_CARD.PERSON_ID.isNull())
                .and(CONTACT_CARD.KIND.in("POSTAL", "HOME"))
                .and(CONTACT_CARD.CONSENT.ne("WITHDRAWN"))
                .orderBy(CONTACT_CARD.KIND.desc(), CONTACT_CARD.CONTACT_POINT_ID.desc())
                .limit(1)
                .fetchOne(row -> sealer.open(Field.ADDRESS, row.value1()));
    }

    /** The language the person reads, as far as papers are written in it. */
    String language(long borrower) {
        String known = db.select(BORROWER_CARD.LANGUAGE)
                .from(BORROWER_CARD)
                .where(BORROWER_CARD.BORROWER_ID.eq(borrower))
                .fetchOne(BORROWER_CARD.LANGUAGE);
        return known != null && known.startsWith("en") ? "en" : "zh-CN";
    }

    private Facts.House house() {
        Map<SettingKey, String> set = settings.find(HOUSE);
        return new Facts.House(
                set.get(SettingKey.HOUSE_NAME),
                set.get(SettingKey.HOUSE_PHONE),
                set.get(SettingKey.HOUSE_SITE),
                set.get(SettingKey.HOUSE_ACCOUNT),
                set.get(SettingKey.HOUSE_SEAL),
                set.get(SettingKey.HOUSE_VERIFY));
    }
}
