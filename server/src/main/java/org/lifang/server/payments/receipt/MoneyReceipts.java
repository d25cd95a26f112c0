package org.lifang.server.payments.receipt;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.ledger.Posting;
import org.lifang.server.payments.receipt.Moves.Basis;
import org.lifang.server.payments.receipt.ReceiptOutcome.No;
import org.lifang.server.payments.receipt.ReceiptOutcome.Why;
import org.lifang.server.payments.tables.MovementRecord;
import org.lifang.server.payments.tables.ReceiptRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Takes money in once and moves it: allocated + refunded + returned + open = received, always. */
@Service
public class MoneyReceipts {

    private static final long MOST_FEN = 1_000_000_000_000L;

    private final MoneyStore store;
    private final MatchStore loans;
    private final Arrivals arrivals;
    private final Moves moves;
    private final Commands commands;
    private final BusinessDates dates;

    MoneyReceipts(
            MoneyStore store,
            MatchStore loans,
            Arrivals arrivals,
            Moves moves,
            Commands commands,
            BusinessDates dates) {
        this.store = store;
        this.loans = loans;
        this.arrivals = arrivals;
        this.moves = moves;
        this.commands = commands;
        this.dates = dates;
    }

    /** A part of the money for one loan. */
    record Share(long loanId, long fen) {}

    /** What is wrong with money somebody tells of, apart from whether it was told before; null when nothing. */
    public @Nullable Why against(Incoming money) {
        return judge().apply(money);
    }

    /** The same for one after the other, as the channels stand now. */
    public Function<Incoming, @Nullable Why> judge() {
        return arrivals.judge();
    }

    /** Keeps money and gives it to the one loan it is for, if there is one, within the teller's command. */
    public ReceiptOutcome receiveWithin(Effect effect, Incoming money) {
        return receiveWithin(List.of(effect), List.of(money)).getFirst();
    }

    /**
     * The same for any number at once: the outcomes are those that one after the other would have.
     *
     * @throws IllegalStateException when some of several was told of another way at the same time: each alone will do
     */
    public List<ReceiptOutcome> receiveWithin(List<Effect> effects, List<Incoming> money) {
        return arrivals.receive(effects, money);
    }

    /**
     * Deals out money so that what may be for the same loan stays in one share, in its order: shares can be taken in at
     * the same time and end as one after the other would.
     */
    public List<List<Integer>> apart(List<Incoming> money, int shares) {
        return arrivals.apart(money, shares);
    }

    /** Gives open money to loans as a person decides; to a second borrower only with a reason. */
    Result<ReceiptOutcome> allocate(Command command, UUID id, List<Share> shares) {
        return commands.run(command, ReceiptOutcome.class, effect -> {
            ReceiptRecord receipt = store.lock(id);
            if (receipt == null) {
                return new No(Why.UNKNOWN);
            }
            Moves.Held held = moves.hold(receipt, effect, dates.today());
            No no = against(held, shares, effect.command().reason());
            if (no != null) {
                return no;
            }
            // Always in the same order, so that two splits wait for each other one way only.
            List<Share> ordered = shares.stream()
                    .sorted(Comparator.comparingLong(Share::loanId))
                    .toList();
            for (Share share : ordered) {
                Posting refused = moves.allocate(
                        held,
                        share.loanId(),
                        share.fen(),
                        Basis.BY_HAND,
                        effect.command().reason());
                if (refused != null) {
                    return ReceiptOutcome.Refused.by(refused);
                }
            }
            return moves.settle(held, Waits.LEFT_OVER);
        });
    }

    private @Nullable No against(Moves.Held held, List<Share> shares, @Nullable String reason) {
        long sum = 0;
        Set<Long> ids = new HashSet<>();
        for (Share share : shares) {
            if (share.fen() < 1 || share.fen() > MOST_FEN) {
                return new No(Why.AMOUNT_OUT_OF_RANGE);
            }
            if (!ids.add(share.loanId())) {
                return new No(Why.LOAN_TWICE);
            }
            sum += share.fen();
        }
        if (sum > held.receipt().getOpenFen()) {
            return new No(Why.MORE_THAN_OPEN);
        }
        held.standing().forEach(move -> ids.add(move.getLoanId()));
        boolean said = reason != null && !reason.isBlank();
        return !said && loans.borrowers(ids).size() > 1 ? new No(Why.NEEDS_REASON) : null;
    }

    /** Takes one allocation back: the loan is derived without it from today on, the money is open again. */
    Result<ReceiptOutcome> takeBack(Command command, UUID id, UUID movement, String reason) {
        return commands.run(command.because(reason), ReceiptOutcome.class, effect -> {
            ReceiptRecord receipt = store.lock(id);
            if (receipt == null) {
                return new No(Why.UNKNOWN);
            }
            Moves.Held held = moves.hold(receipt, effect, dates.today());
            for (MovementRecord move : held.standing()) {
                if (move.getId().equals(movement)) {
                    Posting refused = moves.takeBack(held, move, reason);
                    return refused == null ? moves.settle(held, Waits.TAKEN_BACK) : ReceiptOutcome.Refused.by(refused);
                }
            }
            boolean known = held.movements().stream()
                    .anyMatch(move -> move.getId().equals(movement) && move.getLoanId() != null);
            return new No(known ? Why.TAKEN_BACK_ALREADY : Why.MOVEMENT_UNKNOWN);
        });
    }

    Result<ReceiptOutcome> returned(Command command, UUID id, long fen, String reason) {
        return commands.run(command.because(reason), ReceiptOutcome.class, effect -> {
            ReceiptRecord receipt = store.lock(id);
            return receipt == null ? new No(Why.UNKNOWN) : returned(effect, receipt, fen, reason);
        });
    }

    /** The channel took money back, known by its own reference. */
    public ReceiptOutcome returnedWithin(Effect effect, String channel, String reference, long fen, String reason) {
        ReceiptRecord receipt = store.lock(channel, reference);
        return receipt == null ? new No(Why.UNKNOWN) : returned(effect, receipt, fen, reason);
    }

    /** As many allocations are taken back, the last first, as are needed to give the money up. */
    private ReceiptOutcome returned(Effect effect, ReceiptRecord receipt, long fen, String reason) {
        long ours = receipt.getOpenFen() + receipt.getAllocatedFen();
        if (fen < 1 || fen > ours) {
            return new No(Why.MORE_THAN_OPEN);
        }
        Moves.Held held = moves.hold(receipt, effect, dates.today());
        for (MovementRecord move : held.standing()) {
            if (receipt.getOpenFen() >= fen) {
                break;
            }
            Posting refused = moves.takeBack(held, move, reason);
            if (refused != null) {
                return ReceiptOutcome.Refused.by(refused);
            }
        }
        moves.returned(held, fen, reason);
        return moves.settle(held, Waits.TAKEN_BACK);
    }
}
