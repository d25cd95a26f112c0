package org.lifang.server.field.day;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Result;
import org.lifang.server.compliance.Ask;
import org.lifang.server.compliance.Asked;
import org.lifang.server.compliance.Permits;
import org.lifang.server.field.device.DeviceOutcome;
import org.lifang.server.field.device.Devices;
import org.lifang.server.field.tables.PresenceRecord;
import org.lifang.server.field.tables.StartRecord;
import org.lifang.server.outreach.ScriptSays;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.views.PlannedStopRecord;
import org.lifang.server.visits.visit.AgreedTimes;
import org.springframework.stereotype.Service;

/** Who has clocked in; once both of a crew have, the gate is asked for the permits of the start. */
@Service
class Presences {

    private static final String SCRIPT = "visit-script";
    private static final int SLACK_MINUTES = 60;
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Commands commands;
    private final GivenStore store;
    private final DayOnPhoneStore days;
    private final Devices devices;
    private final Permits permits;
    private final AgreedTimes agreed;
    private final Templates templates;
    private final Clock clock;

    Presences(
            Commands commands,
            GivenStore store,
            DayOnPhoneStore days,
            Devices devices,
            Permits permits,
            AgreedTimes agreed,
            Templates templates,
            Clock clock) {
        this.commands = commands;
        this.store = store;
        this.days = days;
        this.devices = devices;
        this.permits = permits;
        this.agreed = agreed;
        this.templates = templates;
        this.clock = clock;
    }

    /** What somebody has with them and on. */
    record Ready(boolean recorder, boolean credentials, boolean dress) {}

    /** How clocking in or out ended. */
    sealed interface Outcome {

        record In(LocalDate day) implements Outcome {}

        record Out(LocalDate day) implements Outcome {}

        record NotIn() implements Outcome, org.lifang.server.answers.Refusal {
            @Override
            public String code() {
                return "FIELD_NOT_CLOCKED_IN";
            }

            @Override
            public int status() {
                return 409;
            }
        }

        record NoDevice(DeviceOutcome.No why) implements Outcome, org.lifang.server.answers.Refusal {
            @Override
            public String code() {
                return why.code();
            }

            @Override
            public int status() {
                return why.status();
            }
        }
    }

    Result<Outcome> in(Command command, UUID device, Ready ready) {
        LocalDate day = today();
        Result<Outcome> result = commands.run(command, Outcome.class, effect -> {
            DeviceOutcome.No no = devices.refusal(device, effect.actor());
            if (no != null) {
                return new Outcome.NoDevice(no);
            }
            store.in(effect.actor(), day, device, ready, effect.at());
            effect.audit("field.clocked-in", "user/" + effect.actor(), null, null, Map.of("device", device));
            return new Outcome.In(day);
        });
        if (result instanceof Result.Accepted<Outcome> && !command.dryRun()) {
            permit(command.actor(), true);
        }
        return result;
    }

    Result<Outcome> out(Command command, boolean packetBack) {
        LocalDate day = today();
        return commands.run(command, Outcome.class, effect -> {
            if (!store.out(effect.actor(), day, packetBack, effect.at())) {
                return new Outcome.NotIn();
            }
            effect.audit("field.clocked-out", "user/" + effect.actor(), null, null, Map.of("packetBack", packetBack));
            return new Outcome.Out(day);
        });
    }

    /** Asks for what came to a person's day since the crew was there, such as a visit agreed at noon. */
    void permitNew(UUID user) {
        permit(user, false);
    }

    /** Asks for what a person may begin today, where their whole crew is there and nobody asked for it yet. */
    private synchronized void permit(UUID user, boolean refusedToo) {
        LocalDate day = today();
        Map<UUID, PresenceRecord> present = store.present(day);
        if (!present.containsKey(user)) {
            return;
        }
        List<PlannedStopRecord> stops = days.stops(user, day);
        Map<UUID, StartRecord> asked =
                store.starts(stops.stream().map(PlannedStopRecord::getVisit).toList());
        for (PlannedStopRecord stop : stops) {
            List<UUID> crew = List.of(stop.getPeople());
            StartRecord before = asked.get(stop.getVisit());
            if (crew.stream().allMatch(present::containsKey) && !answered(before, stop, day, refusedToo)) {
                ask(user, stop, crew, present, before);
            }
        }
    }

    private static boolean answered(
            @Nullable StartRecord before, PlannedStopRecord stop, LocalDate day, boolean refusedToo) {
        return before != null
                && (before.getPermitId() != null || !refusedToo)
                && before.getDay().equals(day)
                && Set.of(before.getCrew()).equals(Set.of(stop.getPeople()));
    }

    private void ask(
            UUID user,
            PlannedStopRecord stop,
            List<UUID> crew,
            Map<UUID, PresenceRecord> present,
            @Nullable StartRecord before) {
        Instant now = clock.instant();
        Ask ask = question(stop, crew, present, before, now);
        if (ask == null) {
            return;
        }
        String what = user + " " + stop.getVisit() + " " + now + " " + crew;
        UUID key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        Command command = Command.of(key, "field.start", "borrower/" + stop.getBorrowerId(), what, user);
        keep(user, stop, permits.ask(command, ask), now);
    }

