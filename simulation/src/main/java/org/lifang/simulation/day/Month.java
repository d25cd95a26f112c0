package org.lifang.simulation.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lifang.simulation.faults.Faults;
import org.lifang.simulation.house.House;
import org.lifang.simulation.house.Wire;
import org.lifang.simulation.people.Behaviour;
import org.lifang.simulation.people.Book;
import org.lifang.simulation.people.Borrower;
import org.lifang.simulation.world.Dice;
import org.lifang.simulation.world.EventLog;
import org.lifang.simulation.world.World;

/** Everything that belongs to one simulated month; those who act in it share it. */
public record Month(
        World world,
        House house,
        Wire wire,
        Faults faults,
        EventLog log,
        Behaviour behaviour,
        Book book,
        Dice dice,
        Agenda agenda,
        Eyes eyes,
        Phones phones,
        Tally tally) {

    LocalDate today() {
        return agenda.now().toLocalDate();
    }

    void at(LocalDateTime when, Runnable what) {
        agenda.at(when, what);
    }

    /** Some time of a day. */
    LocalDateTime sometime(LocalDate day, int fromHour, int toHour, Dice by) {
        return day.atStartOfDay().plusMinutes(by.between(fromHour * 60, toHour * 60 - 1));
    }

    /** What is rolled for one person about one thing. */
    Dice diceOf(Borrower who, String what) {
        return dice.of(what + "/" + who.number() + "/" + today());
    }

    boolean does(String word, Borrower who) {
        return behaviour.does(word, diceOf(who, word));
    }
}
