package org.lifang.server.wording;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

    private final Rulebook rulebook;
    private final SpokenWording spoken;

    WordingController(Rulebook rulebook, SpokenWording spoken) {
        this.rulebook = rulebook;
        this.spoken = spoken;
    }

    record Note(
            @NotNull @Size(max = TemplateText.MOST_CHARACTERS)
            String text) {}

    /** What stood out. */
    record Marked(List<FindingText> findings) {}

    /** Marks what a colleague should look at in a note; it refuses nothing. */
    @PostMapping("/check")
    @SignedIn
    @WithoutCommand("reads only; a note must not stand in a URL")
    Marked check(@Valid @RequestBody Note note, Locale locale) {
        return new Marked(rulebook.inRecord(note.text()).stream()
                .map(each -> spoken.shown(each, locale))
                .toList());
    }
}
