package org.lifang.server.visits.portal;

import static org.lifang.server.visits.tables.PassTable.PASS;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.outreach.Ids;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Repository;

/** Whoever entered a code may answer for half an hour, in that browser and about that appointment. */
@Repository
class Passes {

    static final Duration VALID = Duration.ofMinutes(30);

    private static final int BYTES = 32;

    private final DSLContext db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Passes(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new one; what stands in the cookie is kept nowhere. */
    String open(UUID appointment, UUID code) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        db.insertInto(PASS)
                .set(PASS.ID, Ids.at(now))
                .set(PASS.APPOINTMENT_ID, appointment)
                .set(PASS.TOKEN_HASH, Sha256.of(token))
                .set(PASS.CODE_ID, code)
                .set(PASS.OPENED_AT, now)
                .set(PASS.EXPIRES_AT, now.plus(VALID))
                .execute();
        return token;
    }

    /** The code by which this appointment was opened; null without a pass that still holds. */
    @Nullable
    UUID code(UUID appointment, @Nullable String token) {
        return token == null
                ? null
                : db.select(PASS.CODE_ID)
                        .from(PASS)
                        .where(PASS.TOKEN_HASH.eq(Sha256.of(token)))
                        .and(PASS.APPOINTMENT_ID.eq(appointment))
                        .and(PASS.EXPIRES_AT.gt(clock.instant()))
                        .fetchOne(PASS.CODE_ID);
    }
}
