package org.lifang.server.payments.statement;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.lifang.server.payments.receipt.Incoming;
import org.lifang.server.payments.receipt.MoneyReceipts;
import org.lifang.server.payments.receipt.ReceiptOutcome;
import org.lifang.server.payments.statement.Fault.Code;
import org.lifang.server.payments.statement.StatementRow.Outcome;
import org.lifang.server.payments.tables.StatementRecord;
import org.lifang.server.payments.tables.StatementRowRecord;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file once and keeps every row with what is wrong in it; nothing becomes money here. */
@Component
class StatementCheck {

    private static final int CHUNK_ROWS = 1_000;
    private static final int MOST_ROWS = 500_000;
    private static final int MOST_REFERENCE_CHARS = 80;

    private final StatementStore store;
    private final MoneyReceipts receipts;
    private final Sealer sealer;
    private final JsonMapper json = JsonMapper.builder().build();

    StatementCheck(StatementStore store, MoneyReceipts receipts, Sealer sealer) {
        this.store = store;
        this.receipts = receipts;
        this.sealer = sealer;
    }

    /** Within a transaction: rows and counts, or the one thing that is wrong with the file. */
    void check(StatementRecord statement, byte[] file, @Nullable CsvProfile profile, BiConsumer<Long, Integer> told) {
        Pass pass = new Pass(statement, told);
        List<Fault> faults = new ArrayList<>();
        try (InputStream in = pass.counting(file)) {
            if (profile == null) {
                faults.addAll(CamtStatement.read(in, pass::take));
            } else {
                CsvStatement.read(in, profile, pass::take);
            }
            pass.flush();
            statement.setState("CHECKED");
        } catch (StatementFault e) {
            faults.add(e.fault());
            statement.setState("REFUSED");
        } catch (Full e) {
            faults.add(Fault.of("file", Code.FILE_TOO_MANY_ROWS, MOST_ROWS));
            statement.setState("REFUSED");
        } catch (IOException e) {
            faults.add(Fault.of("file", Code.FILE_CUT_OFF));
            statement.setState("REFUSED");
        }
        if (statement.getState().equals("CHECKED") && statement.getRowsRead() == 0) {
            faults.add(Fault.of("file", Code.FILE_EMPTY));
            statement.setState("REFUSED");
        }
        statement.setFindings(JSONB.valueOf(json.writeValueAsString(faults)));
        store.save(statement);
    }

    /** More rows than a file may have. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** One reading of one file. */
    private final class Pass {

        private final StatementRecord statement;
        private final BiConsumer<Long, Integer> told;
        private final List<StatementRow> pending = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Function<Incoming, ReceiptOutcome.@Nullable Why> judge = receipts.judge();
        private long read;

        Pass(StatementRecord statement, BiConsumer<Long, Integer> told) {
            this.statement = statement;
            this.told = told;
        }

        InputStream counting(byte[] file) {
            return new FilterInputStream(new ByteArrayInputStream(file)) {
                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = super.read(into, from, length);
                    read += Math.max(got, 0);
                    return got;
                }
            };
        }

        void take(StatementRow row) {
            if (statement.getRowsRead() + pending.size() >= MOST_ROWS) {
                throw new Full();
            }
            if (row.outcome == Outcome.GOOD) {
                check(row);
            }
            pending.add(row);
            if (pending.size() == CHUNK_ROWS) {
                flush();
            }
        }

        private void check(StatementRow row) {
            Incoming money = incoming(statement, row);
            if (row.currency == null || !row.currency.matches("[A-Z]{3}")) {
                row.fault("currency", Code.NOT_A_CURRENCY);
            }
            if (money.reference().length() > MOST_REFERENCE_CHARS) {
                row.fault("reference", Code.CELL_TOO_LONG, MOST_REFERENCE_CHARS);
                return;
            }
            ReceiptOutcome.Why against = judge.apply(money);
            if (against != null) {
                switch (against) {
                    case CHANNEL_CLOSED -> row.fault("channel", Code.CHANNEL_CLOSED);
                    case DATE_OUT_OF_RANGE -> row.fault("bookedOn", Code.DATE_OUT_OF_RANGE);
                    default -> row.fault("amount", Code.AMOUNT_OUT_OF_RANGE);
                }
            }
            Integer before = seen.putIfAbsent(money.reference(), row.rowNo);
            if (before != null) {
                row.fault("reference", Code.REFERENCE_TWICE, before);
            }
        }

        void flush() {
            List<String> references = new ArrayList<>();
            for (StatementRow row : pending) {
                if (row.outcome == Outcome.GOOD && row.reference != null) {
                    references.add(row.reference);
                }
            }
            Map<String, Long> received = store.received(statement.getChannelId(), references);
            List<StatementRowRecord> rows = new ArrayList<>();
            for (StatementRow row : pending) {
                Long before = row.outcome == Outcome.GOOD ? received.get(String.valueOf(row.reference)) : null;
                if (before != null && before.equals(row.fen)) {
                    row.outcome = Outcome.KNOWN;
                } else if (before != null) {
                    row.fault("reference", Code.REFERENCE_OTHER_AMOUNT);
                }
                count(row);
                rows.add(record(row));
            }
            store.addRows(rows);
            pending.clear();
            told.accept(read, statement.getRowsRead());
        }

        private void count(StatementRow row) {
            statement.setRowsRead(statement.getRowsRead() + 1);
            switch (row.outcome) {
                case GOOD -> {
                    statement.setRowsGood(statement.getRowsGood() + 1);
                    statement.setGoodFen(statement.getGoodFen() + (row.fen == null ? 0 : row.fen));
                }
                case BAD -> statement.setRowsBad(statement.getRowsBad() + 1);
                case KNOWN -> statement.setRowsKnown(statement.getRowsKnown() + 1);
                case OTHER -> statement.setRowsOther(statement.getRowsOther() + 1);
            }
        }

        private StatementRowRecord record(StatementRow row) {
            StatementRowRecord record = new StatementRowRecord();
            record.setStatementId(statement.getId());
            record.setRowNo(row.rowNo);
            record.setOutcome(row.outcome.name());
            record.setFindings(JSONB.valueOf(json.writeValueAsString(row.faults)));
            record.setReference(row.reference);
            record.setBookedOn(row.bookedOn);
            record.setValueOn(row.valueOn);
            record.setAmountFen(row.fen);
            record.setCurrency(row.currency != null && row.currency.length() == 3 ? row.currency : null);
            record.setPayerSealed(sealer.sealNullable(Field.NAME, row.payer));
            record.setAccountSealed(sealer.sealNullable(Field.NOTE, row.account));
            record.setRemittanceSealed(sealer.sealNullable(Field.NOTE, row.remittance));
            return record;
        }
    }

    private static Incoming incoming(StatementRecord statement, StatementRow row) {
        return new Incoming(
                new UUID(0, row.rowNo),
                statement.getChannelId(),
                String.valueOf(row.reference),
                java.util.Objects.requireNonNull(row.bookedOn),
                java.util.Objects.requireNonNull(row.valueOn),
                java.util.Objects.requireNonNull(row.fen),
                String.valueOf(row.currency),
                row.payer,
                row.account,
                row.remittance,
                Incoming.Origin.ofRow(statement.getId(), row.rowNo));
    }
}
