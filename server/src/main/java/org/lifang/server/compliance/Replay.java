package org.lifang.server.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.server.compliance.tables.ContactRecord;
import org.lifang.server.compliance.tables.DecisionRecord;
import org.lifang.server.compliance.tables.PermitRecord;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Computes stored decisions again and checks what rests on them: permits, signatures, reservations, guards. */
@Service
final class Replay {

    private static final int CHUNK_DECISIONS = 500;

    /** The guards without which a contact could be written without a permit. */
    private static final List<String> GUARDS = List.of(
            "decision_kept",
            "decision_not_emptied",
            "decision_guarded",
            "permit_guarded",
            "permit_revoked_whole",
            "permit_kept",
            "permit_revoked_once",
            "permit_not_deleted",
            "permit_not_emptied",
            "contact_guarded",
            "contact_settled",
            "contact_not_deleted",
            "contact_not_emptied",
            "refusal_kept",
            "refusal_not_deleted",
            "refusal_not_emptied",
            "pack_guarded",
            "pack_not_deleted",
            "visit_start_permitted",
            "visit_start_kept",
            "visit_start_not_emptied",
            "placement_permitted",
            "placement_kept",
            "placement_recalled_once",
            "placement_not_deleted");

    private final GateDecisionStore store;
    private final GateDecisions decisions;
    private final Permits permits;

    Replay(GateDecisionStore store, GateDecisions decisions, Permits permits) {
        this.store = store;
        this.decisions = decisions;
        this.permits = permits;
    }

    /**
     * Something that does not fit.
     *
     * @param decision null for a guard of the database
     * @param what code of what differs
     */
    record Difference(@Nullable UUID decision, String what, String stored, String computed) {}

    /** Looks at every decision asked on the days from first to last, both included; how many there were. */
    long run(LocalDate first, LocalDate last, Consumer<Difference> found) {
        store.guardsDown(GUARDS).forEach(guard -> found.accept(new Difference(null, "GUARD_DOWN", "", guard)));
        store.strays().forEach(table -> found.accept(new Difference(null, "STRAY_TABLE", table, "")));
        Instant from = first.atStartOfDay(BusinessDates.ZONE).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(BusinessDates.ZONE).toInstant();
        Instant after = from.minusSeconds(1);
        UUID afterId = GateDecisionStore.first();
        long read = 0;
        List<DecisionRecord> rows;
        do {
            rows = store.next(from, to, after, afterId, CHUNK_DECISIONS);
            check(rows, found);
            read += rows.size();
            if (!rows.isEmpty()) {
                after = rows.getLast().getAskedAt();
                afterId = rows.getLast().getId();
            }
        } while (rows.size() == CHUNK_DECISIONS);
        return read;
    }

    private void check(List<DecisionRecord> rows, Consumer<Difference> found) {
        List<UUID> ids = rows.stream().map(DecisionRecord::getId).toList();
        Map<UUID, PermitRecord> issued = store.permits(ids);
        Map<UUID, ContactRecord> reserved = store.contacts(ids);
        for (DecisionRecord row : rows) {
            List<Difference> differences = new ArrayList<>();
            decision(row, differences);
            permit(row, issued.get(row.getId()), reserved.get(row.getId()), differences);
            differences.forEach(found);
        }
    }

    private void decision(DecisionRecord row, List<Difference> differences) {
        Snapshot snapshot = Snapshot.of(row.getSnapshot());
        if (snapshot == null) {
            differences.add(new Difference(row.getId(), "SNAPSHOT_UNREADABLE", "", ""));
            return;
        }
        Proposal asked = snapshot.proposal();
        compare(row, "CHANNEL", row.getChannel(), asked.channel(), differences);
        compare(row, "STYLE", row.getStyle(), asked.style(), differences);
        compare(row, "PURPOSE", row.getPurpose(), asked.purpose(), differences);
        compare(row, "STAGE", row.getStage(), asked.stage(), differences);
        compare(row, "TARGET", row.getTarget(), asked.to().target(), differences);
        compare(row, "PERSON", row.getPersonId(), asked.to().person(), differences);
        compare(row, "POINT", row.getPointId(), asked.to().point(), differences);
        compare(row, "AGENCY", row.getAgencyId(), asked.by().agency(), differences);
        compare(row, "CREW", row.getCrew().length, asked.by().crew(), differences);
        compare(row, "DAY", row.getDay(), LocalMoment.date(asked.when().day()), differences);
        compare(row, "SECOND", row.getSecond(), asked.when().second(), differences);
        Answers again =
                Answers.of(GateDecisions.explain(snapshot, decisions.gate(row)).verdict());
        compare(row, "VERDICT", row.getVerdict(), again.word(), differences);
        compare(row, "STOPPED_BY", Arrays.asList(row.getStoppedBy()), again.stoppedBy(), differences);
        compare(row, "RETRY_FROM", row.getRetryFrom(), LocalMoment.local(again.retryFrom()), differences);
    }

    private void permit(
            DecisionRecord row,
            @Nullable PermitRecord issued,
            @Nullable ContactRecord reserved,
            List<Difference> differences) {
        boolean permitted = row.getVerdict().equals("PERMIT");
        compare(row, "PERMIT", issued != null, permitted, differences);
        compare(row, "RESERVATION", reserved != null, permitted, differences);
        if (issued == null) {
            return;
        }
        ContactPermit permit =
                permits.open(new SignedPermit(issued.getPayload(), issued.getSignature(), issued.getKeyId()));
        if (permit == null) {
            differences.add(new Difference(row.getId(), "SIGNATURE", issued.getKeyId(), ""));
            return;
        }
        var terms = permit.terms();
        compare(row, "SIGNED_ID", issued.getId(), terms.id(), differences);
        compare(row, "SIGNED_BORROWER", issued.getBorrowerId(), terms.borrower(), differences);
        compare(row, "SIGNED_CHANNEL", issued.getChannel(), terms.channel(), differences);
        compare(row, "SIGNED_PURPOSE", issued.getPurpose(), terms.purpose(), differences);
        compare(row, "SIGNED_TARGET", issued.getTarget(), terms.target(), differences);
        compare(row, "SIGNED_PERSON", issued.getPersonId(), terms.person(), differences);
        compare(row, "SIGNED_POINT", issued.getPointId(), terms.point(), differences);
        compare(row, "SIGNED_PLACE", issued.getPlaceId(), terms.place(), differences);
        compare(row, "SIGNED_AGENCY", issued.getAgencyId(), terms.agency(), differences);
        compare(row, "SIGNED_CREW", Arrays.asList(issued.getCrew()), terms.crew(), differences);
        compare(row, "SIGNED_DAY", issued.getDay(), LocalMoment.date(terms.day()), differences);
        compare(row, "SIGNED_FROM", issued.getFromSecond(), terms.fromSecond(), differences);
        compare(row, "SIGNED_TO", issued.getToSecond(), terms.toSecond(), differences);
        compare(row, "SIGNED_EXPIRY", issued.getExpiresAt().getEpochSecond(), terms.expiresAt(), differences);
        compare(row, "SIGNED_PACKS", Arrays.asList(row.getPacks()), terms.packs(), differences);
    }

    private static void compare(
            DecisionRecord row,
            String what,
            @Nullable Object stored,
            @Nullable Object computed,
            List<Difference> differences) {
        if (!Objects.toString(stored).equals(Objects.toString(computed))) {
            differences.add(new Difference(row.getId(), what, Objects.toString(stored), Objects.toString(computed)));
        }
    }
}
