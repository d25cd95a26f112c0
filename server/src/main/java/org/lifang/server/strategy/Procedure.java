package org.lifang.server.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a shipped playbook goes about it: its stages in its own order, with what each uses.
 *
 * @param aside rules under which nobody moves along the stages
 */
record Procedure(List<Stage> stages, List<String> aside) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One stage.
     *
     * @param rules of the playbook's table; whoever is decided by one of them stands here
     * @param templates texts that are sent or spoken
     * @param papers kinds of documents
     * @param options kinds of ways to repay
     * @param asks short forms of the talk
     */
    record Stage(
            String key,
            List<String> rules,
            List<String> templates,
            List<String> papers,
            List<String> options,
            List<String> asks) {

        Stage {
            rules = List.copyOf(rules);
            templates = List.copyOf(templates);
            papers = List.copyOf(papers);
            options = List.copyOf(options);
            asks = List.copyOf(asks);
        }
    }

    Procedure {
        stages = List.copyOf(stages);
        aside = List.copyOf(aside);
    }

    /** The procedure of a playbook that is shipped; null for a lender's own. */
    static @Nullable Procedure of(String playbook) {
        for (ShippedPlaybook shipped : ShippedPlaybook.values()) {
            if (shipped.key().equals(playbook)) {
                return read(playbook);
            }
        }
        return null;
    }

    private static Procedure read(String playbook) {
        try (InputStream in = Procedure.class.getResourceAsStream("/playbooks/" + playbook + ".stages.json")) {
            if (in == null) {
                throw new IllegalStateException("no stages of " + playbook);
            }
            return JSON.readValue(in, Procedure.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
