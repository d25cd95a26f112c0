package org.lifang.server.strategy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.strategy.DecisionTable;
import org.lifang.kernel.strategy.Fact;
import org.lifang.kernel.strategy.Finding;
import org.lifang.kernel.strategy.Tables;
import org.lifang.kernel.strategy.Value;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.WithoutCommand;
import org.lifang.server.identity.Allowed;
import org.lifang.server.identity.Role;
import org.lifang.server.identity.SignedIn;
import org.lifang.server.platform.BusinessDates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/playbooks")
class PlaybookController {

    private final Playbooks playbooks;
    private final CompiledPlaybooks compiled;
    private final Trials trials;
    private final DryRuns dryRuns;
    private final BusinessDates dates;
    private final Messages messages;

    PlaybookController(
            Playbooks playbooks,
            CompiledPlaybooks compiled,
            Trials trials,
            DryRuns dryRuns,
            BusinessDates dates,
            Messages messages) {
        this.playbooks = playbooks;
        this.compiled = compiled;
        this.trials = trials;
        this.dryRuns = dryRuns;
        this.dates = dates;
        this.messages = messages;
    }

    record PlaybookCard(
            String key,
            String title,
            boolean inUse,
            @Nullable Integer activeVersion,
            int versions) {}

    record VersionCard(
            String playbook,
            int version,
            String state,
            @Nullable LocalDate effectiveOn,
            String reason,
            UUID authorId,
            Instant createdAt,
            @Nullable Instant publishedAt) {}

    record FindingText(
            String code, String severity, int row, @Nullable String field, String message) {}

    record InputText(String name, String label, String type, boolean money, List<String> words) {}

    record OutputText(String name, String label, String type) {}

    record RuleText(String id, int line, List<String> cells, List<String> outputs, String annotation) {}

    record TableText(
            String name, String hitPolicy, List<InputText> inputs, List<OutputText> outputs, List<RuleText> rules) {}

    record VersionText(
            String playbook,
            int version,
            String state,
            @Nullable LocalDate effectiveOn,
            String reason,
            @Nullable UUID authorId,
            @Nullable Instant createdAt,
            @Nullable Instant publishedAt,
            String dmn,
            @Nullable TableText table,
            List<FindingText> findings) {}

    record FactText(
            String name,
            String type,
            boolean money,
            boolean mayBeUnknown,
            List<String> words,
            List<String> titles,
            String meaning) {}

    record Draft(@NotNull String dmn, @Nullable String reason) {}

