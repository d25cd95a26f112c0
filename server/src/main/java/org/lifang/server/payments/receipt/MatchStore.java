package org.lifang.server.payments.receipt;

import static org.lifang.server.ledger.views.AgreedFactsTable.AGREED_FACTS;
import static org.lifang.server.portfolio.views.BorrowerFaceTable.BORROWER_FACE;
import static org.lifang.server.portfolio.views.LoanCardTable.LOAN_CARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Masks;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Repository;

/** Finds loans by what payers write. */
@Repository
class MatchStore {

    private final DSLContext db;
    private final Sealer sealer;

    MatchStore(DSLContext db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** A loan and its borrower as a list shows them. */
    record Loan(
            long loanId,
            String loanNo,
            long borrowerId,
            String currency,
            String borrowerMasked,
            @Nullable LocalDate closedOn) {}

    /** Which loans words name, whosoever they are. */
    record Named(Map<String, List<Long>> numbers, Map<UUID, List<Long>> agreements, Set<Long> ours) {

        Set<Long> by(Words words) {
            Set<Long> loans = new LinkedHashSet<>();
            words.numbers().forEach(number -> loans.addAll(numbers.getOrDefault(number, List.of())));
            words.agreements().forEach(id -> loans.addAll(agreements.getOrDefault(id, List.of())));
            words.ours().stream().filter(ours::contains).forEach(loans::add);
            return loans;
        }
    }

    /** The loans that any of these words name. */
    Named named(Collection<Words> all) {
        Set<String> numbers = new LinkedHashSet<>();
        Set<UUID> agreements = new LinkedHashSet<>();
        Set<Long> ours = new LinkedHashSet<>();
        for (Words words : all) {
            numbers.addAll(words.numbers());
            agreements.addAll(words.agreements());
            ours.addAll(words.ours());
        }
        return new Named(
                numbers.isEmpty() ? Map.of() : byNumber(numbers),
                agreements.isEmpty() ? Map.of() : byAgreement(agreements),
                ours.isEmpty() ? Set.of() : known(ours));
    }

    private Map<String, List<Long>> byNumber(Collection<String> numbers) {
        return db.select(LOAN_CARD.LOAN_NO, LOAN_CARD.LOAN_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.LOAN_NO.eq(DSL.any(numbers.toArray(String[]::new))))
                .fetchGroups(LOAN_CARD.LOAN_NO, LOAN_CARD.LOAN_ID);
    }

    private Map<UUID, List<Long>> byAgreement(Collection<UUID> ids) {
        return db.select(AGREED_FACTS.AGREED_ID, AGREED_FACTS.LOAN_ID)
                .from(AGREED_FACTS)
                .where(AGREED_FACTS.AGREED_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchGroups(AGREED_FACTS.AGREED_ID, AGREED_FACTS.LOAN_ID);
    }

    private Set<Long> known(Collection<Long> ids) {
        return db.select(LOAN_CARD.LOAN_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.LOAN_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .fetchSet(LOAN_CARD.LOAN_ID);
    }

    /** All loans of some borrowers, by borrower. */
    Map<Long, List<Long>> loansOf(Collection<Long> borrowers) {
        return db.select(LOAN_CARD.BORROWER_ID, LOAN_CARD.LOAN_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.BORROWER_ID.eq(DSL.any(borrowers.toArray(Long[]::new))))
                .orderBy(LOAN_CARD.LOAN_ID)
                .fetchGroups(LOAN_CARD.BORROWER_ID, LOAN_CARD.LOAN_ID);
    }

    Set<Long> borrowers(Collection<Long> loans) {
        return db.select(LOAN_CARD.BORROWER_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.LOAN_ID.in(loans))
                .fetchSet(LOAN_CARD.BORROWER_ID);
    }

    List<Long> loansOf(Collection<Long> borrowers, int most) {
        return db.select(LOAN_CARD.LOAN_ID)
                .from(LOAN_CARD)
                .where(LOAN_CARD.BORROWER_ID.in(borrowers))
                .orderBy(LOAN_CARD.LOAN_ID)
                .limit(most)
                .fetch(LOAN_CARD.LOAN_ID);
    }

    Map<Long, Loan> cards(Collection<Long> loans) {
        return db.select(
                        LOAN_CARD.LOAN_ID,
                        LOAN_CARD.LOAN_NO,
                        LOAN_CARD.BORROWER_ID,
                        LOAN_CARD.CURRENCY,
                        BORROWER_FACE.NAME_SEALED,
                        LOAN_CARD.CLOSED_ON)
                .from(LOAN_CARD)
                .join(BORROWER_FACE)
                .on(BORROWER_FACE.BORROWER_ID.eq(LOAN_CARD.BORROWER_ID))
                .where(LOAN_CARD.LOAN_ID.in(loans))
                .fetchMap(
                        LOAN_CARD.LOAN_ID,
                        row -> new Loan(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                masked(row.value5()),
                                row.value6()));
    }

    private String masked(byte[] sealed) {
        return sealed.length == 0 ? "" : Masks.name(sealer.open(Field.NAME, sealed));
    }
}
