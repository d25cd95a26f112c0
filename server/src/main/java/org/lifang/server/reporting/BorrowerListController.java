package org.lifang.server.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Page;
import org.lifang.server.answers.PageToken;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.CurrentActor;
import org.lifang.server.identity.Scope;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.portfolio.Borrowers;
import org.lifang.server.reporting.BorrowerFilter.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of borrowers. What is searched for may be personal data, so it travels in a body, never in an address. */
@RestController
@RequestMapping("/api/v1/borrowers")
class BorrowerListController {

    private final BorrowerLists lists;
    private final Borrowers borrowers;
    private final Scope scope;
    private final BusinessDates dates;

    BorrowerListController(BorrowerLists lists, Borrowers borrowers, Scope scope, BusinessDates dates) {
        this.lists = lists;
        this.borrowers = borrowers;
        this.scope = scope;
        this.dates = dates;
    }

    record Search(
            @Nullable String q,
            @Nullable String bucket,
            @Nullable String treatment,
            @Nullable String district,
            @Nullable Long minOverdue,
            @Nullable String sort,
            @Nullable Integer size,
            @Nullable String after) {}

    @GetMapping
    @SignedIn
    Page<BorrowerLine> list(
            @RequestParam @Nullable String bucket,
            @RequestParam @Nullable String treatment,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable Long minOverdue,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable Integer size,
            @RequestParam @Nullable String after) {
        return page(new Search(null, bucket, treatment, district, minOverdue, sort, size, after));
    }

    @PostMapping("/search")
    @SignedIn
    @WithoutCommand("reads only; the words searched for must not stand in an address")
    Page<BorrowerLine> search(@RequestBody Search search) {
        return page(search);
    }

    private Page<BorrowerLine> page(Search search) {
        PageToken after = PageToken.parse(search.after(), 2);
        return lists.page(filter(search), order(search.sort()), after, PageToken.size(search.size()));
    }

    private BorrowerFilter filter(Search search) {
        Actor actor = CurrentActor.get();
        return new BorrowerFilter(
                ids(search.q()),
                bucket(search.bucket()),
                search.treatment(),
                search.district(),
                search.minOverdue(),
                borrower -> scope.visible(actor, borrower),
                dates.today());
    }

    private @Nullable List<Long> ids(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.strip().length() > Borrowers.MAX_SEARCH_CHARS) {
            throw Refused.of(400, "BORROWER_SEARCH_INVALID", Borrowers.MAX_SEARCH_CHARS);
        }
        return borrowers.search(q);
    }

    private static @Nullable Integer bucket(@Nullable String bucket) {
        if (bucket == null || bucket.isEmpty()) {
            return null;
        }
        if (bucket.matches("M[0-7]")) {
            return bucket.charAt(1) - '0';
        }
        throw Refused.of(400, "BORROWER_FILTER_INVALID", "bucket");
    }

    private static Order order(@Nullable String sort) {
        return switch (sort == null ? "overdue" : sort) {
            case "", "overdue" -> Order.OVERDUE;
            case "dpd" -> Order.DPD;
            case "no" -> Order.NO;
            default -> throw Refused.of(400, "BORROWER_FILTER_INVALID", "sort");
        };
    }
}
