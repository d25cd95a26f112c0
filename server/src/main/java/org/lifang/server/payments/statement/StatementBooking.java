package org.lifang.server.payments.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.payments.receipt.Incoming;
import org.lifang.server.payments.receipt.MoneyReceipts;
import org.lifang.server.payments.receipt.ReceiptOutcome;
import org.lifang.server.payments.tables.StatementRecord;
import org.lifang.server.payments.tables.StatementRowRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes money of good rows, each under a key of its own, many in a transaction and two transactions at a time: cut off
 * anywhere it goes on.
 */
@Component
class StatementBooking {

    private static final int CHUNK_ROWS = 400;
    private static final int AT_A_TIME = 2;

    private static final Logger LOG = LoggerFactory.getLogger(StatementBooking.class);

    private final StatementStore store;
    private final MoneyReceipts receipts;
    private final Commands commands;
    private final Sealer sealer;

    StatementBooking(StatementStore store, MoneyReceipts receipts, Commands commands, Sealer sealer) {
        this.store = store;
        this.receipts = receipts;
        this.commands = commands;
        this.sealer = sealer;
    }

    void book(StatementRecord statement, IntConsumer told) {
        int done = 0;
        int last = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (List<StatementRowRecord> rows = store.rows(statement.getId(), "GOOD", last, CHUNK_ROWS);
                    !rows.isEmpty();
                    rows = store.rows(statement.getId(), "GOOD", last, CHUNK_ROWS)) {
                book(statement, rows, workers);
                done += rows.size();
                last = rows.getLast().getRowNo();
                told.accept(done);
            }
        }
    }

    /** Rows that may be for the same loan are booked by one worker, in the order of the file. */
    private void book(StatementRecord statement, List<StatementRowRecord> rows, ExecutorService workers) {
        UUID actor = Objects.requireNonNull(statement.getBookedBy());
        List<Command> keys = new ArrayList<>();
        List<Incoming> money = new ArrayList<>();
        for (StatementRowRecord row : rows) {
            String words = "statement/" + row.getStatementId() + "/" + row.getRowNo();
            keys.add(Command.of(id(words), "payments.statement-row", words, words, actor));
            money.add(money(statement, row, id("receipt/" + words)));
        }
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (List<Integer> share : receipts.apart(money, AT_A_TIME)) {
            List<Command> theirs = share.stream().map(keys::get).toList();
            List<Incoming> sums = share.stream().map(money::get).toList();
            running.add(CompletableFuture.runAsync(() -> book(statement.getId(), theirs, sums), workers));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    }

    /** Money that another way told of meanwhile is refused and stays as it is. */
    private void book(UUID statement, List<Command> keys, List<Incoming> money) {
        if (keys.isEmpty()) {
            return;
        }
        try {
            commands.runAll(keys, money, ReceiptOutcome.class, receipts::receiveWithin);
        } catch (RuntimeException e) {
            LOG.warn("{} rows of statement {} are booked one by one", keys.size(), statement, e);
            for (int i = 0; i < keys.size(); i++) {
                Incoming one = money.get(i);
                commands.run(keys.get(i), ReceiptOutcome.class, effect -> receipts.receiveWithin(effect, one));
            }
        }
    }

    private Incoming money(StatementRecord statement, StatementRowRecord row, UUID id) {
        return new Incoming(
                id,
                statement.getChannelId(),
                String.valueOf(row.getReference()),
                row.getBookedOn(),
                row.getValueOn(),
                row.getAmountFen(),
                row.getCurrency(),
                sealer.openNullable(Field.NAME, row.getPayerSealed()),
                sealer.openNullable(Field.NOTE, row.getAccountSealed()),
                sealer.openNullable(Field.NOTE, row.getRemittanceSealed()),
                Incoming.Origin.ofRow(row.getStatementId(), row.getRowNo()));
    }

    private static UUID id(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
