package org.lifang.kernel.contact;

import org.lifang.kernel.contact.facts.ContactLog;
import org.lifang.kernel.contact.facts.Entries;
import org.lifang.kernel.contact.proposal.Proposal;
import org.lifang.kernel.contact.proposal.Span;

/**
 * What the rules on calls need of the log, in one pass over today and yesterday. Reservations count as if they would
 * succeed. What an entry is can hardly be foreseen, so it is counted by bits and not by branches.
 */
final class CallTally {

    int notices;
    int talks;
    int robotNotices;
    int robotTalks;
    int unanswered;
    int dialsYesterday;
    int secondsToNearest;

    void count(ContactLog log, Proposal asked) {
        notices = 0;
        talks = 0;
        robotNotices = 0;
        robotTalks = 0;
        unanswered = 0;
        dialsYesterday = 0;
        int day = asked.when().day();
        long moment = asked.when().moment();
        long person = asked.to().person();
        long point = asked.to().point();
        long nearest = Span.DAY_SECONDS;
        long yesterday = Entries.firstOf(day - 1);
        long today = Entries.firstOf(day);
        long tomorrow = Entries.firstOf(day + 1);
        for (int i = 0; i < log.calls() && log.word(i) >= yesterday; i++) {
            long word = log.word(i);
            long theirs = Entries.outgoing(word) & zero(log.person(i) ^ person);
            if (word >= today && word < tomorrow) {
                long notice = theirs & Entries.notice(word);
                long talk = theirs & Entries.talk(word);
                long robot = Entries.robot(word);
                notices += (int) notice;
                talks += (int) talk;
                robotNotices += (int) (notice & robot);
                robotTalks += (int) (talk & robot);
                unanswered += (int) (Entries.unanswered(word) & zero(log.point(i) ^ point));
            } else if (word < today) {
                dialsYesterday += (int) (theirs & Entries.dialled(word));
            }
            long gap = Math.abs(moment - Entries.moment(word));
            nearest = Math.min(nearest, gap + (theirs ^ 1) * Span.DAY_SECONDS);
        }
        secondsToNearest = (int) nearest;
    }

    private static long zero(long value) {
        return ~(value | -value) >>> 63;
    }
}
