package org.lifang.server.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Nights that people ask for. */
@Service
public class NightRequests {

    private static final Logger LOG = LoggerFactory.getLogger(NightRequests.class);

    private final Commands commands;
    private final Nights nights;
    private final NightStore store;

    NightRequests(Commands commands, Nights nights, NightStore store) {
        this.commands = commands;
        this.nights = nights;
        this.store = store;
    }

    /** Whether the night was taken on. */
    public sealed interface Outcome {

        /** It will run at once; look at the list of nights. */
        record TakenOn(LocalDate businessDate) implements Outcome {}

        /** Nights of the past are not run again. */
        record Past(LocalDate lastDone) implements Outcome, Refusal {
            @Override
            public String code() {
                return "NIGHT_ALREADY_PAST";
            }

            @Override
            public int status() {
                return 409;
            }

            @Override
            public List<?> params() {
                return List.of(lastDone.toString());
            }
        }

        /** The books are not there yet. */
        record Future(LocalDate today) implements Outcome, Refusal {
            @Override
            public String code() {
                return "NIGHT_IN_FUTURE";
            }

            @Override
            public List<?> params() {
                return List.of(today.toString());
            }
        }
    }

    public Result<Outcome> ask(Command command, LocalDate date) {
        return commands.run(command, Outcome.class, effect -> {
            LocalDate lastDone = store.lastDone();
            if (lastDone != null && lastDone.isAfter(date)) {
                return new Outcome.Past(lastDone);
            }
            if (date.isAfter(nights.businessDate())) {
                return new Outcome.Future(nights.businessDate());
            }
            effect.audit("nightly.night.requested", "night/" + date, null, null, Map.of());
            effect.publish(new NightRequested(date));
            return new Outcome.TakenOn(date);
        });
    }

    /** Not in a transaction of its own: each chunk of a step commits by itself. */
    @Async
    @TransactionalEventListener(id = "nightly.requested")
    void run(NightRequested request) {
        NightOutcome outcome = nights.run(request.businessDate());
        LOG.info(
                "night {} as asked: {}",
                request.businessDate(),
                outcome.getClass().getSimpleName());
    }
}
