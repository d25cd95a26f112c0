package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.server.answers.Refused;
import org.springframework.stereotype.Component;

/** What the gate answered, for people and for phones. */
@Component
final class GateAnswers {

    private final GateDecisions decisions;
    private final Spoken spoken;

    GateAnswers(GateDecisions decisions, Spoken spoken) {
        this.decisions = decisions;
        this.spoken = spoken;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Permission(
            byte[] payload,
            byte[] signature,
            String key,
            LocalDate day,
            int fromSecond,
            int toSecond,
            Instant expiresAt) {}

    /** {@code id} is that of the decision and, with a yes in earnest, of the permit and the contact it reserved. */
    record Answered(
            UUID id,
            String verdict,
            @Nullable LocalDateTime retryFrom,
            List<Spoken.Said> findings,
            @Nullable Permission permit) {}

    /**
     * An answer of the gate in words.
     *
     * @throws Refused when nothing was asked
     */
    Answered of(Asked asked, Locale locale) {
        return switch (asked) {
            case Asked.Permitted yes ->
                new Answered(
                        yes.decision(),
                        "PERMIT",
                        null,
                        said(yes.findings(), yes.packs(), locale),
                        yes.permit() == null ? null : permission(yes.permit()));
            case Asked.Held held ->
                new Answered(
                        held.decision(), "HOLD", held.retryFrom(), said(held.findings(), held.packs(), locale), null);
            case Asked.Denied no ->
                new Answered(no.decision(), "DENY", no.retryFrom(), said(no.findings(), no.packs(), locale), null);
            case Asked.NotAsked no -> throw new Refused(no);
        };
    }

    private List<Spoken.Said> said(List<Finding> findings, List<String> packs, Locale locale) {
        return spoken.of(findings, decisions.rules(packs), locale);
    }

    /**
     * A permit of ours.
     *
     * @throws IllegalArgumentException when it is not spelled as we spell them
     */
    static Permission permission(SignedPermit signed) {
        var terms = org.lifang.kernel.contact.ContactPermit.of(signed.payload());
        if (terms == null) {
            throw new IllegalArgumentException("not a permit of ours");
        }
        return new Permission(
                signed.payload(),
                signed.signature(),
                signed.key(),
                LocalMoment.date(terms.day()),
                terms.fromSecond(),
                terms.toSecond(),
                Instant.ofEpochSecond(terms.expiresAt()));
    }
}
