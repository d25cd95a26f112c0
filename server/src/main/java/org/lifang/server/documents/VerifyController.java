package org.lifang.server.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.AddressRate;
import org.lifang.server.identity.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.HtmlUtils;

/** For whoever holds a paper. What it answers may be read by anybody who looks over a shoulder. */
@RestController
class VerifyController {

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Verification verification;
    private final Messages messages;
    private final AddressRate rate;

    VerifyController(
            Verification verification,
            Messages messages,
            Clock clock,
            @Value("${lifang.verify.attempts-per-minute:60}") int perMinute) {
        this.verification = verification;
        this.messages = messages;
        this.rate = new AddressRate(clock, perMinute);
    }

    record VerifiedText(
            Verification.State state,
            String sentence,
            @Nullable String kind,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer) {}

    @GetMapping("/api/v1/verify/{code}")
    @Open
    VerifiedText byCode(@PathVariable String code, HttpServletRequest request, Locale locale) {
        take(request);
        Verification.Verified verified = verification.byCode(code);
        if (verified == null) {
            throw Refused.of(404, "DOCUMENT_CODE_UNKNOWN");
        }
        return text(verified, locale);
    }

    @PostMapping("/api/v1/verify/file")
    @Open
    @WithoutCommand("reads only; the file is looked at and forgotten")
    VerifiedText byFile(@RequestParam MultipartFile file, HttpServletRequest request, Locale locale)
            throws IOException {
        take(request);
        if (file.getSize() > MOST_BYTES) {
            throw Refused.of(413, "DOCUMENT_FILE_TOO_LARGE");
        }
        return text(verification.byFile(file.getBytes()), locale);
    }

    /** The page a telephone opens after reading the code on a paper. */
    @GetMapping(value = "/verify/{code}", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    ResponseEntity<String> page(@PathVariable String code, HttpServletRequest request, Locale locale) {
        HttpStatus status = HttpStatus.OK;
        String sentence;
        String facts = "";
        if (!rate.take(request.getRemoteAddr())) {
            status = HttpStatus.TOO_MANY_REQUESTS;
            sentence = messages.text("VERIFY_TOO_OFTEN", locale);
        } else {
            Verification.Verified verified = verification.byCode(code);
            status = verified == null ? HttpStatus.NOT_FOUND : status;
            sentence = verified == null
                    ? messages.text("DOCUMENT_CODE_UNKNOWN", locale)
                    : text(verified, locale).sentence();
            facts = verified == null ? "" : facts(text(verified, locale), locale);
        }
        String page = html(locale, sentence, facts);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page);
    }

    private String html(Locale locale, String sentence, String facts) {
        String title = escaped(messages.text("documents.verify.title", locale));
        String hint = escaped(messages.text("documents.verify.hint", locale));
        return """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s</title>
            <style>
            body { font: 1.1rem/1.7 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
            h1 { font-size: 1.3rem }
            dt { color: #555; margin-top: .7rem }
            dd { margin: 0 }
            </style>
            <h1>%s</h1>
            <p role="status">%s</p>
            <dl>%s</dl>
            <p>%s</p>
            """.formatted(locale.toLanguageTag(), title, title, escaped(sentence), facts, hint);
    }

    private String facts(VerifiedText text, Locale locale) {
        return fact("documents.verify.kind", text.kind(), locale)
                + fact("documents.verify.issued-on", String.valueOf(text.issuedOn()), locale)
                + fact("documents.verify.issuer", text.issuer(), locale);
    }

    private String fact(String name, @Nullable String value, Locale locale) {
        return value == null
                ? ""
                : "<dt>" + escaped(messages.text(name, locale)) + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private VerifiedText text(Verification.Verified verified, Locale locale) {
        DocumentKind kind = verified.kind();
        return new VerifiedText(
                verified.state(),
                messages.text("documents.verify.state." + verified.state().name(), locale),
                kind == null ? null : messages.text("documents.neutral." + kind.name(), locale),
                verified.issuedOn(),
                verified.issuer());
    }

    private void take(HttpServletRequest request) {
        if (!rate.take(request.getRemoteAddr())) {
            throw Refused.of(429, "VERIFY_TOO_OFTEN");
        }
    }
}
