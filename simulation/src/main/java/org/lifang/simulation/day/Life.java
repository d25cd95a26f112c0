package org.lifang.simulation.day;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.lifang.server.portfolio.Uploads;
import org.lifang.simulation.faults.FaultKind;
import tools.jackson.databind.JsonNode;

/** The days of a month, one after the other, each from its night to its evening. */
public final class Life {

    private static final int MONTH = 30;

    /** On so many days in a thousand the post also goes when nobody may be told anything. */
    private static final int HOURS_NOBODY_MAY = 300;

    private static final List<Integer> HOURS_OF_POST = List.of(8, 13, 17);

    private final Month month;
    private final Nights nights;
    private final Post post;
    private final Paying paying;
    private final Caring caring;
    private final Calling calling;
    private final Meeting meeting;
    private final Visiting visiting;
    private final Urging urging;
    private int days;

    public Life(Month month) {
        this.month = month;
        Machines machines = new Machines(month);
        nights = new Nights(month);
        post = new Post(month, machines);
        paying = new Paying(month, machines);
        caring = new Caring(month, paying);
        calling = new Calling(month, paying, caring);
        meeting = new Meeting(month);
        visiting = new Visiting(month, paying, caring);
        urging = new Urging(month);
        month.world().deliverTo(post);
    }

    /** Lives a day; afterwards it is half past nine in the evening. */
    public void day(LocalDate day) {
        month.tally().begin();
        if (days % MONTH == 0) {
            paying.roll(day);
        }
        days++;
        nights.plan(day);
        if (month.dice().of("hours/" + day).perMille(HOURS_NOBODY_MAY)) {
            month.at(day.atTime(7, 20), post::tick);
            month.at(day.atTime(21, 0), post::tick);
        }
        HOURS_OF_POST.forEach(hour -> month.at(day.atTime(hour, 10), post::tick));
        caring.plan(day);
        calling.plan(day);
        month.at(day.atTime(8, 20), () -> meeting.sick(day));
        meeting.plan(day);
        if (month.faults().strikes(FaultKind.FILE_TWICE)) {
            month.at(day.atTime(7, 20), this::fileAgain);
        }
        visiting.plan(day);
        urging.plan(day);
        month.at(day.atTime(13, 5), this::clockJumps);
        month.at(day.atTime(16, 40), post::unsure);
        month.at(day.atTime(21, 20), month.world()::tick);
        month.agenda().until(day.atTime(21, 30));
    }

    /** The lender sends the book again as it was: nobody is doubled, and what was paid meanwhile stays paid. */
    private void fileAgain() {
        Uploads uploads = new Uploads(month.house().manager().browser());
        JsonNode checked = uploads.checked(month.book().tape());
        String state = checked.get("state").asString();
        if (state.equals("CHECKED")) {
            state = uploads.committed(checked).get("state").asString();
        }
        month.log().tell("manager", "the same file again", state);
    }

    private void clockJumps() {
        if (month.faults().strikes(FaultKind.CLOCK_STEPS_BACK)) {
            month.world().clock().advance(Duration.ofMinutes(-2));
        }
        if (month.faults().strikes(FaultKind.CLOCK_STEPS_AHEAD)) {
            month.world().clock().advance(Duration.ofMinutes(7));
        }
    }

    /** The last date whose night is done. */
    public LocalDate lastNight() {
        return nights.last();
    }

    /** Whether phones have told everything. */
    public boolean told() {
        return visiting.told();
    }
}
