package org.lifang.server.outreach;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a template ended. */
public sealed interface TemplateOutcome {

    /** A draft was kept; it may still hold findings, which proposing would refuse. */
    record Drafted(String key, String language, int number) implements TemplateOutcome {}

    /** The version waits for a second person. */
    record Proposed(String key, String language, int number) implements TemplateOutcome {}

    /** The version may be sent from a date on. */
    record Approved(String key, String language, int number, LocalDate effectiveFrom) implements TemplateOutcome {}

    /** The version is not used any more. */
    record Retired(String key, String language, int number) implements TemplateOutcome {}

    /** A no that is told by its code, status and what fills its sentence. */
    sealed interface No extends TemplateOutcome, Refusal {}

    /** There is no such template. */
    record UnknownTemplate(String key, String language) implements No {
        @Override
        public String code() {
            return "TEMPLATE_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public List<?> params() {
            return List.of(key, language);
        }
    }

    /** There is no such version. */
    record UnknownVersion(String key, int number) implements No {
        @Override
        public String code() {
            return "TEMPLATE_VERSION_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public List<?> params() {
            return List.of(key, String.valueOf(number));
        }
    }

    /** A head that cannot be: the code says which part. */
    record HeadRefused(String code, String key) implements No {
        @Override
        public List<?> params() {
            return List.of(key);
        }
    }

    /** The version is not in the state the act needs. */
    record WrongState(String code, int number) implements No {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(String.valueOf(number));
        }
    }

    /** More would be kept than a house needs. */
    record TooMany(String code, int most) implements No {
        @Override
        public List<?> params() {
            return List.of(String.valueOf(most));
        }
    }

    /** Why is missing. */
    record ReasonMissing() implements No {
        @Override
        public String code() {
            return "TEMPLATE_REASON_MISSING";
        }
    }

    /** A second person approves; nobody approves what they proposed. */
    record OwnProposal() implements No {
        @Override
        public String code() {
            return "TEMPLATE_OWN_PROPOSAL";
        }
    }

    /** What was sent yesterday cannot get another text afterwards. */
    record EffectiveInThePast(LocalDate effectiveFrom, LocalDate today) implements No {
        @Override
        public String code() {
            return "TEMPLATE_EFFECTIVE_IN_THE_PAST";
        }

        @Override
        public List<?> params() {
            return List.of(effectiveFrom, today);
        }
    }

    /** The text may not be sent; the findings say which words and by which rule. */
    record TextRefused(List<Finding> findings) implements No {
        public TextRefused {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "TEMPLATE_TEXT_REFUSED";
        }
    }

    /** Warnings may stand only with a reason. */
    record WarningsWithoutReason(List<Finding> findings) implements No {
        public WarningsWithoutReason {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "TEMPLATE_WARNINGS_WITHOUT_REASON";
        }
    }
}
