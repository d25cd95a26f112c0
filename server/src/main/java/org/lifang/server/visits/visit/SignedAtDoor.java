package org.lifang.server.visits.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.AcceptWay;
import org.lifang.kernel.visit.EvidenceKind;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.server.commands.Command;
import org.lifang.server.plans.agreement.DoorAgreements;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.privacy.Field;
import org.lifang.server.privacy.Sealer;
import org.lifang.server.visits.tables.VisitEventRecord;
import org.lifang.server.visits.tables.VisitRecord;
import org.springframework.stereotype.Component;

/** Puts together what a phone told of an agreement in several steps: the arrangement, the words, and the drawing. */
@Component
class SignedAtDoor {

    private static final int MOST_DRAWN_BYTES = 400_000;

    private final VisitStore visits;
    private final DoorAgreements agreements;
    private final RecordingSource recordings;
    private final VisitJson json;
    private final Sealer sealer;

    SignedAtDoor(
            VisitStore visits, DoorAgreements agreements, RecordingSource recordings, VisitJson json, Sealer sealer) {
        this.visits = visits;
        this.agreements = agreements;
        this.recordings = recordings;
        this.json = json;
        this.sealer = sealer;
    }

    /** Brings the agreement of an event as far as it may go now. */
    DoorAgreements.Door enter(VisitRecord visit, UUID event, Command propose, Command accept) {
        VisitEventRecord row = visits.event(event);
        if (row == null || !(told(row) instanceof VisitEvent.AgreementAccepted accepted)) {
            return new DoorAgreements.ByHand("AGREEMENT_DOOR_UNREADABLE");
        }
        VisitEvent.AgreementProposed proposed = proposed(visit, accepted.agreement());
        if (proposed == null || accepted.way() != AcceptWay.SIGNATURE) {
            return new DoorAgreements.ByHand("AGREEMENT_DOOR_UNREADABLE");
        }
        UUID id;
        UUID proof;
        try {
            id = UUID.fromString(accepted.agreement());
            proof = UUID.fromString(accepted.proof());
        } catch (IllegalArgumentException e) {
            return new DoorAgreements.ByHand("AGREEMENT_DOOR_UNREADABLE");
        }
        DoorAgreements.Signed signed = new DoorAgreements.Signed(
                id,
                visit.getBorrowerId(),
                proposed.loan(),
                proposed.arrangement(),
                accepted.text(),
                LocalDate.ofInstant(row.getAt(), BusinessDates.ZONE),
                visit.getLead());
        return agreements.enter(new DoorAgreements.Keys(propose, accept), signed, () -> drawn(visit, proof));
    }

    /** The words somebody signed, for whoever has to look at them; null when none were told. */
    @Nullable
    String words(UUID event) {
        VisitEventRecord row = visits.event(event);
        return row != null
                        && told(row) instanceof VisitEvent.AgreementAccepted accepted
                        && !accepted.text().isBlank()
                ? accepted.text()
                : null;
    }

    private @Nullable VisitEvent told(VisitEventRecord row) {
        return json.event(sealer.open(Field.NOTE, row.getDetailsSealed()));
    }

    private VisitEvent.@Nullable AgreementProposed proposed(VisitRecord visit, String agreement) {
        for (VisitEventRecord row : visits.events(visit.getId())) {
            if (row.getKind().equals("AGREEMENT_PROPOSED")
                    && row.getRefusedBy() == null
                    && told(row) instanceof VisitEvent.AgreementProposed proposed
                    && proposed.agreement().equals(agreement)) {
                return proposed;
            }
        }
        return null;
    }

    /** The drawing, once its bytes are here and are those that were taken on this visit. */
    private byte @Nullable [] drawn(VisitRecord visit, UUID media) {
        boolean here = visits.evidence(visit.getId()).stream()
                .anyMatch(each -> each.getMediaId().equals(media)
                        && each.getKind().equals(EvidenceKind.SIGNATURE.name())
                        && Boolean.TRUE.equals(each.getEqual()));
        if (!here) {
            return null;
        }
        try (InputStream bytes = recordings.open(media)) {
            return bytes == null ? null : bytes.readNBytes(MOST_DRAWN_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
