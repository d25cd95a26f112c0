package org.lifang.server.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lifang.server.answers.Messages;
import org.lifang.server.answers.Refused;
import org.lifang.server.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stages of a playbook and how many people stand in each, over HTTP. */
@RestController
@RequestMapping("/api/v1/playbooks")
class ProcedureController {

    private final Decisions decisions;
    private final Messages messages;

    ProcedureController(Decisions decisions, Messages messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    record Named(String key, String title) {}

    /**
     * @param number from 1; null for what stands outside the order
     * @param borrowers whom a rule of this stage decides today
     */
    record StageText(
            String key,
            @Nullable Integer number,
            String title,
            String does,
            int borrowers,
            List<String> rules,
            List<String> templates,
            List<Named> papers,
            List<Named> options,
            List<Named> asks) {}

    @GetMapping("/{key}/procedure")
    @SignedIn
    List<StageText> procedure(@PathVariable String key, Locale locale) {
        Procedure procedure = Procedure.of(key);
        if (procedure == null) {
            throw Refused.of(404, "PLAYBOOK_WITHOUT_PROCEDURE");
        }
        Map<String, Integer> standing = decisions.standing(key);
        List<StageText> stages = new ArrayList<>();
        for (Procedure.Stage stage : procedure.stages()) {
            stages.add(text(key + "." + stage.key(), stages.size() + 1, stage, standing, locale));
        }
        List<String> none = List.of();
        stages.add(text(
                "aside",
                null,
                new Procedure.Stage("aside", procedure.aside(), none, none, none, none),
                standing,
                locale));
        return stages;
    }

    private StageText text(
            String code,
            @Nullable Integer number,
            Procedure.Stage stage,
            Map<String, Integer> standing,
            Locale locale) {
        return new StageText(
                stage.key(),
                number,
                messages.text("strategy.stage." + code, locale),
                messages.text("strategy.stage." + code + ".does", locale),
                stage.rules().stream()
                        .mapToInt(rule -> standing.getOrDefault(rule, 0))
                        .sum(),
                stage.rules(),
                stage.templates(),
                named(stage.papers(), "documents.kind.", locale),
                named(stage.options(), "plans.kind.", locale),
                named(stage.asks(), "strategy.ask.", locale));
    }

    private List<Named> named(List<String> keys, String prefix, Locale locale) {
        return keys.stream()
                .map(key -> new Named(key, messages.text(prefix + key, locale)))
                .toList();
    }
}
