package org.lifang.server.outreach.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Value;
import org.lifang.server.answers.Refused;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.TemplateRendering;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.outreach.outbox.Fillings;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** What a collector sees before and during a call; nothing of the debt before it is sure who listens. */
@Service
final class Desk {

    private static final String PARAGRAPH = "\n\n";
    private static final String CHINESE = "zh-CN";

    private final DeskStore store;
    private final Fillings fillings;
    private final Templates templates;
    private final BusinessDates dates;

    Desk(DeskStore store, Fillings fillings, Templates templates, BusinessDates dates) {
        this.store = store;
        this.fillings = fillings;
        this.templates = templates;
        this.dates = dates;
    }

    /** Somebody whose turn it is. */
    record Turn(
            long borrower,
            String nameMasked,
            @Nullable String district,
            String treatment,
            int priority,
            LocalDate overdueSince,
            @Nullable String lastResult,
            @Nullable LocalDate nextOn) {}

    /** Where the queue goes on. */
    record After(int priority, LocalDate overdueSince, long borrower) {}

    /**
     * A number that may be asked for.
     *
     * @param person 0 is the debtor
     */
    record Phone(long point, long person, @Nullable String role, String masked) {}

    /** What is said, and whether it is all of it. */
    record Words(String text, boolean whole) {}

    /** What the debtor may be told of what they owe. */
    record Facts(long overdueFen, LocalDate since, Map<String, String> values) {}

    List<Turn> queue(@Nullable After after, int rows) {
        return store.queue(dates.today(), after, rows);
    }

    boolean sees(long borrower) {
        return store.sees(borrower);
    }

    String nameMasked(long borrower) {
        return String.valueOf(store.nameMasked(borrower));
    }

    List<Phone> numbers(long borrower) {
        return store.numbers(borrower);
    }

    /** Only once it was made sure that the debtor listens (CN-V-12). */
    Facts facts(Call call) {
        requireChecked(call);
        Fillings.Sum sum = fillings.overdue(call.borrower(), dates.today());
        if (sum == null) {
            throw Refused.of(409, "CALL_NOTHING_OWED");
        }
        Map<String, String> values = sum.values().values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> String.valueOf(each.getValue().written(CHINESE))));
        return new Facts(sum.fen(), sum.due(), values);
    }

    private static void requireChecked(Call call) {
        if (call.state() != Call.State.PERMITTED || !Boolean.TRUE.equals(call.checkPassed())) {
            throw Refused.of(409, "CALL_IDENTITY_NOT_CHECKED");
        }
    }

    /** The script of a permitted call; before the check only what may be said to anybody. */
    Words script(Call call, UUID collector) {
        Call.Script script = call.script();
        if (script == null || call.state() != Call.State.PERMITTED) {
            throw Refused.of(409, "CALL_NOT_PERMITTED");
        }
        LocalDate today = dates.today();
        TemplateShape shape = templates.shape(script.template(), CHINESE, today);
        if (shape == null) {
            throw Refused.of(409, "CALL_SCRIPT_NOT_APPROVED");
        }
        Fillings.Sum sum = fillings.overdue(call.borrower(), today);
        if (sum == null) {
            throw Refused.of(409, "CALL_NOTHING_OWED");
        }
        Map<String, Value> values = values(call, script, collector, sum);
        return switch (templates.render(script.template(), CHINESE, today, values, sum.circumstances())) {
            case TemplateRendering.Ready ready -> words(ready.text(), shape, call);
            case TemplateRendering.Unknown no -> throw Refused.of(409, "CALL_SCRIPT_NOT_APPROVED");
            case TemplateRendering.NotApproved no -> throw Refused.of(409, "CALL_SCRIPT_NOT_APPROVED");
            case TemplateRendering.Refused no -> throw Refused.of(409, "CALL_SCRIPT_REFUSED");
        };
    }

    private Map<String, Value> values(Call call, Call.Script script, UUID collector, Fillings.Sum sum) {
        MessageValues known = script.forDebtor() ? sum.values() : new MessageValues();
        return fillings.house(known, CHINESE, false)
                .person(nameMasked(call.borrower()), null)
                .staff(store.colleague(collector))
                .values();
    }

    private static Words words(String text, TemplateShape shape, Call call) {
        boolean whole = !shape.tellsDebt() || Boolean.TRUE.equals(call.checkPassed());
        return whole
                ? new Words(text, true)
                : new Words(
                        Arrays.stream(text.split(PARAGRAPH, -1))
                                .limit(shape.opening())
                                .collect(Collectors.joining(PARAGRAPH)),
                        false);
    }
}
