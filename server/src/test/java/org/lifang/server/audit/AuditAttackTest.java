package org.lifang.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who owns the database, but not the key, tries to change what was recorded. */
@LifangTest
class AuditAttackTest {

    private static final int SEALED = 40;
    private static final int WAITING = 6;
    private static final int ATTACKS = 240;
    private static final UUID ACTOR = new UUID(0L, 7L);

    @Autowired
    private Commands commands;

    @Autowired
    private Chainer chainer;

    @Autowired
    private Proofs proofs;

    @Autowired
    private Audit audit;

    @Autowired
    private HeadFile headFile;

    @Autowired
    private DataSource source;

    private int written;

    record Noted(int number) {}

    /** An act of the attacker, in SQL. */
    private interface Attack {
        List<String> sql(SplittableRandom random);
    }

    @BeforeEach
    void aRecordWithSealedAndWaitingLines() throws SQLException {
        attack(List.of("truncate audit.line, audit.pending, audit.seal", "delete from commands.receipt"));
        headFile.publish(Seal.NONE);
        written = 0;
        note(SEALED);
        chainer.sealAll();
        note(WAITING);
        attack(List.of(
                "drop schema if exists kept cascade",
                "create schema kept",
                "create table kept.line as table audit.line",
                "create table kept.pending as table audit.pending",
                "create table kept.seal as table audit.seal",
                "create table kept.receipt as table commands.receipt"));
    }

    @Test
    void anUntouchedRecordIsWhole() {
        Proof proof = proofs.verify();
        assertThat(proof.firstBad()).isNull();
        assertThat(proof.sealed()).isEqualTo(SEALED);
        assertThat(proof.lines()).isEqualTo(SEALED + WAITING);
    }

