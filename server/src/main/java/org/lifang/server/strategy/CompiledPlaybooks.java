package org.lifang.server.strategy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lifang.kernel.strategy.Tables;
import org.springframework.stereotype.Component;

/** Keeps the tables that were asked last, so that a list of decisions does not compile its playbook for every row. */
@Component
final class CompiledPlaybooks {

    private static final int KEPT_TABLES = 32;

    private final Map<String, PlaybookTable> byText = new LinkedHashMap<>(KEPT_TABLES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PlaybookTable> eldest) {
            return size() > KEPT_TABLES;
        }
    };

    /**
     * The table of a published text.
     *
     * @throws IllegalStateException when the text is refused, which publishing rules out
     */
    PlaybookTable of(String dmn) {
        synchronized (byText) {
            return byText.computeIfAbsent(dmn, CompiledPlaybooks::compile);
        }
    }

    private static PlaybookTable compile(String dmn) {
        return switch (PlaybookCheck.read(dmn)) {
            case Tables.Usable usable -> new PlaybookTable(usable.table());
            case Tables.Refused refused ->
                throw new IllegalStateException("a published playbook is refused: " + refused.findings());
        };
    }
}
