package org.lifang.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lifang.server.documents.Papers;
import org.lifang.server.documents.signing.SignatureCheck;
import org.lifang.server.paper.Block;
import org.lifang.server.paper.Manuscript;

/** Reads notices with other people's programs and holds them to what the records say. */
final class NoticeCheck {

    /** People hold their telephone closer, and over the code, when it reads nothing at first. */
    private static final int[] CODE_DPI = {120, 200, 300};

    /** A part of the page somebody holds a telephone over, and how far they move it, in parts of the page. */
    private static final int CLOSE = 2;

    private static final int STEPS = 4;

    private static final int TELL_EVERY = 1000;

    private final Papers papers;
    private final List<List<X509Certificate>> ours;
    private final Random random = new Random(20260310);

    NoticeCheck(Papers papers, List<List<X509Certificate>> ours) {
        this.papers = papers;
        this.ours = List.copyOf(ours);
    }

    /** How many stood each test. */
    record Found(int texts, int signatures, int codes, int changed, int refused, long bytes) {}

    Found all(List<UUID> made, int changes) throws IOException {
        int texts = 0;
        int signatures = 0;
        int codes = 0;
        int changed = 0;
        int refused = 0;
        long bytes = 0;
        for (int i = 0; i < made.size(); i++) {
            Papers.Paper paper = papers.paper(made.get(i));
            bytes += paper.file().length;
            try (PDDocument pdf = Loader.loadPDF(paper.file())) {
                texts += text(pdf, paper.manuscript()) ? 1 : 0;
                codes += code(pdf, paper.manuscript()) ? 1 : 0;
            }
            signatures += SignatureCheck.of(paper.file(), ours) == SignatureCheck.State.HOLDS ? 1 : 0;
            if (i < changes) {
                changed++;
                refused += refused(paper.file()) ? 1 : 0;
            }
            if ((i + 1) % TELL_EVERY == 0) {
                System.err.println("  … " + (i + 1) + " read back");
            }
        }
        return new Found(texts, signatures, codes, changed, refused, bytes);
    }

    private boolean refused(byte[] file) {
        byte[] changed = file.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return SignatureCheck.of(changed, ours) != SignatureCheck.State.HOLDS;
    }

    private static boolean text(PDDocument pdf, Manuscript manuscript) throws IOException {
        StringBuilder all = new StringBuilder();
        int pages = pdf.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = bare(stripper.getText(pdf));
            String foot = bare(manuscript.foot() + manuscript.pageOf().formatted(page, pages));
            if (!text.endsWith(foot)) {
                return false;
            }
            all.append(text, 0, text.length() - foot.length());
        }
        return all.toString().equals(bare(String.join("", manuscript.words())));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private static boolean code(PDDocument pdf, Manuscript manuscript) throws IOException {
        String wanted = manuscript.blocks().stream()
                .filter(Block.Code.class::isInstance)
                .map(block -> ((Block.Code) block).content())
                .findFirst()
                .orElse("");
        PDFRenderer pages = new PDFRenderer(pdf);
        for (int dpi : CODE_DPI) {
            BufferedImage page = pages.renderImageWithDPI(pdf.getNumberOfPages() - 1, dpi, ImageType.GRAY);
            if (wanted.equals(read(page)) || closer(page, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean closer(BufferedImage page, String wanted) {
        int width = page.getWidth() / CLOSE;
        int height = page.getHeight() / CLOSE;
        for (int across = 0; across <= STEPS; across++) {
            for (int down = 0; down <= STEPS; down++) {
                int x = (page.getWidth() - width) * across / STEPS;
                int y = (page.getHeight() - height) * down / STEPS;
                if (wanted.equals(read(page.getSubimage(x, y, width, height)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String read(BufferedImage image) {
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), colours);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            return "";
        }
    }
}
