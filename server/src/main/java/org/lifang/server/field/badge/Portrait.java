package org.lifang.server.field.badge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Makes the picture of a badge out of whatever photo somebody has: upright, small, and without what cameras add. */
final class Portrait {

    static final int WIDTH = 240;
    static final int HEIGHT = 300;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");
    private static final int LONGEST_SIDE = 8_000;
    private static final int SHORTEST_SIDE = 120;

    private Portrait() {}

    /** The picture as JPEG; null when it is none that can be read, or is too small or far too large. */
    static byte @Nullable [] of(byte[] photo) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT)) ? read(reader) : null;
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte @Nullable [] read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LONGEST_SIDE || Math.min(width, height) < SHORTEST_SIDE) {
            return null;
        }
        int step = Math.max(1, Math.min(width / WIDTH, height / HEIGHT) / 2);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return small(reader.read(0, param));
    }

    /** The middle of it, in the form of a badge. */
    private static byte[] small(BufferedImage photo) throws IOException {
        double scale = Math.max((double) WIDTH / photo.getWidth(), (double) HEIGHT / photo.getHeight());
        int width = (int) Math.ceil(photo.getWidth() * scale);
        int height = (int) Math.ceil(photo.getHeight() * scale);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.drawImage(photo, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
