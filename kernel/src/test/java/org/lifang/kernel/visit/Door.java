package org.lifang.kernel.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/** A visit on Wednesday 11 March 2026 at ten in Chengdu, told step by step. */
final class Door {

    static final String ANN = "0198c0de-0000-7000-8000-00000000000a";
    static final String BEN = "0198c0de-0000-7000-8000-00000000000b";
    static final String EVE = "0198c0de-0000-7000-8000-00000000000e";
    static final int DAY = 20_523;
    static final long TEN = (DAY * 86_400L + 10 * 3_600 - 8 * 3_600) * 1_000;
    static final Place HOME = new Place(30_660_000, 104_070_000, 20);

    private Door() {}

    static VisitPermit permit() {
        return permit(7, DAY, 9 * 3_600, 18 * 3_600, List.of(ANN, BEN));
    }

    static VisitPermit permit(long borrower, int day, int from, int to, List<String> crew) {
        return new VisitPermit(
                "0198c0de-0000-7000-8000-000000000001",
                borrower,
                Channel.VISIT,
                Purpose.INVITATION,
                Target.DEBTOR,
                0,
                70,
                0,
                day,
                from,
                to,
                crew,
                0,
                (day + 1) * 86_400L - 8 * 3_600,
                List.of("cn-consumer-finance@1"));
    }

    static VisitSetting at(VisitPlace place) {
        return new VisitSetting(7, 70, place, permit(), crew(), HOME);
    }

    static VisitSetting with(@Nullable VisitPermit permit) {
        return new VisitSetting(7, 70, VisitPlace.HOME, permit, crew(), HOME);
    }

    static List<Mate> crew() {
        return List.of(new Mate(ANN, DAY, DAY, true), new Mate(BEN, DAY, DAY, true), new Mate(EVE, 1, 0, true));
    }

    static VisitState after(VisitSetting setting, VisitEvent... events) {
        VisitState state = VisitState.NEW;
        for (VisitEvent event : events) {
            state = switch (VisitChain.take(state, event, setting)) {
                case Took.Taken taken -> taken.state();
                case Took.Refused refused ->
                    throw new AssertionError(event + " was refused by " + refused.by() + " in " + state);
            };
        }
        return state;
    }

    static @Nullable Hindrance refused(VisitState state, VisitEvent event, VisitSetting setting) {
        return VisitChain.take(state, event, setting) instanceof Took.Refused no ? no.by() : null;
    }

    /** Everything up to the door but the beginning. */
    static VisitEvent[] arrived() {
        return new VisitEvent[] {
            new VisitEvent.SetOff(TEN - 1_200_000),
            new VisitEvent.Arrived(TEN - 60_000, HOME, ""),
            new VisitEvent.CrewPresent(TEN - 50_000, ANN, ""),
            new VisitEvent.CrewPresent(TEN - 40_000, BEN, "code"),
            new VisitEvent.RecorderStarted(TEN - 30_000, Recording.SOUND),
            new VisitEvent.PacketChecked(TEN - 20_000, List.of())
        };
    }

    static VisitEvent[] and(VisitEvent[] before, VisitEvent... more) {
        VisitEvent[] all = java.util.Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    static VisitEvent[] begun() {
        return and(arrived(), new VisitEvent.Begun(TEN));
    }

    /** Both sides are known, and the threshold was asked about. */
    static VisitEvent[] known() {
        return and(
                begun(),
                new VisitEvent.BadgeShown(TEN + 10_000, Looked.SCANNED, "code"),
                new VisitEvent.IdentityConfirmed(TEN + 20_000, IdentityWay.SAID),
                new VisitEvent.Entry(TEN + 30_000, false),
                new VisitEvent.Filming(TEN + 31_000, false));
    }

    static VisitEvent[] told() {
        return and(known(), new VisitEvent.DebtExplained(TEN + 60_000));
    }
}
