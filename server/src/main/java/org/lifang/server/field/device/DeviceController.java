package org.lifang.server.field.device;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.field.tables.DeviceRecord;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Phones: enrolled by who carries them, listed, taken back. */
@RestController
@RequestMapping("/api/v1/field/devices")
class DeviceController {

    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    /**
     * A phone to be enrolled.
     *
     * @param publicKey its own, SPKI in Base64; the private half never leaves it
     * @param pinProof 64 hexadecimal letters the phone derives from PIN and its own salt (PBKDF2); the PIN stays there
     */
    record EnrolBody(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 1000) String publicKey,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String pinProof) {

        @Override
        public String toString() {
            return "EnrolBody[" + id + "]";
        }
    }

    record OpenBody(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String pinProof) {

        @Override
        public String toString() {
            return "OpenBody";
        }
    }

    record RevokeBody(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What became of a PIN.
     *
     * @param left tries that are left when it was wrong; null when it was right
     * @param shares the server's halves by day, the latest first
     */
    record OpenedView(boolean opened, @Nullable Integer left, List<DeviceOutcome.Share> shares) {}

    record DeviceView(
            UUID id,
            String name,
            UUID userId,
            @Nullable String userName,
            Instant enrolledAt,
            @Nullable Instant seenAt,
            long acknowledged,
            boolean locked,
            @Nullable Instant revokedAt,
            @Nullable String revokedBecause) {}

    @PostMapping
    @Allowed(Role.COLLECTOR)
    DeviceOutcome enrol(@Valid @RequestBody EnrolBody body, Command command) {
        return devices.enrol(command, new Devices.Draft(body.id(), body.name(), key(body), body.pinProof()))
                .orRefuse();
    }

    private static byte[] key(EnrolBody body) {
        try {
            return Base64.getDecoder().decode(body.publicKey());
        } catch (IllegalArgumentException e) {
            throw new Refused(new DeviceOutcome.No(DeviceOutcome.Why.KEY_INVALID));
        }
    }

    /** One's own; those who look after phones see all. */
    @GetMapping
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.ADMIN, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    Page<DeviceView> devices() {
        Actor actor = CurrentActor.get();
        return Page.of(
                devices.lines(actor.seesEverything() ? null : actor.id()).stream()
                        .map(DeviceController::view)
                        .toList(),
                null);
    }

    /** The PIN was entered: releases the server's halves of the key of the phone's data. */
    @PostMapping("/{id}/open")
    @Allowed(Role.COLLECTOR)
    OpenedView open(@PathVariable UUID id, @Valid @RequestBody OpenBody body, Command command) {
        return switch (devices.open(command, id, body.pinProof()).orRefuse()) {
            case DeviceOutcome.Opened opened -> new OpenedView(true, null, devices.shares(id));
            case DeviceOutcome.Wrong wrong -> new OpenedView(false, wrong.left(), List.of());
            case DeviceOutcome.Enrolled other -> throw new IllegalStateException("not asked for");
            case DeviceOutcome.Revoked other -> throw new IllegalStateException("not asked for");
            case DeviceOutcome.No no -> throw new Refused(no);
        };
    }

    /** Everything of earlier days was sent. */
    @PostMapping("/{id}/day-over")
    @Allowed(Role.COLLECTOR)
    DeviceOutcome dayOver(@PathVariable UUID id, Command command) {
        return devices.forget(command, id).orRefuse();
    }

    /** Takes a phone back: one's own, or for those who look after phones anybody's. */
    @PostMapping("/{id}/revoke")
    @Allowed({Role.COLLECTOR, Role.PLANNER, Role.MANAGER, Role.ADMIN, Role.COMPLIANCE_OFFICER})
    DeviceOutcome revoke(@PathVariable UUID id, @Valid @RequestBody RevokeBody body, Command command) {
        Actor actor = CurrentActor.get();
        return devices.revoke(command.because(body.reason()), id, actor.seesEverything() ? null : actor.id())
                .orRefuse();
    }

    private static DeviceView view(DeviceStore.Line line) {
        DeviceRecord row = line.device();
        return new DeviceView(
                row.getId(),
                row.getName(),
                row.getUserId(),
                line.name(),
                row.getEnrolledAt(),
                row.getSeenAt(),
                row.getAcknowledged(),
                row.getPinTries() >= Devices.MOST_TRIES,
                row.getRevokedAt(),
                row.getRevokedBecause());
    }
}
