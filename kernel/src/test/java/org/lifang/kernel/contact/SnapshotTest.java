package org.lifang.kernel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifang.kernel.ForAll.forAll;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.facts.ContactEntry;
import org.lifang.kernel.contact.facts.ContactEntry.Outcome;
import org.lifang.kernel.contact.facts.Snapshot;
import org.lifang.kernel.contact.proposal.Channel;

/** The bytes of a stored question. */
class SnapshotTest {

    @Test
    void onlyTheVeryBytesThatWereWrittenAreASnapshot() {
        forAll(31L, 60, Contacts::any, snapshot -> {
            byte[] bytes = snapshot.bytes();
            for (int at = 0; at < bytes.length; at += 3) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << at % 8);
                Snapshot read = Snapshot.of(changed);
                assertThat(read == null || Arrays.equals(read.bytes(), changed)).isTrue();
                assertThat(Snapshot.of(Arrays.copyOf(bytes, at))).isNull();
            }
            assertThat(Snapshot.of(Arrays.copyOf(bytes, bytes.length + 1))).isNull();
        });
    }

    @Test
    void anotherVersionIsNotRead() {
        byte[] bytes = new Snapshot(Proposals.call(), FactsBuilder.good().build()).bytes();
        bytes[2]++;
        assertThat(Snapshot.of(bytes)).isNull();
        assertThat(Snapshot.of(new byte[0])).isNull();
    }

    @Test
    void thirtyDaysOfContactsFitInOneAndAHalfKilobytes() {
        var log = new ArrayList<ContactEntry>();
        for (int ago = 0; ago < 30; ago++) {
            log.addAll(FactsBuilder.times(2, Proposals.DAY - ago, Channel.CALL, Outcome.ATTEMPTED));
        }
        byte[] bytes =
                new Snapshot(Proposals.call(), FactsBuilder.good().log(log).build()).bytes();
        assertThat(bytes).hasSizeLessThan(1_500);
    }
}
