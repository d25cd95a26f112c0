package org.lifang.server.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints manuscripts. Thread-safe, holds nothing but the fonts. */
public final class Press {

    private Press() {}

    /** Characters no font has a sign for; empty when all can be printed. */
    public static List<String> missing(String text) {
        return Fonts.missing(text);
    }

    /**
     * The file of a manuscript.
     *
     * @param signer signs the file as a whole; null for a file without a signature
     * @throws SignMissing when a character cannot be printed
     */
    public static Printed print(Manuscript manuscript, @Nullable Signer signer) {
        List<String> missing = Fonts.missing(manuscript.everything());
        if (!missing.isEmpty()) {
            throw new SignMissing(missing);
        }
        List<List<Mark>> pages = new Typesetter(manuscript).pages();
        byte[] file = new PdfWriter(manuscript, pages, signer).write();
        return new Printed(file, pages.size());
    }
}
