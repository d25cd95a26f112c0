package org.lifang.server.plans.option;

import java.util.List;
import java.util.Locale;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of options, for a browser that reckons by itself. */
@RestController
@RequestMapping("/api/v1/option-phrases")
class PhraseController {

    private final OptionPhrases phrases;

    PhraseController(OptionPhrases phrases) {
        this.phrases = phrases;
    }

    /** In the reader's language. */
    @GetMapping
    @SignedIn
    List<OptionPhrases.Phrase> phrases(Locale locale) {
        return phrases.all(locale);
    }
}
