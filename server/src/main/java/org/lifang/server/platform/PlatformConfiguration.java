package org.lifang.server.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lifang.schema.Migrations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires database, clock and data folder; the database server outlives everything that uses it. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /** Below the embedded server's 80 connections, so that two servers and a person with a console fit. */
    private static final int POOL_CONNECTIONS = 24;

    @Bean
    DataFolder dataFolder(@Value("${lifang.data}") String data) {
        return new DataFolder(Path.of(data).toAbsolutePath().normalize());
    }

    @Bean
    DatabaseServer databaseServer(
            DataFolder data,
            @Value("${lifang.db.url:}") String url,
            @Value("${lifang.db.user:lifang}") String user,
            @Value("${lifang.db.password:}") String password)
            throws IOException, SQLException {
        return url.isEmpty() ? DatabaseServer.embedded(data) : DatabaseServer.given(url, user, password);
    }

    /** Migrates before anyone else can take a connection. */
    @Bean
    DataSource dataSource(DatabaseServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("lifang");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(POOL_CONNECTIONS);
        pool.setMinimumIdle(2);
        Migrations.apply(pool);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.system(BusinessDates.ZONE);
    }

    @Bean
    BusinessDates businessDates(Clock clock, @Value("${lifang.today:#{null}}") @Nullable String today) {
        return new BusinessDates(clock, today == null || today.isEmpty() ? null : LocalDate.parse(today));
    }
}
