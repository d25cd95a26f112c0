package org.lifang.server.routing.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.routing.map.MapSettings;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of those who visit, over HTTP. */
@RestController
@RequestMapping("/api/v1/roster")
class RosterController {

    private static final int WEEK = 7;
    private static final int REASON_CHARS = 500;

    private final Roster roster;
    private final Branches branches;
    private final MapSettings settings;

    RosterController(Roster roster, Branches branches, MapSettings settings) {
        this.roster = roster;
        this.branches = branches;
        this.settings = settings;
    }

    /** @param away why they do not visit on that day; null when they can */
    record DayCell(
            LocalDate day,
            @Nullable String from,
            @Nullable String to,
            Roster.@Nullable Away away,
            @Nullable UUID absence) {}

    record ShiftView(int weekday, String from, String to) {}

    /** @param atHome the day begins at home; where that is, is not shown */
    record Card(
            String mode,
            @Nullable UUID startBranch,
            boolean atHome,
            List<String> languages,
            List<String> skills,
            @Nullable Boolean senior,
            @Nullable Boolean woman,
            List<String> territory,
            String lunchFrom,
            String lunchTo,
            int lunchMinutes,
            List<ShiftView> shifts) {}

    record MemberRow(
            UUID userId,
            String name,
            @Nullable String district,
            boolean agency,
            @Nullable Card card,
            List<DayCell> days) {}

    record PairRow(UUID one, UUID other, String kind) {}

    record Week(LocalDate monday, List<MemberRow> members, List<PairRow> pairs) {}

    record BranchView(
            UUID id,
            String name,
            String address,
            @Nullable String district,
            int latitudeE6,
            int longitudeE6,
            String opens,
            String closes,
            List<Integer> weekdays,
            boolean active) {}

    record Saved(UUID id) {}

    /** The week a day belongs to. */
    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Week week(@RequestParam LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        Map<UUID, List<DayCell>> cells = new HashMap<>();
        for (int i = 0; i < WEEK; i++) {
            LocalDate each = monday.plusDays(i);
            List<Absence> absences = roster.absences(each, each);
            for (Roster.Standing standing : roster.on(each)) {
                cells.computeIfAbsent(standing.userId(), any -> new ArrayList<>())
                        .add(cell(each, standing, absences));
            }
        }
        List<MemberRow> rows = roster.rows().stream()
                .map(row -> new MemberRow(
                        row.userId(),
                        row.name(),
                        row.district(),
                        row.agency(),
                        row.member() == null ? null : card(row.member()),
                        cells.getOrDefault(row.userId(), List.of())))
                .toList();
        List<PairRow> pairs = roster.pairings().stream()
                .map(pair -> new PairRow(pair.one(), pair.other(), pair.kind().name()))
                .toList();
        return new Week(monday, rows, pairs);
    }

    private static DayCell cell(LocalDate day, Roster.Standing standing, List<Absence> absences) {
        Hours shift = standing.who() == null ? null : standing.who().shift();
        UUID absence = absences.stream()
                .filter(each -> each.userId().equals(standing.userId()))
                .map(Absence::id)
                .findFirst()
                .orElse(null);
        return new DayCell(
                day,
                shift == null ? null : shift.from().toString(),
                shift == null ? null : shift.to().toString(),
                standing.away(),
                absence);
    }

