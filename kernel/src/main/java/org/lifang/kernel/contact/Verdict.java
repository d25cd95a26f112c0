package org.lifang.kernel.contact;

import java.io.Serializable;
import java.util.List;

/** The gate's answer: a pure function of proposal, facts and packs. */
public sealed interface Verdict extends Serializable {

    /** What was found, in the order of the rules. */
    List<Finding> findings();

    /** It may happen; the findings are warnings and the evidence it must leave. */
    record Permit(List<Finding> findings) implements Verdict {
        public Permit {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A person or more facts are needed.
     *
     * @param retryFrom local seconds since 1970-01-01 at which to ask again: the latest moment at which the clock alone
     *     heals a finding that stops it; {@link Finding#NEVER} when there is one that it does not heal
     */
    record Hold(List<Finding> findings, long retryFrom) implements Verdict {
        public Hold {
            findings = List.copyOf(findings);
        }
    }

    /**
     * It may not happen.
     *
     * @param retryFrom as for {@link Hold}
     */
    record Deny(List<Finding> findings, long retryFrom) implements Verdict {
        public Deny {
            findings = List.copyOf(findings);
        }
    }
}
