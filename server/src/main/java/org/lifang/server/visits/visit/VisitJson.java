package org.lifang.server.visits.visit;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.visit.VisitEvent;
import org.lifang.kernel.visit.VisitSetting;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as phones write them: an object with {@code type} and the fields of the event by name, every one of them there
 * and null where nothing is known.
 */
@Component
public final class VisitJson {

    private static final String TYPE = "type";
    private static final String TEXT = "text";

    private static final Map<String, Class<?>> TYPES = Arrays.stream(VisitEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(each -> snake(each.getSimpleName()), Function.identity()));

    private final JsonMapper json;

    VisitJson(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    private static String snake(String name) {
        return name.replaceAll("(?<!^)(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** The event; null when nobody can make anything of it. */
    public @Nullable VisitEvent event(JsonNode node) {
        if (!(node instanceof ObjectNode object) || !object.path(TYPE).isString()) {
            return null;
        }
        Class<?> type = TYPES.get(object.path(TYPE).asString());
        if (type == null) {
            return null;
        }
        try {
            ObjectNode fields = object.deepCopy();
            fields.remove(TYPE);
            if (type == VisitEvent.AgreementAccepted.class && !fields.has(TEXT)) {
                // Told by an app, or kept, from before the words themselves were told.
                fields.put(TEXT, "");
            }
            return (VisitEvent) json.treeToValue(fields, type);
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The event as text. */
    public String text(VisitEvent event) {
        ObjectNode node = json.valueToTree(event);
        node.put(TYPE, event.type());
        return json.writeValueAsString(node);
    }

    /** What a text says; null when it is none of ours. */
    @Nullable
    VisitEvent event(String text) {
        try {
            return event(json.readTree(text));
        } catch (JacksonException e) {
            return null;
        }
    }

    public String text(VisitSetting setting) {
        return json.writeValueAsString(setting);
    }

    public VisitSetting setting(String text) {
        return json.readValue(text, VisitSetting.class);
    }
}
