package org.lifang.server.routing.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifang.server.commands.Command;
import org.lifang.server.identity.SampleColleague;
import org.lifang.server.identity.SamplePart;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.routing.map.Mode;
import org.lifang.server.routing.map.Point;
import org.springframework.stereotype.Component;

/** The two invented offices in Chengdu, and the hours of those who visit from them. */
@Component
class SampleOffices implements SamplePart {

    private static final int POSITION = 40;
    private static final int LUNCH_MINUTES = 45;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private static final List<Branch> OFFICES = List.of(
            office("示例·锦江网点", "成都市锦江区示例路1号", "锦江区", new Point(30_650_000, 104_082_000)),
            office("示例·新都网点", "成都市新都区演示大道8号", "新都区", new Point(30_815_000, 104_150_000)));

    private final Branches branches;
    private final Roster roster;

    SampleOffices(Branches branches, Roster roster) {
        this.branches = branches;
        this.roster = roster;
    }

    private static Branch office(String name, String address, String district, Point at) {
        UUID id = SampleColleague.named("office", name);
        return new Branch(id, name, address, district, at, OPENS, CLOSES, Set.of(DayOfWeek.values()), true);
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public void putUp(LocalDate today) {
        for (Branch office : OFFICES) {
            if (branches.find(office.id()) == null) {
                branches.save(command("office", office.id()), office).orRefuse();
            }
        }
        for (SampleColleague each : SampleColleague.VISITORS) {
            if (!roster.known(each.id())) {
                roster.save(command("card", each.id()), card(each)).orRefuse();
            }
        }
        pairs();
    }

    /** Those of one number go together. */
    private void pairs() {
        List<SampleColleague> all = SampleColleague.VISITORS;
        if (roster.pairings().isEmpty()) {
            for (int i = 0; i + 1 < all.size(); i += 2) {
                UUID one = all.get(i).id();
                roster.pair(command("pair", one), one, all.get(i + 1).id(), Pairing.Kind.FIXED)
                        .orRefuse();
            }
        }
    }

    private static Command command(String act, UUID id) {
        return Command.of(
                SampleColleague.named(act, id.toString()), "sample." + act, act + "/" + id, act, SystemActor.ID);
    }

    private static Member card(SampleColleague who) {
        Map<DayOfWeek, Hours> shifts = new EnumMap<>(DayOfWeek.class);
        DayOfWeek first = who.weekends() ? DayOfWeek.WEDNESDAY : DayOfWeek.MONDAY;
        for (int i = 0; i < 5; i++) {
            shifts.put(first.plus(i), new Hours(OPENS, CLOSES));
        }
        return new Member(
                who.id(),
                who.pair() == 1 ? Mode.EBIKE : Mode.CAR,
                OFFICES.get(who.office()).id(),
                null,
                Set.of("zh-CN"),
                Set.of(),
                who.senior(),
                who.woman(),
                Set.of(),
                new Hours(LocalTime.of(11, 30), LocalTime.of(13, 30)),
                LUNCH_MINUTES,
                shifts);
    }

    @Override
    public void takeDown() {
        for (Branch office : OFFICES) {
            Branch found = branches.find(office.id());
            if (found != null && found.active()) {
                branches.save(command("close", office.id()), found.closed()).orRefuse();
            }
        }
    }
}
