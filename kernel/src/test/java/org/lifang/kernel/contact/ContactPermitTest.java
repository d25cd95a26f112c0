package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/** What the server signs and the phone reads. */
class ContactPermitTest {

    private static final UUID FIRST = new UUID(0x0192_0000_0000_7000L, 1);
    private static final UUID SECOND = new UUID(0x0192_0000_0000_7000L, 2);
    private static final long NOW = 1_795_140_000L;
    private static final ContactPermit PERMIT = new ContactPermit(
            new UUID(0x0192_1234_5678_7abcL, 0x8000_0000_0000_0001L),
            4_711,
            Channel.VISIT,
            Purpose.INVITATION,
            Target.DEBTOR,
            0,
            Proposals.HOME,
            Proposals.HOME,
            Proposals.DAY,
            Proposals.TEN,
            Proposals.TEN + 3_600,
            List.of(FIRST, SECOND),
            0,
            NOW + 7_200,
            List.of("cn-consumer-finance@1"));

    private static final Act VISIT = act(Proposals.TEN, List.of(FIRST, SECOND));

    private static Act act(int second, List<UUID> crew) {
        return new Act(
                4_711,
                Channel.VISIT,
                Purpose.INVITATION,
                Target.DEBTOR,
                0,
                Proposals.HOME,
                Proposals.HOME,
                Proposals.DAY,
                second,
                crew);
    }

    private static boolean covers(Act act) {
        return PERMIT.covers(act, NOW);
    }

    @Test
    void aPermitSurvivesTheWayToThePhone() {
        assertThat(ContactPermit.of(PERMIT.payload())).isEqualTo(PERMIT);
        assertThat(PERMIT.payload()).hasSizeLessThan(110);
    }

    @Test
    void aChangedByteIsNeverTheSamePermit() {
        byte[] payload = PERMIT.payload();
        for (int bit = 0; bit < payload.length * 8; bit++) {
            byte[] changed = payload.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            ContactPermit read = ContactPermit.of(changed);
            assertThat(read == null || !read.equals(PERMIT)).as("bit " + bit).isTrue();
        }
        for (int length = 0; length < payload.length; length++) {
            assertThat(ContactPermit.of(Arrays.copyOf(payload, length))).isNull();
        }
        assertThat(ContactPermit.of(Arrays.copyOf(payload, payload.length + 1))).isNull();
    }

    @Test
    void aNumberWrittenLongerThanNeededIsRefused() {
        byte[] payload = PERMIT.payload();
        List<Byte> bytes = new ArrayList<>();
        for (byte each : payload) {
            bytes.add(each);
        }
        // The channel, written as two bytes of the same value.
        int at = 3 + 16 + 2;
        assertThat((int) bytes.get(at)).isEqualTo(Channel.VISIT.code());
        bytes.set(at, (byte) (Channel.VISIT.code() | 0x80));
        bytes.add(at + 1, (byte) 0);
        byte[] longer = new byte[bytes.size()];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = bytes.get(i);
        }
        assertThat(ContactPermit.of(longer)).isNull();
    }

    @Test
    void itCoversItsOwnHourAndCrewAndNothingElse() {
        List<UUID> crew = new ArrayList<>(List.of(FIRST, SECOND));
        Collections.reverse(crew);
        assertThat(covers(VISIT)).isTrue();
        assertThat(covers(act(Proposals.TEN + 3_600, crew))).isTrue();
        assertThat(covers(act(Proposals.TEN - 1, crew))).isFalse();
        assertThat(covers(act(Proposals.TEN + 3_601, crew))).isFalse();
        assertThat(covers(act(Proposals.TEN, List.of(FIRST)))).isFalse();
        assertThat(covers(act(Proposals.TEN, List.of(FIRST, FIRST)))).isFalse();
        assertThat(PERMIT.covers(VISIT, PERMIT.expiresAt())).isFalse();
    }

    /** Every part that a permit is bound to, changed alone. */
    @Test
    void itIsBoundToEveryPartOfWhatItAllows() {
        long home = Proposals.HOME;
        int day = Proposals.DAY;
        assertThat(List.of(
                        changed(4_712, Channel.VISIT, Purpose.INVITATION, Target.DEBTOR, 0, home, home, day),
                        changed(4_711, Channel.CALL, Purpose.INVITATION, Target.DEBTOR, 0, home, home, day),
                        changed(4_711, Channel.VISIT, Purpose.DEMAND, Target.DEBTOR, 0, home, home, day),
                        changed(4_711, Channel.VISIT, Purpose.INVITATION, Target.GUARANTOR, 0, home, home, day),
                        changed(4_711, Channel.VISIT, Purpose.INVITATION, Target.DEBTOR, 9, home, home, day),
                        changed(4_711, Channel.VISIT, Purpose.INVITATION, Target.DEBTOR, 0, home + 1, home, day),
                        changed(4_711, Channel.VISIT, Purpose.INVITATION, Target.DEBTOR, 0, home, home + 1, day),
                        changed(4_711, Channel.VISIT, Purpose.INVITATION, Target.DEBTOR, 0, home, home, day + 1)))
                .noneMatch(ContactPermitTest::covers);
    }

    private static Act changed(
            long borrower,
            Channel channel,
            Purpose purpose,
            Target target,
            long person,
            long point,
            long place,
            int day) {
        return new Act(
                borrower, channel, purpose, target, person, point, place, day, Proposals.TEN, List.of(FIRST, SECOND));
    }
}
