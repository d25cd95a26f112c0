package org.lifang.server.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateKind;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.outreach.TemplateStore.Act;
import org.lifang.server.outreach.TemplateStore.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {

    private static final int LONGEST_REASON = 500;

    private final Templates templates;
    private final WordingAnswers answers;
    private final TemplateVocabulary vocabulary;

    TemplatesController(Templates templates, WordingAnswers answers, TemplateVocabulary vocabulary) {
        this.templates = templates;
        this.answers = answers;
        this.vocabulary = vocabulary;
    }

    /** A template; {@code inForce} is the version that may be sent today, null when there is none. */
    record Card(
            String key,
            String language,
            TemplateKind kind,
            Medium medium,
            Audience audience,
            boolean spokenByAgency,
            boolean creditNotice,
            int versions,
            int latest,
            String state,
            @Nullable Integer inForce) {}

    record ActText(UUID by, Instant at, @Nullable String note) {}

    record VersionCard(
            int number,
            String state,
            boolean inForce,
            @Nullable LocalDate effectiveFrom,
            ActText written,
            @Nullable ActText proposed,
            @Nullable ActText approved,
            @Nullable ActText retired) {}

    record Detail(
            String key,
            String language,
            TemplateKind kind,
            Medium medium,
            Audience audience,
            boolean spokenByAgency,
            boolean creditNotice,
            List<VersionCard> versions) {}

    record VersionText(VersionCard card, String text, WordingAnswers.Reading reading) {}

    record Comparison(int from, int to, List<TextDiff.Piece> pieces) {}

    record Head(
            @NotNull TemplateKind kind,
            @NotNull Medium medium,
            @NotNull Audience audience,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            boolean spokenByAgency,
            boolean creditNotice) {

        TemplateHead of(String key) {
            return new TemplateHead(key, language, kind, medium, audience, spokenByAgency, creditNotice);
        }
    }

    record Lint(
            @NotNull @Valid Head head,

            @NotNull @Size(max = TemplateText.MOST_CHARACTERS)
            String text) {}

    record New(
            @NotNull String key,
            @NotNull @Valid Head head,

            @NotNull @Size(max = TemplateText.MOST_CHARACTERS)
            String text,

            @Nullable @Size(max = LONGEST_REASON) String reason) {}

    record Draft(
            @NotNull @Size(max = TemplateText.MOST_CHARACTERS)
            String text,

            @Nullable @Size(max = LONGEST_REASON) String reason) {}

    record Reason(@Nullable @Size(max = LONGEST_REASON) String reason) {}

    record Approval(
            @NotNull LocalDate effectiveFrom,
            @Nullable @Size(max = LONGEST_REASON) String reason) {}

    record Done(String key, String language, int number, String state) {}

    @GetMapping
    @SignedIn
    List<Card> templates(
            @RequestParam @Nullable TemplateKind kind,
            @RequestParam @Nullable Medium medium,
            @RequestParam @Nullable Audience audience,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String state) {
        return templates.list().stream()
                .map(TemplatesController::card)
                .filter(card -> kind == null || card.kind() == kind)
                .filter(card -> medium == null || card.medium() == medium)
                .filter(card -> audience == null || card.audience() == audience)
                .filter(card -> language == null || card.language().equals(language))
                .filter(card -> state == null || card.state().equals(state))
                .toList();
    }

    /** What a template can be for, what it must speak of, and the variables it may hold. */
    @GetMapping("/vocabulary")
    @SignedIn
    TemplateVocabulary.Vocabulary vocabulary(Locale locale) {
        return vocabulary.in(locale);
    }

    @GetMapping("/{key}/{language}")
    @SignedIn
    Detail template(@PathVariable String key, @PathVariable String language) {
        TemplateHead head = head(key, language);
        Integer inForce = templates.inForce(head);
        return new Detail(
                key,
                language,
                head.kind(),
                head.medium(),
                head.audience(),
                head.spokenByAgency(),
                head.creditNotice(),
                templates.versions(head).stream()
                        .map(each -> card(each, inForce))
                        .toList());
    }

    @GetMapping("/{key}/{language}/versions/{number}")
    @SignedIn
    VersionText version(
            @PathVariable String key, @PathVariable String language, @PathVariable int number, Locale locale) {
        TemplateHead head = head(key, language);
        Version version = version(head, number);
        return new VersionText(
                card(version, templates.inForce(head)), version.text(), answers.template(head, version.text(), locale));
    }

    /** What became of the words from one version to another. */
    @GetMapping("/{key}/{language}/comparison")
    @SignedIn
    Comparison compare(
            @PathVariable String key, @PathVariable String language, @RequestParam int from, @RequestParam int to) {
        TemplateHead head = head(key, language);
        return new Comparison(
                from,
                to,
                TextDiff.between(version(head, from).text(), version(head, to).text()));
    }

    /** What stands against a text while it is written, and how it would look. */
    @PostMapping("/lint")
    @SignedIn
    @WithoutCommand("reads only; the text must not stand in a URL")
    WordingAnswers.Reading lint(@Valid @RequestBody Lint lint, Locale locale) {
        return answers.template(lint.head().of(""), lint.text(), locale);
    }

    @PostMapping
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    Done add(@Valid @RequestBody New template, Command command) {
        Command because = command.because(template.reason());
        return done(templates
                .add(because, template.head().of(template.key()), template.text())
                .orRefuse());
    }

    @PostMapping("/{key}/{language}/versions")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    Done draft(
            @PathVariable String key, @PathVariable String language, @Valid @RequestBody Draft draft, Command command) {
        Command because = command.because(draft.reason());
        return done(templates.draft(because, key, language, draft.text()).orRefuse());
    }

    @PostMapping("/{key}/{language}/versions/{number}/propose")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    Done propose(
            @PathVariable String key,
            @PathVariable String language,
            @PathVariable int number,
            @Valid @RequestBody Reason reason,
            Command command) {
        Command because = command.because(reason.reason());
        return done(templates.propose(because, key, language, number).orRefuse());
    }

    @PostMapping("/{key}/{language}/versions/{number}/approve")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Done approve(
            @PathVariable String key,
            @PathVariable String language,
            @PathVariable int number,
            @Valid @RequestBody Approval approval,
            Command command) {
        Command because = command.because(approval.reason());
        return done(templates
                .approve(because, key, language, number, approval.effectiveFrom())
                .orRefuse());
    }

    @PostMapping("/{key}/{language}/versions/{number}/retire")
    @Allowed({Role.MANAGER, Role.COMPLIANCE_OFFICER, Role.REVIEWER})
    Done retire(
            @PathVariable String key,
            @PathVariable String language,
            @PathVariable int number,
            @Valid @RequestBody Reason reason,
            Command command) {
        Command because = command.because(reason.reason());
        return done(templates.retire(because, key, language, number).orRefuse());
    }

    private static Done done(TemplateOutcome outcome) {
        return switch (outcome) {
            case TemplateOutcome.Drafted(var key, var language, var number) ->
                new Done(key, language, number, TemplateStore.DRAFT);
            case TemplateOutcome.Proposed(var key, var language, var number) ->
                new Done(key, language, number, TemplateStore.PROPOSED);
            case TemplateOutcome.Approved(var key, var language, var number, var from) ->
                new Done(key, language, number, TemplateStore.APPROVED);
            case TemplateOutcome.Retired(var key, var language, var number) ->
                new Done(key, language, number, TemplateStore.RETIRED);
            case TemplateOutcome.No no -> throw new Refused(no);
        };
    }

    private TemplateHead head(String key, String language) {
        TemplateHead head = templates.head(key, language);
        if (head == null) {
            throw new Refused(new TemplateOutcome.UnknownTemplate(key, language));
        }
        return head;
    }

    private Version version(TemplateHead head, int number) {
        Version version = templates.version(head.key(), head.language(), number);
        if (version == null) {
            throw new Refused(new TemplateOutcome.UnknownVersion(head.key(), number));
        }
        return version;
    }

    private static Card card(TemplateStore.Row row) {
        TemplateHead head = row.head();
        return new Card(
                head.key(),
                head.language(),
                head.kind(),
                head.medium(),
                head.audience(),
                head.spokenByAgency(),
                head.creditNotice(),
                row.versions(),
                row.latest(),
                row.latestState(),
                row.inForce());
    }

    private static VersionCard card(Version version, @Nullable Integer inForce) {
        return new VersionCard(
                version.number(),
                version.state(),
                inForce != null && inForce == version.number(),
                version.effectiveFrom(),
                new ActText(
                        version.written().by(),
                        version.written().at(),
                        version.written().note()),
                act(version.proposed()),
                act(version.approved()),
                act(version.retired()));
    }

    private static @Nullable ActText act(@Nullable Act act) {
        return act == null ? null : new ActText(act.by(), act.at(), act.note());
    }
}
