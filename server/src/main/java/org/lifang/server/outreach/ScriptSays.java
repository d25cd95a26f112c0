package org.lifang.server.outreach;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.facts.Wording;
import org.lifang.kernel.contact.proposal.TemplateKind;
import org.lifang.server.compliance.Ask;

/** What the gate is told of words that will be spoken: what the approved script is, and nothing where none is. */
public final class ScriptSays {

    private static final String INSTITUTION = "institution";
    private static final int CHINESE = 1;

    private ScriptSays() {}

    /**
     * @param script null when no version is approved for that day
     * @param toDebtor whether the debt is spoken of, whatever stands in the script
     * @param namesAgency null when nobody of an agency speaks
     */
    public static Ask.Says of(
            TemplateKind kind, @Nullable TemplateShape script, boolean toDebtor, @Nullable Boolean namesAgency) {
        Set<Wording> faults = script == null ? null : Set.of();
        return new Ask.Says(
                kind,
                script == null ? 0 : script.version(),
                0,
                CHINESE,
                faults,
                toDebtor || script == null || script.tellsDebt(),
                script == null ? null : script.variables().contains(INSTITUTION),
                namesAgency,
                script == null ? null : !script.tellsDebt() || script.opening() > 0,
                null,
                null,
                null,
                Boolean.TRUE);
    }
}
