package org.lifang.server.commands;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps outcomes as JSON with the simple name of their record, found again among the permitted ones. */
final class Outcomes {

    private static final String TYPE = "type";
    private static final String VALUE = "value";

    private final JsonMapper mapper = JsonMapper.builder().build();

    JSONB write(Object outcome) {
        ObjectNode node = mapper.createObjectNode();
        node.put(TYPE, outcome.getClass().getSimpleName());
        node.set(VALUE, mapper.valueToTree(outcome));
        return JSONB.valueOf(mapper.writeValueAsString(node));
    }

    <O> O read(JSONB stored, Class<O> type) {
        JsonNode node = mapper.readTree(stored.data());
        return mapper.treeToValue(
                node.get(VALUE), permitted(type, node.get(TYPE).asString()));
    }

    private static <O> Class<? extends O> permitted(Class<O> type, String simpleName) {
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (next.getSimpleName().equals(simpleName)) {
                return next.asSubclass(type);
            }
            if (next.isSealed()) {
                open.addAll(List.of(next.getPermittedSubclasses()));
            }
        }
        throw new IllegalStateException("no outcome " + simpleName + " of " + type.getName());
    }
}
