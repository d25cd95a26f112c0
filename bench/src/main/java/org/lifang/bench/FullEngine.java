package org.lifang.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.lifang.kernel.strategy.Facts;
import org.lifang.kernel.strategy.Value;

/** A complete DMN engine (Kie) with one decision loaded: what our own tables are compared with. */
final class FullEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final String decision;

    FullEngine(String dmn) {
        Resource resource = ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8");
        resource.setResourceType(ResourceType.DMN);
        resource.setSourcePath("playbook.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException("the full engine refuses the table: " + model.getMessages());
        }
        decision = model.getDecisions().iterator().next().getName();
    }

    /** The facts as this engine wants them; made beforehand, so that it is not charged for it. */
    DMNContext context(Facts facts) {
        DMNContext context = runtime.newContext();
        for (int slot = 0; slot < facts.vocabulary().facts().size(); slot++) {
            Object value = facts.value(slot);
            context.set(
                    facts.vocabulary().fact(slot).name(),
                    value instanceof Long number ? BigDecimal.valueOf(number) : value);
        }
        return context;
    }

    /** The outputs of the decision, null when it has no answer. */
    @Nullable
    Object answer(DMNContext context) {
        DMNResult result = runtime.evaluateAll(model, context);
        return result.getDecisionResultByName(decision).getResult();
    }

    /** Our outputs in the form in which this engine gives them. */
    static Object comparable(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Whole number -> BigDecimal.valueOf(number.number());
            case Value.Flag flag -> flag.flag();
            case Value.Date date -> date.date();
            case Value.Nothing _ -> "null";
        };
    }

    /** An answer with its outputs in order of their names and numbers without trailing zeros. */
    static Map<String, Object> sorted(Map<?, ?> answer) {
        Map<String, Object> sorted = new TreeMap<>();
        answer.forEach((name, value) -> sorted.put(
                String.valueOf(name),
                value instanceof BigDecimal number
                        ? number.stripTrailingZeros()
                        : Objects.requireNonNullElse(value, "null")));
        return sorted;
    }
}
