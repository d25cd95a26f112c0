package org.lifang.server.portfolio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refusal;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.portfolio.intake.NameChecks;
import org.lifang.server.privacy.BlindIndex;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Purpose;
import org.lifang.server.privacy.RevealOutcome;
import org.lifang.server.privacy.Reveals;
import org.springframework.stereotype.Service;

/** The people of the book: found by exact numbers, shown masked, revealed for a purpose. */
@Service
public class Borrowers {

    /** Longest search text; an identity number has 18 characters, lenders' own numbers some more. */
    public static final int MAX_SEARCH_CHARS = 64;

    /** How long a page may show a revealed value before it hides it again. */
    private static final Duration SHOWN = Duration.ofMinutes(2);

    /** Digits in the groupings people type or paste, with or without the country's prefix. */
    private static final Pattern PHONE = Pattern.compile("(\\+|00)?[0-9][0-9 ()-]{5,20}");

    private static final Pattern ID_NO = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9Xx]");

    private final BorrowerStore store;
    private final BlindIndex blind;
    private final Reveals reveals;
    private final Commands commands;

    Borrowers(BorrowerStore store, BlindIndex blind, Reveals reveals, Commands commands) {
        this.store = store;
        this.blind = blind;
        this.reveals = reveals;
        this.commands = commands;
    }

    public Optional<Person> find(long id) {
        return store.person(id);
    }

    /** Whether there is such a borrower within what the reader may see. */
    boolean exists(long id, Function<org.jooq.Field<Long>, Condition> visible) {
        return store.exists(id, visible);
    }

    /**
     * The borrowers with exactly this number: the lender's borrower or loan number, a whole phone number or a whole
     * identity number, their own or of somebody named with them.
     */
    public List<Long> search(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > MAX_SEARCH_CHARS) {
            return List.of();
        }
        List<Long> found = new ArrayList<>(store.byNumber(wanted));
        if (ID_NO.matcher(wanted).matches()) {
            found.addAll(store.byIdNumber(blind.of(Field.ID_NO, wanted)));
        }
        if (PHONE.matcher(wanted).matches()) {
            found.addAll(store.byContact(blind.of(Field.MOBILE, wanted), blind.of(Field.PHONE, wanted)));
        }
        return found.stream().distinct().toList();
    }

    /** Everybody with exactly this name; two namesakes are two. */
    public List<Long> named(String name) {
        String wanted = name.strip();
        return wanted.isEmpty() ? List.of() : store.named(wanted, NameChecks.of(blind, wanted));
    }

    /**
     * What somebody wants to see.
     *
     * @param value {@code name}, {@code idNo} or {@code contactPoint}
     * @param contactPoint its id when the value is one; 0 for the other two
     */
    public record Look(
            long borrowerId,
            String value,
            long contactPoint,
            @Nullable String purpose,
            @Nullable String reason) {}

    /** A value in clear and what it was sealed as. */
    record Hidden(Field field, String value) {}

    /** Records the look; whoever was granted one reads the value by {@link #hidden}. */
    public Result<Glance> reveal(Command command, Look look) {
        return commands.run(command, Glance.class, effect -> granted(effect, look));
    }

    private Glance granted(Effect effect, Look look) {
        Optional<Purpose> purpose = purpose(look.purpose());
        if (purpose.isEmpty()) {
            return new Glance.PurposeUnknown();
        }
        Optional<Hidden> hidden = hidden(look);
        if (hidden.isEmpty()) {
            return new Glance.NothingThere();
        }
        String subject = "borrower/" + look.borrowerId();
        return switch (reveals.record(effect, subject, hidden.get().field(), purpose.get(), look.reason())) {
            case RevealOutcome.Allowed allowed -> new Glance.Granted(effect.at().plus(SHOWN));
            case RevealOutcome.QuotaSpent no -> denied(no);
            case RevealOutcome.NoReason no -> denied(no);
        };
    }

    private static Glance denied(Refusal no) {
        return new Glance.Denied(no.code(), no.status(), List.copyOf(no.params()));
    }

    private static Optional<Purpose> purpose(@Nullable String text) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().equals(text)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    Optional<Hidden> hidden(Look look) {
        return switch (look.value()) {
            case "name" -> store.name(look.borrowerId());
            case "idNo" -> store.idNumber(look.borrowerId());
            case "contactPoint" -> store.contact(look.borrowerId(), look.contactPoint());
            default -> Optional.empty();
        };
    }
}
