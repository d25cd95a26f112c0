package org.lifang.kernel.visit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened on a visit. Ids are UUIDs as text; {@code at} is milliseconds since 1970-01-01 UTC by the
 * phone's clock, moved by what the server's clock differed when they last spoke. Words are what somebody wrote down:
 * they are sealed wherever they are kept.
 */
public sealed interface VisitEvent extends Serializable {

    long at();

    /** Its name in the commands of phones. */
    default String type() {
        return switch (this) {
            case SetOff it -> "SET_OFF";
            case Arrived it -> "ARRIVED";
            case CrewPresent it -> "CREW_PRESENT";
            case RecorderStarted it -> "RECORDER_STARTED";
            case RecorderStopped it -> "RECORDER_STOPPED";
            case PacketChecked it -> "PACKET_CHECKED";
            case Begun it -> "BEGUN";
            case BadgeShown it -> "BADGE_SHOWN";
            case IdentityConfirmed it -> "IDENTITY_CONFIRMED";
            case MetAnother it -> "MET_ANOTHER";
            case AloneAgain it -> "ALONE_AGAIN";
            case Entry it -> "ENTRY";
            case Filming it -> "FILMING";
            case Captured it -> "CAPTURED";
            case DebtExplained it -> "DEBT_EXPLAINED";
            case Answered it -> "ANSWERED";
            case PaymentOffered it -> "PAYMENT_OFFERED";
            case PromiseTaken it -> "PROMISE_TAKEN";
            case AgreementProposed it -> "AGREEMENT_PROPOSED";
            case AgreementAccepted it -> "AGREEMENT_ACCEPTED";
            case PaperHanded it -> "PAPER_HANDED";
            case Incident it -> "INCIDENT";
            case Panic it -> "PANIC";
            case Left it -> "LEFT";
            case Closed it -> "CLOSED";
        };
    }

    /** On the way. */
    record SetOff(long at) implements VisitEvent {}

    /**
     * There.
     *
     * @param place none when the phone could not tell
     * @param reason why it is not where it was planned; empty when it is
     */
    record Arrived(long at, @Nullable Place place, String reason) implements VisitEvent {
        public Arrived {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * One of the crew is there.
     *
     * @param proof their own badge code, read from their phone; empty for whoever holds this one
     */
    record CrewPresent(long at, String member, String proof) implements VisitEvent {
        public CrewPresent {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(proof, "proof");
        }
    }

    record RecorderStarted(long at, Recording kind) implements VisitEvent {}

    /** @param why empty when it was the end of the visit */
    record RecorderStopped(long at, Recording kind, String why) implements VisitEvent {
        public RecorderStopped {
            Objects.requireNonNull(why, "why");
        }
    }

    /** @param missing kinds of papers that are not there */
    record PacketChecked(long at, List<String> missing) implements VisitEvent {
        public PacketChecked {
            missing = List.copyOf(missing);
        }
    }

    /** At the door, under the permit: from here on it is a visit. */
    record Begun(long at) implements VisitEvent {}

    /** @param code the badge code that was on the screen */
    record BadgeShown(long at, Looked looked, String code) implements VisitEvent {
        public BadgeShown {
            Objects.requireNonNull(code, "code");
        }
    }

    /** It is the borrower. */
    record IdentityConfirmed(long at, IdentityWay way) implements VisitEvent {}

    /**
     * Somebody else is there.
     *
     * @param listens whether they stay where they would hear
     * @param words what was said, where a code does not say it
     */
    record MetAnother(long at, OtherPerson person, SaidToOther said, boolean listens, String words)
            implements VisitEvent {
        public MetAnother {
            Objects.requireNonNull(words, "words");
        }
    }

    /** Whoever listened is gone. */
    record AloneAgain(long at) implements VisitEvent {}

    /** Whether we may come in. It may be taken back at any time. */
    record Entry(long at, boolean consent) implements VisitEvent {}

    /** Whether we may film. It may be taken back at any time. */
    record Filming(long at, boolean consent) implements VisitEvent {}

    /**
     * Sound or picture kept.
     *
     * @param media id under which its bytes are sent
     * @param sha256 of its bytes, in hexadecimal
     * @param bytes how many
     * @param by who took it
     */
    record Captured(
            long at,
            String media,
            EvidenceKind kind,
            String sha256,
            long bytes,
            @Nullable Place place,
            String by) implements VisitEvent {
        public Captured {
            Objects.requireNonNull(media, "media");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(by, "by");
        }
    }

    /** What is owed was shown and explained. */
    record DebtExplained(long at) implements VisitEvent {}

    /**
     * A short form was answered.
     *
     * @param codes the answers, as in {@link Answers}
     */
    record Answered(long at, Form form, List<String> codes, String words) implements VisitEvent {
        public Answered {
            codes = List.copyOf(codes);
            Objects.requireNonNull(words, "words");
        }
    }

    /** How somebody wants to pay. Cash is refused. */
    record PaymentOffered(long at, PaymentWay way) implements VisitEvent {}

    /**
     * A promise to pay.
     *
     * @param promise id it is kept under
     */
    record PromiseTaken(long at, String promise, long loan, List<Part> parts) implements VisitEvent {
        public PromiseTaken {
            Objects.requireNonNull(promise, "promise");
            parts = List.copyOf(parts);
        }
    }

    /** A part of what was promised; {@code dueOn} is a local epoch day. */
    record Part(int dueOn, long fen) implements Serializable {}

    /**
     * An arrangement within the limits that were signed.
     *
     * @param agreement id it is kept under
     * @param arrangement what was put, as the workbench of options writes it
     */
    record AgreementProposed(long at, String agreement, long loan, String limits, String arrangement)
            implements VisitEvent {
        public AgreementProposed {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(arrangement, "arrangement");
        }
    }

    /**
     * The borrower said yes.
     *
     * @param proof the media id of the signature, or the id of the code that was entered
     * @param text the very words they said yes to; empty when they were told by an app that did not show them
     */
    record AgreementAccepted(long at, String agreement, AcceptWay way, String proof, String text)
            implements VisitEvent {
        public AgreementAccepted {
            Objects.requireNonNull(agreement, "agreement");
            Objects.requireNonNull(proof, "proof");
            Objects.requireNonNull(text, "text");
        }
    }

    /** @param sealed whether it was in a closed envelope without a word about a debt on it */
    record PaperHanded(long at, String kind, String number, boolean sealed) implements VisitEvent {
        public PaperHanded {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(number, "number");
        }
    }

    record Incident(long at, IncidentKind kind, String words) implements VisitEvent {
        public Incident {
            Objects.requireNonNull(words, "words");
        }
    }

    /**
     * Help is needed.
     *
     * @param silent whether the phone gave no sign of it
     */
    record Panic(long at, @Nullable Place place, boolean silent) implements VisitEvent {}

    /** Gone, or not going; open at every moment and never held against anybody. */
    record Left(long at, LeaveReason reason, @Nullable Place place) implements VisitEvent {}

    /**
     * The end.
     *
     * @param next what was chosen of what was proposed
     * @param nextOn local epoch day; 0 when the action needs none
     */
    record Closed(long at, Result result, NextAction next, int nextOn, String words) implements VisitEvent {
        public Closed {
            Objects.requireNonNull(words, "words");
        }
    }
}
