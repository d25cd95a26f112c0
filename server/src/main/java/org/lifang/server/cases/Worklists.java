package org.lifang.server.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Amount;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.identity.Actor;
import org.lifang.server.strategy.Decisions;
import org.lifang.server.strategy.Treatment;
import org.springframework.stereotype.Service;

/** Whose turn it is today, the most urgent first, with the reason. */
@Service
public final class Worklists {

    private final WorklistStore store;
    private final CaseScope scope;
    private final Decisions decisions;

    Worklists(WorklistStore store, CaseScope scope, Decisions decisions) {
        this.store = store;
        this.scope = scope;
        this.decisions = decisions;
    }

    /**
     * One line of a worklist.
     *
     * @param treatment what is proposed next; contact still needs a permit
     * @param reason why, in a sentence
     * @param nextAction the treatment in words
     */
    public record Item(
            String caseId,
            String borrowerId,
            String nameMasked,
            @Nullable String district,
            int dpd,
            String bucket,
            Amount overdue,
            Treatment treatment,
            int priority,
            String ruleId,
            String reason,
            String nextAction,
            LocalDate decidedOn,
            @Nullable LocalDate assignedOn,
            @Nullable String assignReason,
            @Nullable Holder collector) {}

    /** Who has a case. */
    public record Holder(UUID id, String displayName) {}

    /** What a list is narrowed to; null is everything. */
    public record Filter(
            @Nullable UUID collector,
            boolean unassigned,
            @Nullable String district,
            @Nullable String treatment,
            @Nullable Integer bucket) {

        public static final Filter ALL = new Filter(null, false, null, null, null);
    }

    /** A part of the list of those the reader may see. */
    Page<Item> page(Filter filter, Actor reader, @Nullable String after, int size, LocalDate today, Locale locale) {
        WorklistStore.Filter narrowed = new WorklistStore.Filter(
                filter.collector(), filter.unassigned(), filter.district(), filter.treatment(), filter.bucket());
        List<WorklistStore.Row> rows = store.page(narrowed, c -> scope.visible(reader, c), after(after), size + 1);
        boolean more = rows.size() > size;
        List<WorklistStore.Row> shown = more ? rows.subList(0, size) : rows;
        WorklistStore.Row last = more ? shown.getLast() : null;
        PageToken next = last == null ? null : PageToken.of(last.priority(), last.overdueSince(), last.caseId());
        return Page.of(items(shown, today, locale), next);
    }

    /** The first rows of the whole house's list for a date, for jobs and files. */
    public List<Item> first(int rows, LocalDate today, Locale locale) {
        WorklistStore.Filter all = new WorklistStore.Filter(null, false, null, null, null);
        List<Item> items = new ArrayList<>();
        WorklistStore.After after = null;
        List<WorklistStore.Row> part;
        do {
            int size = Math.min(PageToken.MAX_SIZE_ROWS, rows - items.size());
            part = store.page(all, c -> DSL.noCondition(), after, size);
            items.addAll(items(part, today, locale));
            if (!part.isEmpty()) {
                WorklistStore.Row last = part.getLast();
                after = new WorklistStore.After(last.priority(), last.overdueSince(), last.caseId());
            }
        } while (!part.isEmpty() && items.size() < rows);
        return items;
    }

    private static WorklistStore.@Nullable After after(@Nullable String token) {
        PageToken parsed = PageToken.parse(token, 3);
        if (parsed == null) {
            return null;
        }
        return new WorklistStore.After(
                parsed.key(0, Integer::parseInt), parsed.key(1, LocalDate::parse), parsed.number(2));
    }

    private List<Item> items(List<WorklistStore.Row> rows, LocalDate today, Locale locale) {
        List<Long> borrowers = rows.stream().map(WorklistStore.Row::borrower).toList();
        Map<Long, WorklistStore.Owing> owing = store.owing(borrowers, today);
        Map<Long, Decisions.Decision> decided = decisions.current(borrowers, locale);
        Map<String, String> titles = decisions.treatmentTitles(locale);
        List<Item> items = new ArrayList<>();
        for (WorklistStore.Row row : rows) {
            WorklistStore.Owing owes = owing.get(row.borrower());
            Decisions.Decision decision = decided.get(row.borrower());
            // a night that runs beside this reading may have ended the debt between two of its statements
            if (owes != null && decision != null) {
                items.add(item(row, owes, decision, titles));
            }
        }
        return items;
    }

    private Item item(
            WorklistStore.Row row, WorklistStore.Owing owes, Decisions.Decision decision, Map<String, String> titles) {
        return new Item(
                String.valueOf(row.caseId()),
                String.valueOf(row.borrower()),
                row.nameMasked(),
                row.district(),
                owes.dpd(),
                "M" + owes.bucket(),
                new Amount(owes.overdueFen(), owes.currency()),
                decision.treatment(),
                decision.priority(),
                decision.ruleId(),
                decision.reason(),
                titles.getOrDefault(
                        decision.treatment().name(), decision.treatment().name()),
                decision.decidedOn(),
                row.assignedOn(),
                row.assignReason(),
                row.collector() == null || row.collectorName() == null
                        ? null
                        : new Holder(row.collector(), row.collectorName()));
    }
}
