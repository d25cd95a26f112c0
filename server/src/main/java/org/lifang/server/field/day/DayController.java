package org.lifang.server.field.day;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.field.device.DeviceOutcome;
import org.lifang.server.field.device.Devices;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day on the phone of whoever is signed in. */
@RestController
@RequestMapping("/api/v1/field")
class DayController {

    private final DayBook book;
    private final Presences presences;
    private final Devices devices;

    DayController(DayBook book, Presences presences, Devices devices) {
        this.book = book;
        this.presences = presences;
        this.devices = devices;
    }

    /** What somebody says when they begin: recorder charged and tried, badge with them, dressed decently. */
    record ClockInBody(@NotNull UUID device, boolean recorder, boolean credentials, boolean dress) {}

    record ClockOutBody(boolean packetBack) {}

    /**
     * Today's stops of the plan in force, or what changed since a version. Asking again with the version one has costs
     * next to nothing. What came to the day since the crew was there is put to the gate first.
     */
    @GetMapping("/day")
    @Allowed(Role.COLLECTOR)
    DayViews.DayView day(@RequestParam UUID device, @RequestParam @Nullable String known, Locale locale) {
        Actor actor = CurrentActor.get();
        DeviceOutcome.No no = devices.refusal(device, actor.id());
        if (no != null) {
            throw new Refused(no);
        }
        presences.permitNew(actor.id());
        return book.of(actor, known, locale);
    }

    /** Beginning of the day; once both of a crew have said it, the gate is asked for the permits of the start. */
    @PostMapping("/clock-in")
    @Allowed(Role.COLLECTOR)
    Presences.Outcome clockIn(@Valid @RequestBody ClockInBody body, Command command) {
        return presences
                .in(command, body.device(), new Presences.Ready(body.recorder(), body.credentials(), body.dress()))
                .orRefuse();
    }

    @PostMapping("/clock-out")
    @Allowed(Role.COLLECTOR)
    Presences.Outcome clockOut(@Valid @RequestBody ClockOutBody body, Command command) {
        return presences.out(command, body.packetBack()).orRefuse();
    }
}
