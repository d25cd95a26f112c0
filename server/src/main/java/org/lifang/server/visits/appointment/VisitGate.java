package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Finding;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Payment;
import org.lifang.kernel.contact.proposal.PlaceKind;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Stage;
import org.lifang.kernel.contact.proposal.Style;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.commands.Acting;
import org.lifang.server.commands.Command;
import org.lifang.server.compliance.Ask;
import org.lifang.server.compliance.Asked;
import org.lifang.server.compliance.Permits;
import org.lifang.server.outreach.Ids;
import org.lifang.server.outreach.ScriptSays;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.platform.Sha256;
import org.lifang.server.visits.tables.AppointmentRecord;
import org.lifang.server.visits.tables.BookingRecord;
import org.springframework.stereotype.Component;

/** Puts appointments to the gate: tried out while hours are looked for, in earnest once a crew is known. */
@Component
final class VisitGate {

    private static final String SCRIPT = "visit-script";
    private static final Long NO_ADDRESS = 0L;

    private final Permits permits;
    private final Templates templates;
    private final PointStore points;
    private final AppointmentStore store;
    private final Clock clock;

    VisitGate(Permits permits, Templates templates, PointStore points, AppointmentStore store, Clock clock) {
        this.permits = permits;
        this.templates = templates;
        this.points = points;
        this.store = store;
        this.clock = clock;
    }

    /** What the gate said. */
    sealed interface Word {

        /** @param permit of an answer in earnest */
        record Yes(@Nullable UUID permit, List<String> rules) implements Word {}

        /** @param retryFrom local time from which the clock alone heals it */
        record No(List<String> rules, @Nullable LocalDateTime retryFrom) implements Word {}
    }

    /**
     * Whether people may meet there and then, whoever comes, instead of what is agreed with the borrower if anything
     * is; nothing is kept of the question.
     *
     * @param agreed whether the borrower agrees; otherwise it must be announced long enough before (CN-V-13)
     */
    Word wouldPermit(long borrower, Spot spot, Hours hours, int minutes, boolean agreed) {
        UUID key = Ids.at(clock.instant());
        Command command = new Command(
                key, "visits.try", "borrower/" + borrower, Sha256.of(key.toString()), Acting.SYSTEM, null, true);
        Ask ask = ask(borrower, spot, hours, minutes, List.of(), agreed, agreedBefore(borrower));
        return ask == null ? new Word.No(List.of("ASK_POINT_UNKNOWN"), null) : word(ask(command, ask), true);
    }

    /** The permit of what is agreed now: whoever moves it does not come twice. */
    private @Nullable UUID agreedBefore(long borrower) {
        AppointmentRecord row = store.liveOf(borrower);
        BookingRecord live = row == null ? null : store.live(row.getId());
        return live == null ? null : live.getPermitId();
    }

    /**
     * Whether what is agreed could still take place, by everything known now; its own reservation is not counted
     * against it.
     */
    Word stillPermits(long borrower, Spot spot, BookingRecord live) {
        UUID key = Ids.at(clock.instant());
        Command command = new Command(
                key, "visits.look", "borrower/" + borrower, Sha256.of(key.toString()), Acting.SYSTEM, null, true);
        Hours hours = Settling.hours(live);
        Ask ask = ask(borrower, spot, hours, live.getMinutes(), List.of(live.getCrew()), true, live.getPermitId());
        return ask == null ? new Word.No(List.of("ASK_POINT_UNKNOWN"), null) : word(ask(command, ask), false);
    }

    /** Asks in earnest for a crew; a yes reserves the visit. The same key gets the same answer. */
    Word permit(UUID key, long borrower, Spot spot, Hours hours, int minutes, List<UUID> crew, @Nullable UUID before) {
        if (spot.where() == Where.VIDEO) {
            return wouldPermit(borrower, spot, hours, minutes, true);
        }
        Command command = Command.of(key, "visits.book", "borrower/" + borrower, key.toString(), Acting.SYSTEM);
        Ask ask = ask(borrower, spot, hours, minutes, crew, true, before);
        return ask == null ? new Word.No(List.of("ASK_POINT_UNKNOWN"), null) : word(ask(command, ask), false);
    }

