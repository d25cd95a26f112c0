package org.lifang.server.visits.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Offices;
import org.lifang.server.visits.tables.AppointmentRecord;
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

    private final DeskStore desk;
    private final AppointmentStore store;
    private final Story story;
    private final Proposing proposing;
    private final PointStore points;
    private final Offices offices;
    private final Wordings wordings;
    private final Clock clock;

    AppointmentController(
            DeskStore desk,
            AppointmentStore store,
            Story story,
            Proposing proposing,
            PointStore points,
            Offices offices,
            Wordings wordings,
            Clock clock) {
        this.desk = desk;
        this.store = store;
        this.story = story;
        this.proposing = proposing;
        this.points = points;
        this.offices = offices;
        this.wordings = wordings;
        this.clock = clock;
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
    Page<LineView> queue(@RequestParam DeskStore.Queue queue) {
        return Page.of(
                desk.queue(queue, today()).stream()
                        .map(AppointmentController::line)
                        .toList(),
                null);
    }

    /** How many stand in each queue. */
    @GetMapping("/appointments/counts")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        Arrays.stream(DeskStore.Queue.values())
                .filter(each -> each != DeskStore.Queue.OVER)
                .forEach(each -> counts.put(each.name(), desk.count(each, today())));
        return counts;
    }

    @GetMapping("/appointments/{id}")
    @SignedIn
    Story.Detail appointment(@PathVariable UUID id, Locale locale) {
        DeskStore.Row line = desk.one(id);
        AppointmentRecord row = store.find(id);
        if (line == null || row == null) {
            throw new Refused(Outcome.No.because(Outcome.Why.UNKNOWN));
        }
        return story.detail(row, line, locale);
    }

    @GetMapping("/borrowers/{borrower}/appointments")
    @SignedIn
    Page<LineView> of(@PathVariable long borrower) {
        require(borrower);
        return Page.of(
                desk.of(borrower).stream().map(AppointmentController::line).toList(), null);
    }

    @GetMapping("/borrowers/{borrower}/meeting-places")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER})
    PlacesView places(@PathVariable long borrower) {
        require(borrower);
        return new PlacesView(
                points.addresses(borrower).stream()
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
        require(borrower);
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
        return new WordingView(Wordings.VERSION, known, wordings.text(Wordings.VERSION, known));
    }

    private void require(long borrower) {
        if (!desk.sees(borrower)) {
            throw Refused.of(404, "BORROWER_UNKNOWN");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
    }

    private static LineView line(DeskStore.Row row) {
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
