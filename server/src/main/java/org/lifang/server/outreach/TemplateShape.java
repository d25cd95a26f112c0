package org.lifang.server.outreach;

import java.util.Set;
import org.lifang.kernel.wording.Audience;
import org.lifang.kernel.wording.Medium;
import org.lifang.kernel.wording.TemplateKind;

/**
 * What an approved version is and speaks of, as the gate wants to know it.
 *
 * @param tellsDebt whether a value in it tells of the debt
 * @param variables the names of its variables
 * @param opening how many of its paragraphs may be said before it is known who listens
 */
public record TemplateShape(
        TemplateKind kind,
        Medium medium,
        Audience audience,
        boolean spokenByAgency,
        int version,
        boolean tellsDebt,
        Set<String> variables,
        int opening) {

    public TemplateShape {
        variables = Set.copyOf(variables);
    }
}
