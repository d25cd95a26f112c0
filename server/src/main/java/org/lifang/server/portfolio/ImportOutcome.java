package org.lifang.server.portfolio;

import java.util.List;
import org.lifang.server.answers.Refusal;

/** How an import ended for the one who asked for it. */
public sealed interface ImportOutcome {

    /** The tape was read to its end; the report says what went in and what did not. */
    record Read(ImportReport report) implements ImportOutcome {}

    /** The file as a whole cannot be read. */
    record NotRead(String code, List<String> params) implements ImportOutcome, Refusal {
        public NotRead {
            params = List.copyOf(params);
        }
    }

    /** No profile has that key. */
    record UnknownProfile(String key) implements ImportOutcome, Refusal {
        @Override
        public String code() {
            return "IMPORT_PROFILE_UNKNOWN";
        }

        @Override
        public List<?> params() {
            return List.of(key);
        }
    }

    /** The id is already that of another import. */
    record IdTaken() implements ImportOutcome, Refusal {
        @Override
        public String code() {
            return "IMPORT_ID_TAKEN";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** There is no such import. */
    record Unknown() implements ImportOutcome, Refusal {
        @Override
        public String code() {
            return "IMPORT_UNKNOWN";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** The import is not in a state that allows it. */
    record WrongState(ImportState state) implements ImportOutcome, Refusal {
        @Override
        public String code() {
            return "IMPORT_WRONG_STATE";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public List<?> params() {
            return List.of(state.name());
        }
    }
}
