package org.lifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.lifang.server.LifangServer;
import org.lifang.server.nightly.NightOutcome;
import org.lifang.server.nightly.Nights;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A server on a fresh folder, on a Tuesday morning that goes on from the start. */
@Configuration(proxyBeanMethods = false)
class Morning {

    @Bean
    @Primary
    Clock morningClock() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return Clock.offset(Clock.system(zone), Duration.between(Instant.now(), GateApiBook.OPENING));
    }

    /** What is done with the server. */
    interface Work<T> {
        T with(ConfigurableApplicationContext server) throws Exception;
    }

    static <T> T with(String name, Work<T> work) throws Exception {
        Path folder = Files.createTempDirectory(name);
        try (ConfigurableApplicationContext server = new SpringApplicationBuilder(LifangServer.class, Morning.class)
                .run("--lifang.data=" + folder, "--lifang.sample-loans=0", "--server.port=0")) {
            return work.with(server);
        } finally {
            delete(folder);
        }
    }

    static int port(ConfigurableApplicationContext server) {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Comes back when the night is over, also when the server began it by itself. */
    static void night(ConfigurableApplicationContext server) {
        while (server.getBean(Nights.class).run(GateApiBook.DATE) instanceof NightOutcome.Busy) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}
