package org.lifang.server.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.lifang.schema.Migrations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The real database and the real clock, which tests replace. The database server outlives everything that uses it,
 * because the connection pool takes it as an argument.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!test")
class MachineConfiguration {

    /** Below the embedded server's 80 connections, so that two servers and a person with a console fit. */
    private static final int POOL_CONNECTIONS = 24;

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
        // The server's detail lines quote column values, which may be personal data, into messages and logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        Migrations.apply(pool);
        return pool;
    }

    @Bean
    Clock clock() {
        return Clock.system(BusinessDates.ZONE);
    }
}
