package org.lifang.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** A rehearsal has a folder of its own, which stays one, and its time does not go back. */
class RehearsalTest {

    private static final Instant EVENING = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    private Path folder;

    private MockEnvironment asked(String at) {
        return new MockEnvironment()
                .withProperty("lifang.data", folder.toString())
                .withProperty(Rehearsal.PROPERTY, at);
    }

    private Rehearsal now() {
        return Rehearsal.of(new DataFolder(folder));
    }

    @Test
    void aNewFolderBecomesOneAndStaysOne() {
        assertThat(now().on()).isFalse();
        Rehearsal.begin(asked("2026-03-10T09:30"), EVENING);
        assertThat(now().on()).isTrue();
        assertThat(now().ahead())
                .isEqualTo(Duration.ofHours(-10).minusMinutes(30).plusMillis(1));
        Rehearsal.begin(new MockEnvironment().withProperty("lifang.data", folder.toString()), EVENING);
        assertThat(now().on()).as("started without the option").isTrue();
        Rehearsal.begin(asked("2026-03-11T09:30"), EVENING);
        assertThat(now().ahead()).isEqualTo(Duration.ofHours(13).plusMinutes(30).plusMillis(1));
    }

    @Test
    void itsTimeDoesNotGoBack() {
        Rehearsal.begin(asked("2026-03-10T09:30"), EVENING);
        assertThatThrownBy(() -> Rehearsal.begin(asked("2026-03-10T09:29"), EVENING))
                .isInstanceOf(StartRefused.class);
        assertThat(now().ahead())
                .isEqualTo(Duration.ofHours(-10).minusMinutes(30).plusMillis(1));
    }

    @Test
    void aFolderWithRealWorkIsNone() throws IOException {
        Files.createDirectories(folder.resolve("db"));
        assertThatThrownBy(() -> Rehearsal.begin(asked("2026-03-10T09:30"), EVENING))
                .isInstanceOf(StartRefused.class);
        assertThat(now().on()).isFalse();
    }

    @Test
    void anExternalDatabaseIsNone() {
        assertThatThrownBy(() -> Rehearsal.begin(
                        asked("2026-03-10T09:30").withProperty("lifang.db.url", "jdbc:postgresql:x"), EVENING))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Rehearsal.begin(asked("half past nine"), EVENING))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("half past nine");
    }
}
