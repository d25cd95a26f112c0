package org.lifang.server.field.badge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Open;
import org.lifang.server.identity.User;
import org.lifang.server.identity.Users;
import org.lifang.server.outreach.setting.SettingKey;
import org.lifang.server.outreach.setting.Settings;
import org.lifang.server.training.Clearance;
import org.lifang.server.training.Clearances;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * The page behind the code on a badge, for whoever stands at their door and wants to know who rings. It names the
 * colleague and the house, and nothing about anybody's affairs: the neighbour may read it too.
 */
@RestController
class BadgeController {

    private static final String STYLE =
            "body{font:17px/1.6 system-ui,sans-serif;margin:0;background:#f3f5f4;color:#1c2b26}"
                    + "main{max-width:26rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:14px}"
                    + "h1{font-size:1.4rem;margin:.5rem 0}dt{color:#5b6b65;font-size:.9rem}dd{margin:0 0 .7rem}"
                    + ".face{width:5rem;height:5rem;border-radius:50%;background:#1f6f5c;color:#fff;display:grid;"
                    + "place-items:center;font-size:2.2rem}.photo{border-radius:10px;display:block}.no{color:#8a2f1d}";

    private final Badges badges;
    private final Portraits portraits;
    private final Users users;
    private final Clearances clearances;
    private final Settings settings;
    private final Messages messages;
    private final AddressRate rate;

    BadgeController(
            Badges badges,
            Portraits portraits,
            Users users,
            Clearances clearances,
            Settings settings,
            Messages messages,
            Clock clock,
            @Value("${lifang.verify.attempts-per-minute:60}") int perMinute) {
        this.badges = badges;
        this.portraits = portraits;
        this.users = users;
        this.clearances = clearances;
        this.settings = settings;
        this.messages = messages;
        this.rate = new AddressRate(clock, perMinute);
    }

    /** The face on a badge, as long as its page is shown. */
    @GetMapping(value = "/v/{code}/face", produces = MediaType.IMAGE_JPEG_VALUE)
    @Open
    ResponseEntity<byte[]> face(@PathVariable String code, HttpServletRequest request) {
        Badges.Shown shown = rate.take(request.getRemoteAddr()) ? badges.read(code) : null;
        byte[] picture = shown == null || !shown.fresh() || active(shown) == null ? null : portraits.find(shown.user());
        return picture == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(picture);
    }

    private @Nullable User active(Badges.Shown shown) {
        User user = users.find(shown.user());
        return user == null || !user.active() ? null : user;
    }

    @GetMapping(value = "/v/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    ResponseEntity<String> badge(@PathVariable String code, HttpServletRequest request, Locale locale) {
        if (!rate.take(request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, locale, "<p>" + say("VERIFY_TOO_OFTEN", locale) + "</p>");
        }
        Badges.Shown shown = badges.read(code);
        User user = shown == null ? null : active(shown);
        if (shown == null || user == null) {
            return page(HttpStatus.NOT_FOUND, locale, warning("field.badge.unknown", locale));
        }
        if (!shown.fresh()) {
            return page(HttpStatus.GONE, locale, warning("field.badge.old", locale));
        }
        Clearance clearance = clearances.standing(user.id(), shown.day());
        boolean cleared = clearance.gaps().isEmpty() && Boolean.TRUE.equals(clearance.visits());
        return cleared
                ? page(HttpStatus.OK, locale, card(user, face(code, user), clearance, shown.day(), locale))
                : page(HttpStatus.GONE, locale, warning("field.badge.not-cleared", locale));
    }

    /** The picture, or a letter of the name while nobody gave one. */
    private String face(String code, User user) {
        if (portraits.find(user.id()) != null) {
            String source =
                    HtmlUtils.htmlEscape("/v/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8) + "/face");
            return "<img class=\"photo\" width=\"120\" height=\"150\" alt=\"\" src=\"" + source + "\">";
        }
        String name = user.displayName();
        String letter = name.isEmpty() ? "·" : name.substring(name.length() - 1);
        return "<div class=\"face\" aria-hidden=\"true\">" + HtmlUtils.htmlEscape(letter) + "</div>";
    }

    private String card(User user, String face, Clearance clearance, LocalDate day, Locale locale) {
        String name = HtmlUtils.htmlEscape(user.displayName());
        return face + "<h1>" + name + "</h1><dl>"
                + row("field.badge.employer", employer(), locale)
                + row("field.badge.certificate", clearance.certificateNo(), locale)
                + row("field.badge.purpose", say("field.badge.purpose.visit", locale), locale)
                + row("field.badge.valid", day.toString(), locale)
                + row("field.badge.phone", settings.find(SettingKey.HOUSE_PHONE), locale)
                + "</dl><p>" + say("field.badge.rights", locale) + "</p>";
    }

    private @Nullable String employer() {
        return settings.find(SettingKey.HOUSE_NAME);
    }

    private String row(String title, @Nullable String value, Locale locale) {
        return "<dt>" + say(title, locale) + "</dt><dd>" + (value == null ? "—" : HtmlUtils.htmlEscape(value))
                + "</dd>";
    }

    private String warning(String code, Locale locale) {
        return "<h1>" + say("field.badge.title", locale) + "</h1><p class=\"no\">" + say(code, locale) + "</p>";
    }

    private String say(String code, Locale locale) {
        return HtmlUtils.htmlEscape(messages.text(code, locale));
    }

    private ResponseEntity<String> page(HttpStatus status, Locale locale, String inside) {
        String html = "<!doctype html><html lang=\"" + locale.toLanguageTag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + say("field.badge.title", locale)
                + "</title><style>" + STYLE + "</style></head><body><main>" + inside + "</main></body></html>";
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
