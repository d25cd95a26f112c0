package org.lifang.server.kills;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.lifang.server.identity.Credentials;
import org.lifang.server.identity.Role;
import org.lifang.server.outreach.Neighbours;
import org.lifang.server.outreach.Neighbours.Neighbour;
import org.lifang.server.platform.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Furnishes a new data folder: people of the office, and people of the book who are late; says who they are. */
@Component
class HouseJob implements Job {

    static final String NAME = "furnish";
    static final String PERSON = "person ";
    static final String DEBTOR = "debtor ";
    static final int DEBTORS = 60;
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private final ApplicationContext application;
    private final Neighbours neighbours;

    HouseJob(ApplicationContext application, Neighbours neighbours) {
        this.application = application;
        this.neighbours = neighbours;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int run(List<String> args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Role role : Role.values()) {
            out.println(PERSON + role + " " + Credentials.ofSomebodyNew(application, role));
        }
        LocalDate due = TUESDAY.minusDays(5);
        for (int i = 0; i < DEBTORS; i++) {
            Neighbour late = neighbours.owing(due, TUESDAY);
            neighbours.decide(late.borrower(), "REMIND", 5, due, TUESDAY);
            out.println(DEBTOR + late.borrower() + " " + late.loan());
        }
        return 0;
    }
}
