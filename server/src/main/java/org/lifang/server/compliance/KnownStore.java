package org.lifang.server.compliance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.lifang.server.agencies.Agencies;
import org.springframework.stereotype.Repository;

/**
 * Reads everything that bears on a question in one statement: parts of one shape, told apart by their name. One
 * statement means one snapshot and one round trip. Only where an agency would act its register is asked besides.
 */
@Repository
class KnownStore {

    private static final Param<Long> LOCK = DSL.param("lock", SQLDataType.BIGINT);

    private final DSLContext db;
    private final Agencies agencies;
    private final Prepared question;
    private final Prepared lockedQuestion;

    KnownStore(DSLContext db, Agencies agencies) {
        this.db = db;
        this.agencies = agencies;
        this.question = Prepared.of(KnownParts.everything());
        this.lockedQuestion = Prepared.of(PermitStore.locking(LOCK), KnownParts.everything());
    }

    /**
     * What is known for a question.
     *
     * @param fromDay how far back the contact log is read
     */
    Known read(Ask ask, Instant now, LocalDate fromDay) {
        return read(ask, now, fromDay, question);
    }

    /**
     * The same once nobody else asks about the borrower, on any server; held until the commit. The lock is a statement
     * of its own, so that what the one before committed is seen, and travels together with the other.
     */
    Known readLocked(Ask ask, Instant now, LocalDate fromDay) {
        return read(ask, now, fromDay, lockedQuestion);
    }

    private Known read(Ask ask, Instant now, LocalDate fromDay, Prepared statement) {
        Map<String, Object> values = new HashMap<>();
        values.put("lock", PermitStore.lockOf(ask.borrower()));
        values.put("borrower", ask.borrower());
        values.put("person", ask.whom().person());
        values.put("point", ask.point());
        values.put("day", ask.when().from().toLocalDate());
        values.put("from_day", fromDay);
        values.put("now", now);
        values.put("instead_of", Objects.requireNonNullElse(ask.insteadOf(), new UUID(0, 0)));
        values.put("crew", ask.by().crew().toArray(UUID[]::new));
        Known known = db.connectionResult(connection -> read(connection, statement, values));
        long agency = ask.by().agency();
        if (agency != 0) {
            known.agency = agencies.numbered(agency)
                    .flatMap(id -> agencies.standing(id, ask.when().from().toLocalDate()))
                    .orElse(null);
        }
        return known;
    }

    private Known read(Connection connection, Prepared prepared, Map<String, Object> values) throws SQLException {
        Known known = new Known();
        try (PreparedStatement statement = prepared.on(connection, values)) {
            statement.execute();
            if (prepared == lockedQuestion) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                KnownRow row = new KnownRow(rows, KnownParts.SLOT_NAMES);
                while (rows.next()) {
                    row.into(known);
                }
            }
        }
        return known;
    }
}
