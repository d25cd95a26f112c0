package org.lifang.server.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/wording")
class WordingController {

    private final WordingAnswers answers;

    WordingController(WordingAnswers answers) {
        this.answers = answers;
    }

    record Note(
            @NotNull @Size(max = TemplateText.MOST_CHARACTERS)
            String text) {}

    /** Marks what a colleague should look at in a note; it refuses nothing. */
    @PostMapping("/check")
    @SignedIn
    @WithoutCommand("reads only; a note must not stand in a URL")
    WordingAnswers.Reading check(@Valid @RequestBody Note note, Locale locale) {
        return answers.record(note.text(), locale);
    }
}
