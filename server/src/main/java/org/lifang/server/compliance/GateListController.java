package org.lifang.server.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.compliance.GateLists.After;
import org.lifang.server.compliance.GateLists.ContactFilter;
import org.lifang.server.compliance.GateLists.DecisionFilter;
import org.lifang.server.compliance.GateLists.Face;
import org.lifang.server.compliance.GateLists.Faced;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The contact log and the decisions of everybody, the latest first. */
@RestController
@RequestMapping("/api/v1")
class GateListController {

    private final GateLists lists;
    private final AgencyNumbers agencies;
    private final Clock clock;

    GateListController(GateLists lists, AgencyNumbers agencies, Clock clock) {
        this.lists = lists;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** How the gate may answer. */
    enum Word {
        PERMIT,
        HOLD,
        DENY
    }

    record ContactLine(
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            @Nullable String by,
            ContactCard contact) {}

    record DecisionLine(
            String borrowerId,
            String borrowerNo,
            String nameMasked,
            @Nullable String by,
            DecisionCard decision) {}

    /** {@code from} and {@code to} are days of the contact, both included. */
    @GetMapping("/contacts")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<ContactLine> contacts(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Channel channel,
            @RequestParam ContactEntry.@Nullable Outcome outcome,
            @RequestParam @Nullable Boolean inbound,
            @RequestParam @Nullable UUID agencyId,
            @RequestParam @Nullable UUID by,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        Long agency = agencyId == null ? null : (Long) agencies.number(agencyId);
        ContactFilter filter = new ContactFilter(from, to, channel, outcome, inbound, agency, by);
        int rows = PageToken.size(size);
        List<Faced<ContactRecord>> found = lists.contacts(filter, after(after), rows + 1);
        List<Faced<ContactRecord>> shown = found.subList(0, Math.min(rows, found.size()));
        Map<UUID, String> names = lists.names(shown.stream()
                .map(each -> each.row().getRecordedBy())
                .distinct()
                .toList());
        Instant now = clock.instant();
        ContactRecord last = found.size() > rows ? shown.getLast().row() : null;
        return Page.of(
                shown.stream()
                        .map(each -> line(each.row(), each.face(), names, now))
                        .toList(),
                last == null ? null : PageToken.of(last.getRecordedAt(), last.getId()));
    }

    /** {@code from} and {@code to} are days of the contact asked about; {@code rule} is one that stopped it. */
    @GetMapping("/gate/decisions")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER, Role.REVIEWER, Role.AUDITOR})
    Page<DecisionLine> decisions(
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Channel channel,
            @RequestParam @Nullable Word verdict,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable UUID by,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        DecisionFilter filter =
                new DecisionFilter(from, to, channel, verdict == null ? null : verdict.name(), rule, by);
        int rows = PageToken.size(size);
        List<Faced<DecisionRecord>> found = lists.decisions(filter, after(after), rows + 1);
        List<Faced<DecisionRecord>> shown = found.subList(0, Math.min(rows, found.size()));
        Map<UUID, String> names = lists.names(
                shown.stream().map(each -> each.row().getAskedBy()).distinct().toList());
        DecisionRecord last = found.size() > rows ? shown.getLast().row() : null;
        return Page.of(
                shown.stream().map(each -> line(each.row(), each.face(), names)).toList(),
                last == null ? null : PageToken.of(last.getAskedAt(), last.getId()));
    }

    private static @Nullable After after(@Nullable String text) {
        PageToken token = PageToken.parse(text, 2);
        return token == null ? null : new After(token.key(0, Instant::parse), token.key(1, UUID::fromString));
    }

    private ContactLine line(ContactRecord row, Face face, Map<UUID, String> names, Instant now) {
        return new ContactLine(
                Long.toString(row.getBorrowerId()),
                face.borrowerNo(),
                face.nameMasked(),
                names.get(row.getRecordedBy()),
                ContactCard.of(row, agencies.id(row.getAgencyId()), now));
    }

    private static DecisionLine line(DecisionRecord row, Face face, Map<UUID, String> names) {
        return new DecisionLine(
                Long.toString(row.getBorrowerId()),
                face.borrowerNo(),
                face.nameMasked(),
                names.get(row.getAskedBy()),
                DecisionCard.of(row));
    }
}
