package org.lifang.server.compliance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.Unreachable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Target;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contact log over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ContactController {

    private static final int REMARK_CHARS = 1_000;
    private static final int REASON_CHARS = 200;

    private final Contacts contacts;
    private final Reachability reachability;
    private final AgencyNumbers agencies;
    private final BorrowerView view;
    private final BusinessDates dates;
    private final Clock clock;

    ContactController(
            Contacts contacts,
            Reachability reachability,
            AgencyNumbers agencies,
            BorrowerView view,
            BusinessDates dates,
            Clock clock) {
        this.contacts = contacts;
        this.reachability = reachability;
        this.agencies = agencies;
        this.view = view;
        this.dates = dates;
        this.clock = clock;
    }

    record HappenedBody(
            ContactEntry.@NotNull Outcome outcome,
            @Nullable Instant begunAt,
            @Size(max = REMARK_CHARS) @Nullable String remark) {}

    record InboundBody(
            @NotNull Channel channel,
            @Nullable Target target,
            @Nullable Long personId,
            @Nullable Long contactPointId,
            @Nullable UUID agencyId,
            ContactEntry.@Nullable Outcome outcome,
            @Nullable Instant at,
            @Size(max = REMARK_CHARS) @Nullable String remark) {}

    record Reason(@NotBlank @Size(max = REASON_CHARS) String reason) {}

    record Tried(
            LocalDate day,
            int second,
            String channel,
            @Nullable String contactPointId) {}

    record UnreachableText(
            LocalDate on,
            boolean holds,
            boolean numberInvalid,
            int daysNeeded,
            int mostDaysAgo,
            @Nullable LocalDate lastReached,
            List<Tried> evidence) {}

    @GetMapping("/borrowers/{id}/contacts")
    @SignedIn
    Page<ContactCard> log(
            @PathVariable long id, @RequestParam @Nullable Integer size, @RequestParam @Nullable String after) {
        view.require(id);
        PageToken token = PageToken.parse(after, 2);
        int rows = PageToken.size(size);
        List<ContactRecord> found = contacts.log(
                id,
                token == null ? null : token.key(0, Instant::parse),
                token == null ? null : token.key(1, UUID::fromString),
                rows);
        ContactRecord last = found.size() < rows ? null : found.getLast();
        Instant now = clock.instant();
        return Page.of(
                found.stream()
                        .map(row -> ContactCard.of(row, agencies.id(row.getAgencyId()), now))
                        .toList(),
                last == null ? null : PageToken.of(last.getRecordedAt(), last.getId()));
    }

    @PostMapping("/borrowers/{id}/contacts")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    ContactOutcome receive(@PathVariable long id, @Valid @RequestBody InboundBody body, Command command) {
        view.require(id);
        long person = number(body.personId());
        Target target = body.target() != null ? body.target() : person == 0 ? Target.DEBTOR : Target.CONTACT_PERSON;
        return contacts.receive(
                        command,
                        new Contacts.Inbound(
                                id,
                                body.channel(),
                                new Ask.Whom(target, person),
                                number(body.contactPointId()),
                                agencies.number(body.agencyId()),
                                body.outcome() != null ? body.outcome() : ContactEntry.Outcome.EFFECTIVE,
                                body.at() != null ? body.at() : clock.instant(),
                                body.remark()))
                .orRefuse();
    }

    @PostMapping("/contacts/{id}/settle")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    ContactOutcome settle(@PathVariable UUID id, @Valid @RequestBody HappenedBody body, Command command) {
        require(id);
        Instant begun = body.begunAt() != null ? body.begunAt() : clock.instant();
        return contacts.settle(command, new Contacts.Happened(id, body.outcome(), begun, body.remark()))
                .orRefuse();
    }

    @PostMapping("/contacts/{id}/cancel")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COLLECTOR, Role.COMPLIANCE_OFFICER, Role.AGENCY_USER})
    ContactOutcome cancel(@PathVariable UUID id, @Valid @RequestBody Reason body, Command command) {
        require(id);
        return contacts.cancel(command.because(body.reason()), id).orRefuse();
    }

    /** Whether the debtor cannot be reached, with the failed calls that prove it (CN-W-10). */
    @GetMapping("/borrowers/{id}/unreachable")
    @SignedIn
    UnreachableText unreachable(@PathVariable long id, @RequestParam @Nullable LocalDate on) {
        view.require(id);
        Reachability.Tested tested = reachability.test(id, on != null ? on : dates.today());
        if (tested == null) {
            throw Refused.of(409, "UNREACHABLE_NOT_TESTED");
        }
        Unreachable result = tested.result();
        return new UnreachableText(
                tested.on(),
                result.holds(),
                result.numberInvalid(),
                tested.days(),
                tested.fresh(),
                result.lastReached() < 0 ? null : LocalMoment.date(result.lastReached()),
                result.evidence().stream().map(ContactController::tried).toList());
    }

    private void require(UUID contact) {
        Long borrower = contacts.borrowerOf(contact);
        if (borrower == null) {
            throw new Refused(new ContactOutcome.No(ContactOutcome.No.Why.UNKNOWN));
        }
        view.require(borrower);
    }

    private static Tried tried(ContactEntry entry) {
        return new Tried(
                LocalMoment.date(entry.day()), entry.second(), entry.channel().name(), ContactCard.id(entry.point()));
    }

    private static long number(@Nullable Long id) {
        return id == null ? 0 : id;
    }
}