    record Publication(
            @NotNull LocalDate effectiveOn, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    record Trial(@NotNull Map<String, @Nullable Object> facts) {}

    @GetMapping
    @SignedIn
    List<PlaybookCard> playbooks(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return playbooks.list(dates.today()).stream()
                .map(r -> new PlaybookCard(
                        r.key(), english ? r.titleEn() : r.titleZh(), r.inUse(), r.activeVersion(), r.versions()))
                .toList();
    }

    /** The facts a table may ask about. */
    @GetMapping("/facts")
    @SignedIn
    List<FactText> facts(Locale locale) {
        List<FactText> facts = new ArrayList<>();
        for (Fact fact : CollectionFacts.VOCABULARY.facts()) {
            String meaning = messages.text("strategy.fact." + fact.name(), locale);
            facts.add(new FactText(
                    fact.name(),
                    fact.type().typeRef(),
                    fact.money(),
                    fact.nullable(),
                    fact.words(),
                    titles(fact, locale),
                    meaning));
        }
        return facts;
    }

    /** The words of a fact as people read them; results are named where calls and visits are told. */
    private List<String> titles(Fact fact, Locale locale) {
        String prefix = switch (fact.name()) {
            case "visitResult" -> "visits.result.";
            case "callResult" -> "outreach.call.";
            default -> "strategy.word." + fact.name() + ".";
        };
        return fact.words().stream()
                .map(word -> fact.name().equals("bucket") ? word : messages.text(prefix + word, locale))
                .toList();
    }

    @GetMapping("/{key}")
    @SignedIn
    List<VersionCard> versions(@PathVariable String key) {
        List<VersionCard> versions =
                playbooks.versions(key).stream().map(PlaybookController::card).toList();
        if (versions.isEmpty()) {
            throw new Refused(new PlaybookOutcome.UnknownPlaybook(key));
        }
        return versions;
    }

    @GetMapping("/{key}/versions/{version}")
    @SignedIn
    VersionText version(@PathVariable String key, @PathVariable int version, Locale locale) {
        PlaybookStore.Version v = found(key, version);
        return new VersionText(
                key,
                version,
                v.state(),
                v.effectiveOn(),
                v.reason(),
                v.author(),
                v.createdAt(),
                v.publishedAt(),
                v.dmn(),
                table(v.dmn()),
                findings(v.dmn(), locale));
    }

    private List<FindingText> findings(String dmn, Locale locale) {
        return Playbooks.findings(dmn).stream().map(f -> spoken(f, locale)).toList();
    }

    private static @Nullable TableText table(String dmn) {
        return switch (Tables.read(dmn, CollectionFacts.VOCABULARY)) {
            case Tables.Usable usable -> text(usable.table().table());
            case Tables.Refused refused -> null;
        };
    }

    @PostMapping("/{key}/versions")
    @Allowed({Role.MANAGER, Role.PLANNER})
    VersionText draft(@PathVariable String key, @Valid @RequestBody Draft draft, Command command, Locale locale) {
        Command because = command.because(draft.reason());
        return switch (playbooks.draft(because, key, draft.dmn()).orRefuse()) {
            case PlaybookOutcome.Drafted drafted when command.dryRun() -> preview(drafted, draft, locale);
            case PlaybookOutcome.Drafted drafted -> version(key, drafted.version(), locale);
            case PlaybookOutcome other -> throw new IllegalStateException("not a draft: " + other);
        };
    }

    private VersionText preview(PlaybookOutcome.Drafted drafted, Draft draft, Locale locale) {
        return new VersionText(
                drafted.playbook(),
                drafted.version(),
                Playbooks.DRAFT,
                null,
                Objects.requireNonNull(draft.reason(), "a draft without its reason is refused"),
                null,
                null,
                null,
                draft.dmn(),
                table(draft.dmn()),
                findings(draft.dmn(), locale));
    }

    @PostMapping("/{key}/versions/{version}/publish")
    @Allowed({Role.MANAGER})
    PlaybookOutcome publish(
            @PathVariable String key,
            @PathVariable int version,
            @Valid @RequestBody Publication publication,
            Command command) {
        Command because = command.because(publication.reason());
        return playbooks
                .publish(because, key, version, publication.effectiveOn())
                .orRefuse();
    }

    @PostMapping("/{key}/use")
    @Allowed({Role.MANAGER})
    PlaybookOutcome use(@PathVariable String key, @RequestBody Reason reason, Command command) {
        return playbooks.use(command.because(reason.reason()), key).orRefuse();
    }

    /** Asks a version about facts somebody typed; nothing is written. */
    @PostMapping("/{key}/versions/{version}/try")
    @SignedIn
    @WithoutCommand("asks and writes nothing; the facts do not belong in a URL")
    Trials.Answer tryOut(
            @PathVariable String key, @PathVariable int version, @Valid @RequestBody Trial trial, Locale locale) {
        return trials.answer(usable(found(key, version)), trial.facts(), locale);
    }

    /** Asks a version about today's whole book; nothing is written. */
    @PostMapping("/{key}/versions/{version}/dry-run")
    @Allowed({Role.MANAGER, Role.PLANNER, Role.COMPLIANCE_OFFICER})
    @WithoutCommand("asks and writes nothing; too costly for a GET that anyone may repeat")
    DryRuns.DryRun dryRun(@PathVariable String key, @PathVariable int version) {
        return dryRuns.run(key, usable(found(key, version)), dates.today());
    }

    private PlaybookTable usable(PlaybookStore.Version version) {
        return switch (PlaybookCheck.read(version.dmn())) {
            case Tables.Usable usable -> compiled.of(version.dmn());
            case Tables.Refused refused ->
                throw new Refused(new PlaybookOutcome.TableRefused(SpokenFindings.of(refused.findings())));
        };
    }

    private PlaybookStore.Version found(String key, int version) {
        PlaybookStore.Version found = playbooks.version(key, version);
        if (found == null) {
            throw new Refused(new PlaybookOutcome.UnknownVersion(key, version));
        }
        return found;
    }

    private FindingText spoken(Finding finding, Locale locale) {
        org.lifang.server.answers.Finding spoken = SpokenFindings.of(finding);
        String message = messages.text(spoken.code(), spoken.params(), locale);
        return new FindingText(finding.code(), finding.severity().name(), finding.line(), spoken.field(), message);
    }

    private static VersionCard card(PlaybookStore.Version v) {
        return new VersionCard(
                v.playbook(),
                v.version(),
                v.state(),
                v.effectiveOn(),
                v.reason(),
                v.author(),
                v.createdAt(),
                v.publishedAt());
    }

    private static TableText text(DecisionTable table) {
        return new TableText(
                table.name(),
                table.hitPolicy().name(),
                table.columns().stream()
                        .map(c -> new InputText(
                                c.fact().name(),
                                c.label(),
                                c.fact().type().typeRef(),
                                c.fact().money(),
                                c.fact().words()))
                        .toList(),
                table.outputs().stream()
                        .map(o -> new OutputText(o.name(), o.label(), o.typeRef()))
                        .toList(),
                table.rules().stream().map(PlaybookController::text).toList());
    }

    private static RuleText text(DecisionTable.Rule rule) {
        List<String> outputs =
                rule.outputs().stream().map(PlaybookController::shown).toList();
        return new RuleText(rule.id(), rule.line(), rule.tests(), outputs, rule.annotation());
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole number -> String.valueOf(number.number());
            case Value.Flag flag -> String.valueOf(flag.flag());
            case Value.Date date -> date.date().toString();
            case Value.Nothing nothing -> "";
        };
    }
}
