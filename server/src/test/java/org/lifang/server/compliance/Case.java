package org.lifang.server.compliance;

import java.util.List;

/**
 * An overdue borrower with ways to reach them, and the people around.
 *
 * @param phone the debtor's mobile number
 * @param home the debtor's address
 * @param friend a contact person
 * @param friendPhone their number
 */
record Case(long borrower, long loan, long phone, long home, long friend, long friendPhone) {

    List<Long> points() {
        return List.of(phone, home, friendPhone);
    }
}
