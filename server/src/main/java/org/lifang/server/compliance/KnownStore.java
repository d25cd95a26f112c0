package org.lifang.server.compliance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.server.agencies.Agencies;
import org.lifang.server.agencies.AgencyStanding;
import org.lifang.server.platform.Prepared;
import org.springframework.stereotype.Repository;

/**
 * Reads everything that bears on a question in one statement: parts of one shape, told apart by their name. One
 * statement means one snapshot and one round trip. Only where an agency would act its register is asked besides.
 */
@Repository
class KnownStore {

    /** How many statements go before a locked question. */
    private static final int BEFORE = 2;

    private static final Param<Long> LOCK = DSL.param("lock", SQLDataType.BIGINT);
    private static final Param<Long[]> LOCKS = DSL.param("locks", SQLDataType.BIGINT.array());

    /** Until the commit: planning the larger statements anew for each question costs more than asking them. */
    private static final Query PLAN_ONCE = DSL.setLocal(DSL.name("plan_cache_mode"), DSL.inline("force_generic_plan"));

    private static final UUID NOTHING = new UUID(0, 0);

    private final DSLContext db;
    private final Agencies agencies;
    private final Prepared question;
    private final Prepared lockedQuestion;
    private final Prepared lockedQuestions;

    KnownStore(DSLContext db, Agencies agencies) {
        this.db = db;
        this.agencies = agencies;
        this.question = Prepared.of(KnownParts.forOne());
        this.lockedQuestion = Prepared.of(PLAN_ONCE, PermitStore.locking(LOCK), KnownParts.forOne());
        this.lockedQuestions = Prepared.of(PLAN_ONCE, PermitStore.lockingAll(LOCKS), KnownParts.forEach());
    }

    /**
     * What is known for a question.
     *
     * @param fromDay how far back the contact log is read
     */
    Known read(Ask ask, Instant now, LocalDate fromDay) {
        return read(List.of(ask), question, one(ask, now, fromDay)).getFirst();
    }

    /**
     * The same once nobody else asks about the borrowers, on any server; held until the commit. The lock is a statement
     * of its own, so that what the one before committed is seen, and travels together with the other.
     */
    List<Known> readLocked(List<Ask> asks, Instant now, int days) {
        if (asks.size() > 1) {
            return read(asks, lockedQuestions, all(asks, now, days));
        }
        Ask ask = asks.getFirst();
        return read(asks, lockedQuestion, one(ask, now, day(ask).minusDays(days)));
    }

    private static LocalDate day(Ask ask) {
        return ask.when().from().toLocalDate();
    }

    private static Map<String, Object> one(Ask ask, Instant now, LocalDate fromDay) {
        Map<String, Object> values = new HashMap<>();
        values.put("lock", PermitStore.lockOf(ask.borrower()));
        values.put("borrower", ask.borrower());
        values.put("person", ask.whom().person());
        values.put("point", ask.point());
        values.put("day", day(ask));
        values.put("from_day", fromDay);
        values.put("now", now);
        values.put("instead_of", Objects.requireNonNullElse(ask.insteadOf(), NOTHING));
        values.put("crew", ask.by().crew().toArray(UUID[]::new));
        return values;
    }

    /** Locks in the order of their numbers, so that two callers with borrowers in common cannot block each other. */
    private static Map<String, Object> all(List<Ask> asks, Instant now, int days) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "locks",
                asks.stream()
                        .map(ask -> PermitStore.lockOf(ask.borrower()))
                        .sorted()
                        .toArray(Long[]::new));
        values.put("borrower", asks.stream().map(Ask::borrower).toArray(Long[]::new));
        values.put("person", asks.stream().map(ask -> ask.whom().person()).toArray(Long[]::new));
        values.put("point", asks.stream().map(Ask::point).toArray(Long[]::new));
        values.put("day", asks.stream().map(ask -> day(ask).toString()).toArray(String[]::new));
        values.put(
                "from_day",
                asks.stream().map(ask -> day(ask).minusDays(days).toString()).toArray(String[]::new));
        values.put("now", now);
        values.put(
                "instead_of",
                asks.stream()
                        .map(ask -> Objects.requireNonNullElse(ask.insteadOf(), NOTHING))
                        .toArray(UUID[]::new));
        values.put(
                "crew",
                asks.stream()
                        .map(ask ->
                                ask.by().crew().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                        .toArray(String[]::new));
        return values;
    }

    private List<Known> read(List<Ask> asks, Prepared statement, Map<String, Object> values) {
        List<Known> all = asks.stream().map(ask -> new Known()).toList();
        db.connection(connection -> read(connection, statement, values, all));
        Map<Acting, Optional<AgencyStanding>> standings = new HashMap<>();
        for (int i = 0; i < asks.size(); i++) {
            all.get(i).agency = standings
                    .computeIfAbsent(new Acting(asks.get(i).by().agency(), day(asks.get(i))), this::standing)
                    .orElse(null);
        }
        return all;
    }

    /** Who would act when; 0 is the lender itself. */
    private record Acting(long agency, LocalDate day) {}

    private Optional<AgencyStanding> standing(Acting acting) {
        return acting.agency() == 0
                ? Optional.empty()
                : agencies.numbered(acting.agency()).flatMap(id -> agencies.standing(id, acting.day()));
    }

    private void read(Connection connection, Prepared prepared, Map<String, Object> values, List<Known> into)
            throws SQLException {
        try (PreparedStatement statement = prepared.on(connection, values)) {
            statement.execute();
            for (int before = prepared == question ? 0 : BEFORE; before > 0; before--) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                KnownRow row = new KnownRow(rows, KnownParts.SLOT_NAMES);
                int number = KnownParts.SLOT_NAMES.size() + 2;
                while (rows.next()) {
                    row.into(prepared == lockedQuestions ? into.get(rows.getInt(number) - 1) : into.getFirst());
                }
            }
        }
    }
}
