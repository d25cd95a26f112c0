package org.lifang.server.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final byte[] FIRST = "a first test key of 32 bytes ...".getBytes(UTF_8);
    private static final byte[] SECOND = "another test key of 32 bytes ...".getBytes(UTF_8);

    private final Sealer sealer = new Sealer(Keyrings.of(1, FIRST));

    @Test
    void whatIsSealedOpensAgain() {
        for (String value : new String[] {"", "张三", "10012345678", "四川省成都市锦江区".repeat(500), "𠮷"}) {
            assertThat(sealer.open(Field.NAME, sealer.seal(Field.NAME, value))).isEqualTo(value);
        }
    }

    @Test
    void theSameValueNeverLooksTheSameTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(Arrays.toString(sealer.seal(Field.MOBILE, "10012345678"))))
                    .isTrue();
        }
    }

    @Test
    void everyChangedBitIsNoticed() {
        byte[] sealed = sealer.seal(Field.ID_NO, "99010119900307123X");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> sealer.open(Field.ID_NO, changed)).isInstanceOf(Sealer.CannotOpen.class);
        }
    }

    @Test
    void aValueMovedToAnotherFieldDoesNotOpen() {
        byte[] sealed = sealer.seal(Field.NAME, "张三");
        assertThatThrownBy(() -> sealer.open(Field.NOTE, sealed))
                .isInstanceOf(Sealer.CannotOpen.class)
                .hasMessageNotContaining("张三");
    }

    @Test
    void afterRotationOldValuesOpenAndNewOnesUseTheNewKey() {
        byte[] old = sealer.seal(Field.NAME, "张三");
        Sealer rotated = new Sealer(Keyrings.of(Map.of(1, FIRST, 2, SECOND)));
        byte[] fresh = rotated.seal(Field.NAME, "张三");
        assertThat(rotated.open(Field.NAME, old)).isEqualTo("张三");
        assertThat(Sealer.version(fresh)).isEqualTo(2);
        assertThatThrownBy(() -> sealer.open(Field.NAME, fresh)).hasMessageContaining("key version 2");
    }

    @Test
    void aFileOfAnySizeComesBackWhole() throws IOException {
        for (int size : new int[] {0, 1, SealedStream.FRAME_BYTES, SealedStream.FRAME_BYTES + 1, 300_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            byte[] sealed = sealFile(content);
            assertThat(openFile(sealed)).isEqualTo(content);
        }
    }

    @Test
    void aFileCutShortReorderedOrMixedDoesNotOpen() throws IOException {
        byte[] sealed = sealFile(new byte[200_000]);
        int frame = SealedStream.FRAME_BYTES + 13 + Sealer.OVERHEAD_BYTES + 4;
        byte[] withoutEnd = Arrays.copyOf(sealed, frame * 2);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, frame, swapped, 0, frame);
        System.arraycopy(sealed, 0, swapped, frame, frame);
        byte[] mixed = sealFile(new byte[200_000]);
        System.arraycopy(sealed, frame, mixed, frame, frame);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        for (byte[] bad : new byte[][] {withoutEnd, swapped, mixed, longer, Arrays.copyOf(sealed, 100), {}}) {
            assertThatThrownBy(() -> openFile(bad)).isInstanceOf(IOException.class);
        }
    }

    private byte[] sealFile(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var sealing = sealer.sealing(Field.IMPORT_FILE, out)) {
            sealing.write(content);
        }
        return out.toByteArray();
    }

    private byte[] openFile(byte[] sealed) throws IOException {
        try (var opening = sealer.opening(Field.IMPORT_FILE, new ByteArrayInputStream(sealed))) {
            return opening.readAllBytes();
        }
    }
}
