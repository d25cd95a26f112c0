package org.lifang.server.routing.map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table of districts over HTTP. */
@RestController
@RequestMapping("/api/v1/roster/districts")
class DistrictController {

    private static final int MOST_CHARS = 400_000;

    private final Districts districts;
    private final DistrictTables tables;

    DistrictController(Districts districts, DistrictTables tables) {
        this.districts = districts;
        this.tables = tables;
    }

    record DistrictRow(String adcode, String name, @Nullable String city, int latitudeE6, int longitudeE6) {}

    /** @param own whether the lender brought it, or it came with the product */
    record DistrictTable(boolean own, List<DistrictRow> rows) {}

    record NewDistricts(@NotNull @Size(max = MOST_CHARS) String csv) {}

    record TakenDistricts(int rows) {}

    /** The districts whose middles stand for addresses of which nothing else is known. */
    @GetMapping
    @Allowed({Role.ADMIN, Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    DistrictTable table() {
        Districts.Table table = districts.table();
        return new DistrictTable(
                table.own(),
                table.all().stream()
                        .map(each -> new DistrictRow(
                                each.adcode(),
                                each.name(),
                                each.city(),
                                each.middle().latitudeE6(),
                                each.middle().longitudeE6()))
                        .toList());
    }

    /** Takes a table as CSV: {@code adcode,name,city,latitude,longitude}; an empty one goes back to the product's. */
    @PutMapping
    @Allowed({Role.ADMIN, Role.MANAGER})
    TakenDistricts take(Command command, @Valid @RequestBody NewDistricts body) {
        return switch (tables.take(command, body.csv()).orRefuse()) {
            case DistrictTables.Outcome.Taken taken -> new TakenDistricts(taken.rows());
            case DistrictTables.Outcome.No no -> throw new Refused(no);
        };
    }
}
