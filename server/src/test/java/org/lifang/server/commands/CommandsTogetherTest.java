package org.lifang.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.Together;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.tables.ReceiptTable;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixty-four callers at the same moment. */
@LifangTest
class CommandsTogetherTest {

    private static final int CALLERS = 64;
    private static final UUID ACTOR = new UUID(0L, 7L);
    private static final Table<?> PURSE = DSL.table(DSL.name("public", "purse"));
    private static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    private static final Field<Long> FEN = DSL.field(DSL.name("fen"), SQLDataType.BIGINT);

    @Autowired
    private Commands commands;

    @Autowired
    private DSLContext db;

    sealed interface Drawn {
        record Left(long fen) implements Drawn {}

        record TooLittle() implements Drawn, Refusal {
            @Override
            public String code() {
                return "TOO_LITTLE";
            }
        }
    }

    @BeforeEach
    void aPurse() {
        db.dropTableIfExists(PURSE).execute();
        db.createTable(PURSE).column(ID).column(FEN).primaryKey(ID).execute();
        db.insertInto(PURSE).set(ID, 1).set(FEN, 6_400L).execute();
    }

    @Test
    void oneKeyGivesOneEffectAndSixtyFourEqualReceipts() throws Exception {
        Command command = Command.of(UUID.randomUUID(), "draw", "purse/1", "100", ACTOR);
        List<Result<Drawn>> results = Together.call(CALLERS, caller -> () -> draw(command, 100));
        assertThat(fen()).isEqualTo(6_300);
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(((Result.Accepted<Drawn>) result).outcome()).isEqualTo(new Drawn.Left(6_300)));
        assertThat(results)
                .filteredOn(result -> !((Result.Accepted<Drawn>) result).replayed())
                .hasSize(1);
    }

    @Test
    void sixtyFourDifferentCommandsOnOneRowAreAllAccepted() throws Exception {
        List<Result<Drawn>> results = Together.call(
                CALLERS,
                caller -> () -> draw(Command.of(UUID.randomUUID(), "draw", "purse/1", "100 " + caller, ACTOR), 100));
        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Result.Accepted.class));
        assertThat(results)
                .extracting(result -> ((Result.Accepted<Drawn>) result).outcome())
                .doesNotHaveDuplicates();
        assertThat(fen()).isZero();
    }

    @Test
    void whenThePurseIsEmptyTheRestAreRefusedAndTheirKeysStayFree() throws Exception {
        List<Command> asked = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            asked.add(Command.of(UUID.randomUUID(), "draw", "purse/1", "200 " + i, ACTOR));
        }
        List<Result<Drawn>> results = Together.call(CALLERS, caller -> () -> draw(asked.get(caller), 200));
        assertThat(results).filteredOn(Result.Accepted.class::isInstance).hasSize(32);
        assertThat(results).filteredOn(Result.Refused.class::isInstance).hasSize(32);
        assertThat(fen()).isZero();
        assertThat(db.fetchCount(
                        ReceiptTable.RECEIPT,
                        ReceiptTable.RECEIPT.KEY.in(
                                asked.stream().map(Command::key).toList())))
                .isEqualTo(32);
    }

    @Test
    void oneKeyWithSixtyFourBodiesGivesOneEffectAndSixtyThreeRefusals() throws Exception {
        UUID key = UUID.randomUUID();
        List<Result<Drawn>> results = Together.call(
                CALLERS, caller -> () -> draw(Command.of(key, "draw", "purse/1", "body " + caller, ACTOR), 100));
        assertThat(results).filteredOn(Result.Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Result.KeyReused.class::isInstance).hasSize(CALLERS - 1);
        assertThat(fen()).isEqualTo(6_300);
    }

    private Result<Drawn> draw(Command command, long amountFen) {
        return commands.run(command, Drawn.class, effect -> {
            long fen = db.select(FEN).from(PURSE).where(ID.eq(1)).forUpdate().fetchSingle(FEN);
            if (fen < amountFen) {
                return new Drawn.TooLittle();
            }
            long left = fen - amountFen;
            db.update(PURSE).set(FEN, left).where(ID.eq(1)).execute();
            effect.audit("purse.drawn", "purse/1", Map.of("fen", fen), Map.of("fen", left), Map.of("fen", amountFen));
            return new Drawn.Left(left);
        });
    }

    private long fen() {
        return db.select(FEN).from(PURSE).where(ID.eq(1)).fetchSingle(FEN);
    }
}
