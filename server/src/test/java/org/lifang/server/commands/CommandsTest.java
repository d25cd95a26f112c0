package org.lifang.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.answers.Refusal;
import org.lifang.server.audit.tables.LineTable;
import org.lifang.server.commands.tables.ReceiptTable;
import org.springframework.beans.factory.annotation.Autowired;

@LifangTest
class CommandsTest {

    private static final UUID ACTOR = UUID.fromString("0198c000-0000-7000-8000-000000000001");

    @Autowired
    private Commands commands;

    @Autowired
    private DSLContext db;

    sealed interface Named {
        record Done(String name) implements Named {}

        record Taken(String name) implements Named, Refusal {
            @Override
            public String code() {
                return "NAME_TAKEN";
            }
        }
    }

    @Test
    void theSameCommandAgainGetsTheSameReceiptAndDoesNothing() {
        Command command = Command.of(UUID.randomUUID(), "name", "thing/1", "a", ACTOR);
        Result<Named> first = commands.run(command, Named.class, effect -> done(effect, "first"));
        Result<Named> second = commands.run(command, Named.class, effect -> done(effect, "second"));
        assertThat(first).isEqualTo(new Result.Accepted<>(new Named.Done("first"), false));
        assertThat(second).isEqualTo(new Result.Accepted<>(new Named.Done("first"), true));
        assertThat(db.fetchCount(LineTable.LINE, LineTable.LINE.COMMAND_KEY.eq(command.key())))
                .isOne();
    }

    @Test
    void aKeyHoldsToItsBodyTargetAndKind() {
        UUID key = UUID.randomUUID();
        commands.run(Command.of(key, "name", "thing/1", "a", ACTOR), Named.class, effect -> done(effect, "x"));
        for (Command other : new Command[] {
            Command.of(key, "name", "thing/1", "b", ACTOR),
            Command.of(key, "name", "thing/2", "a", ACTOR),
            Command.of(key, "rename", "thing/1", "a", ACTOR),
            Command.of(key, "name", "thing/1", "a", UUID.randomUUID())
        }) {
            assertThat(commands.run(other, Named.class, effect -> done(effect, "y")))
                    .isEqualTo(new Result.KeyReused<>(key));
        }
    }

    @Test
    void aRefusalIsNotPinnedToTheKey() {
        Command command = Command.of(UUID.randomUUID(), "name", "thing/1", "a", ACTOR);
        Result<Named> refused = commands.run(command, Named.class, effect -> {
            done(effect, "never");
            return new Named.Taken("x");
        });
        assertThat(refused).isInstanceOf(Result.Refused.class);
        assertThat(db.fetchCount(ReceiptTable.RECEIPT, ReceiptTable.RECEIPT.KEY.eq(command.key())))
                .isZero();
        assertThat(commands.run(command, Named.class, effect -> done(effect, "now")))
                .isEqualTo(new Result.Accepted<>(new Named.Done("now"), false));
    }

    @Test
    void aChangeWithoutAnAuditLineIsABug() {
        Command command = Command.of(UUID.randomUUID(), "name", "thing/1", "a", ACTOR);
        assertThatThrownBy(() -> commands.run(command, Named.class, effect -> new Named.Done("silent")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("audit line");
        assertThat(db.fetchCount(ReceiptTable.RECEIPT, ReceiptTable.RECEIPT.KEY.eq(command.key())))
                .isZero();
    }

    @Test
    void severalShareOneCommitAndEachKeepsItsOwnReceipt() {
        List<Command> four = Stream.of("a", "b", "c", "d")
                .map(name -> Command.of(UUID.randomUUID(), "name", "thing/" + name, name, ACTOR))
                .toList();
        commands.run(four.get(1), Named.class, effect -> done(effect, "before"));
        List<Result<Named>> results = commands.runAll(
                four,
                Named.class,
                effects -> effects.stream()
                        .map(effect -> effect.key().equals(four.get(2).key())
                                ? (Named) new Named.Taken("c")
                                : done(effect, "now"))
                        .toList());
        assertThat(results)
                .containsExactly(
                        new Result.Accepted<>(new Named.Done("now"), false),
                        new Result.Accepted<>(new Named.Done("before"), true),
                        new Result.Refused<>(new Named.Taken("c"), new Named.Taken("c")),
                        new Result.Accepted<>(new Named.Done("now"), false));
        assertThat(db.fetchCount(
                        ReceiptTable.RECEIPT,
                        ReceiptTable.RECEIPT.KEY.eq(four.get(2).key())))
                .as("the key of a refused one is free")
                .isZero();
        assertThat(commands.run(four.get(2), Named.class, effect -> done(effect, "later")))
                .isEqualTo(new Result.Accepted<>(new Named.Done("later"), false));
        assertThat(commands.runAll(four, Named.class, effects -> List.of()))
                .allSatisfy(result ->
                        assertThat(((Result.Accepted<Named>) result).replayed()).isTrue());
    }

    @Test
    void ofSeveralNoneIsDoneWhenOneIsSilent() {
        List<Command> two = List.of(
                Command.of(UUID.randomUUID(), "name", "thing/1", "a", ACTOR),
                Command.of(UUID.randomUUID(), "name", "thing/2", "a", ACTOR));
        assertThatThrownBy(() -> commands.runAll(
                        two,
                        Named.class,
                        effects -> List.of(done(effects.getFirst(), "said"), new Named.Done("silent"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("audit line");
        assertThat(db.fetchCount(
                        ReceiptTable.RECEIPT,
                        ReceiptTable.RECEIPT.KEY.in(
                                two.stream().map(Command::key).toList())))
                .isZero();
        Command one = two.getFirst();
        assertThatThrownBy(() -> commands.runAll(List.of(one, one), Named.class, effects -> List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Named done(Effect effect, String name) {
        effect.audit("thing.named", "thing/1", null, Map.of("name", name), Map.of("length", name.length()));
        return new Named.Done(name);
    }
}
