package org.lifang.server.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Other people's programs, which read what we print. */
public final class Readers {

    private static final int CODE_DPI = 200;

    private Readers() {}

    /** The text of the pages without any space, since where lines end says nothing. */
    public static String text(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return bare(new PDFTextStripper().getText(pdf));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text without the last line of every page. */
    public static String textWithoutFeet(byte[] file, Manuscript manuscript) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            StringBuilder all = new StringBuilder();
            int pages = pdf.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String foot = bare(manuscript.foot() + manuscript.pageOf().formatted(page, pages));
                String text = bare(stripper.getText(pdf));
                all.append(text.endsWith(foot) ? text.substring(0, text.length() - foot.length()) : text);
            }
            return all.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String bare(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    /** What a telephone reads from the square code on a page, counted from 0. */
    public static String code(byte[] file, int page) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page, CODE_DPI);
            int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), colours);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new IllegalStateException("no code is read", e);
        }
    }

    /** What veraPDF holds against a file as PDF/A-2u; empty when it is one. */
    public static List<String> archiveFaults(byte[] file) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_U;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .distinct()
                    .toList();
        } catch (IOException | ModelParsingException | ValidationException | org.verapdf.core.EncryptedPdfException e) {
            throw new IllegalStateException(e);
        }
    }
}
