package org.lifang.server.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A QR code as black squares, one for each run of a line. The commonest reader on telephones fails at one code in two
 * hundred, however clearly it is printed, because it takes some of the content for a corner; the same content under
 * another mask it can read.
 */
final class SquareCode {

    /** Four modules of white on every side, which readers need. */
    private static final int QUIET = 4;

    /** Dots a module while it is read back. */
    private static final int DOTS = 4;

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private final ByteMatrix modules;

    SquareCode(String content) {
        ByteMatrix first = encoded(content, null);
        ByteMatrix readable = isRead(first, content) ? first : null;
        for (int mask = 0; readable == null && mask < QRCode.NUM_MASK_PATTERNS; mask++) {
            ByteMatrix masked = encoded(content, mask);
            readable = isRead(masked, content) ? masked : null;
        }
        modules = readable == null ? first : readable;
    }

    /** Under the mask with the least disturbing pattern, unless one is given. */
    private static ByteMatrix encoded(String content, @Nullable Integer mask) {
        Map<EncodeHintType, ?> hints = mask == null ? Map.of() : Map.of(EncodeHintType.QR_MASK_PATTERN, mask);
        try {
            return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + content.length(), e);
        }
    }

    static boolean isRead(ByteMatrix modules, String content) {
        int side = (modules.getWidth() + 2 * QUIET) * DOTS;
        int[] dots = new int[side * side];
        Arrays.fill(dots, WHITE);
        for (int y = QUIET * DOTS; y < side - QUIET * DOTS; y++) {
            for (int x = QUIET * DOTS; x < side - QUIET * DOTS; x++) {
                if (modules.get(x / DOTS - QUIET, y / DOTS - QUIET) == 1) {
                    dots[y * side + x] = BLACK;
                }
            }
        }
        var light = new HybridBinarizer(new RGBLuminanceSource(side, side, dots));
        try {
            return new QRCodeReader().decode(new BinaryBitmap(light)).getText().equals(content);
        } catch (ReaderException e) {
            return false;
        }
    }

    ByteMatrix modules() {
        return modules;
    }

    void draw(Sheet sheet, int x, int y, int size) {
        int unit = size / (modules.getWidth() + 2 * QUIET);
        int count = modules.getWidth();
        for (int row = 0; row < count; row++) {
            int from = 0;
            while (from < count) {
                int to = from;
                while (to < count && modules.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    int top = y + size - (QUIET + row + 1) * unit;
                    sheet.add(new Mark.Square(x + (QUIET + from) * unit, top, (to - from) * unit, unit));
                }
                from = to + 1;
            }
        }
    }
}
