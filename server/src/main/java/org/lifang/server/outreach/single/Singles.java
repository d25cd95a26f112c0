package org.lifang.server.outreach.single;

import java.util.List;
import java.util.UUID;
import org.lifang.server.commands.Effect;

/** Messages no campaign plans; they leave as all others do: approved words, the gate asked, at most once. */
public interface Singles {

    /**
     * Plans it within the caller's transaction.
     *
     * @return false when no number or address of the person is on file for its channel
     */
    boolean plan(Effect effect, Single single);

    /** Takes back what waits about a subject, within the caller's transaction; how many there were. */
    int withdraw(Effect effect, UUID subject);

    /** Takes a message further at once instead of at the next round; never inside a transaction. */
    void hurry(UUID id);

    /** Everything written about a subject, the latest first. */
    List<SingleState> of(UUID subject);
}
