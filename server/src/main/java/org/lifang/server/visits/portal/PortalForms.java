package org.lifang.server.visits.portal;

import static org.lifang.server.visits.portal.PortalPage.escaped;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lifang.server.answers.Messages;
import org.lifang.server.platform.BusinessDates;
import org.lifang.server.routing.Offices;
import org.lifang.server.visits.appointment.ConsentWords;
import org.lifang.server.visits.appointment.Faces.Face;
import org.lifang.server.visits.appointment.Hours;
import org.lifang.server.visits.appointment.State;
import org.lifang.server.visits.appointment.Where;
import org.lifang.server.visits.portal.PortalPage.Here;
import org.springframework.stereotype.Component;

/** The forms of the borrower's page, each for one thing to say. */
@Component
final class PortalForms {

    private static final int NAMED = 3;
    private static final int FURTHEST_DAYS = 60;
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);

    private final Messages messages;
    private final ConsentWords wordings;
    private final Offices offices;
    private final Clock clock;

    PortalForms(Messages messages, ConsentWords wordings, Offices offices, Clock clock) {
        this.messages = messages;
        this.wordings = wordings;
        this.offices = offices;
        this.clock = clock;
    }

    String door(Here here, boolean asked) {
        String send = form(here, "code", "", button("code.send", asked, here));
        if (!asked) {
            return paragraph("door", here) + send;
        }
        String figures = """
                <label for="figures">%s</label>
                <p class="row"><input class="figures" id="figures" name="figures" type="text" inputmode="numeric"
                autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required autofocus></p>
                """.formatted(text("code.label", here));
        return form(here, "enter", figures, button("code.enter", false, here)) + send;
    }

    String inside(Here here, Face face) {
        if (face.confirming()) {
            return paragraph("confirming", here);
        }
        return switch (face.state()) {
            case OFFERED -> paragraph("aim", here) + waits(here, face) + choose(here, face) + others(here, face);
            case COUNTERED ->
                paragraph("countered", here) + list(face.named(), here) + place(here, face) + named(here) + ends(here);
            case AGREED -> agreed(here, face) + late(here) + act(here, "move", "move.hint", true) + ends(here);
            case MOVING -> moving(here, face) + choose(here, face) + others(here, face);
            case REFUSED, EXPIRED, CANCELLED -> paragraph("over", here);
            case KEPT, MISSED -> paragraph("past", here);
        };
    }

    private String waits(Here here, Face face) {
        return face.stopped() ? paragraph("waits", here) : "";
    }

    private String agreed(Here here, Face face) {
        Hours kept = Objects.requireNonNull(face.kept());
        return "<h2>" + text("agreed", here) + "</h2><p><strong>" + escaped(written(kept, here)) + "</strong><br>"
                + where(face, Objects.requireNonNull(face.keptAt()), here) + "</p>" + paragraph("agreed.badges", here)
                + "<p><a href=\"" + here.path() + "/invitation.ics?lang="
                + here.locale().toLanguageTag() + "\">"
                + text("calendar", here) + "</a></p>";
    }

    private String moving(Here here, Face face) {
        Hours kept = Objects.requireNonNull(face.kept());
        String old = "<p>" + text("moving", here) + " <strong>" + escaped(written(kept, here)) + "</strong></p>";
        return old + form(here, "answer", act("keep"), button("keep", true, here)) + list(face.named(), here);
    }

    private String choose(Here here, Face face) {
        if (face.offered().isEmpty()) {
            return face.state() == State.OFFERED ? paragraph("none", here) : "";
        }
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < face.offered().size(); i++) {
            times.append("<label><input type=\"radio\" name=\"number\" value=\"%d\" required>%s</label>"
                    .formatted(i + 1, escaped(written(face.offered().get(i), here))));
        }
        String body = act("accept") + "<fieldset><legend>" + text("choose", here) + " "
                + where(face, face.where(), here) + "</legend>" + times + "</fieldset>" + consent(here)
                + "<label><input type=\"checkbox\" name=\"confirm\" value=\"yes\" checked>" + text("confirm", here)
                + "</label>";
        return form(here, "answer", body, button("accept", false, here));
    }

    private String consent(Here here) {
        String words = wordings.text(ConsentWords.VERSION, here.locale().toLanguageTag());
        return "<label><input type=\"checkbox\" name=\"consent\" value=\"yes\" required>" + escaped(words) + "</label>";
    }

    private String others(Here here, Face face) {
        return named(here) + place(here, face) + ends(here);
    }

    private String named(Here here) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessDates.ZONE);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= NAMED; i++) {
            rows.append("""
                    <p class="row"><input type="date" name="day%1$d" aria-label="%2$s %1$d" min="%3$s" max="%4$s"%5$s>
                    <input type="time" name="from%1$d" aria-label="%6$s %1$d" value="10:00">–
                    <input type="time" name="to%1$d" aria-label="%7$s %1$d" value="12:00"></p>
                    """.formatted(
                            i,
                            text("day", here),
                            today,
                            today.plusDays(FURTHEST_DAYS),
                            i == 1 ? " required" : "",
                            text("from", here),
                            text("to", here)));
        }
        String body = act("counter") + rows + consent(here);
        return folded("other", form(here, "answer", body, button("counter", false, here)), here);
    }

    private String place(Here here, Face face) {
        StringBuilder places = new StringBuilder();
        if (face.hasHome()) {
            places.append(radio("HOME", text("place.home", here)));
        }
        List<Offices.Office> open = offices.open();
        open.forEach(
                each -> places.append(radio("BRANCH " + each.id(), escaped(each.name() + " · " + each.address()))));
        places.append(radio("VIDEO", text("place.video", here)));
        if (face.hasWorkplace()) {
            places.append(radio("WORKPLACE", text("place.work", here)))
                    .append("<label class=\"soft\"><input type=\"checkbox\" name=\"atWork\" value=\"yes\">")
                    .append(text("place.work.ask", here))
                    .append("</label>");
        }
        places.append(radio("PUBLIC", text("place.public", here)))
                .append("<label>" + text("place.words", here) + "<textarea name=\"words\" maxlength=\"300\">"
                        + "</textarea></label>");
        String body = act("place") + "<fieldset><legend>" + text("place", here) + "</legend>" + places + "</fieldset>";
        return folded("place", form(here, "answer", body, button("place.choose", false, here)), here);
    }

    private static String radio(String value, String label) {
        return "<label><input type=\"radio\" name=\"place\" value=\"" + escaped(value) + "\" required>" + label
                + "</label>";
    }

    private String late(Here here) {
        String minutes = act("late") + "<p class=\"row\"><select name=\"minutes\" aria-label=\"" + text("late", here)
                + "\"><option>15</option><option>30</option><option>60</option></select> " + text("minutes", here)
                + "</p>";
        return folded("late", form(here, "answer", minutes, button("late.tell", false, here)), here);
    }

    /** Help, no, and no more visits at all. */
    private String ends(Here here) {
        return act(here, "help", "help.hint", false)
                + act(here, "refuse", "refuse.hint", true)
                + act(here, "stop", "stop.hint", true);
    }

    private String act(Here here, String act, String hint, boolean plain) {
        String body = paragraph(hint, here) + form(here, "answer", act(act), button(act, plain, here));
        return folded(act, body, here);
    }

    private String folded(String summary, String body, Here here) {
        return "<details><summary>" + text("fold." + summary, here) + "</summary>" + body + "</details>";
    }

    private static String act(String act) {
        return "<input type=\"hidden\" name=\"act\" value=\"" + act + "\">";
    }

    private String form(Here here, String to, String body, String button) {
        return """
                <form method="post" action="%s/%s">
                <input type="hidden" name="key" value="%s"><input type="hidden" name="lang" value="%s">
                %s%s
                </form>
                """.formatted(here.path(), to, here.key(), here.locale().toLanguageTag(), body, button);
    }

    private String button(String name, boolean plain, Here here) {
        return "<p><button" + (plain ? " class=\"plain\"" : "") + ">" + text("button." + name, here) + "</button></p>";
    }

    private String list(List<Hours> hours, Here here) {
        StringBuilder items = new StringBuilder();
        hours.forEach(each ->
                items.append("<li>").append(escaped(written(each, here))).append("</li>"));
        return hours.isEmpty() ? "" : "<ul>" + items + "</ul>";
    }

    private String where(Face face, Where where, Here here) {
        String office = face.office();
        String named = messages.text("visits.page.where." + where.name(), here.locale());
        return escaped(where == Where.BRANCH && office != null ? office : named);
    }

    static String written(Hours hours, Here here) {
        return day(hours.day(), here.locale()) + " "
                + hours.written().substring(hours.day().toString().length() + 1);
    }

    private static String day(LocalDate day, Locale locale) {
        return day.format(locale.equals(Locale.ENGLISH) ? ENGLISH : CHINESE);
    }

    private String paragraph(String name, Here here) {
        return "<p>" + text(name, here) + "</p>";
    }

    private String text(String name, Here here) {
        return escaped(messages.text("visits.page." + name, here.locale()));
    }
}
