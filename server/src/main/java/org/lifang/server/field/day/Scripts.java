package org.lifang.server.field.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Value;
import org.lifang.server.field.day.DayViews.ScriptView;
import org.lifang.server.identity.Actor;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.ledger.BorrowerStatement;
import org.lifang.server.ledger.LoanOwed;
import org.lifang.server.outreach.MessageValues;
import org.lifang.server.outreach.TemplateRendering;
import org.lifang.server.outreach.TemplateShape;
import org.lifang.server.outreach.Templates;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.privacy.Masks;
import org.springframework.stereotype.Component;

/** What is said at the door: the approved script with the person's own figures, and how far it goes without a debt. */
@Component
class Scripts {

    private static final String SCRIPT = "visit-script";

    private final Templates templates;
    private final Settings settings;
    private final Users users;

    Scripts(Templates templates, Settings settings, Users users) {
        this.templates = templates;
        this.settings = settings;
        this.users = users;
    }

    /** Null when no script is approved, or it may not be said with these figures. */
    @Nullable
    ScriptView of(Actor actor, String name, @Nullable BorrowerStatement statement, LocalDate day, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        TemplateShape shape = templates.shape(SCRIPT, language, day);
        if (shape == null || statement == null) {
            return null;
        }
        TemplateRendering rendered = templates.render(SCRIPT, language, day, values(actor, name, statement, day));
        return rendered instanceof TemplateRendering.Ready ready
                ? new ScriptView(
                        ready.version(), shape.opening(), List.of(ready.text().split("\\n\\n")))
                : null;
    }

    private Map<String, Value> values(Actor actor, String name, BorrowerStatement statement, LocalDate day) {
        User user = users.find(actor.id());
        LocalDate due = statement.loans().stream()
                .map(LoanOwed.Known::owed)
                .map(owed -> owed.oldestUnpaidDueOn())
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(day);
        return new MessageValues()
                .house(settings.house())
                .staff(user == null ? null : user.displayName())
                .person(Masks.name(name), null)
                .owed(statement.total().overdue(), statement.currency(), day)
                .due(due)
                .values();
    }
}
