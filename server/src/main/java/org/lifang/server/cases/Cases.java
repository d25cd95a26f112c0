package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.strategy.Decisions;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Collection cases: one open case a person. */
@Service
public final class Cases {

    private final CaseStore store;
    private final AssignmentStore assignments;
    private final Decisions decisions;
    private final List<CaseTale> tales;
    private final Commands commands;
    private final BusinessDates dates;
    private final JsonMapper json = JsonMapper.builder().build();

    Cases(
            CaseStore store,
            AssignmentStore assignments,
            Decisions decisions,
            List<CaseTale> tales,
            Commands commands,
            BusinessDates dates) {
        this.store = store;
        this.assignments = assignments;
        this.decisions = decisions;
        this.tales = List.copyOf(tales);
        this.commands = commands;
        this.dates = dates;
    }

    /** A loan's part in a case. */
    public record CaseLoan(
            String loanId, LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    /** A case with its loans and its story. */
    public record CaseCard(
            String id,
            String borrowerId,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closeReason,
            @Nullable String district,
            @Nullable UUID collectorId,
            @Nullable String collector,
            @Nullable LocalDate assignedOn,
            @Nullable String assignReason,
            List<CaseLoan> loans,
            List<CaseEvent> events) {}

    /** The case, null when there is none. */
    public @Nullable CaseCard find(long id, Locale locale) {
        CaseStore.CaseRow row = store.find(id);
        return row == null ? null : card(row, locale);
    }

    private CaseCard card(CaseStore.CaseRow row, Locale locale) {
        List<CaseLoan> loans = store.loans(List.of(row.id())).stream()
                .map(l -> new CaseLoan(String.valueOf(l.loan()), l.joinedOn(), l.leftOn()))
                .toList();
        List<CaseEvent> events = timeline(row.borrower(), locale).stream()
                .filter(e -> !e.on().isBefore(row.openedOn()))
                .filter(e -> row.closedOn() == null || !e.on().isAfter(row.closedOn()))
                .toList();
        return new CaseCard(
                String.valueOf(row.id()),
                String.valueOf(row.borrower()),
                row.openedOn(),
                row.closedOn(),
                row.closeReason(),
                row.district(),
                row.collector(),
                store.displayName(row.collector()),
                row.assignedOn(),
                row.assignReason(),
                loans,
                events);
    }

    /** Everything that happened around a person's cases, the latest first. */
    public List<CaseEvent> timeline(long borrower, Locale locale) {
        List<CaseStore.CaseRow> cases = store.ofBorrower(borrower);
        List<Long> ids = cases.stream().map(CaseStore.CaseRow::id).toList();
        List<CaseEvent> events = new ArrayList<>();
        for (CaseStore.CaseRow row : cases) {
            events.add(new CaseEvent(row.openedOn(), CaseEvent.OPENED, about(row.id())));
            if (row.closedOn() != null) {
                events.add(new CaseEvent(row.closedOn(), CaseEvent.CLOSED, about(row.id())));
            }
        }
        for (CaseStore.LoanRow loan : store.loans(ids)) {
            Map<String, String> params = about(loan.caseId());
            params.put("loanId", String.valueOf(loan.loan()));
            events.add(new CaseEvent(loan.joinedOn(), CaseEvent.LOAN_JOINED, params));
            if (loan.leftOn() != null) {
                events.add(new CaseEvent(loan.leftOn(), CaseEvent.LOAN_LEFT, params));
            }
        }
        store.timeline(ids).forEach(line -> events.add(noted(line)));
        decisions.history(borrower, locale).forEach(d -> events.add(decided(d)));
        for (CaseTale tale : tales) {
            tale.of(borrower, locale)
                    .forEach(told -> events.add(new CaseEvent(told.on(), CaseEvent.TOLD, Map.of("text", told.text()))));
        }
        events.sort(Comparator.comparing(CaseEvent::on).reversed());
        return events;
    }

    private static Map<String, String> about(long caseId) {
        Map<String, String> params = new HashMap<>();
        params.put("caseId", String.valueOf(caseId));
        return params;
    }

    private CaseEvent noted(CaseStore.TimelineRow line) {
        Map<String, String> params = about(line.caseId());
        json.readTree(line.params())
                .properties()
                .forEach(e -> params.put(e.getKey(), e.getValue().asString()));
        String collector = params.get("collectorId");
        String name = collector == null ? null : store.displayName(UUID.fromString(collector));
        params.put("collector", name == null ? "—" : name);
        return new CaseEvent(line.on(), line.kind(), params);
    }

    private static CaseEvent decided(Decisions.Decision decision) {
        return new CaseEvent(
                decision.decidedOn(),
                CaseEvent.DECIDED,
                Map.of(
                        "treatment", decision.treatment().name(),
                        "ruleId", decision.ruleId(),
                        "playbook", decision.playbook(),
                        "version", String.valueOf(decision.version()),
                        "reason", decision.reason()));
    }

    /** Gives a case to a collector by hand; it stays there until that collector leaves. */
    public Result<AssignOutcome> assign(Command command, long caseId, UUID collector) {
        LocalDate today = dates.today();
        return commands.run(command, AssignOutcome.class, effect -> assigned(effect, caseId, collector, today));
    }

    private AssignOutcome assigned(Effect effect, long caseId, UUID collector, LocalDate today) {
        String reason = effect.command().reason();
        if (reason == null || reason.isBlank()) {
            return new AssignOutcome.ReasonMissing();
        }
        CaseStore.CaseRow row = store.lock(caseId);
        if (row == null) {
            return new AssignOutcome.UnknownCase(caseId);
        }
        if (row.closedOn() != null) {
            return new AssignOutcome.CaseClosed(caseId);
        }
        if (!assignments.collects(collector)) {
            return new AssignOutcome.NotACollector(collector);
        }
        String byHand = Assignments.Reason.BY_HAND.name();
        store.assign(caseId, collector, today, byHand);
        store.note(
                caseId,
                today,
                CaseEvent.ASSIGNED,
                json.writeValueAsString(Map.of("collectorId", collector.toString(), "reason", byHand)));
        String before = row.collector() == null ? null : row.collector().toString();
        effect.audit("cases.assign", "case/" + caseId, before, collector.toString(), Map.of());
        return new AssignOutcome.Assigned(caseId, collector);
    }
}
