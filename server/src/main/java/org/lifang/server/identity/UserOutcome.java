package org.lifang.server.identity;

import java.util.List;
import java.util.UUID;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How a change of users or teams ended. */
public sealed interface UserOutcome {

    record Saved(UUID id) implements UserOutcome {}

    record Unknown() implements UserOutcome, Refusal {
        @Override
        public String code() {
            return "USER_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** The login, the team's name, or the id made by the client is in use. */
    record Taken(String field) implements UserOutcome, Refusal {
        @Override
        public String code() {
            return "NAME_TAKEN";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<Finding> findings() {
            return List.of(Finding.on(field, "NAME_TAKEN"));
        }
    }

    record Invalid(String field, String findingCode) implements UserOutcome, Refusal {
        @Override
        public String code() {
            return "USER_INVALID";
        }

        @Override
        public List<Finding> findings() {
            return List.of(Finding.on(field, findingCode));
        }
    }

    /** Nobody would be left who can let people in. */
    record LastAdmin() implements UserOutcome, Refusal {
        @Override
        public String code() {
            return "LAST_ADMIN";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
