package org.lifang.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.LifangTest;
import org.lifang.server.nightly.Progress;
import org.lifang.server.nightly.StepResult;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A key is added on 10 March 2026; the next night seals everything anew, in batches, and then has nothing to do. */
@LifangTest
class RekeyingStory {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 10);
    private static final UUID BATCH = UUID.fromString("0198c000-0000-7000-8000-000000000009");
    private static final int ROWS = Rekeying.BATCH_ROWS + 500;
    private static final List<String> KEYS = List.of("batch", "section", "id");
    private static final SealedColumn NAMES = SealedColumn.of("public", "sealed_thing", KEYS, "name", Field.NAME);
    private static final SealedColumn POINTS = SealedColumn.byKind(
            "public", "sealed_thing", KEYS, "point", "kind", Map.of("MOBILE", Field.MOBILE, "EMAIL", Field.EMAIL));

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Autowired
    private RekeyStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void everyValueMovesToTheNewKeyAndStaysWhatItWas() {
        KeyStore keys = new KeyStore(db, clock);
        db.deleteFrom(org.lifang.server.privacy.tables.KeyVersionTable.KEY_VERSION)
                .execute();
        Keyring keyring = Keyring.open(new KeyFolder(folder), keys);
        Sealer sealer = new Sealer(keyring);
        fill(sealer);
        Rekeying night = new Rekeying(keyring, keys, sealer, store, new Columns(List.of(NAMES, POINTS)), transactions);

        assertThat(night.run(NIGHT, new Counting())).isEqualTo(StepResult.NOTHING);
        assertThat(keyring.rotate()).isEqualTo(2);
        assertThat(night.run(NIGHT, new Counting()).changed()).isEqualTo(ROWS * 2L);
        assertThat(night.run(NIGHT, new Counting())).isEqualTo(StepResult.NOTHING);

        db.fetch("select id, name, kind, point from sealed_thing").forEach(row -> {
            int id = row.get("id", Integer.class);
            byte[] name = row.get("name", byte[].class);
            assertThat(Sealer.version(name)).isEqualTo(2);
            assertThat(sealer.open(Field.NAME, name)).isEqualTo("示例" + id);
            Field field = row.get("kind", String.class).equals("MOBILE") ? Field.MOBILE : Field.EMAIL;
            assertThat(sealer.open(field, row.get("point", byte[].class))).isEqualTo("point" + id);
        });
    }

    private void fill(Sealer sealer) {
        db.execute("drop table if exists sealed_thing");
        db.execute(
                "create table sealed_thing (batch uuid, section text, id bigint, name bytea, kind text, point bytea)");
        for (int id = 0; id < ROWS; id++) {
            String kind = id % 2 == 0 ? "MOBILE" : "EMAIL";
            Field field = id % 2 == 0 ? Field.MOBILE : Field.EMAIL;
            db.execute(
                    "insert into sealed_thing values (?, ?, ?, ?, ?, ?)",
                    BATCH,
                    kind,
                    (long) id,
                    sealer.seal(Field.NAME, "示例" + id),
                    kind,
                    sealer.seal(field, "point" + id));
        }
    }

    /** Columns as the modules would declare them. */
    private record Columns(List<SealedColumn> columns) implements ObjectProvider<SealedColumn> {
        @Override
        public Stream<SealedColumn> stream() {
            return columns.stream();
        }

        @Override
        public Stream<SealedColumn> orderedStream() {
            return columns.stream();
        }
    }

    /** A night that only counts. */
    private static final class Counting implements Progress {
        @Override
        public @Nullable String cursor() {
            return null;
        }

        @Override
        public void expect(long rows) {}

        @Override
        public void checkpoint(@Nullable String cursor, StepResult chunk) {
            assertThat(chunk.read()).isLessThanOrEqualTo(Rekeying.BATCH_ROWS);
        }

        @Override
        public void badRow(String target, String code) {
            throw new AssertionError(target + " " + code);
        }
    }
}
