package org.lifang.server.outreach.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints a letter on A4 with the address where a window envelope shows it, and nothing but the address there. */
@Component
final class LetterPaper {

    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final String FAMILY = "Lifang";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 22mm }
            body { font-family: 'Lifang'; font-size: 11pt; line-height: 1.6 }
            .to { height: 45mm; padding-top: 22mm }
            h1 { font-size: 14pt; font-weight: normal; text-align: center }
            p { margin: 0 0 3mm 0 }
            """;

    /** Read when the first letter is printed. */
    private static final class Font {
        static final byte[] BYTES = read();

        private static byte[] read() {
            try (InputStream in = Objects.requireNonNull(LetterPaper.class.getResourceAsStream(FONT), FONT)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Characters the font has no sign for: a letter with a hole in somebody's name is not printed. */
    List<String> missing(String text) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Font.BYTES))) {
            var signs = Objects.requireNonNull(font.getUnicodeCmapLookup());
            List<String> missing = new ArrayList<>();
            text.codePoints()
                    .distinct()
                    .filter(point -> !Character.isWhitespace(point) && signs.getGlyphId(point) == 0)
                    .forEach(point -> missing.add(Character.toString(point)));
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] print(String name, String address, String title, String body) {
        StringBuilder html = new StringBuilder("<html><head><style>")
                .append(STYLE)
                .append("</style></head><body><div class='to'><p>")
                .append(HtmlUtils.htmlEscape(address))
                .append("</p><p>")
                .append(HtmlUtils.htmlEscape(name))
                .append("</p></div><h1>")
                .append(HtmlUtils.htmlEscape(title))
                .append("</h1>");
        body.lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        html.append("<p>").append(HtmlUtils.htmlEscape(line)).append("</p>"));
        String page = html.append("</body></html>").toString().replace("&middot;", "&#183;");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new java.io.ByteArrayInputStream(Font.BYTES), FAMILY);
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
