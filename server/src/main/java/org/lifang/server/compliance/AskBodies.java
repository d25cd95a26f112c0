package org.lifang.server.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import tools.jackson.databind.json.JsonMapper;

/** Several questions as they come over HTTP. */
record AskBodies(@NotEmpty @Size(max = MOST) List<@Valid One> asks) {

    /** Enough for a round of a planner or a campaign; their borrowers are locked until all are answered. */
    static final int MOST = 100;

    private static final int TIME_ORDERED_VERSION = 7;

    /**
     * One of them.
     *
     * @param key made by the client before it sends anything; the id of the decision
     */
    record One(@NotNull UUID key, @NotNull @Valid AskBody ask) {

        Command command(UUID asker, JsonMapper json) {
            return Command.of(key, "POST /api/v1/gate/asks", "/api/v1/gate/asks", json.writeValueAsString(ask), asker);
        }
    }

    /**
     * The questions, once it is sure that they can be asked together.
     *
     * @throws Refused when a key is not time-ordered or used twice, or two questions are about the same borrower
     */
    List<One> together() {
        if (asks.stream().anyMatch(one -> one.key().version() != TIME_ORDERED_VERSION)) {
            throw Refused.of(400, "IDEMPOTENCY_KEY_INVALID");
        }
        if (asks.stream().map(One::key).distinct().count() < asks.size()) {
            throw Refused.of(422, "ASKS_SAME_KEY");
        }
        if (asks.stream().map(one -> one.ask().borrowerId()).distinct().count() < asks.size()) {
            throw Refused.of(422, "ASKS_SAME_BORROWER");
        }
        return asks;
    }
}
