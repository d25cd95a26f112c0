package org.lifang.server.plans.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/working-days")
class WorkYearController {

    private static final int MOST_DAYS = 200;
    private static final int REASON_CHARS = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final WorkYears years;

    WorkYearController(WorkYears years) {
        this.years = years;
    }

    record WorkYear(
            int year,
            int version,
            List<LocalDate> holidays,
            List<LocalDate> worked,
            String reason,
            UUID setBy,
            Instant setAt) {}

    record NewYear(
            @NotNull @Size(max = MOST_DAYS) Set<@NotNull LocalDate> holidays,
            @NotNull @Size(max = MOST_DAYS) Set<@NotNull LocalDate> worked,
            @NotBlank @Size(max = REASON_CHARS) String reason) {}

    @GetMapping
    @SignedIn
    List<WorkYear> all() {
        return years.all().stream()
                .map(row -> new WorkYear(
                        row.getYear(),
                        row.getVersion(),
                        List.of(row.getHolidays()),
                        List.of(row.getWorked()),
                        row.getReason(),
                        row.getSetBy(),
                        row.getSetAt()))
                .toList();
    }

    /** Days off and weekends worked in exchange, as they were announced for a year. */
    @PutMapping("/{year}")
    @Allowed({Role.MANAGER, Role.ADMIN})
    YearOutcome set(
            @PathVariable @Min(FIRST_YEAR) @Max(LAST_YEAR) int year,
            @Valid @RequestBody NewYear body,
            Command command) {
        return years.set(command.because(body.reason()), year, body.holidays(), body.worked())
                .orRefuse();
    }
}
