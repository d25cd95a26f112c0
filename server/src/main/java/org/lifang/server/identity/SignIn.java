package org.lifang.server.identity;

import java.util.List;
import org.lifang.server.answers.Finding;
import org.lifang.server.answers.Refusal;

/** How an attempt to sign in, or to change a password, ended. */
sealed interface SignIn {

    /** Signed in; the token goes into the cookie and nowhere else. */
    record Done(User user, String token) implements SignIn {
        @Override
        public String toString() {
            return "Done[" + user.id() + "]";
        }
    }

    /** The same for a wrong login, a wrong password, a locked and a disabled user: nothing is to be learnt from it. */
    record Wrong() implements SignIn, Refusal {
        @Override
        public String code() {
            return "SIGN_IN_FAILED";
        }

        @Override
        public int status() {
            return 401;
        }

        @Override
        public List<?> params() {
            return List.of(SignIns.ATTEMPTS, SignIns.LOCK.toMinutes());
        }
    }

    /** Too many attempts from one address, or by all together. */
    record TooMany() implements SignIn, Refusal {
        @Override
        public String code() {
            return "SIGN_IN_TOO_MANY";
        }

        @Override
        public int status() {
            return 429;
        }
    }

    /** The old password was right, the new one may not be used. */
    record Unfit(List<Finding> findings) implements SignIn, Refusal {
        @Override
        public String code() {
            return "PASSWORD_UNFIT";
        }
    }
}
