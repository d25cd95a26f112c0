package org.lifang.server.field.badge;

import static org.lifang.server.field.tables.PortraitTable.PORTRAIT;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Users;
import org.lifang.server.platform.Sha256;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Service;

/** Faces on badges. */
@Service
public class Portraits {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final DSLContext db;
    private final Users users;
    private final Commands commands;
    private final Sealer sealer;

    Portraits(DSLContext db, Users users, Commands commands, Sealer sealer) {
        this.db = db;
        this.users = users;
        this.commands = commands;
        this.sealer = sealer;
    }

    /** How putting one on a badge, or taking it off, ended. */
    sealed interface Outcome {

        record Done(UUID user) implements Outcome {}

        record Unfit() implements Outcome, Refusal {
            @Override
            public String code() {
                return "PORTRAIT_UNFIT";
            }

            @Override
            public int status() {
                return 422;
            }
        }

        record Unknown() implements Outcome, Refusal {
            @Override
            public String code() {
                return "PORTRAIT_UNKNOWN";
            }

            @Override
            public int status() {
                return 404;
            }
        }
    }

    /** Whose badge has one, and since when. */
    record Line(UUID user, Instant setAt) {}

    Result<Outcome> set(Command command, UUID user, byte[] photo) throws IOException {
        byte[] picture = photo.length > MOST_BYTES ? null : Portrait.of(photo);
        return commands.run(command.over(Sha256.of(photo)), Outcome.class, effect -> {
            if (users.find(user) == null) {
                return new Outcome.Unknown();
            }
            if (picture == null) {
                return new Outcome.Unfit();
            }
            byte[] sealed = sealer.sealBytes(Field.DOCUMENT, picture);
            db.insertInto(PORTRAIT)
                    .set(PORTRAIT.USER_ID, user)
                    .set(PORTRAIT.PICTURE_SEALED, sealed)
                    .set(PORTRAIT.SET_BY, effect.actor())
                    .set(PORTRAIT.SET_AT, effect.at())
                    .onConflict(PORTRAIT.USER_ID)
                    .doUpdate()
                    .set(PORTRAIT.PICTURE_SEALED, sealed)
                    .set(PORTRAIT.SET_BY, effect.actor())
                    .set(PORTRAIT.SET_AT, effect.at())
                    .execute();
            effect.audit("field.portrait.set", "user/" + user, null, null, Map.of("bytes", picture.length));
            return new Outcome.Done(user);
        });
    }

    Result<Outcome> remove(Command command, UUID user) {
        return commands.run(command, Outcome.class, effect -> {
            int gone = db.deleteFrom(PORTRAIT).where(PORTRAIT.USER_ID.eq(user)).execute();
            if (gone == 0) {
                return new Outcome.Unknown();
            }
            effect.audit("field.portrait.removed", "user/" + user, null, null, Map.of());
            return new Outcome.Done(user);
        });
    }

    List<Line> all() {
        return db.select(PORTRAIT.USER_ID, PORTRAIT.SET_AT)
                .from(PORTRAIT)
                .orderBy(PORTRAIT.USER_ID)
                .fetch(row -> new Line(row.value1(), row.value2()));
    }

    /** Somebody's picture, JPEG; null when there is none. */
    public byte @Nullable [] find(UUID user) {
        byte[] sealed = db.fetchValue(PORTRAIT.PICTURE_SEALED, PORTRAIT.USER_ID.eq(user));
        return sealed == null ? null : sealer.openBytes(Field.DOCUMENT, sealed);
    }
}
