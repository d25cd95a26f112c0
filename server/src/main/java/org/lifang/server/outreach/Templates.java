package org.lifang.server.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateText;
import org.lifang.kernel.wording.Value;
import org.lifang.server.commands.Command;
import org.lifang.server.commands.Commands;
import org.lifang.server.commands.Effect;
import org.lifang.server.commands.Result;
import org.lifang.server.outreach.TemplateStore.Act;
import org.lifang.server.outreach.TemplateStore.Version;
import org.lifang.server.platform.BusinessDates;
import org.springframework.stereotype.Service;

/** Templates and their versions: written, proposed by one person, approved by another, sent only after that. */
@Service
public final class Templates {

    static final int MOST_TEMPLATES = 1_000;
    static final int MOST_VERSIONS = 500;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    private final TemplateStore store;
    private final WordingLint lint;
    private final Commands commands;
    private final BusinessDates dates;

    Templates(TemplateStore store, WordingLint lint, Commands commands, BusinessDates dates) {
        this.store = store;
        this.lint = lint;
        this.commands = commands;
        this.dates = dates;
    }

    /** Renders for sending when nothing is known about the claim, which is the strictest. */
    public TemplateRendering render(String key, String language, LocalDate date, Map<String, Value> values) {
        return render(key, language, date, values, Circumstances.UNKNOWN);
    }

    /** Renders the version approved for a date; the words are checked again with their values. */
    public TemplateRendering render(
            String key, String language, LocalDate date, Map<String, Value> values, Circumstances circumstances) {
        TemplateStore.InForce known = store.inForce(key, language, date);
        if (known == null) {
            return new TemplateRendering.Unknown(key, language);
        }
        TemplateHead head = known.head();
        Version version = known.version();
        if (version == null) {
            return new TemplateRendering.NotApproved(key, language, date);
        }
        TemplateText text = TemplateText.parse(version.text()).text();
        if (text == null) {
            throw new IllegalStateException("an approved version cannot be read: " + target(head, version.number()));
        }
        return new ApprovedText(head, version.number(), text, lint).render(values, circumstances);
    }

    /** What the version approved for a date is; null when there is none. */
    public @Nullable TemplateShape shape(String key, String language, LocalDate date) {
        ApprovedText approved = approved(key, language, date);
        return approved == null ? null : approved.shape();
    }

    /** The version approved for a date, for whoever looks at it and then fills it in; null when there is none. */
    public @Nullable ApprovedText approved(String key, String language, LocalDate date) {
        TemplateStore.InForce known = store.inForce(key, language, date);
        Version version = known == null ? null : known.version();
        TemplateText text =
                version == null ? null : TemplateText.parse(version.text()).text();
        return known == null || version == null || text == null
                ? null
                : new ApprovedText(known.head(), version.number(), text, lint);
    }

    List<TemplateStore.Row> list() {
        return store.templates(dates.today(), MOST_TEMPLATES);
    }

    @Nullable
    TemplateHead head(String key, String language) {
        return store.head(key, language);
    }

    List<Version> versions(TemplateHead head) {
        return store.versions(head.key(), head.language());
    }

    @Nullable
    Version version(String key, String language, int number) {
        return store.version(key, language, number);
    }

    /** The number of the version that may be sent today, or null. */
    @Nullable
    Integer inForce(TemplateHead head) {
        TemplateStore.InForce known = store.inForce(head.key(), head.language(), dates.today());
        return known == null || known.version() == null ? null : known.version().number();
    }

    /** Adds a template with its first draft. */
    Result<TemplateOutcome> add(Command command, TemplateHead head, String text) {
        return run(command, effect -> added(effect, head, text));
    }

    private TemplateOutcome added(Effect effect, TemplateHead head, String text) {
        if (!KEY.matcher(head.key()).matches()) {
            return new TemplateOutcome.HeadRefused("TEMPLATE_KEY_INVALID", head.key());
        }
        if (head.medium() == Medium.RECORD) {
            return new TemplateOutcome.HeadRefused("TEMPLATE_MEDIUM_INVALID", head.key());
        }
        if (!store.lock(head.key()).stream().allMatch(head::sameUse)) {
            return new TemplateOutcome.HeadRefused("TEMPLATE_OTHER_LANGUAGE_DIFFERS", head.key());
        }
        if (store.count() >= MOST_TEMPLATES) {
            return new TemplateOutcome.TooMany("TEMPLATE_TOO_MANY", MOST_TEMPLATES);
        }
        if (!store.add(head)) {
            return new TemplateOutcome.HeadRefused("TEMPLATE_EXISTS", head.key());
        }
        return drafted(effect, head, text);
    }

    /** Keeps a text as the next version; it is not sent until somebody else approves it. */
    Result<TemplateOutcome> draft(Command command, String key, String language, String text) {
        return run(command, effect -> {
            TemplateHead head = locked(key, language);
            return head == null ? new TemplateOutcome.UnknownTemplate(key, language) : drafted(effect, head, text);
        });
    }

