package org.lifang.server.codes;

import java.util.UUID;
import org.lifang.server.commands.Effect;

/** Takes codes to people; implemented by the module through which messages leave the house. */
public interface CodeCarrier {

    /**
     * Plans the message within the caller's transaction. When it leaves, {@link CodeFigures#issue} makes the figures.
     *
     * @return false when no number or address of the person is on file
     */
    boolean plan(Effect effect, UUID code, long borrower, String language);

    /** Takes the planned message further at once, after the commit: somebody is waiting for it. */
    void hurry(UUID code);
}
