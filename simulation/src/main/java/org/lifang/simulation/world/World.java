package org.lifang.simulation.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.lifang.schema.EmbeddedPostgres;
import org.lifang.server.SettableClock;
import org.lifang.server.platform.BusinessDates;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.springframework.util.FileSystemUtils;

/** The server of this process, whose database and clock are changed from month to month. */
public final class World implements AutoCloseable {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    private final ApplicationContext application;
    private final SettableClock clock;
    private final FaultyDatabase database;
    private final SimulatedCarrier carrier;
    private final EmbeddedPostgres server;
    private final Logged logged;
    private String current = "lifang_first";

    private World(ApplicationContext application) {
        this.application = application;
        this.clock = (SettableClock) application.getBean(Clock.class);
        this.database = (FaultyDatabase) application.getBean(DataSource.class);
        this.carrier = application.getBean(SimulatedCarrier.class);
        this.server = application.getBean(EmbeddedPostgres.class);
        this.logged = Logged.begun();
    }

    /** Starts the server; takes some seconds, once a process. */
    public static World open() {
        SeededRandomness.install();
        SeededRandomness.begin(0);
        TestContextManager manager = new TestContextManager(Simulated.class);
        return new World(manager.getTestContext().getApplicationContext());
    }

    /** A copy of a kept database becomes the one everybody works on. */
    public void copyOf(String kept) throws SQLException {
        String name = "lifang_month_" + MONTHS.incrementAndGet();
        String before = current;
        database.heal();
        database.close();
        if (before.startsWith("lifang_month_")) {
            drop(before);
        }
        server.createDatabase(name, kept);
        database.switchTo(name);
        current = name;
    }

    /** An empty database, with what a server does at its first start. */
    public void empty() throws Exception {
        copyOf(WorldParts.EMPTY);
        start();
    }

    /** What a server does at its start; it also reads what it keeps in memory, such as keys. */
    public void start() throws Exception {
        for (ApplicationRunner runner : application
                .getBeanProvider(ApplicationRunner.class)
                .orderedStream()
                .toList()) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    /** Keeps the database as it is now under a name; work goes on in a copy of it. */
    public void keep(String name) throws SQLException {
        String before = current;
        database.close();
        server.createDatabase(name, before);
        current = "";
        drop(before);
        copyOf(name);
    }

    private void drop(String name) throws SQLException {
        try (Connection connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    public ApplicationContext application() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public SettableClock clock() {
        return clock;
    }

    public FaultyDatabase database() {
        return database;
    }

    public SimulatedCarrier carrier() {
        return carrier;
    }

    /** What the product says in its log. */
    public Logged logged() {
        return logged;
    }

    /** A connection of our own, past everything that may break. */
    public Connection look() throws SQLException {
        return server.connect(current);
    }

    public void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(BusinessDates.ZONE).toInstant());
    }

    public void deliverTo(SimulatedCarrier.Pockets pockets) {
        carrier.begin(pockets);
    }

    /** Everything that would be done by itself every few seconds is done once, now. */
    public void tick() {
        application.getBean(Schedules.class).tick();
    }

    /** The folder of this process. */
    public Path folder() {
        return WorldParts.folder();
    }

    @Override
    public void close() {
        ((ConfigurableApplicationContext) application).close();
        server.close();
        try {
            FileSystemUtils.deleteRecursively(folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
