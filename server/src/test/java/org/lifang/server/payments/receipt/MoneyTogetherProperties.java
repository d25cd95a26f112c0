package org.lifang.server.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.aging.Instalment;
import org.lifang.server.LifangTest;
import org.lifang.server.SettableClock;
import org.lifang.server.Together;
import org.lifang.server.answers.Refusal;
import org.lifang.server.audit.Audit;
import org.lifang.server.audit.LineFilter;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.ledger.BookFixture;
import org.lifang.server.portfolio.intake.NameChecks;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Towns alike: what comes in one by one in the first comes in sets in the second, and in shares of sets at the same
 * time in the third, and all books end the same.
 */
@LifangTest
@Import(BookFixture.class)
class MoneyTogetherProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LENT = LocalDate.of(2025, 10, 10);
    private static final int TOWNS = Integer.getInteger("lifang.towns", 60);
    private static final int SHARES = 2;
    private static final UUID CLERK = new UUID(7, 7);

    private static final String PAYMENTS = """
            select paid_on, amount_fen, channel, replace(reference, ?, '') from ledger.payment
            where loan_id = ? and command_key is not null order by recorded_at, reference""";
    private static final String ACCOUNT =
            "select to_jsonb(a) - '{loan_id,borrower_id}'::text[] from ledger.account a where loan_id = ?";
    private static final String RECEIPTS = """
            select replace(r.reference, ?, ''), r.allocated_fen, r.open_fen, r.waits_because, m.seq, m.kind, m.basis,
                m.amount_fen, m.on_date, (select count(*) from audit.line l where l.command_key = r.command_key)
            from payments.receipt r left join payments.movement m on m.receipt_id = r.id
            where r.reference like ? order by r.reference""";

    @Autowired
    private BookFixture book;

    @Autowired
    private MoneyReceipts receipts;

    @Autowired
    private Commands commands;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private BlindIndex blind;

    @Autowired
    private DSLContext db;

    @Autowired
    private SettableClock clock;

    /** A town's loans, and what its people are called. */
    private record Town(String name, List<Long> loans, List<String> numbers, List<String> people) {}

    @Test
    void setsAndSharesEndAsOneByOneWould() throws Exception {
        clock.set(TODAY);
        int several = 0;
        for (int town = 0; town < TOWNS; town++) {
            Town one = town("E" + town, town);
            Town sets = town("W" + town, town);
            List<Result<ReceiptOutcome>> alone = new ArrayList<>();
            for (Incoming money : money(one, town)) {
                alone.add(commands.run(
                        command(money), ReceiptOutcome.class, effect -> receipts.receiveWithin(effect, money)));
            }
            List<Result<ReceiptOutcome>> together = inSets(money(sets, town), new Random(town));
            assertThat(said(together)).as("town %s", town).isEqualTo(said(alone));
            assertThat(state(sets)).as("town %s", town).isEqualTo(state(one));
            Town shares = town("N" + town, town);
            assertThat(said(inShares(money(shares, town)))).as("town %s", town).isEqualTo(said(alone));
            assertThat(state(shares)).as("town %s", town).isEqualTo(state(one));
            several += together.size();
        }
        assertThat(several).isGreaterThan(TOWNS * 5);
    }

    private List<Result<ReceiptOutcome>> inSets(List<Incoming> all, Random random) {
        List<Result<ReceiptOutcome>> results = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(12));
            List<Incoming> set = all.subList(from, to);
            List<Command> keys =
                    set.stream().map(MoneyTogetherProperties::command).toList();
            results.addAll(commands.runAll(keys, set, ReceiptOutcome.class, receipts::receiveWithin));
            from = to;
        }
        return results;
    }

    private List<Result<ReceiptOutcome>> inShares(List<Incoming> all) throws Exception {
        List<List<Integer>> shares = receipts.apart(all, SHARES);
        assertThat(shares.stream().flatMap(List::stream).sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, all.size()).boxed().toList());
        Map<Integer, Result<ReceiptOutcome>> results = new TreeMap<>();
        List<List<Result<ReceiptOutcome>>> ends = Together.call(SHARES, share -> () -> {
            List<Incoming> set = shares.get(share).stream().map(all::get).toList();
            List<Command> keys =
                    set.stream().map(MoneyTogetherProperties::command).toList();
            return set.isEmpty()
                    ? List.of()
                    : commands.runAll(keys, set, ReceiptOutcome.class, receipts::receiveWithin);
        });
        for (int share = 0; share < SHARES; share++) {
            for (int i = 0; i < shares.get(share).size(); i++) {
                results.put(shares.get(share).get(i), ends.get(share).get(i));
            }
        }
        return List.copyOf(results.values());
    }

    private static Command command(Incoming money) {
        String words = "test/" + money.id();
        return Command.of(
                UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "test",
                words,
                words,
                CLERK);
    }

    private Town town(String name, long seed) {
        Random random = new Random(seed);
        List<Long> loans = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> people = new ArrayList<>();
        boolean namesakes = random.nextInt(4) == 0;
        for (int person = 0; person < 3; person++) {
            String called = "示例·" + name + (namesakes ? "同" : "甲乙丙".charAt(person));
            long borrower = book.borrower(name + person);
            db.execute(
                    "update portfolio.borrower set name_sealed = ?, name_check = ? where id = ?",
                    sealer.seal(Field.NAME, called),
                    NameChecks.of(blind, called),
                    borrower);
            people.add(called);
            for (int i = random.nextInt(3); i >= 0; i--) {
                String number = "LOAN-" + name + "-" + person + i;
                loans.add(loan(borrower, number, random));
                numbers.add(number);
            }
        }
        return new Town(name, loans, numbers, people);
    }

    private long loan(long borrower, String number, Random random) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            long stated = book.statedLoan(borrower, number);
            book.snapshot(stated, LENT, 40, null, 40_000);
            book.derive(TODAY, stated);
            return stated;
        }
        List<Instalment> schedule = new ArrayList<>();
        for (int seq = 1; seq <= 6; seq++) {
            schedule.add(new Instalment(seq, LENT.plusMonths(seq), 20_000, kind > 5 ? 300 : 0, 0));
        }
        int rate = kind > 5 ? 156_000 : 0;
        long loan = book.loan(borrower, number, new BookFixture.Loan(LENT, rate, 0, "STATUTORY", "DAYS", schedule));
        for (int i = random.nextInt(3); i > 0; i--) {
            book.payment(loan, LENT.plusMonths(i), 20_000);
        }
        book.derive(TODAY, loan);
        if (kind == 1) {
            db.execute("update portfolio.loan set closed_on = ? where id = ?", TODAY, loan);
        }
        return loan;
    }

    /** The same money for either town, told of as there. */
    private static List<Incoming> money(Town town, long seed) {
        Random random = new Random(seed + 1_000_000);
        List<Incoming> all = new ArrayList<>();
        int count = 2 + random.nextInt(24);
        for (int i = 0; i < count; i++) {
            int reference = random.nextInt(12) == 0 ? random.nextInt(count) : i;
            LocalDate on = TODAY.minusDays(random.nextInt(5) == 0 ? 140 + random.nextInt(40) : random.nextInt(60));
            String event = town.name() + "-" + i;
            all.add(new Incoming(
                    UUID.nameUUIDFromBytes(event.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    random.nextInt(25) == 0 ? "CASH" : "BANK",
                    town.name() + "-R" + reference,
                    on,
                    random.nextInt(10) == 0 ? TODAY.plusDays(3) : on,
                    fen(random),
                    random.nextInt(25) == 0 ? "USD" : "CNY",
                    random.nextInt(4) == 0 ? null : town.people().get(random.nextInt(3)),
                    null,
                    words(town, random),
                    Incoming.Origin.ofEvent(event)));
        }
        return all;
    }

    private static long fen(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(150_000);
            case 1 -> 20_000L * (1 + random.nextInt(6));
            case 2 -> 120_000;
            default -> 20_000;
        };
    }

    private static String words(Town town, Random random) {
        int loan = random.nextInt(town.loans().size());
        int other = random.nextInt(town.loans().size());
        return switch (random.nextInt(6)) {
            case 0, 1 -> "还款 " + town.numbers().get(loan);
            case 2 -> PaymentReference.of(town.loans().get(loan));
            case 3 -> town.numbers().get(loan) + "，" + town.numbers().get(other);
            case 4 -> "LOAN-NOBODYS";
            default -> "谢谢";
        };
    }

    private static List<String> said(List<Result<ReceiptOutcome>> results) {
        return results.stream()
                .map(result -> switch (result) {
                    case Result.Accepted<ReceiptOutcome> done ->
                        String.valueOf(done.outcome()).replaceAll("receipt=[0-9a-f-]+", "");
                    case Result.Refused<ReceiptOutcome> no -> code(no.refusal());
                    case Result.KeyReused<ReceiptOutcome> twice -> "key reused";
                })
                .toList();
    }

    private static String code(Refusal no) {
        return no.code();
    }

    /** Everything the books of a town say, its own names left out. */
    private String state(Town town) {
        StringBuilder all = new StringBuilder();
        for (long loan : town.loans()) {
            all.append(rows(PAYMENTS, town.name(), loan));
            all.append(rows(ACCOUNT, loan));
            audit.find(new LineFilter(null, null, "loan/" + loan, null, null), null, 1_000)
                    .forEach(line -> all.append(line.action())
                            .append(line.beforeHash())
                            .append(line.afterHash())
                            .append('\n'));
        }
        return all.append(rows(RECEIPTS, town.name(), town.name() + "-R%")).toString();
    }

    private String rows(String query, Object... values) {
        return db.fetch(query, values).formatCSV();
    }
}
