package org.lifang.server.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.lifang.server.platform.Sha256;

/** The numbered objects of a PDF file, written one after the other, and the table of where each begins. */
final class PdfObjects {

    private static final int ID_BYTES = 16;
    private static final int BUFFER = 8192;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    PdfObjects() {
        // The second line tells programs that move files that this one is not text.
        raw("%PDF-1.7\n%");
        out.writeBytes(new byte[] {(byte) 0xe2, (byte) 0xe3, (byte) 0xcf, (byte) 0xd3, '\n'});
    }

    /** A number for an object that is written later. */
    int reserve() {
        places.add(0);
        return places.size();
    }

    int add(String dictionary) {
        int number = reserve();
        put(number, dictionary);
        return number;
    }

    void put(int number, String content) {
        begin(number);
        raw(content + "\nendobj\n");
    }

    /** Begins an object; where its content starts. The caller writes the content and the end. */
    int begin(int number) {
        places.set(number - 1, out.size());
        raw(number + " 0 obj\n");
        return out.size();
    }

    void raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    int stream(String entries, byte[] content) {
        int number = reserve();
        begin(number);
        raw("<< " + entries + " /Length " + content.length + " >>\nstream\n");
        out.writeBytes(content);
        raw("\nendstream\nendobj\n");
        return number;
    }

    int deflated(String entries, byte[] content) {
        return stream(entries + " /Filter /FlateDecode", deflate(content));
    }

    /** The whole file; its id follows from all that stands before. */
    byte[] finish(int catalog) {
        String id = HexFormat.of().withUpperCase().formatHex(Sha256.of(out.toByteArray()), 0, ID_BYTES);
        int at = out.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> table.append(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        raw(table + "trailer\n<< /Size " + (places.size() + 1) + " /Root " + catalog + " 0 R /ID [<" + id + "> <" + id
                + ">] >>\nstartxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Text as PDF keeps it, in any language. */
    static String text(String text) {
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
        return "<" + HexFormat.of().withUpperCase().formatHex(bytes) + ">";
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
