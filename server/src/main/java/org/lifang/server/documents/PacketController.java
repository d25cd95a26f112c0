package org.lifang.server.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Preparing the papers of a day's visits, over HTTP; a packet is made like any other paper. */
@RestController
@RequestMapping("/api/v1/visit-packets")
class PacketController {

    private final PacketLists lists;

    PacketController(PacketLists lists) {
        this.lists = lists;
    }

    /** @param forVisit whether it names this visit and who comes; false when it was made before there was a permit */
    record PacketText(UUID id, String code, int pages, LocalDate asOf, Instant madeAt, boolean forVisit) {}

    /** @param permitId what the packet is made for; null while the visit has none */
    record StopText(
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            String begins,
            @Nullable UUID permitId,
            @Nullable PacketText packet) {}

    /** The visits of a day by the plan in force, the earliest first. */
    @GetMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER})
    List<StopText> of(@RequestParam LocalDate day) {
        return lists.of(day).stream().map(PacketController::text).toList();
    }

    private static StopText text(PacketLists.Stop stop) {
        return new StopText(
                Long.toString(stop.borrower()),
                stop.borrowerNo(),
                stop.nameMasked(),
                stop.begins().toString(),
                stop.permit(),
                stop.packet() == null ? null : text(stop.packet()));
    }

    private static PacketText text(PacketLists.Packet packet) {
        return new PacketText(
                packet.id(),
                Codes.spoken(packet.code()),
                packet.pages(),
                packet.asOf(),
                packet.madeAt(),
                packet.forVisit());
    }
}
