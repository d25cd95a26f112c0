package org.lifang.server.identity;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which borrowers a person may see. Implemented by {@code cases}, which knows who is assigned to whom, and used by
 * everything that shows borrowers: lists add the condition, single pages ask it for one id and answer 404.
 */
public interface Scope {

    /**
     * A condition over a column of borrower ids; {@code noCondition()} when {@link Actor#seesEverything()}.
     *
     * @param borrowerId the column, qualified as the caller's query has it
     */
    Condition visible(Actor actor, Field<Long> borrowerId);
}
