package org.lifang.server.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.reporting.BorrowerFilter.Order;
import org.springframework.stereotype.Service;

/** Pages of borrowers, each with how they stand. */
@Service
class BorrowerLists {

    private final BorrowerListStore store;

    BorrowerLists(BorrowerListStore store) {
        this.store = store;
    }

    /** What a search found is few and stands in the order of the ids, whatever order was asked for. */
    Page<BorrowerLine> page(BorrowerFilter filter, Order wanted, @Nullable PageToken after, int size) {
        List<Long> only = filter.ids();
        if (only != null && only.isEmpty()) {
            return Page.of(List.of(), null);
        }
        List<BorrowerListStore.Place> places = store.page(filter, only == null ? wanted : Order.NO, after, size + 1);
        List<BorrowerListStore.Place> shown = places.subList(0, Math.min(size, places.size()));
        if (shown.isEmpty()) {
            return Page.of(List.of(), null);
        }
        List<Long> ids = shown.stream().map(BorrowerListStore.Place::borrower).toList();
        Map<Long, BorrowerLine> lines = store.lines(ids, filter);
        BorrowerListStore.Place last = shown.getLast();
        PageToken next = places.size() > size ? PageToken.of(last.value(), last.borrower()) : null;
        return Page.of(ids.stream().map(lines::get).toList(), next);
    }
}
