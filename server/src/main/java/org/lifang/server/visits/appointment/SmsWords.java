package org.lifang.server.visits.appointment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.single.HeardReplies;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.springframework.stereotype.Component;

/** Understands the few words with which an offer can be answered by text message. */
@Component
final class SmsWords implements HeardReplies {

    private static final Set<String> YES = Set.of("Y", "YES", "好", "好的", "可以", "同意", "是");
    private static final Set<String> NO = Set.of("N", "NO", "不", "不要", "谢绝", "不方便", "不同意");
    private static final Set<String> CHANGE = Set.of("改期", "改时间", "换时间", "CHANGE", "R");
    private static final int MOST_CHARS = 8;
    private static final String UNCLEAR = "UNCLEAR";

    private final AppointmentStore store;
    private final Answering answering;
    private final Settling settling;
    private final Proposing proposing;

    SmsWords(AppointmentStore store, Answering answering, Settling settling, Proposing proposing) {
        this.store = store;
        this.answering = answering;
        this.settling = settling;
        this.proposing = proposing;
    }

    @Override
    public @Nullable String heard(Heard heard) {
        AppointmentRecord row = store.liveOf(heard.borrower());
        String word = word(heard.text());
        if (row == null || word == null) {
            return null;
        }
        UUID key = Ids.of(
                "visits.sms", heard.provider(), heard.reference(), row.getId().toString());
        Command command = Command.of(key, "visits.sms", "appointment/" + row.getId(), word, Acting.SYSTEM);
        Said said = new Said(
                Way.SMS,
                row.getLanguage(),
                ConsentWords.VERSION,
                heard.provider() + " " + heard.reference() + " " + word,
                Acting.SYSTEM,
                true);
        if (heard.shared()) {
            // Several of ours have the number: nobody knows whose answer it is, so a person asks.
            answering.unclear(command, row.getId(), said);
            return UNCLEAR;
        }
        return told(answer(command, row, word, said), word);
    }

    private Result<Outcome> answer(Command command, AppointmentRecord row, String word, Said said) {
        UUID id = row.getId();
        int offered = store.offered(id, row.getRound()).size();
        return switch (word) {
            case "NO" -> answering.refuse(command, id, said);
            case "CHANGE" -> another(command, row, said);
            case "YES" ->
                offered == 1 || onlyOneWasWritten(row)
                        ? answering.accept(command, id, 1, said)
                        : answering.unclear(command, id, said);
            default -> answering.accept(command, id, Integer.parseInt(word), said);
        };
    }

    /** Below three times the message names the first one only. */
    private boolean onlyOneWasWritten(AppointmentRecord row) {
        return store.offered(row.getId(), row.getRound()).size() < 3;
    }

    /** Other times are looked for from the day after those that were offered, and sent as an answer to this one. */
    private Result<Outcome> another(Command command, AppointmentRecord row, Said said) {
        List<Hours> offered = store.offered(row.getId(), row.getRound());
        java.time.LocalDate after =
                offered.isEmpty() ? null : offered.getLast().day().plusDays(1);
        settling.asked(
                row.getBorrowerId(),
                said.evidence(),
                Ids.of("visits.sms.asked", command.key().toString()));
        Proposing.Round round = new Proposing.Round(null, after, org.lifang.kernel.contact.proposal.Channel.SMS, false);
        Result<Outcome> result = proposing.offer(command, row.getId(), round, said);
        boolean offeredAgain =
                result instanceof Result.Accepted<Outcome> accepted && accepted.outcome() instanceof Outcome.Stands;
        return offeredAgain ? result : answering.unclear(Turns.part(command, "unclear"), row.getId(), said);
    }

    private static String told(Result<Outcome> result, String word) {
        return result instanceof Result.Accepted<Outcome> ? word : UNCLEAR;
    }

    /** YES, NO, CHANGE or the number of a time; null when it is none of these. */
    static @Nullable String word(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}。！，、“”‘’）（]", "")
                .toUpperCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > MOST_CHARS) {
            return null;
        }
        if (plain.length() == 1 && "123456".contains(plain)) {
            return plain;
        }
        if (YES.contains(plain)) {
            return "YES";
        }
        if (NO.contains(plain)) {
            return "NO";
        }
        return CHANGE.contains(plain) ? "CHANGE" : null;
    }
}
