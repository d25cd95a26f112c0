package org.lifang.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever points a telephone at a paper reads its code. */
final class SquareCodeTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int PAPERS = 2_000;

    @Test
    void everyCodeIsReadAlsoThoseACommonReaderFailsAt() throws Exception {
        Random random = new Random(20260310);
        int hard = 0;
        for (int paper = 0; paper < PAPERS; paper++) {
            StringBuilder content = new StringBuilder("https://lender.example/verify/");
            random.ints(16, 0, SIGNS.length()).forEach(sign -> content.append(SIGNS.charAt(sign)));
            String address = content.toString();
            boolean easy = SquareCode.isRead(
                    Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix(), address);
            hard += easy ? 0 : 1;
            assertThat(SquareCode.isRead(new SquareCode(address).modules(), address))
                    .as(address)
                    .isTrue();
        }
        assertThat(hard).as("codes that need another mask").isPositive();
    }
}
