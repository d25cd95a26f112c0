package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.SystemActor;
import org.lifang.server.portfolio.tables.ArrearsSnapshotTable;
import org.lifang.server.portfolio.tables.BorrowerTable;
import org.springframework.beans.factory.annotation.Autowired;

/** Thirty thousand real accounts come in as an arrears tape, each status as often as the file has it. */
@LifangTest
class CardBookStory {

    private static final LocalDate DAY = LocalDate.of(2005, 9, 30);

    @Autowired
    private Imports imports;

    @Autowired
    private BadRows badRows;

    @Autowired
    private DSLContext db;

    /** The folder of test data beside the repository, or wherever {@code lifang.shared} or LIFANG_SHARED says. */
    static Path shared() {
        String named = System.getProperty("lifang.shared", System.getenv().getOrDefault("LIFANG_SHARED", ""));
        return named.isEmpty() ? Path.of("..", "..", "shared") : Path.of(named);
    }

    private static Map<String, Long> statuses(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> counts.merge(line.split(",")[6], 1L, Long::sum));
        }
        return counts;
    }

    private ImportReport take(Path file) throws IOException {
        ImportOutcome outcome = imports.take(
                new Imports.Order(file, "taiwan-card", null, false, DAY, SystemActor.ID), (d, t, r, s) -> {});
        assertThat(outcome).isInstanceOf(ImportOutcome.Read.class);
        return ((ImportOutcome.Read) outcome).report();
    }

    @Test
    void everyAccountComesInWithTheStatusTheFileGivesIt() throws IOException {
        Path file = shared().resolve("data/credit/taiwan_card_default.csv.gz");
        assumeTrue(Files.exists(file), "the card data set is not here: " + file);
        ImportReport report = take(file);
        assertThat(report.rowsRead()).isEqualTo(30_000);
        assertThat(badRows.list(report.id(), null, null, 0, 3)).isEmpty();
        assertThat(report.rowsBad()).isZero();
        assertThat(report.byStatus()).isEqualTo(statuses(file));
        assertThat(db.fetchCount(ArrearsSnapshotTable.ARREARS_SNAPSHOT)).isEqualTo(30_000);
        assertThat(db.fetchCount(BorrowerTable.BORROWER, BorrowerTable.BORROWER.INVENTED.isTrue()))
                .isEqualTo(30_000);
        assertThat(take(file).changedTheBook()).isFalse();
    }
}
