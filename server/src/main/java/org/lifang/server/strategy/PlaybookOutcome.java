package org.lifang.server.strategy;

import java.time.LocalDate;
import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a command on a playbook ended. */
public sealed interface PlaybookOutcome {

    /** A draft was kept; it may still hold faults, which publishing would refuse. */
    record Drafted(String playbook, int version) implements PlaybookOutcome {}

    /** The version answers from a date on. */
    record Published(String playbook, int version, LocalDate effectiveOn) implements PlaybookOutcome {}

    /** The night asks this playbook from now on. */
    record InUse(String playbook) implements PlaybookOutcome {}

    /** There is no such playbook. */
    record UnknownPlaybook(String playbook) implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public List<?> params() {
            return List.of(playbook);
        }
    }

    /** There is no such version. */
    record UnknownVersion(String playbook, int version) implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_VERSION_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public List<?> params() {
            return List.of(playbook, version);
        }
    }

    /** Only a draft can be published. */
    record NotADraft(String playbook, int version) implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_NOT_A_DRAFT";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(playbook, version);
        }
    }

    /** A version that answered yesterday must not be changed after the fact. */
    record EffectiveInThePast(LocalDate effectiveOn, LocalDate today) implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_EFFECTIVE_IN_THE_PAST";
        }

        @Override
        public List<?> params() {
            return List.of(effectiveOn, today);
        }
    }

    /** Why is missing; a change of strategy must say it. */
    record ReasonMissing() implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_REASON_MISSING";
        }
    }

    /** A playbook in use needs a published version. */
    record NothingPublished(String playbook) implements PlaybookOutcome, Refusal {
        @Override
        public String code() {
            return "PLAYBOOK_NOTHING_PUBLISHED";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(playbook);
        }
    }

    /** The table cannot be used; the findings say where and why. */
    record TableRefused(List<Finding> findings) implements PlaybookOutcome, Refusal {
        public TableRefused {
            findings = List.copyOf(findings);
        }

        @Override
        public String code() {
            return "PLAYBOOK_REFUSED";
        }
    }
}