    private void keep(UUID user, PlannedStopRecord stop, Result<Asked> result, Instant now) {
        Asked asked = switch (result) {
            case Result.Accepted<Asked> accepted -> accepted.outcome();
            case Result.Refused<Asked> refused -> refused.outcome();
            case Result.KeyReused<Asked> reused -> throw new IllegalStateException("two asked at once");
        };
        switch (asked) {
            case Asked.Permitted yes -> kept(user, stop, yes.decision(), null, List.of(), now);
            case Asked.Held no -> kept(user, stop, null, "GATE_HOLD", rules(no.findings()), now);
            case Asked.Denied no -> kept(user, stop, null, "GATE_DENY", rules(no.findings()), now);
            case Asked.NotAsked no -> kept(user, stop, null, no.code(), List.of(), now);
        }
    }

    private void kept(
            UUID user,
            PlannedStopRecord stop,
            @Nullable UUID permit,
            @Nullable String code,
            List<String> rules,
            Instant now) {
        UUID key = UUID.nameUUIDFromBytes(("kept " + user + stop.getVisit() + now).getBytes(StandardCharsets.UTF_8));
        Command command = Command.of(key, "field.start.kept", "stop/" + stop.getVisit(), String.valueOf(permit), user);
        commands.run(command, Started.class, effect -> {
            store.start(stop.getVisit(), stop.getDay(), stop.getPeople(), permit, code, rules, now);
            effect.audit(
                    "field.start",
                    "borrower/" + stop.getBorrowerId(),
                    null,
                    null,
                    Map.of("stop", stop.getVisit(), "rules", String.join(" ", rules)));
            return new Started(stop.getVisit());
        });
    }

    /** The answer of the gate is kept with the stop. */
    record Started(UUID stop) {}

    private static List<String> rules(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.action().stops())
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
    }

    private @Nullable Ask question(
            PlannedStopRecord stop,
            List<UUID> crew,
            Map<UUID, PresenceRecord> present,
            @Nullable StartRecord before,
            Instant now) {
        Long point = stop.getPointId();
        LocalDateTime here = LocalDateTime.ofInstant(now, BusinessDates.ZONE).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime window = stop.getDay().atTime(LocalTime.ofSecondOfDay(stop.getWindowFrom()));
        LocalDateTime from = stop.getPromised() && window.isAfter(here) ? window : here;
        LocalDateTime ends =
                stop.getDay().atTime(LocalTime.ofSecondOfDay(Math.min(stop.getEnds(), LAST.toSecondOfDay())));
        LocalDateTime to = ends.plusMinutes(SLACK_MINUTES);
        LocalDateTime latest = stop.getDay().atTime(LAST);
        if (point == null || from.isAfter(latest)) {
            return null;
        }
        to = to.isAfter(latest) ? latest : to;
        UUID booking = stop.getAppointmentId();
        return new Ask(
                stop.getBorrowerId(),
                Channel.VISIT,
                Style.INTERACTIVE,
                Purpose.INVITATION,
                Stage.START,
                Ask.Whom.DEBTOR,
                point,
                new Ask.When(from, to.isBefore(from) ? from : to),
                new Ask.By(0, crew, Set.copyOf(crew), false, null),
                says(stop.getDay()),
                conduct(
                        stop,
                        booking != null && agreed.stand(booking),
                        crew.stream().map(present::get).toList()),
                Ask.Handover.NONE,
                earlier(stop, before));
    }

    /** What the start takes the place of: the start asked for before, the plan's, or that of the agreement itself. */
    private @Nullable UUID earlier(PlannedStopRecord stop, @Nullable StartRecord before) {
        UUID booking = stop.getAppointmentId();
        UUID earlier = standing(before == null ? null : before.getPermitId());
        earlier = earlier == null ? standing(stop.getPermitId()) : earlier;
        return earlier == null && booking != null ? standing(agreed.permit(booking)) : earlier;
    }

    private @Nullable UUID standing(@Nullable UUID permit) {
        return permit == null ? null : permits.standing(permit);
    }

    private Ask.Says says(LocalDate day) {
        TemplateShape script = templates.shape(SCRIPT, "zh-CN", day);
        return ScriptSays.of(TemplateKind.VISIT_SCRIPT, script, true, null);
    }

    /** On the threshold; what the crew said of recorder, badges and dress counts when both said it. */
    private static Ask.Conduct conduct(PlannedStopRecord stop, boolean agreed, List<PresenceRecord> crew) {
        return new Ask.Conduct(
                stop.getPlace().equals("WORKPLACE") ? PlaceKind.WORKPLACE : PlaceKind.HOME,
                false,
                false,
                false,
                Payment.NONE,
                crew.stream().anyMatch(PresenceRecord::getRecorder),
                crew.stream().allMatch(PresenceRecord::getCredentials),
                crew.stream().allMatch(PresenceRecord::getDress),
                null,
                null,
                null,
                agreed ? Boolean.TRUE : null,
                true,
                null,
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
    }
}
