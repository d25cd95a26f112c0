package org.lifang.server.visits.portal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.visits.appointment.Faces.Face;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The frame of the borrower's page: made for any telephone, without script, read in seconds. */
@Component
final class PortalPage {

    private static final String STYLE = """
            * { box-sizing: border-box }
            body { font: 1.05rem/1.65 system-ui, sans-serif; max-width: 34rem; margin: 0 auto; padding: 1rem;
              color: #1c2128; background: #fff; overflow-wrap: anywhere }
            header { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline }
            h1 { font-size: 1.3rem; margin: .5rem 0 } h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem }
            a { color: #0b5cad } .soft { color: #57606a; font-size: .95rem }
            [role=status] { background: #eef4fb; border-left: 4px solid #0b5cad; padding: .6rem .8rem;
              margin: .8rem 0 }
            fieldset { border: 1px solid #d0d7de; border-radius: 8px; padding: .4rem .8rem; margin: 0 0 .8rem;
              min-width: 0 }
            label { display: block; padding: .45rem 0 } label input[type=radio], label input[type=checkbox] {
              width: 1.25rem; height: 1.25rem; vertical-align: -.25rem; margin-right: .5rem }
            input, select, textarea, button { font: inherit; max-width: 100% }
            input[type=date], input[type=time], input[type=text], select, textarea { padding: .45rem .5rem;
              border: 1px solid #8c959f; border-radius: 6px; background: #fff; min-width: 0 }
            textarea { width: 100%; min-height: 4.5rem }
            .row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .3rem 0 }
            button { padding: .6rem 1.1rem; min-height: 2.75rem; border: 1px solid #0b5cad; border-radius: 8px;
              background: #0b5cad; color: #fff } button.plain { background: #fff; color: #0b5cad }
            .figures { font-size: 1.5rem !important; letter-spacing: .3em; width: 11rem }
            details { border-top: 1px solid #d0d7de; padding: .2rem 0 } summary { padding: .7rem 0; cursor: pointer }
            """;

    private final Messages messages;
    private final Settings settings;
    private final PortalForms forms;

    PortalPage(Messages messages, Settings settings, PortalForms forms) {
        this.messages = messages;
        this.settings = settings;
        this.forms = forms;
    }

    /** Which page it is, the key of its next form, and the language it speaks. */
    record Here(String token, UUID key, Locale locale) {

        String path() {
            return "/a/" + token;
        }
    }

    /** For links that open nothing, and for whoever tries too many: what was behind them nobody learns. */
    ResponseEntity<String> closed(Locale locale) {
        return answered(HttpStatus.NOT_FOUND, null, "visits.page.closed", null, "", locale);
    }

    /** Before the code: that there is an appointment with the house, and not a word more. */
    ResponseEntity<String> door(Here here, @Nullable String said, boolean asked) {
        return answered(
                said == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                here,
                "visits.page.title",
                said == null && asked ? "visits.page.code.sent" : said,
                forms.door(here, asked),
                here.locale());
    }

    /** After the code. */
    ResponseEntity<String> inside(Here here, Face face, @Nullable String said) {
        return answered(HttpStatus.OK, here, "visits.page.title", said, forms.inside(here, face), here.locale());
    }

    private ResponseEntity<String> answered(
            HttpStatus status, @Nullable Here here, String title, @Nullable String said, String body, Locale locale) {
        String house = named(SettingKey.HOUSE_NAME, "wording.example.institution", locale);
        String phone = named(SettingKey.HOUSE_PHONE, "wording.example.phone-official", locale);
        String heading = escaped(messages.text(title, List.of(house), locale));
        String told =
                said == null ? "" : "<p role=\"status\">" + escaped(messages.text(said, List.of("3"), locale)) + "</p>";
        String top = "<header><span class=\"soft\">" + escaped(house) + "</span>"
                + (here == null ? "" : languages(here)) + "</header>";
        String call = escaped(messages.text("visits.page.call", List.of(phone), locale));
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html(locale, heading, top, told + body, call));
    }

    private static String html(Locale locale, String heading, String top, String body, String call) {
        return """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>
                %s</style>
                %s
                <h1>%s</h1>
                %s
                <p class="soft">%s</p>
                """.formatted(locale.toLanguageTag(), heading, STYLE, top, heading, body, call);
    }

    private static String languages(Here here) {
        boolean english = here.locale().equals(Locale.ENGLISH);
        return "<a href=\"%s?lang=%s\" lang=\"%s\">%s</a>"
                .formatted(here.path(), english ? "zh-CN" : "en", english ? "zh-CN" : "en", english ? "中文" : "English");
    }

    private String named(SettingKey key, String example, Locale locale) {
        String set = settings.find(key);
        return set == null ? messages.text(example, locale) : set;
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
