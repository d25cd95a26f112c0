package org.lifang.server.payments.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.Shared;
import org.lifang.server.payments.receipt.Incoming;
import org.lifang.server.payments.receipt.MoneyReceipts;
import org.lifang.server.payments.receipt.ReceiptOutcome;
import org.springframework.stereotype.Service;

/** What providers tell: an event is taken once, told again with the same body it is answered the same. */
@Service
class Notices {

    private final MoneyReceipts receipts;
    private final Commands commands;
    private final Messages messages;
    private final Shared<Told, NoticeOutcome> together;

    Notices(MoneyReceipts receipts, Commands commands, Messages messages) {
        this.receipts = receipts;
        this.commands = commands;
        this.messages = messages;
        this.together = commands.shared(NoticeOutcome.class, this::received, told -> told);
    }

    /** What happened. */
    enum Kind {
        RECEIVED,
        RETURNED
    }

    /** A notice as a provider words it. */
    record Notice(
            String event,
            Kind kind,
            String reference,
            LocalDate bookedOn,
            @Nullable LocalDate valueOn,
            long fen,
            String currency,
            @Nullable String payer,
            @Nullable String account,
            @Nullable String remittance) {
        @Override
        public String toString() {
            return "Notice[" + event + "]";
        }
    }

    Result<NoticeOutcome> take(String channel, Notice notice, String body) {
        UUID key = id("notice", channel, notice.event());
        Command command = Command.of(key, "payments.notice", "payment-channel/" + channel, body, Acting.SYSTEM);
        return notice.kind() == Kind.RETURNED
                ? commands.run(command, NoticeOutcome.class, effect -> returned(effect, channel, notice))
                : together.ask(command, new Told(channel, notice));
    }

    /** A notice and the channel it came from. */
    private record Told(String channel, Notice notice) {}

    private NoticeOutcome returned(Effect effect, String channel, Notice notice) {
        String reason = messages.text("payments.returned.notice", Locale.SIMPLIFIED_CHINESE);
        return outcome(notice, receipts.returnedWithin(effect, channel, notice.reference(), notice.fen(), reason));
    }

    private List<NoticeOutcome> received(List<Effect> effects, List<Told> told) {
        List<ReceiptOutcome> ended = receipts.receiveWithin(
                effects,
                told.stream().map(each -> money(each.channel(), each.notice())).toList());
        List<NoticeOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            outcomes.add(outcome(told.get(i).notice(), ended.get(i)));
        }
        return outcomes;
    }

    private static NoticeOutcome outcome(Notice notice, ReceiptOutcome ended) {
        return switch (ended) {
            case ReceiptOutcome.Kept kept -> new NoticeOutcome.Taken(kept.receipt(), notice.event(), kept.openFen());
            case ReceiptOutcome other
            when other instanceof Refusal no ->
                new NoticeOutcome.NotTaken(no.code(), no.status(), List.copyOf(no.params()));
            case ReceiptOutcome other -> throw new IllegalStateException("not taken: " + other);
        };
    }

    private static Incoming money(String channel, Notice notice) {
        return new Incoming(
                id("receipt", channel, notice.event()),
                channel,
                notice.reference(),
                notice.bookedOn(),
                notice.valueOn() == null ? notice.bookedOn() : notice.valueOn(),
                notice.fen(),
                notice.currency(),
                notice.payer(),
                notice.account(),
                notice.remittance(),
                Incoming.Origin.ofEvent(notice.event()));
    }

    private static UUID id(String what, String channel, String event) {
        return UUID.nameUUIDFromBytes((what + "\n" + channel + "\n" + event).getBytes(StandardCharsets.UTF_8));
    }
}
