package org.lifang.server.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of each playbook between two days. */
@Service
@Transactional(readOnly = true)
class Results {

    private final ResultStore store;
    private final ResultCosts costs;

    Results(ResultStore store, ResultCosts costs) {
        this.store = store;
        this.costs = costs;
    }

    List<ResultLine> between(LocalDate from, LocalDate to) {
        return store.between(from, to);
    }

    /** Titles of all playbooks, by key. */
    Map<String, String> titles(boolean english) {
        return store.titles(english);
    }

    ResultCosts costs() {
        return costs;
    }
}
