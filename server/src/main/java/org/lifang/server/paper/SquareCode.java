package org.lifang.server.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as black squares, one for each run of a line. */
final class SquareCode {

    /** Four modules of white on every side, which readers need. */
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    SquareCode(String content) {
        try {
            modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + content.length(), e);
        }
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
