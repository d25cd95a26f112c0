package org.lifang.server.outreach.single;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.lifang.kernel.contact.proposal.Channel;

/**
 * A message about what was arranged with one person.
 *
 * @param subject what it is about, such as an appointment
 * @param day the day it speaks of
 * @param from when it may leave at the earliest
 * @param until when it makes no sense any more
 */
public record Single(
        UUID id,
        UUID subject,
        long borrower,
        SingleKind kind,
        Channel channel,
        String template,
        String language,
        LocalDate day,
        Instant from,
        Instant until,
        SingleValues values) {}
