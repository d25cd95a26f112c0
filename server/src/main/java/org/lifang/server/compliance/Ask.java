package org.lifang.server.compliance;

import java.time.LocalDateTime;
import java.util.List;
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

/**
 * A contact somebody wants to make, with the circumstances only they know; null says that they do not know. Everything
 * else the gate looks up itself.
 *
 * @param point id of the number, account or address; 0 when there is none
 * @param insteadOf an unused permit of the same borrower and channel that this one would replace, such as that of the
 *     planned visit which is about to begin
 */
public record Ask(
        long borrower,
        Channel channel,
        Style style,
        Purpose purpose,
        Stage stage,
        Whom whom,
        long point,
        When when,
        By by,
        Says says,
        Conduct conduct,
        Handover handover,
        @Nullable UUID insteadOf) {

    /**
     * Who would be reached.
     *
     * @param person id of the related person; 0 is the debtor
     */
    public record Whom(Target target, long person) {
        /** Who borrowed. */
        public static final Whom DEBTOR = new Whom(Target.DEBTOR, 0);
    }

    /**
     * Local time at the borrower's place.
     *
     * @param from when it may begin at the earliest
     * @param to the latest moment at which it may begin; for visits when they would end; the same day
     */
    public record When(LocalDateTime from, LocalDateTime to) {}

    /**
     * Who would act.
     *
     * @param agency the outside agency; 0 is the lender itself
     * @param checkedIn those of the crew who have checked in for a visit
     * @param automated whether a machine alone decided that it happens
     * @param modelLogged whether its version and reasons are kept
     */
    public record By(
            long agency,
            List<UUID> crew,
            Set<UUID> checkedIn,
            boolean automated,
            @Nullable Boolean modelLogged) {

        public By {
            crew = crew.stream().sorted().distinct().toList();
            checkedIn = Set.copyOf(checkedIn);
        }

        /** These people of the lender. */
        public static By lender(UUID... crew) {
            return new By(0, List.of(crew), Set.of(), false, null);
        }
    }

    /**
     * What would be said.
     *
     * @param template id of its version; 0 when there is none
     * @param amountFen the amount it names; 0 when it names none
     * @param languages bits by the caller's numbering
     * @param faults what the check of the wording found; null when nobody checked it
     * @param sender whether the number or account of the sender is registered with the lender
     */
    public record Says(
            TemplateKind kind,
            long template,
            long amountFen,
            int languages,
            @Nullable Set<Wording> faults,
            @Nullable Boolean tellsDebt,
            @Nullable Boolean namesLender,
            @Nullable Boolean namesAgency,
            @Nullable Boolean identityFirst,
            @Nullable Boolean sealed,
            @Nullable Boolean complete,
            @Nullable Boolean optOutOffered,
            @Nullable Boolean sender) {

        public Says {
            faults = faults == null ? null : Set.copyOf(faults);
        }
    }

    /**
     * How people would meet, or how a letter would be left.
     *
     * @param noticeAt when the notice of the visit arrived, local time
     * @param agreed whether the debtor agreed to this appointment
     */
    public record Conduct(
            PlaceKind place,
            boolean enters,
            boolean films,
            boolean tracks,
            Payment payment,
            @Nullable Boolean recorder,
            @Nullable Boolean credentials,
            @Nullable Boolean dress,
            @Nullable Boolean entryConsent,
            @Nullable Boolean filmingConsent,
            @Nullable LocalDateTime noticeAt,
            @Nullable Boolean agreed,
            @Nullable Boolean purposeTold,
            @Nullable Boolean writtenNotice,
            @Nullable Boolean otherEffortsFailed) {

        /** Nobody meets; whether the recorder runs. */
        public static Conduct remote(@Nullable Boolean recorder) {
            return new Conduct(
                    PlaceKind.NONE,
                    false,
                    false,
                    false,
                    Payment.NONE,
                    recorder,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * What a placement does beside charging the agency.
     *
     * @param newController whether the other side decides for itself about the data
     * @param renewal whether it renews an agreement that ends
     * @param minimal whether the agency is given only what collection needs
     * @param assessed whether the impact on personal information was assessed
     */
    public record Handover(
            boolean newController,
            boolean renewal,
            @Nullable Boolean minimal,
            @Nullable Boolean assessed) {

        /** Nothing else. */
        public static final Handover NONE = new Handover(false, false, null, null);
    }

    /** The same question, with others to act. */
    public Ask by(By others) {
        return new Ask(
                borrower, channel, style, purpose, stage, whom, point, when, others, says, conduct, handover,
                insteadOf);
    }

    /** The same question at another time. */
    public Ask at(When other) {
        return new Ask(
                borrower, channel, style, purpose, stage, whom, point, other, by, says, conduct, handover, insteadOf);
    }
}
