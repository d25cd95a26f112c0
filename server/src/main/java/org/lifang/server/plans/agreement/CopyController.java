package org.lifang.server.plans.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Open;
import org.lifang.server.plans.tables.AgreementRecord;
import org.lifang.server.platform.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The borrower's copy of what they signed at their door, behind the address their telephone read from the colleague's.
 * Only who knows what was drawn can say that address; the page names nobody.
 */
@RestController
class CopyController {

    private static final int TOKEN_LETTERS = 32;
    private static final String STYLE =
            "body{font:17px/1.7 system-ui,sans-serif;margin:0;background:#f3f5f4;color:#1c2b26}"
                    + "main{max-width:32rem;margin:1.5rem auto;padding:1.5rem;background:#fff;border-radius:14px}"
                    + "h1{font-size:1.3rem;margin:0 0 .8rem}p{margin:0 0 .6rem;overflow-wrap:anywhere}"
                    + ".soft{color:#5b6b65}";

    private final Agreements agreements;
    private final Messages messages;
    private final AddressRate rate;

    CopyController(
            Agreements agreements,
            Messages messages,
            Clock clock,
            @Value("${lifang.verify.attempts-per-minute:60}") int perMinute) {
        this.agreements = agreements;
        this.messages = messages;
        this.rate = new AddressRate(clock, perMinute);
    }

    @GetMapping(value = "/g/{id}/{token}", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    ResponseEntity<String> copy(
            @PathVariable UUID id, @PathVariable String token, HttpServletRequest request, Locale asked) {
        if (!rate.take(request.getRemoteAddr())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, asked, List.of(messages.text("plans.copy.often", asked)));
        }
        AgreementRecord row = agreements.find(id);
        if (row == null || !same(token, token(row))) {
            return page(HttpStatus.NOT_FOUND, asked, List.of(messages.text("plans.copy.not-here", asked)));
        }
        Locale language = row.getLanguage().startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return page(HttpStatus.OK, language, row.getBody().lines().toList());
    }

    /** What phones put behind the number; null while nothing was drawn. */
    static @Nullable String token(AgreementRecord row) {
        byte[] drawn = row.getSignatureSha256();
        if (drawn == null) {
            return null;
        }
        String of = "lifang-copy/1\n" + row.getId() + "\n" + HexFormat.of().formatHex(drawn);
        return HexFormat.of().formatHex(Sha256.of(of)).substring(0, TOKEN_LETTERS);
    }

    private static boolean same(String told, @Nullable String ours) {
        return ours != null
                && MessageDigest.isEqual(told.getBytes(StandardCharsets.UTF_8), ours.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> page(HttpStatus status, Locale language, List<String> lines) {
        StringBuilder body = new StringBuilder("<!doctype html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<meta name=\"robots\" content=\"noindex\"><title>")
                .append(escaped(messages.text("plans.copy.title", language)))
                .append("</title><style>")
                .append(STYLE)
                .append("</style><main><h1>")
                .append(escaped(lines.getFirst()))
                .append("</h1>");
        lines.stream()
                .skip(1)
                .forEach(line -> body.append("<p>").append(escaped(line)).append("</p>"));
        if (status == HttpStatus.OK) {
            String keep = messages.text("plans.copy.keep", language);
            body.append("<p class=\"soft\">").append(escaped(keep)).append("</p>");
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(body.append("</main></html>").toString());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