    private TemplateOutcome drafted(Effect effect, TemplateHead head, String text) {
        if (reason(effect) == null) {
            return new TemplateOutcome.ReasonMissing();
        }
        int number = store.lastNumber(head.key(), head.language()) + 1;
        if (number > MOST_VERSIONS) {
            return new TemplateOutcome.TooMany("TEMPLATE_TOO_MANY_VERSIONS", MOST_VERSIONS);
        }
        store.draft(head, number, text, act(effect));
        effect.audit("outreach.draft", target(head, number), null, text, Map.of());
        return new TemplateOutcome.Drafted(head.key(), head.language(), number);
    }

    /** Puts a draft before a second person; words that deny it stop it, words that warn need a reason. */
    Result<TemplateOutcome> propose(Command command, String key, String language, int number) {
        return onVersion(command, key, language, number, (effect, subject) -> {
            if (!subject.version().state().equals(TemplateStore.DRAFT)) {
                return new TemplateOutcome.WrongState("TEMPLATE_NOT_A_DRAFT", number);
            }
            TemplateOutcome no = objection(effect, subject);
            if (no != null) {
                return no;
            }
            store.propose(key, language, number, act(effect));
            effect.audit(
                    "outreach.propose",
                    subject.target(),
                    null,
                    subject.version().text(),
                    Map.of());
            return new TemplateOutcome.Proposed(key, language, number);
        });
    }

    private @Nullable TemplateOutcome objection(Effect effect, Subject subject) {
        WordingLint.Reading reading =
                lint.read(subject.head(), subject.version().text());
        if (reading.denied()) {
            return new TemplateOutcome.TextRefused(reading.spoken());
        }
        return reading.warned() && reason(effect) == null
                ? new TemplateOutcome.WarningsWithoutReason(reading.spoken())
                : null;
    }

    /** Lets a proposed version be sent from a date on; the rules are asked again, they may have changed since. */
    Result<TemplateOutcome> approve(Command command, String key, String language, int number, LocalDate effectiveFrom) {
        LocalDate today = dates.today();
        return onVersion(command, key, language, number, (effect, subject) -> {
            Act proposed = subject.version().proposed();
            if (!subject.version().state().equals(TemplateStore.PROPOSED) || proposed == null) {
                return new TemplateOutcome.WrongState("TEMPLATE_NOT_PROPOSED", number);
            }
            if (proposed.by().equals(effect.actor())) {
                return new TemplateOutcome.OwnProposal();
            }
            if (effectiveFrom.isBefore(today)) {
                return new TemplateOutcome.EffectiveInThePast(effectiveFrom, today);
            }
            WordingLint.Reading reading =
                    lint.read(subject.head(), subject.version().text());
            if (reading.denied()) {
                return new TemplateOutcome.TextRefused(reading.spoken());
            }
            store.approve(key, language, number, effectiveFrom, act(effect));
            Map<String, String> details = Map.of("effectiveFrom", effectiveFrom.toString());
            effect.audit(
                    "outreach.approve",
                    subject.target(),
                    null,
                    subject.version().text(),
                    details);
            return new TemplateOutcome.Approved(key, language, number, effectiveFrom);
        });
    }

    /** Takes a version out of use, or a draft or proposal off the table. */
    Result<TemplateOutcome> retire(Command command, String key, String language, int number) {
        return onVersion(command, key, language, number, (effect, subject) -> {
            if (subject.version().state().equals(TemplateStore.RETIRED)) {
                return new TemplateOutcome.WrongState("TEMPLATE_RETIRED_ALREADY", number);
            }
            if (reason(effect) == null) {
                return new TemplateOutcome.ReasonMissing();
            }
            store.retire(key, language, number, act(effect));
            effect.audit("outreach.retire", subject.target(), subject.version().text(), null, Map.of());
            return new TemplateOutcome.Retired(key, language, number);
        });
    }

    private record Subject(TemplateHead head, Version version) {
        String target() {
            return Templates.target(head, version.number());
        }
    }

    private Result<TemplateOutcome> onVersion(
            Command command,
            String key,
            String language,
            int number,
            BiFunction<Effect, Subject, TemplateOutcome> act) {
        return run(command, effect -> {
            TemplateHead head = locked(key, language);
            if (head == null) {
                return new TemplateOutcome.UnknownTemplate(key, language);
            }
            Version version = store.version(key, language, number);
            return version == null
                    ? new TemplateOutcome.UnknownVersion(key, number)
                    : act.apply(effect, new Subject(head, version));
        });
    }

    private @Nullable TemplateHead locked(String key, String language) {
        return store.lock(key).stream()
                .filter(head -> head.language().equals(language))
                .findFirst()
                .orElse(null);
    }

    private Result<TemplateOutcome> run(Command command, Function<Effect, TemplateOutcome> effect) {
        return commands.run(command, TemplateOutcome.class, effect);
    }

    private static @Nullable String reason(Effect effect) {
        String reason = effect.command().reason();
        return reason == null || reason.isBlank() ? null : reason;
    }

    private static Act act(Effect effect) {
        return new Act(effect.actor(), effect.at(), reason(effect));
    }

    static String target(TemplateHead head, int number) {
        return "template/" + head.key() + "/" + head.language() + "/" + number;
    }
}
