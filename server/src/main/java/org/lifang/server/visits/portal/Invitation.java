package org.lifang.server.visits.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.visits.appointment.Faces.Face;
import org.lifang.server.visits.appointment.Hours;
import org.lifang.server.visits.calendar.ICalendar;
import org.springframework.stereotype.Component;

/** The appointment for the borrower's own calendar, in words anybody may read over their shoulder. */
@Component
final class Invitation {

    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    Invitation(Messages messages, Settings settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Null when nothing is agreed. */
    @Nullable
    String of(Face face, Locale locale) {
        Hours kept = face.kept();
        if (kept == null || !face.state().agreed()) {
            return null;
        }
        LocalDateTime from = kept.day().atStartOfDay().plusMinutes(kept.fromMinute());
        LocalDateTime to = kept.day().atStartOfDay().plusMinutes(kept.toMinute());
        ICalendar.Entry entry = new ICalendar.Entry(
                face.id() + "@appointment",
                0,
                from,
                to,
                messages.text(
                        "visits.ics.summary", List.of(named(SettingKey.HOUSE_NAME, "institution", locale)), locale),
                messages.text(
                        "visits.ics.description",
                        List.of(named(SettingKey.HOUSE_PHONE, "phone-official", locale)),
                        locale),
                null,
                false);
        return ICalendar.write("PUBLISH", List.of(entry), clock.instant());
    }

    private String named(SettingKey key, String example, Locale locale) {
        String set = settings.find(key);
        return set == null ? messages.text("wording.example." + example, locale) : set;
    }
}
