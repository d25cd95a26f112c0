package org.lifang.server.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes laid-out pages as PDF/A-2u, signed or not. */
final class PdfWriter {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int RANGE_DIGITS = 10;
    private static final String RANGE = "/ByteRange [0 " + "0".repeat(RANGE_DIGITS) + " " + "0".repeat(RANGE_DIGITS)
            + " " + "0".repeat(RANGE_DIGITS) + "] ";
    private static final String REF = " 0 R";

    /** The colours grey is told in: the standard's own profile, as the JDK brings it. */
    private static final byte[] COLOURS =
            PdfObjects.deflate(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());

    private final Manuscript manuscript;
    private final List<List<Mark>> pages;
    private final @Nullable Signer signer;
    private final Instant madeAt;

    PdfWriter(Manuscript manuscript, List<List<Mark>> pages, @Nullable Signer signer) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.signer = signer;
        this.madeAt = manuscript.madeAt().truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] write() {
        PdfObjects objects = new PdfObjects();
        PdfFonts fonts = new PdfFonts(pages);
        int catalog = objects.reserve();
        int signature = signer == null ? 0 : objects.reserve();
        int field = signer == null ? 0 : objects.reserve();
        int tree = objects.reserve();
        int resources = objects.add("<< /Font << " + fonts.write(objects) + ">> >>");
        int first = 0;
        StringBuilder kids = new StringBuilder();
        for (List<Mark> page : pages) {
            int content = objects.deflated("", PdfPages.content(page, fonts));
            String notes = first == 0 && signer != null ? " /Annots [" + field + REF + "]" : "";
            int number = objects.add("<< /Type /Page /Parent " + tree + REF + " /Resources " + resources + REF
                    + " /Contents " + content + REF + notes + " >>");
            first = first == 0 ? number : first;
            kids.append(number).append(REF).append(' ');
        }
        objects.put(
                tree,
                "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] /MediaBox [0 0 "
                        + PdfPages.number(Sheet.WIDTH) + " " + PdfPages.number(Sheet.HEIGHT) + "] >>");
        catalog(objects, catalog, tree, field);
        if (signer == null) {
            return objects.finish(catalog);
        }
        objects.put(
                field,
                "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /F 132 /Rect [0 0 0 0] /P " + first + REF
                        + " /V " + signature + REF + " >>");
        return signed(objects, catalog, signature, signer);
    }

    private void catalog(PdfObjects objects, int catalog, int tree, int field) {
        byte[] told = Metadata.of(manuscript, madeAt).getBytes(StandardCharsets.UTF_8);
        int metadata = objects.stream("/Type /Metadata /Subtype /XML", told);
        int colours = objects.stream("/N 3 /Filter /FlateDecode", COLOURS);
        objects.put(
                catalog,
                "<< /Type /Catalog /Pages " + tree + REF + " /Metadata " + metadata + REF + " /Lang "
                        + PdfObjects.text(manuscript.language()) + " /ViewerPreferences << /DisplayDocTitle true >>"
                        + " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
                        + " /Info (sRGB IEC61966-2.1) /DestOutputProfile " + colours + REF + " >>]"
                        + (field == 0 ? "" : " /AcroForm << /Fields [" + field + REF + "] /SigFlags 3 >>") + " >>");
    }

    /** Leaves a place for the signature, signs everything around it, and puts it there. */
    private byte[] signed(PdfObjects objects, int catalog, int number, Signer by) {
        String head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ("
                + PDF_DATE.format(madeAt) + ") /Name " + PdfObjects.text(by.name()) + " ";
        int rangeAt = objects.begin(number) + head.length();
        int from = rangeAt + RANGE.length() + "/Contents ".length();
        int room = 2 * by.mostBytes() + 2;
        objects.raw(head + RANGE + "/Contents <" + "0".repeat(room - 2) + "> >>\nendobj\n");
        byte[] file = objects.finish(catalog);
        int to = from + room;
        String range = String.format(Locale.ROOT, "/ByteRange [0 %010d %010d %010d] ", from, to, file.length - to);
        System.arraycopy(range.getBytes(StandardCharsets.US_ASCII), 0, file, rangeAt, range.length());
        byte[] signature = by.sign(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length), madeAt);
        if (signature.length > by.mostBytes()) {
            throw new IllegalStateException("a signature of " + signature.length + " bytes has no room");
        }
        byte[] hex = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(hex, 0, file, from + 1, hex.length);
        return file;
    }
}
