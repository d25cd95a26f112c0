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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** For whoever holds a paper. What it answers may be read by anybody who looks over a shoulder. */
@RestController
class VerifyController {

    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Verification verification;
    private final Messages messages;
    private final VerifyPage pages;
    private final AddressRate rate;

    VerifyController(
            Verification verification,
            Messages messages,
            Clock clock,
            @Value("${lifang.verify.attempts-per-minute:60}") int perMinute) {
        this.verification = verification;
        this.messages = messages;
        this.pages = new VerifyPage(messages);
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
        return rate.take(request.getRemoteAddr()) ? coded(code, locale) : tooOften(locale);
    }

    /** The page for whoever has a file, or types the code. */
    @GetMapping(value = "/verify", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    ResponseEntity<String> forms(@RequestParam @Nullable String code, HttpServletRequest request, Locale locale) {
        return code == null ? pages.of(HttpStatus.OK, null, locale) : page(code, request, locale);
    }

    /** What the page says of a file. Nothing changes by it, so it needs no token of ours. */
    @PostMapping(value = "/verify", produces = MediaType.TEXT_HTML_VALUE)
    @Open
    @WithoutCommand("reads only; the file is looked at and forgotten")
    ResponseEntity<String> filed(@RequestParam MultipartFile file, HttpServletRequest request, Locale locale)
            throws IOException {
        if (!rate.take(request.getRemoteAddr())) {
            return tooOften(locale);
        }
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            String why = file.isEmpty() ? "documents.verify.file.none" : "DOCUMENT_FILE_TOO_LARGE";
            return pages.of(HttpStatus.UNPROCESSABLE_CONTENT, messages.text(why, locale), locale);
        }
        return pages.of(text(verification.byFile(file.getBytes()), locale), locale);
    }

    private ResponseEntity<String> coded(String code, Locale locale) {
        Verification.Verified verified = verification.byCode(code);
        return verified == null
                ? pages.of(HttpStatus.NOT_FOUND, messages.text("DOCUMENT_CODE_UNKNOWN", locale), locale)
                : pages.of(text(verified, locale), locale);
    }

    private ResponseEntity<String> tooOften(Locale locale) {
        return pages.of(HttpStatus.TOO_MANY_REQUESTS, messages.text("VERIFY_TOO_OFTEN", locale), locale);
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
