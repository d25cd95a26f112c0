package org.lifang.server.outreach.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.outbox.Receipts;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Batches of letters: closed, taken to the post under a number, and proved to have arrived or come back. */
@Service
final class Letters {

    static final int MOST_BATCHES = 200;

    private final LetterStore store;
    private final Receipts receipts;
    private final Commands commands;
    private final BusinessDates dates;

    Letters(LetterStore store, Receipts receipts, Commands commands, BusinessDates dates) {
        this.store = store;
        this.receipts = receipts;
        this.commands = commands;
        this.dates = dates;
    }

    /** What is posted together. */
    record Batch(
            UUID id,
            LocalDate day,
            Instant openedAt,
            @Nullable Instant closedAt,
            int letters) {}

    /** One letter of a batch. */
    record Letter(
            UUID message,
            UUID batch,
            long borrower,
            @Nullable String nameMasked,
            @Nullable String dispatchNumber,
            @Nullable LocalDate dispatchedOn,
            @Nullable String proof,
            @Nullable LocalDate proofOn) {}

    /** How a step ended. */
    sealed interface Outcome {
        record Kept(UUID id) implements Outcome {}

        record No(String code, int status) implements Outcome, Refusal {}
    }

    List<Batch> batches() {
        return store.batches(MOST_BATCHES);
    }

    List<Letter> letters(UUID batch) {
        return store.letters(batch);
    }

    /** Closes a batch, so that what was printed is what is posted; later letters begin another. */
    Result<Outcome> close(Command command, UUID batch) {
        return commands.run(command, Outcome.class, effect -> {
            if (!store.close(batch, effect.actor(), effect.at())) {
                return new Outcome.No("LETTER_BATCH_CLOSED", 409);
            }
            effect.audit("outreach.letters.closed", "letter-batch/" + batch, null, null, Map.of());
            return new Outcome.Kept(batch);
        });
    }

    /** Records that somebody takes the pages of a closed batch; they hold names, addresses and debts. */
    Result<Outcome> take(Command command, UUID batch) {
        return commands.run(command, Outcome.class, effect -> {
            if (!store.closed(batch)) {
                return new Outcome.No("LETTER_BATCH_OPEN", 409);
            }
            effect.audit("outreach.letters.taken", "letter-batch/" + batch, null, null, Map.of());
            return new Outcome.Kept(batch);
        });
    }

    /** All letters of a batch in one file. */
    byte[] pages(UUID batch) {
        PDFMergerUtility merger = new PDFMergerUtility();
        store.pdfs(batch).forEach(pdf -> merger.addSource(new RandomAccessReadBuffer(pdf)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The post took it, under this number. */
    Result<Outcome> dispatch(Command command, UUID message, String number, LocalDate on) {
        return commands.run(command, Outcome.class, effect -> {
            Letter letter = store.lock(message);
            if (letter == null) {
                return new Outcome.No("LETTER_UNKNOWN", 404);
            }
            if (letter.dispatchedOn() != null || store.numberTaken(number)) {
                return new Outcome.No("LETTER_DISPATCHED_ALREADY", 409);
            }
            if (!store.closed(letter.batch()) || on.isAfter(dates.today())) {
                return new Outcome.No("LETTER_NOT_YET", 409);
            }
            store.dispatch(message, number, on, effect.actor());
            effect.audit("outreach.letter.dispatched", "message/" + message, null, null, Map.of("number", number));
            return new Outcome.Kept(message);
        });
    }

    /** It arrived or came back, as the post's paper says. */
    Result<Outcome> prove(Command command, UUID message, Receipts.Status status, LocalDate on, @Nullable String note) {
        Result<Outcome> kept = commands.run(command, Outcome.class, effect -> {
            Letter letter = store.lock(message);
            if (letter == null) {
                return new Outcome.No("LETTER_UNKNOWN", 404);
            }
            LocalDate sent = letter.dispatchedOn();
            if (sent == null || letter.proof() != null || on.isBefore(sent) || on.isAfter(dates.today())) {
                return new Outcome.No("LETTER_NOT_YET", 409);
            }
            String proof = status == Receipts.Status.DELIVERED ? "DELIVERED" : "RETURNED";
            store.prove(message, proof, on, note, effect.actor());
            effect.audit("outreach.letter.proved", "message/" + message, null, null, Map.of("proof", proof));
            return new Outcome.Kept(message);
        });
        if (kept instanceof Result.Accepted<Outcome> && !command.dryRun()) {
            Instant at = on.atStartOfDay(BusinessDates.ZONE).toInstant();
            receipts.receive(
                    PrintCarrier.NAME,
                    new Receipts.Receipt(message.toString(), message, status, "POST_" + status.name(), at));
        }
        return kept;
    }
}
