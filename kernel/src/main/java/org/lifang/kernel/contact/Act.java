package org.lifang.kernel.contact;

import java.util.List;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/**
 * What is about to happen, to be held against a permit.
 *
 * @param person id of the related person; 0 is the debtor
 * @param point id of the number, account or address
 * @param place id of the place where it happens; 0 when there is none
 * @param day local epoch day
 * @param second local second of that day
 * @param crew ids of the people who act
 */
public record Act(
        long borrower,
        Channel channel,
        Purpose purpose,
        Target target,
        long person,
        long point,
        long place,
        int day,
        int second,
        List<UUID> crew) {

    public Act {
        crew = List.copyOf(crew);
    }
}
