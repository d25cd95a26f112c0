package org.lifang.server.visits.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.routing.Offices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The appointment desk: what there is to look at. */
@RestController
@RequestMapping("/api/v1")
class AppointmentController {

    private static final int MOST_TIMES = 12;
    private static final int USUAL_MINUTES = 45;

    private final AppointmentDesk desk;
    private final Proposing proposing;
    private final Offices offices;
    private final ConsentWords wordings;

    AppointmentController(AppointmentDesk desk, Proposing proposing, Offices offices, ConsentWords wordings) {
        this.desk = desk;
        this.proposing = proposing;
        this.offices = offices;
        this.wordings = wordings;
    }

    record LineView(
            @Nullable UUID id,
            String borrowerId,
            String nameMasked,
            @Nullable String district,
            @Nullable State state,
            @Nullable Where place,
            @Nullable LocalDate day,
            @Nullable Integer fromMinute,
            @Nullable Integer toMinute,
            java.time.@Nullable Instant answerBy,
            @Nullable String attention,
            List<String> stoppedBy,
            boolean declinedBefore) {}

    /** Numbers of the borrower's own addresses, and the offices of the house. */
    record PlacesView(List<AddressView> addresses, List<Offices.Office> offices) {}

    record AddressView(String pointId, Where where) {}

    record WordingView(int version, String language, String text) {}

    @GetMapping("/appointments")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<LineView> queue(@RequestParam QueueStore.Queue queue) {
        return Page.of(
                desk.queue(queue).stream().map(AppointmentController::line).toList(), null);
    }

    /** How many stand in each queue. */
    @GetMapping("/appointments/counts")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Map<String, Integer> counts() {
        return desk.counts();
    }

    @GetMapping("/appointments/{id}")
    @SignedIn
    Story.Detail appointment(@PathVariable UUID id, Locale locale) {
        return desk.detail(id, locale);
    }

    @GetMapping("/borrowers/{borrower}/appointments")
    @SignedIn
    Page<LineView> of(@PathVariable long borrower) {
        return Page.of(
                desk.of(borrower).stream().map(AppointmentController::line).toList(), null);
    }

    @GetMapping("/borrowers/{borrower}/meeting-places")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    PlacesView places(@PathVariable long borrower) {
        return new PlacesView(
                desk.addresses(borrower).stream()
                        .map(each -> new AddressView(Long.toString(each.id()), Where.valueOf(each.kind())))
                        .toList(),
                offices.open());
    }

    /** Times that could be offered now; nothing is kept by looking. */
    @GetMapping("/borrowers/{borrower}/meeting-times")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    Proposing.Possible times(
            @PathVariable long borrower,
            @RequestParam Where where,
            @RequestParam @Nullable Long pointId,
            @RequestParam @Nullable UUID branchId,
            @RequestParam @Nullable Integer latitudeE6,
            @RequestParam @Nullable Integer longitudeE6,
            @RequestParam @Nullable Integer minutes,
            @RequestParam @Nullable LocalDate from) {
        desk.requireBorrower(borrower);
        Spot spot = new Spot(where, pointId, branchId, latitudeE6, longitudeE6, null);
        int lasting = Objects.requireNonNullElse(minutes, USUAL_MINUTES);
        if (lasting < 15 || lasting > 240) {
            throw new Refused(Outcome.No.because(Outcome.Why.HOURS_INVALID));
        }
        return proposing.possible(borrower, spot, lasting, java.util.Set.of(), from, MOST_TIMES);
    }

    /** The words borrowers agree to, to be read out on the telephone. */
    @GetMapping("/appointments/wording")
    @SignedIn
    WordingView wording(@RequestParam(defaultValue = "zh-CN") String language) {
        String known = language.startsWith("en") ? "en" : "zh-CN";
        return new WordingView(ConsentWords.VERSION, known, wordings.text(ConsentWords.VERSION, known));
    }

    private static LineView line(QueueStore.Row row) {
        return new LineView(
                row.id(),
                Long.toString(row.borrower()),
                row.nameMasked(),
                row.district(),
                row.state(),
                row.where(),
                row.day(),
                row.fromMinute(),
                row.toMinute(),
                row.answerBy(),
                row.attention(),
                row.stoppedBy(),
                row.declinedBefore());
    }
}
