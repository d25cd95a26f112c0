package org.lifang.kernel.wording;

import java.util.List;
import java.util.Set;

/**
 * One rule of a file: where it holds, what excuses, and the patterns that break it.
 *
 * @param key its name, such as {@code zh.authority.self}
 * @param rules ids it cites, the first is the one it breaks
 */
record Entry(
        String key,
        List<String> rules,
        Category category,
        Severity severity,
        Set<Audience> audiences,
        Set<Condition> conditions,
        Set<Excuse> excuses,
        boolean inRecords,
        List<Pattern> patterns) {

    boolean holds(Context context) {
        if (!audiences.contains(context.audience()) || (context.medium() == Medium.RECORD && !inRecords)) {
            return false;
        }
        for (Condition each : conditions) {
            if (!each.holds(context)) {
                return false;
            }
        }
        return true;
    }
}
