package org.lifang.kernel.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifang.kernel.contact.ContactPermit;
import org.lifang.kernel.contact.proposal.Channel;
import org.lifang.kernel.contact.proposal.Purpose;
import org.lifang.kernel.contact.proposal.Target;

/** The phone reads the server's permits, and no other. */
final class VisitPermitTest {

    /** The JDK takes a millisecond to look at a signature: 100,000 in the long run. */
    private static final int TAMPERED = Integer.getInteger("lifang.permits", 5_000);

    private static ContactPermit permit(SplittableRandom random) {
        int from = 8 * 3_600 + random.nextInt(3_600);
        return new ContactPermit(
                new UUID(random.nextLong(), random.nextLong()),
                7,
                Channel.VISIT,
                Purpose.INVITATION,
                Target.DEBTOR,
                0,
                70,
                random.nextInt(3),
                Door.DAY,
                from,
                from + 8 * 3_600,
                List.of(UUID.fromString(Door.ANN), UUID.fromString(Door.BEN)),
                0,
                (Door.DAY + 1) * 86_400L - 8 * 3_600,
                List.of("cn-consumer-finance@1"));
    }

    @Test
    void itReadsWhatTheServerSigns() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_000; i++) {
            ContactPermit signed = permit(random);
            VisitPermit read = VisitPermit.of(signed.payload());
            assertThat(read).isNotNull();
            if (read != null) {
                assertThat(read.id()).isEqualTo(signed.id().toString());
                assertThat(read.crew())
                        .isEqualTo(signed.crew().stream().map(UUID::toString).toList());
                assertThat(read.payload()).isEqualTo(signed.payload());
            }
        }
    }

    /** Fields, clock and signature are changed at random: none is accepted, every lawful one is. */
    @Test
    void noTamperedPermitOpensADoor() throws GeneralSecurityException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SplittableRandom random = new SplittableRandom(11);
        int lawful = 0;
        for (int i = 0; i < TAMPERED; i++) {
            ContactPermit signed = permit(random);
            byte[] payload = signed.payload();
            byte[] signature = i % 50 == 0 ? sign(key, payload) : new byte[64];
            if (i % 50 == 0) {
                assertThat(accepted(key, payload, signature, noon())).isTrue();
                lawful++;
                assertThat(accepted(key, payload, signature, noon() + 86_400_000L * (random.nextBoolean() ? 1 : -1)))
                        .isFalse();
                byte[] other = signature.clone();
                other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
                assertThat(accepted(key, payload, other, noon())).isFalse();
            }
            byte[] changed = payload.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(accepted(key, changed, signature, noon())).isFalse();
        }
        assertThat(lawful).isEqualTo(TAMPERED / 50);
    }

    private static long noon() {
        return Door.TEN + 2 * 3_600_000L;
    }

    private static byte[] sign(KeyPair key, byte[] payload) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.getPrivate());
        signer.update(payload);
        return signer.sign();
    }

    /** As the phone does it: read first, then the signature, then the door. */
    private static boolean accepted(KeyPair key, byte[] payload, byte[] signature, long now)
            throws GeneralSecurityException {
        VisitPermit permit = VisitPermit.of(payload);
        if (permit == null) {
            return false;
        }
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key.getPublic());
        verifier.update(payload);
        try {
            if (!verifier.verify(signature)) {
                return false;
            }
        } catch (SignatureException e) {
            return false;
        }
        return Door.with(permit).against(now) == null;
    }
}