    private static Card card(Member member) {
        return new Card(
                member.mode().name(),
                member.startBranch(),
                member.home() != null,
                member.languages().stream().sorted().toList(),
                member.skills().stream().sorted().toList(),
                member.senior(),
                member.woman(),
                member.territory().stream().sorted().toList(),
                member.lunch().from().toString(),
                member.lunch().to().toString(),
                member.lunchMinutes(),
                member.shifts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new ShiftView(
                                each.getKey().getValue(),
                                each.getValue().from().toString(),
                                each.getValue().to().toString()))
                        .toList());
    }

    record NewShift(
            @NotNull DayOfWeek weekday,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    record NewPoint(int latitudeE6, int longitudeE6) {

        Point point() {
            try {
                return new Point(latitudeE6, longitudeE6);
            } catch (IllegalArgumentException e) {
                throw Refused.of(422, "ROSTER_POINT_INVALID");
            }
        }
    }

    /** @param home where the day begins, WGS-84, unless it begins at an office; kept sealed */
    record NewCard(
            @NotNull Mode mode,
            @Nullable UUID startBranch,
            @Valid @Nullable NewPoint home,
            boolean sameHome,
            @NotNull Set<String> languages,
            @NotNull Set<String> skills,
            @Nullable Boolean senior,
            @Nullable Boolean woman,
            @NotNull Set<String> territory,
            @NotNull LocalTime lunchFrom,
            @NotNull LocalTime lunchTo,
            int lunchMinutes,
            @NotNull @Size(max = WEEK) List<@Valid NewShift> shifts) {}

    /** Where a day begins at home is shown to nobody, so that whoever changes the rest can only leave it as it is. */
    @PutMapping("/members/{userId}")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Saved save(Command command, @PathVariable UUID userId, @Valid @RequestBody NewCard body) {
        Map<DayOfWeek, Hours> shifts = new HashMap<>();
        body.shifts().forEach(each -> shifts.put(each.weekday(), new Hours(each.from(), each.to())));
        Member member = new Member(
                userId,
                body.mode(),
                body.startBranch(),
                home(userId, body),
                body.languages(),
                body.skills(),
                body.senior(),
                body.woman(),
                body.territory(),
                new Hours(body.lunchFrom(), body.lunchTo()),
                body.lunchMinutes(),
                shifts);
        return saved(roster.save(command, member).orRefuse());
    }

    private @Nullable Point home(UUID userId, NewCard body) {
        return body.home() != null ? body.home().point() : body.sameHome() ? roster.home(userId) : null;
    }

    record NewAbsence(
            @NotNull UUID id,
            @NotNull UUID userId,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {}

    /** Somebody is away, whole days or some hours; nobody asks why. */
    @PostMapping("/absences")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Saved absent(Command command, @Valid @RequestBody NewAbsence body) {
        Hours hours = body.from() == null || body.to() == null ? null : new Hours(body.from(), body.to());
        Absence absence = new Absence(body.id(), body.userId(), body.firstDay(), body.lastDay(), hours);
        return saved(roster.absent(command, absence).orRefuse());
    }

    @PostMapping("/absences/{id}/end")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Saved present(Command command, @PathVariable UUID id) {
        return saved(roster.present(command, id).orRefuse());
    }

    /** @param kind null takes back what was said about the two */
    record NewPair(@NotNull UUID one, @NotNull UUID other, Pairing.@Nullable Kind kind) {}

    @PostMapping("/pairs")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Saved pair(Command command, @Valid @RequestBody NewPair body) {
        return saved(roster.pair(command, body.one(), body.other(), body.kind()).orRefuse());
    }

    @GetMapping("/branches")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    List<BranchView> branches() {
        return branches.all().stream().map(RosterController::view).toList();
    }

    private static BranchView view(Branch branch) {
        return new BranchView(
                branch.id(),
                branch.name(),
                branch.address(),
                branch.district(),
                branch.at().latitudeE6(),
                branch.at().longitudeE6(),
                branch.opens().toString(),
                branch.closes().toString(),
                branch.weekdays().stream().map(DayOfWeek::getValue).sorted().toList(),
                branch.active());
    }

    record NewBranch(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 200) String address,
            @Size(max = 40) @Nullable String district,
            int latitudeE6,
            int longitudeE6,
            @NotNull LocalTime opens,
            @NotNull LocalTime closes,
            @NotNull Set<DayOfWeek> weekdays,
            boolean active) {}

    @PutMapping("/branches/{id}")
    @Allowed({Role.MANAGER, Role.PLANNER})
    Saved saveBranch(Command command, @PathVariable UUID id, @Valid @RequestBody NewBranch body) {
        Branch branch = new Branch(
                id,
                body.name(),
                body.address(),
                body.district(),
                new NewPoint(body.latitudeE6(), body.longitudeE6()).point(),
                body.opens(),
                body.closes(),
                body.weekdays(),
                body.active());
        return saved(branches.save(command, branch).orRefuse());
    }

    record NewSetting(
            @Size(max = 500) @Nullable String value,
            @Size(max = REASON_CHARS) @Nullable String reason) {}

    record Kept(String key) {}

    /** Whether addresses may be told to a provider of maps; secrets are never shown. */
    @GetMapping("/map-settings")
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    List<MapSettings.Line> settings() {
        return settings.lines();
    }

    @PutMapping("/map-settings/{key}")
    @Allowed(Role.ADMIN)
    Kept set(Command command, @PathVariable String key, @Valid @RequestBody NewSetting body) {
        return switch (settings.set(command.because(body.reason()), key, body.value())
                .orRefuse()) {
            case MapSettings.Outcome.Kept kept -> new Kept(kept.key());
            case MapSettings.Outcome.No no -> throw new Refused(no);
        };
    }

    private static Saved saved(RosterOutcome outcome) {
        return switch (outcome) {
            case RosterOutcome.Saved saved -> new Saved(saved.id());
            case RosterOutcome.Denied no -> throw new Refused(no);
        };
    }
}
