package org.lifang.server.documents;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** The page strangers check papers on: an answer, and ways to ask. It needs no script and keeps nothing. */
final class VerifyPage {

    private final Messages messages;

    VerifyPage(Messages messages) {
        this.messages = messages;
    }

    /** What is said of a paper. */
    ResponseEntity<String> of(VerifyController.VerifiedText text, Locale locale) {
        return of(HttpStatus.OK, text.sentence(), facts(text, locale), locale);
    }

    /** A sentence, or only the ways to ask. */
    ResponseEntity<String> of(HttpStatus status, @Nullable String sentence, Locale locale) {
        return of(status, sentence, "", locale);
    }

    private ResponseEntity<String> of(HttpStatus status, @Nullable String sentence, String facts, Locale locale) {
        String answer = sentence == null ? "" : "<p role=\"status\">" + escaped(sentence) + "</p>";
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html(locale, answer + "<dl>" + facts + "</dl>"));
    }

    private String html(Locale locale, String answer) {
        return """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s</title>
            <style>
            * { box-sizing: border-box }
            body { font: 1.1rem/1.7 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }
            h1 { font-size: 1.3rem }
            dt { color: #555; margin-top: .7rem }
            dd { margin: 0 }
            form { border-top: 1px solid #ccc; margin-top: 1.5rem; padding-top: 1rem }
            label { display: block }
            input, button { font: inherit; max-width: 100%%; padding: .3rem .6rem }
            </style>
            <h1>%s</h1>
            %s
            <p>%s</p>
            """.formatted(
                                locale.toLanguageTag(),
                                text("title", locale),
                                text("title", locale),
                                answer,
                                text("hint", locale))
                + forms(locale);
    }

    private String forms(Locale locale) {
        return """
            <form method="get" action="/verify">
            <label for="code">%s</label>
            <input id="code" name="code" required maxlength="40" autocomplete="off">
            <button>%s</button>
            </form>
            <form method="post" action="/verify" enctype="multipart/form-data">
            <label for="file">%s</label>
            <input id="file" name="file" type="file" accept="application/pdf" required>
            <button>%s</button>
            <p>%s</p>
            </form>
            """.formatted(
                        text("code.label", locale),
                        text("code.check", locale),
                        text("file.label", locale),
                        text("file.check", locale),
                        text("file.hint", locale));
    }

    private String facts(VerifyController.VerifiedText text, Locale locale) {
        return fact("kind", text.kind(), locale)
                + fact("issued-on", text.issuedOn() == null ? null : String.valueOf(text.issuedOn()), locale)
                + fact("issuer", text.issuer(), locale);
    }

    private String fact(String name, @Nullable String value, Locale locale) {
        return value == null ? "" : "<dt>" + text(name, locale) + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private String text(String name, Locale locale) {
        return escaped(messages.text("documents.verify." + name, locale));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
