package org.lifang.server.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.HoursEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Span;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people agreed to, asked for and refused, over HTTP. Evidence goes in and does not come out here. */
@RestController
@RequestMapping("/api/v1")
class RegisterController {

    private static final int EVIDENCE_CHARS = 1_000;
    private static final int REASON_CHARS = 200;
    private static final LocalDate FOR_GOOD = LocalDate.of(2999, 12, 31);

    private final AgreedHours hours;
    private final OptOuts optOuts;
    private final Refusals refusals;
    private final Attestations attestations;
    private final RegisterLists lists;
    private final BorrowerView view;
    private final BusinessDates dates;

    RegisterController(
            AgreedHours hours,
            OptOuts optOuts,
            Refusals refusals,
            Attestations attestations,
            RegisterLists lists,
            BorrowerView view,
            BusinessDates dates) {
        this.hours = hours;
        this.optOuts = optOuts;
        this.refusals = refusals;
        this.attestations = attestations;
        this.lists = lists;
        this.view = view;
        this.dates = dates;
    }

    /** {@code to} 00:00 is midnight at the end of the day. */
    record HoursBody(
            HoursEntry.@NotNull Kind kind,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            @Nullable Integer weekdays,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotBlank @Size(max = EVIDENCE_CHARS) String evidence) {}

    record AgreementBody(
            @Nullable Integer callsADay,
            @Nullable Integer dialsADay,
            @Nullable Integer unreachableDays,
            @Nullable LocalDate fromDay,
            @NotBlank @Size(max = EVIDENCE_CHARS) String evidence) {}

    record OptOutBody(
            @Nullable Long personId,
            @NotNull Channel channel,
            @Nullable LocalDate saidOn,
            @NotBlank @Size(max = EVIDENCE_CHARS) String evidence) {}

    record RefusalBody(
            @NotNull Long personId,
            @Nullable LocalDate saidOn,
            @NotBlank @Size(max = EVIDENCE_CHARS) String evidence) {}

    record AttestationBody(
            @Nullable Long personId,
            @Nullable Long contactPointId,
            @NotNull String fact,
            @NotNull Long value,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate untilDay,
            @NotBlank @Size(max = EVIDENCE_CHARS) String evidence) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    record HoursCard(
            UUID id,
            String kind,
            LocalDate fromDay,
            LocalDate untilDay,
            int weekdays,
            int fromSecond,
            int toSecond,
            Instant recordedAt,
            @Nullable Instant endedAt) {}

    record AgreementCard(
            UUID id,
            @Nullable Integer callsADay,
            @Nullable Integer dialsADay,
            @Nullable Integer unreachableDays,
            LocalDate fromDay,
            Instant recordedAt,
            @Nullable Instant endedAt) {}

    record OptOutCard(
            UUID id,
            @Nullable String personId,
            String channel,
            LocalDate saidOn,
            Instant recordedAt,
            @Nullable Instant endedAt) {}

    record RefusalCard(UUID id, String personId, LocalDate saidOn, Instant recordedAt) {}

    record AttestationCard(
            UUID id,
            @Nullable String personId,
            @Nullable String contactPointId,
            String fact,
            long value,
            LocalDate fromDay,
            @Nullable LocalDate untilDay,
            Instant recordedAt,
            @Nullable Instant endedAt) {}

    record Wishes(
            List<HoursCard> hours,
            List<AgreementCard> agreements,
            List<OptOutCard> optOuts,
            List<RefusalCard> refusals,
            List<AttestationCard> attestations) {}

    @GetMapping("/borrowers/{id}/wishes")
    @SignedIn
    Wishes wishes(@PathVariable long id) {
        view.require(id);
        return lists.of(id);
    }

