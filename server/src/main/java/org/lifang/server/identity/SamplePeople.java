package org.lifang.server.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lifang.server.commands.Command;
import org.springframework.stereotype.Component;

/** The people of the invented house. */
@Component
class SamplePeople implements SamplePart {

    private static final int POSITION = 10;

    private final Users users;
    private final Passwords passwords;

    SamplePeople(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        SampleColleague.VISITORS.forEach(each -> add(each, Role.COLLECTOR));
        add(SampleColleague.REVIEWER, Role.REVIEWER);
    }

    private void add(SampleColleague who, Role role) {
        if (users.find(who.id()) == null) {
            Users.Draft draft = new Users.Draft(who.id(), who.login(), who.name(), Set.of(role), null, "zh-CN");
            users.add(command("add", who), draft, passwords.nobodysHash()).orRefuse();
        }
    }

    private static Command command(String act, SampleColleague who) {
        return Command.of(
                        SampleColleague.named(act, who.login()),
                        "sample." + act,
                        "user/" + who.id(),
                        who.login(),
                        SystemActor.ID)
                .because("sample");
    }

    @Override
    public void takeDown() {
        List<SampleColleague> all = new ArrayList<>(SampleColleague.VISITORS);
        all.add(SampleColleague.REVIEWER);
        for (SampleColleague each : all) {
            User found = users.find(each.id());
            if (found != null && found.active()) {
                users.lock(command("lock", each), each.id()).orRefuse();
            }
        }
    }
}