    private Asked ask(Command command, Ask ask) {
        return switch (permits.ask(command, ask)) {
            case org.lifang.server.commands.Result.Accepted<Asked> accepted -> accepted.outcome();
            case org.lifang.server.commands.Result.Refused<Asked> refused -> refused.outcome();
            case org.lifang.server.commands.Result.KeyReused<Asked> reused ->
                throw new IllegalStateException("key of another question: " + command.key());
        };
    }

    private static Word word(Asked asked, boolean whoeverComes) {
        return switch (asked) {
            case Asked.Permitted yes -> new Word.Yes(yes.decision(), List.of());
            case Asked.Held no -> no(no.findings(), no.retryFrom(), whoeverComes);
            case Asked.Denied no -> no(no.findings(), no.retryFrom(), whoeverComes);
            case Asked.NotAsked no -> new Word.No(List.of(no.code()), null);
        };
    }

    private static Word no(List<Finding> findings, @Nullable LocalDateTime retry, boolean whoeverComes) {
        List<String> rules = findings.stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .filter(rule -> !whoeverComes || !aboutTheCrew(rule))
                .distinct()
                .toList();
        return rules.isEmpty() ? new Word.Yes(null, List.of()) : new Word.No(rules, retry);
    }

    /** Nobody is chosen yet; they are asked about when somebody is. */
    private static boolean aboutTheCrew(String rule) {
        return rule.startsWith("CN-H-") || rule.equals("CN-V-01");
    }

    private @Nullable Ask ask(
            long borrower,
            Spot spot,
            Hours hours,
            int minutes,
            List<UUID> crew,
            boolean agreed,
            @Nullable UUID insteadOf) {
        boolean video = spot.where() == Where.VIDEO;
        Long point = video ? points.phone(borrower) : address(borrower, spot);
        if (point == null) {
            return null;
        }
        LocalDateTime from = hours.day().atTime(hours.from());
        LocalDateTime latest = hours.day().atTime(23, 59, 59);
        LocalDateTime ends = from.plusMinutes(hours.toMinute() - hours.fromMinute() + minutes);
        return new Ask(
                borrower,
                video ? Channel.CALL : Channel.VISIT,
                Style.INTERACTIVE,
                Purpose.INVITATION,
                Stage.PLAN,
                Ask.Whom.DEBTOR,
                point,
                new Ask.When(from, ends.isAfter(latest) ? latest : ends),
                new Ask.By(0, crew, Set.of(), false, null),
                says(hours, video),
                video ? Ask.Conduct.remote(null) : conduct(spot, agreed),
                Ask.Handover.NONE,
                insteadOf == null ? null : permits.standing(insteadOf));
    }

    /** Who comes to us is asked about without an address of theirs; a public place counts like one at home. */
    private @Nullable Long address(long borrower, Spot spot) {
        if (spot.where() == Where.BRANCH) {
            return NO_ADDRESS;
        }
        return spot.point() != null ? spot.point() : points.home(borrower);
    }

    /** What will be said begins with the approved script; without one nobody knows. */
    private Ask.Says says(Hours hours, boolean video) {
        TemplateShape script = templates.shape(video ? "call-script" : SCRIPT, "zh-CN", hours.day());
        TemplateKind kind = video ? TemplateKind.CALL_SCRIPT : TemplateKind.VISIT_SCRIPT;
        return ScriptSays.of(kind, script, true, null);
    }

    private Ask.Conduct conduct(Spot spot, boolean agreed) {
        LocalDateTime notice = agreed
                ? null
                : LocalDateTime.ofInstant(clock.instant(), BusinessDates.ZONE).truncatedTo(ChronoUnit.SECONDS);
        return new Ask.Conduct(
                place(spot.where()),
                false,
                false,
                false,
                Payment.NONE,
                null,
                null,
                null,
                null,
                null,
                notice,
                agreed ? Boolean.TRUE : null,
                Boolean.TRUE,
                null,
                null);
    }

    /** A tea house is no street: the gate's public place is where anybody passing by would hear. */
    private static PlaceKind place(Where where) {
        return switch (where) {
            case HOME -> PlaceKind.HOME;
            case WORKPLACE -> PlaceKind.WORKPLACE;
            case BRANCH -> PlaceKind.LENDER_OFFICE;
            case PUBLIC -> PlaceKind.OTHER;
            case VIDEO -> PlaceKind.NONE;
        };
    }
}