    @Test
    void sealingWhatWaitsKeepsItWhole() {
        assertThat(audit.verify().sealed()).isEqualTo(SEALED + WAITING);
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void theDatabaseItselfRefusesChangesToWhatIsWritten() throws SQLException {
        for (String sql : List.of(
                "update audit.line set action = 'other'",
                "delete from audit.line",
                "truncate audit.line cascade",
                "update audit.seal set seq = seq + 100",
                "delete from audit.seal",
                "truncate audit.seal")) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void noAttackOfTwoHundredAndFortyGoesUnseen() throws SQLException {
        List<Attack> kinds = kinds();
        SplittableRandom random = new SplittableRandom(20_260_310L);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < ATTACKS; i++) {
            List<String> sql = kinds.get(i % kinds.size()).sql(random);
            attack(sql);
            if (proofs.verify().ok()) {
                unseen.add(String.join("; ", sql));
            }
            restore();
        }
        assertThat(unseen).isEmpty();
        assertThat(proofs.verify().ok()).isTrue();
    }

    private List<Attack> kinds() {
        List<Attack> kinds = new ArrayList<>(List.of(
                r -> List.of("delete from audit.line where id = " + sealedId(r)),
                r -> List.of("delete from audit.seal where seq = " + seq(r)),
                r -> {
                    long seq = seq(r);
                    return List.of(
                            "delete from audit.line where id = (select line_id from audit.seal where seq = " + seq
                                    + ")",
                            "delete from audit.seal where seq = " + seq,
                            "update audit.seal set seq = seq + 100000 where seq > " + seq,
                            "update audit.seal set seq = seq - 100001 where seq > 100000");
                },
                r -> swapLines(sealedId(r), sealedId(r)),
                r -> {
                    long one = seq(r);
                    long two = one % SEALED + 1;
                    return List.of(
                            "create temp table s as select * from audit.seal where seq in (" + one + "," + two + ")",
                            "update audit.seal a set hash = s.hash, line_id = -s.line_id from s" + " where a.seq in ("
                                    + one + "," + two + ") and s.seq <> a.seq",
                            "update audit.seal set line_id = -line_id where line_id < 0",
                            "drop table s");
                },
                r -> List.of("insert into audit.line select 900000 + id, at, actor, 'forged', target, reason, null,"
                        + " before_hash, after_hash, details, mac from audit.line where id = " + sealedId(r)),
                r -> List.of(
                        "insert into audit.line select 900000 + id, at, actor, action, target, reason, null,"
                                + " before_hash, after_hash, details, mac from audit.line where id = " + sealedId(r),
                        "insert into audit.pending select max(id) from audit.line"),
                r -> List.of(
                        "insert into audit.line select 900000 + id, at, actor, action, target, reason, null,"
                                + " before_hash, after_hash, details, mac from audit.line where id = " + sealedId(r),
                        "insert into audit.seal select (select max(seq) + 1 from audit.seal), max(id), sha256('x')"
                                + " from audit.line"),
                r -> cutTail(1 + r.nextInt(SEALED)),
                r -> List.of("truncate audit.line, audit.seal, audit.pending"),
                r -> List.of("truncate audit.line, audit.seal, audit.pending", "delete from commands.receipt"),
                r -> List.of("update audit.seal set hash = sha256('x') where seq = " + seq(r)),
                r -> List.of("update audit.line set details = '{\"number\": 77}' where id = " + waitingId(r)),
                r -> List.of("delete from audit.pending where line_id = " + waitingId(r)),
                r -> {
                    long id = waitingId(r);
                    return List.of(
                            "delete from audit.pending where line_id = " + id,
                            "delete from audit.line where id = " + id);
                }));
        for (String change : List.of(
                "actor = gen_random_uuid()",
                "action = 'thing.other'",
                "target = 'thing/other'",
                "reason = 'because'",
                "at = at + interval '1 microsecond'",
                "details = details || '{\"x\": 1}'",
                "before_hash = sha256('y')",
                "after_hash = null",
                "mac = sha256('z')")) {
            kinds.add(r -> List.of("update audit.line set " + change + " where id = " + anyId(r)));
        }
        return kinds;
    }

    private static List<String> swapLines(long one, long other) {
        long two = other == one ? firstOther(one) : other;
        String both = "(" + one + "," + two + ")";
        return List.of(
                "create temp table s as select * from audit.line where id in " + both,
                "update audit.line a set details = s.details, action = s.action, target = s.target, mac = s.mac,"
                        + " command_key = s.command_key from s where a.id in " + both + " and s.id <> a.id",
                "drop table s");
    }

    private static long firstOther(long id) {
        return id == FIRST[0] ? id + 1 : FIRST[0];
    }

    private static final long[] FIRST = new long[1];

    private static List<String> cutTail(int seals) {
        long from = SEALED - seals + 1L;
        return List.of(
                "delete from commands.receipt where key in (select command_key from audit.line l join audit.seal s"
                        + " on s.line_id = l.id where s.seq >= " + from + ")",
                "delete from audit.line where id in (select line_id from audit.seal where seq >= " + from + ")",
                "delete from audit.seal where seq >= " + from);
    }

    private static long seq(SplittableRandom random) {
        return 1L + random.nextInt(SEALED);
    }

    private static long sealedId(SplittableRandom random) {
        return FIRST[0] + random.nextInt(SEALED);
    }

    private static long waitingId(SplittableRandom random) {
        return FIRST[0] + (long) SEALED + random.nextInt(WAITING);
    }

    private static long anyId(SplittableRandom random) {
        return FIRST[0] + random.nextInt(SEALED + WAITING);
    }

    private void note(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            int number = written++;
            commands.run(Command.of(UUID.randomUUID(), "note", "thing/" + number, "n", ACTOR), Noted.class, effect -> {
                effect.audit("thing.noted", "thing/" + number, null, new Noted(number), Map.of("number", number));
                return new Noted(number);
            });
        }
        try (Connection connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("select min(id) from audit.line")) {
            rows.next();
            FIRST[0] = rows.getLong(1);
        }
    }

    private void restore() throws SQLException {
        attack(List.of(
                "truncate audit.line, audit.pending, audit.seal",
                "delete from commands.receipt",
                "insert into audit.line select * from kept.line",
                "insert into audit.pending select * from kept.pending",
                "insert into audit.seal select * from kept.seal",
                "insert into commands.receipt select * from kept.receipt"));
    }

    /** The owner of the cluster can switch every trigger and foreign key off. */
    private void attack(List<String> sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String one : sql) {
                statement.execute(one);
            }
            statement.execute("set session_replication_role = default");
        }
    }
}