    @PostMapping("/borrowers/{id}/hours")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    Recorded hours(@PathVariable long id, @Valid @RequestBody HoursBody body, Command command) {
        view.require(id);
        int to = body.to().equals(LocalTime.MIDNIGHT)
                ? Span.DAY_SECONDS
                : body.to().toSecondOfDay();
        AgreedHours.Said said = new AgreedHours.Said(
                id,
                body.kind(),
                body.fromDay() != null ? body.fromDay() : dates.today(),
                body.untilDay() != null ? body.untilDay() : FOR_GOOD,
                body.weekdays() != null ? body.weekdays() : HoursEntry.EVERY_DAY,
                body.from().toSecondOfDay(),
                to,
                body.evidence());
        return hours.record(command, said).orRefuse();
    }

    @PostMapping("/hours/{id}/end")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Recorded endHours(@PathVariable UUID id, @Valid @RequestBody Reason reason, Command command) {
        require(RegisterStore.Register.HOURS, id);
        return hours.end(command.because(reason.reason()), id).orRefuse();
    }

    @PostMapping("/borrowers/{id}/agreements")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Recorded agreement(@PathVariable long id, @Valid @RequestBody AgreementBody body, Command command) {
        view.require(id);
        AgreedHours.Numbers numbers = new AgreedHours.Numbers(
                id,
                body.callsADay(),
                body.dialsADay(),
                body.unreachableDays(),
                body.fromDay() != null ? body.fromDay() : dates.today(),
                body.evidence());
        return hours.record(command, numbers).orRefuse();
    }

    @PostMapping("/agreements/{id}/end")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Recorded endAgreement(@PathVariable UUID id, @Valid @RequestBody Reason reason, Command command) {
        require(RegisterStore.Register.AGREEMENT, id);
        return hours.endNumbers(command.because(reason.reason()), id).orRefuse();
    }

    @PostMapping("/borrowers/{id}/opt-outs")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    Recorded optOut(@PathVariable long id, @Valid @RequestBody OptOutBody body, Command command) {
        view.require(id);
        long person = body.personId() == null ? 0 : body.personId();
        LocalDate on = body.saidOn() != null ? body.saidOn() : dates.today();
        return optOuts.record(command, new OptOuts.Said(id, person, body.channel(), on, body.evidence()))
                .orRefuse();
    }

    @PostMapping("/opt-outs/{id}/end")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER})
    Recorded endOptOut(@PathVariable UUID id, @Valid @RequestBody Reason reason, Command command) {
        require(RegisterStore.Register.OPT_OUT, id);
        return optOuts.end(command.because(reason.reason()), id).orRefuse();
    }

    /** There is no way back: a person near the debtor who said no is left alone for good (CN-W-07). */
    @PostMapping("/borrowers/{id}/refusals")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    Recorded refusal(@PathVariable long id, @Valid @RequestBody RefusalBody body, Command command) {
        view.require(id);
        LocalDate on = body.saidOn() != null ? body.saidOn() : dates.today();
        return refusals.record(command, new Refusals.Said(id, body.personId(), on, body.evidence()))
                .orRefuse();
    }

    @PostMapping("/borrowers/{id}/attestations")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Recorded attestation(@PathVariable long id, @Valid @RequestBody AttestationBody body, Command command) {
        view.require(id);
        Attestations.Word word = new Attestations.Word(
                id,
                body.personId() == null ? 0 : body.personId(),
                body.contactPointId() == null ? 0 : body.contactPointId(),
                body.fact(),
                body.value(),
                body.fromDay() != null ? body.fromDay() : dates.today(),
                body.untilDay(),
                body.evidence());
        return attestations.record(command, word).orRefuse();
    }

    @PostMapping("/attestations/{id}/end")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Recorded endAttestation(@PathVariable UUID id, @Valid @RequestBody Reason reason, Command command) {
        require(RegisterStore.Register.ATTESTATION, id);
        return attestations.end(command.because(reason.reason()), id).orRefuse();
    }

    private void require(RegisterStore.Register register, UUID id) {
        Long borrower = lists.borrowerOf(register, id);
        if (borrower == null) {
            throw new Refused(new Recorded.No(Recorded.No.Why.UNKNOWN));
        }
        view.require(borrower);
    }
}
