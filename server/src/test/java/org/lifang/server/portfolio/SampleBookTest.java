package org.lifang.server.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.server.LifangTest;
import org.lifang.server.identity.SystemActor;
import org.springframework.beans.factory.annotation.Autowired;

/** The invented book is the same for the same seed, and every row of it passes the checks of a real one. */
@LifangTest
class SampleBookTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    private Imports imports;

    @Autowired
    private BadRows badRows;

    @TempDir
    private Path folder;

    @Test
    void theSameSeedWritesTheSameBytesAndAnotherSeedDoesNot() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        Path other = folder.resolve("other.csv");
        SampleBook.write(one, 7, 300, DAY);
        SampleBook.write(two, 7, 300, DAY);
        SampleBook.write(other, 8, 300, DAY);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Files.mismatch(one, other)).isNotEqualTo(-1);
    }

    @Test
    void everyRowIsTakenAndTheSecondTimeNothingChanges() throws IOException {
        Path file = folder.resolve("book.csv.gz");
        SampleBook.write(file, 1, 500, DAY);
        Imports.Order order = new Imports.Order(file, "lifang-sample", null, false, DAY, SystemActor.ID);
        ImportOutcome first = imports.take(order, (d, t, r, s) -> {});
        assertThat(first).isInstanceOfSatisfying(ImportOutcome.Read.class, read -> {
            assertThat(badRows.list(read.report().id(), null, null, 0, 10)).isEmpty();
            assertThat(read.report().rowsBad()).isZero();
            assertThat(Objects.requireNonNull(read.report().counts().get("loans"))
                            .fresh())
                    .isEqualTo(500);
        });
        ImportOutcome second = imports.take(order, (d, t, r, s) -> {});
        assertThat(second)
                .isInstanceOfSatisfying(
                        ImportOutcome.Read.class,
                        read -> assertThat(read.report().changedTheBook()).isFalse());
    }
}
