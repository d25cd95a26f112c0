package org.lifang.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifang.schema.EmbeddedPostgres;
import org.springframework.boot.web.server.PortInUseException;

class StartRefusalsTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_of_another_postgres_is_told_in_one_line_and_both_languages() throws Exception {
        Path data = Files.createDirectories(folder.resolve("pgdata"));
        Files.writeString(data.resolve("PG_VERSION"), "14\n");
        String line = StartRefusals.line(new IllegalStateException("wrapped by Spring", failure()));
        assertThat(line)
                .startsWith("礼访没有启动 Lifang did not start: 该数据目录不能使用 the data folder cannot be used: ")
                .contains("PostgreSQL 14")
                .doesNotContain("\n");
    }

    @Test
    void a_taken_port_is_named() {
        assertThat(StartRefusals.line(new PortInUseException(8080))).endsWith("端口已被占用 the port is taken: 8080");
    }

    @Test
    void a_bug_is_no_refusal_and_keeps_its_frames() {
        assertThat(StartRefusals.line(new IllegalStateException("a bug"))).isNull();
        assertThat(new StartRefusals(null).reportException(new IllegalStateException("a bug")))
                .isFalse();
    }

    private Exception failure() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            throw new AssertionError("started on " + postgres.jdbcUrl("postgres"));
        } catch (EmbeddedPostgres.FolderUnsuited e) {
            return e;
        }
    }
}
