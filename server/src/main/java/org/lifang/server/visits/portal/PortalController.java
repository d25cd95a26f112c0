package org.lifang.server.visits.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.codes.CodeOutcome;
import org.lifang.server.commands.Result;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Open;
import org.lifang.server.outreach.Ids;
import org.lifang.server.visits.appointment.Faces;
import org.lifang.server.visits.appointment.Faces.Face;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The borrower's page behind the link of a message. Before the code it says that there is an appointment with the house
 * and nothing else, for whoever finds a telephone on a table may open the link too.
 */
@RestController
class PortalController {

    private static final String PASS = "lifang_a";
    private static final String BY_FORM = "a page without script: the form carries the key of its command";

    private final Faces faces;
    private final Passes passes;
    private final PortalActs acts;
    private final PortalPage page;
    private final Invitation invitation;
    private final AddressRate rate;
    private final Clock clock;

    PortalController(
            Faces faces,
            Passes passes,
            PortalActs acts,
            PortalPage page,
            Invitation invitation,
            Clock clock,
            @Value("${lifang.portal.requests-per-minute:60}") int perMinute) {
        this.faces = faces;
        this.passes = passes;
        this.acts = acts;
        this.page = page;
        this.invitation = invitation;
        this.clock = clock;
        this.rate = new AddressRate(clock, perMinute);
    }

    @GetMapping(value = "/a/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    ResponseEntity<String> look(
            @PathVariable String token,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String said,
            @CookieValue(name = PASS, required = false) @Nullable String pass,
            HttpServletRequest request,
            Locale locale) {
        Locale spoken = spoken(lang, locale);
        Face face = face(token, request);
        if (face == null) {
            return page.closed(spoken);
        }
        PortalPage.Here here = new PortalPage.Here(token, key(), spoken);
        return passes.code(face.id(), pass) == null
                ? page.door(here, null, false)
                : page.inside(here, face, known(said) ? said : null);
    }

    /** Only sentences of ours are shown. */
    private static boolean known(@Nullable String said) {
        return said != null && said.matches("visits\\.page\\.[a-z.]{1,30}|APPOINTMENT_[A-Z_]{1,40}");
    }

    @PostMapping(value = "/a/{token}/code", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    @WithoutCommand(BY_FORM)
    ResponseEntity<String> code(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Locale locale) {
        PortalForm form = new PortalForm(fields);
        Locale spoken = spoken(form.field("lang"), locale);
        Face face = face(token, request);
        UUID key = form.key();
        if (face == null || key == null) {
            return page.closed(spoken);
        }
        Result<CodeOutcome> asked = acts.askCode(face, key, language(spoken));
        String no = asked instanceof Result.Refused<CodeOutcome> refused
                ? refused.refusal().code()
                : null;
        return page.door(new PortalPage.Here(token, key(), spoken), no, true);
    }

    @PostMapping(value = "/a/{token}/enter", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    @WithoutCommand(BY_FORM)
    ResponseEntity<String> enter(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            Locale locale) {
        PortalForm form = new PortalForm(fields);
        Locale spoken = spoken(form.field("lang"), locale);
        Face face = face(token, request);
        UUID key = form.key();
        if (face == null || key == null) {
            return page.closed(spoken);
        }
        Result<CodeOutcome> entered = acts.enter(face, key, form.field("figures"));
        if (entered instanceof Result.Accepted<CodeOutcome> accepted
                && accepted.outcome() instanceof CodeOutcome.Right right) {
            String opened = passes.open(face.id(), right.id());
            return back(token, spoken, null, cookie(token, opened, request));
        }
        return page.door(new PortalPage.Here(token, key(), spoken), why(entered), true);
    }

    private static String why(Result<CodeOutcome> entered) {
        return entered instanceof Result.Refused<CodeOutcome> refused
                ? refused.refusal().code()
                : "visits.page.code.wrong";
    }

    @PostMapping(value = "/a/{token}/answer", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    @WithoutCommand(BY_FORM)
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam Map<String, String> fields,
            @CookieValue(name = PASS, required = false) @Nullable String pass,
            HttpServletRequest request,
            Locale locale) {
        PortalForm form = new PortalForm(fields);
        Locale spoken = spoken(form.field("lang"), locale);
        Face face = face(token, request);
        UUID key = form.key();
        if (face == null || key == null) {
            return page.closed(spoken);
        }
        UUID code = passes.code(face.id(), pass);
        if (code == null) {
            return page.door(new PortalPage.Here(token, key(), spoken), "visits.page.code.again", false);
        }
        return back(token, spoken, acts.answer(face, form, key, code, language(spoken)), null);
    }

    @GetMapping(value = "/a/{token}/invitation.ics", produces = "text/calendar;charset=UTF-8")
    @Open
    ResponseEntity<String> invitation(
            @PathVariable String token,
            @RequestParam @Nullable String lang,
            @CookieValue(name = PASS, required = false) @Nullable String pass,
            HttpServletRequest request,
            Locale locale) {
        Face face = face(token, request);
        String file =
                face == null || passes.code(face.id(), pass) == null ? null : invitation.of(face, spoken(lang, locale));
        return file == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invitation.ics\"")
                        .body(file);
    }

    private @Nullable Face face(String token, HttpServletRequest request) {
        return rate.take(request.getRemoteAddr()) ? faces.byToken(token) : null;
    }

    private UUID key() {
        return Ids.at(clock.instant());
    }

    private static Locale spoken(@Nullable String lang, Locale asked) {
        if ("en".equals(lang)) {
            return Locale.ENGLISH;
        }
        if ("zh-CN".equals(lang)) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String language(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    private static ResponseCookie cookie(String token, String pass, HttpServletRequest request) {
        return ResponseCookie.from(PASS, pass)
                .path("/a/" + token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(Passes.VALID)
                .build();
    }

    /** After every answer the page is asked for anew, so that reloading sends nothing twice. */
    private static ResponseEntity<String> back(
            String token, Locale locale, @Nullable String said, @Nullable ResponseCookie cookie) {
        String to = "/a/" + token + "?lang=" + language(locale) + (said == null ? "" : "&said=" + said);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to));
        if (cookie != null) {
            answer.header(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
