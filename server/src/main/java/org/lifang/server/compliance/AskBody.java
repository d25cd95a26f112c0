package org.lifang.server.compliance;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.platform.BusinessDates;

/**
 * A question as it comes over HTTP. What is left out takes the usual value, or stays unknown where it would have to be
 * proved.
 *
 * @param from local time at the borrower's place; now when left out
 * @param crew the person who asks when left out
 */
record AskBody(
        @NotNull Long borrowerId,
        @NotNull Channel channel,
        @Nullable Style style,
        @NotNull Purpose purpose,
        @Nullable Stage stage,
        @Nullable Target target,
        @Nullable Long personId,
        @Nullable Long contactPointId,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime to,
        @Nullable UUID agencyId,
        @Nullable List<UUID> crew,
        @Nullable Set<UUID> checkedIn,
        @Nullable Text text,
        @Nullable Meeting meeting,
        @Nullable Handover handover,
        @Nullable UUID insteadOf) {

    private static final int USUAL_MINUTES = 15;
    private static final int USUAL_VISIT_MINUTES = 60;
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    record Text(
            @Nullable TemplateKind kind,
            @Nullable Long templateId,
            @Nullable Long amountFen,
            @Nullable Integer languages,
            @Nullable Set<Wording> faults,
            @Nullable Boolean tellsDebt,
            @Nullable Boolean namesLender,
            @Nullable Boolean namesAgency,
            @Nullable Boolean identityFirst,
            @Nullable Boolean sealed,
            @Nullable Boolean complete,
            @Nullable Boolean optOutOffered,
            @Nullable Boolean senderRegistered) {}

    record Meeting(
            @Nullable PlaceKind place,
            @Nullable Boolean enters,
            @Nullable Boolean films,
            @Nullable Boolean tracks,
            @Nullable Payment payment,
            @Nullable Boolean recorderReady,
            @Nullable Boolean credentialsReady,
            @Nullable Boolean dressChecked,
            @Nullable Boolean entryConsent,
            @Nullable Boolean filmingConsent,
            @Nullable LocalDateTime noticeArrivedAt,
            @Nullable Boolean agreed,
            @Nullable Boolean purposeTold,
            @Nullable Boolean writtenNotice,
            @Nullable Boolean otherEffortsFailed) {}

    record Handover(
            @Nullable Boolean newController,
            @Nullable Boolean renewal,
            @Nullable Boolean minimal,
            @Nullable Boolean impactAssessed) {}

    /** The question itself; {@code agency} is the short number of the agency named. */
    Ask ask(Instant now, UUID asker, long agency) {
        boolean meets = channel == Channel.VISIT;
        boolean planned = meets || channel == Channel.PLACEMENT;
        boolean talks = meets || channel == Channel.CALL;
        LocalDateTime start = from != null
                ? from
                : LocalDateTime.ofInstant(now, BusinessDates.ZONE).truncatedTo(ChronoUnit.SECONDS);
        return new Ask(
                borrowerId,
                channel,
                style != null ? style : talks ? Style.INTERACTIVE : Style.NOTIFICATION,
                purpose,
                stage != null ? stage : planned ? Stage.PLAN : Stage.START,
                new Ask.Whom(
                        target != null ? target : number(personId) == 0 ? Target.DEBTOR : Target.CONTACT_PERSON,
                        number(personId)),
                number(contactPointId),
                new Ask.When(start, to != null ? to : until(start, meets)),
                new Ask.By(
                        agency,
                        crew != null ? crew : talks ? List.of(asker) : List.of(),
                        checkedIn != null ? checkedIn : Set.of(),
                        false,
                        null),
                says(),
                conduct(),
                handover == null
                        ? Ask.Handover.NONE
                        : new Ask.Handover(
                                told(handover.newController),
                                told(handover.renewal),
                                handover.minimal,
                                handover.impactAssessed),
                insteadOf);
    }

    private static LocalDateTime until(LocalDateTime start, boolean meets) {
        LocalDateTime usual = start.plusMinutes(meets ? USUAL_VISIT_MINUTES : USUAL_MINUTES);
        return usual.toLocalDate().equals(start.toLocalDate()) ? usual : start.with(LAST);
    }

    private static long number(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    private static boolean told(@Nullable Boolean so) {
        return Boolean.TRUE.equals(so);
    }

    private Ask.Says says() {
        if (text == null) {
            return new Ask.Says(TemplateKind.NONE, 0, 0, 0, null, null, null, null, null, null, null, null, null);
        }
        return new Ask.Says(
                Objects.requireNonNullElse(text.kind, TemplateKind.NONE),
                number(text.templateId),
                number(text.amountFen),
                text.languages == null ? 0 : text.languages,
                text.faults,
                text.tellsDebt,
                text.namesLender,
                text.namesAgency,
                text.identityFirst,
                text.sealed,
                text.complete,
                text.optOutOffered,
                text.senderRegistered);
    }

    private Ask.Conduct conduct() {
        if (meeting == null) {
            return Ask.Conduct.remote(null);
        }
        return new Ask.Conduct(
                Objects.requireNonNullElse(meeting.place, PlaceKind.NONE),
                told(meeting.enters),
                told(meeting.films),
                told(meeting.tracks),
                Objects.requireNonNullElse(meeting.payment, Payment.NONE),
                meeting.recorderReady,
                meeting.credentialsReady,
                meeting.dressChecked,
                meeting.entryConsent,
                meeting.filmingConsent,
                meeting.noticeArrivedAt,
                meeting.agreed,
                meeting.purposeTold,
                meeting.writtenNotice,
                meeting.otherEffortsFailed);
    }
}
