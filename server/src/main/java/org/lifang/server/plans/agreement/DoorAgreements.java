package org.lifang.server.plans.agreement;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.plan.Arrangement;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Result;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.plans.PlanLoan;
import org.lifang.server.plans.PlanLoans;
import org.lifang.server.plans.agreement.AgreementOutcome.Why;
import org.lifang.server.plans.option.ArrangementBody;
import org.lifang.server.plans.promise.Taken;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agreements somebody signed on a phone at their door. The text is worked out anew here; only when it is the very text
 * that was signed, and on the day it was signed, does it come into force by itself.
 */
@Service
public class DoorAgreements {

    private static final int LEAST_SIGNATURE_BYTES = 64;
    private static final int MOST_SIGNATURE_BYTES = 200_000;

    private final Agreements agreements;
    private final PlanLoans loans;
    private final Users users;
    private final BusinessDates dates;
    private final JsonMapper json;

    DoorAgreements(Agreements agreements, PlanLoans loans, Users users, BusinessDates dates, JsonMapper json) {
        this.agreements = agreements;
        this.loans = loans;
        this.users = users;
        this.dates = dates;
        this.json = json;
    }

    /**
     * What the phone told.
     *
     * @param text the words that were on the screen when they signed
     * @param on the day of the signature
     * @param lead who proposed it, with their own authority
     */
    public record Signed(UUID id, long borrower, long loan, String arrangement, String text, LocalDate on, UUID lead) {}

    /** The keys under which it is asked, always the same for the same agreement. */
    public record Keys(Command propose, Command accept) {}

    /** What became of it. */
    public sealed interface Door {}

    /** It counts from today on. */
    public record InForce() implements Door {}

    /** It does not count yet; ask again. */
    public record Waits(For what) implements Door {}

    /** It does not count by itself, and why. */
    public record ByHand(String code) implements Door {}

    /** What an agreement waits for. */
    public enum For {
        /** The drawing has not arrived. */
        SIGNATURE,
        /** It is above the authority of who proposed it. */
        SECOND_PERSON
    }

    /** Brings it as far as it may go now. {@code drawn} is the signature's bytes, null until they are here. */
    public Door enter(Keys keys, Signed signed, Supplier<byte @Nullable []> drawn) {
        if (signed.text.isBlank()) {
            return new ByHand("AGREEMENT_DOOR_NO_TEXT");
        }
        AgreementRecord row = agreements.find(signed.id);
        if (row == null) {
            String no = proposed(keys.propose, signed);
            row = no == null ? agreements.find(signed.id) : null;
            if (row == null) {
                return new ByHand(no == null ? "AGREEMENT_UNKNOWN" : no);
            }
        }
        if (row.getLoanId() != signed.loan || !MessageDigest.isEqual(row.getBodySha256(), Sha256.of(signed.text))) {
            return new ByHand("AGREEMENT_DOOR_TEXT_DIFFERS");
        }
        if (row.getAcceptedAt() != null) {
            return new InForce();
        }
        Why not = agreements.notOpen(row);
        if (not != null) {
            return not == Why.NEEDS_SECOND_PERSON ? new Waits(For.SECOND_PERSON) : new ByHand(code(not));
        }
        byte[] bytes = drawn.get();
        return bytes == null ? new Waits(For.SIGNATURE) : accepted(keys.accept, signed, bytes);
    }

    /** Why it cannot be proposed as it was signed; null when it is proposed. */
    private @Nullable String proposed(Command command, Signed signed) {
        PlanLoan loan = loans.existing(signed.loan);
        User lead = users.find(signed.lead);
        if (loan == null || loan.borrowerId() != signed.borrower || lead == null) {
            return "AGREEMENT_DOOR_UNREADABLE";
        }
        if (!signed.on.equals(dates.today())) {
            return code(Why.OUT_OF_DATE);
        }
        Arrangement arrangement = arrangement(signed.arrangement);
        if (arrangement == null) {
            return "AGREEMENT_DOOR_UNREADABLE";
        }
        Actor actor = new Actor(
                lead.id(),
                lead.login(),
                lead.roles(),
                lead.team() == null ? null : lead.team().id());
        Agreements.Draft draft = new Agreements.Draft(
                signed.id,
                arrangement,
                AgreedText.DOOR_TOLERANCE_FEN,
                AgreedText.DOOR_GRACE_DAYS,
                Taken.Way.VISIT,
                null,
                Sha256.of(signed.text));
        return refusal(agreements.propose(command, loan, actor, draft));
    }

    private @Nullable Arrangement arrangement(String text) {
        try {
            return json.readValue(text, ArrangementBody.class).arrangement();
        } catch (JacksonException | IllegalArgumentException | NullPointerException | Refused e) {
            return null;
        }
    }

    private Door accepted(Command command, Signed signed, byte[] drawn) {
        if (drawn.length < LEAST_SIGNATURE_BYTES || drawn.length > MOST_SIGNATURE_BYTES) {
            return new ByHand("AGREEMENT_SIGNATURE_UNFIT");
        }
        Agreements.Consent consent = new Agreements.Consent.Signature(Sha256.of(signed.text), drawn);
        String no = refusal(agreements.accept(command, signed.id, consent));
        return no == null ? new InForce() : new ByHand(no);
    }

    private static String code(Why why) {
        return why == Why.OUT_OF_DATE ? "AGREEMENT_DOOR_TOO_LATE" : "AGREEMENT_" + why.name();
    }

    private static @Nullable String refusal(Result<AgreementOutcome> result) {
        return switch (result) {
            case Result.Accepted<AgreementOutcome> accepted -> null;
            case Result.Refused<AgreementOutcome> refused ->
                switch (refused.refusal().code()) {
                    case "AGREEMENT_TEXT_DIFFERS", "AGREEMENT_CHANGED" -> "AGREEMENT_DOOR_TEXT_DIFFERS";
                    case "AGREEMENT_OUT_OF_DATE" -> "AGREEMENT_DOOR_TOO_LATE";
                    case "AGREEMENT_DECLINED" -> "AGREEMENT_DOOR_DECLINED";
                    default -> refused.refusal().code();
                };
            case Result.KeyReused<AgreementOutcome> reused -> reused.code();
        };
    }
}
