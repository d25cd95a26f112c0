package org.lifang.server.portfolio;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.portfolio.sample.SampleTape;
import org.springframework.stereotype.Service;

/** An invented loan book of any size, for trying Lifang out and for measuring it. */
@Service
public class SampleBook {

    private static final String PROFILE = "lifang-sample";
    /** What people see in the list of imports. */
    private static final String FILE = "sample-book.csv.gz";

    private final Imports imports;

    SampleBook(Imports imports) {
        this.imports = imports;
    }

    /** Whether an import is a sample book that was never taken to its end. */
    static boolean cutOff(ImportReport run) {
        return run.fileName().equals(FILE) && run.state() == ImportState.FAILED;
    }

    /** Whether an import is a sample book that was taken to its end. */
    static boolean booked(ImportReport run) {
        return run.fileName().equals(FILE) && run.state() == ImportState.COMMITTED;
    }

    /** Writes the book as a schedule tape; a name that ends in {@code .gz} is packed. */
    public static void write(Path file, long seed, long loans, LocalDate date) throws IOException {
        boolean packed = file.toString().endsWith(".gz");
        try (var raw = Files.newOutputStream(file);
                var bytes = packed ? new GZIPOutputStream(raw, 1 << 16) : raw;
                Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16)) {
            SampleTape.write(text, seed, loans, date);
        }
    }

    /** Writes the book to a temporary file and imports it. */
    public ImportOutcome load(long seed, long loans, LocalDate date, Imports.Listener listener) throws IOException {
        Path folder = Files.createTempDirectory("lifang-sample");
        Path file = folder.resolve(FILE);
        try {
            write(file, seed, loans, date);
            return imports.take(new Imports.Order(file, PROFILE, null, false, date, SystemActor.ID), listener);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
